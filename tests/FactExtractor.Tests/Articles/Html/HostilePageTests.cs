using FactExtractor.Articles;

namespace FactExtractor.Tests.Articles.Html;

public sealed class HostilePageTests
{
    private const string Sentence = "<p>The harbour moved 4.2 million containers in 2023, which is 7 percent more than in the year before, its operator said.</p>";

    public static TheoryData<string> Pages =>
    [
        string.Concat(Enumerable.Repeat("<div>", 100_000)) + Sentence,
        string.Concat(Enumerable.Repeat("<b>", 20_000)) + Sentence,
        string.Concat(Enumerable.Repeat("<i>x", 5_000)) + Sentence,
        string.Concat(Enumerable.Repeat("<span>a</span>", 50_000)),
        string.Concat(Enumerable.Repeat("<li>item", 10_000)),
        string.Concat(Enumerable.Repeat("<table><tr><td>", 3_000)) + Sentence,
        "<p " + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i}=1 ")) + ">" + Sentence,
        "<plaintext>" + Sentence, "<!--" + Sentence, "<p>" + new string('&', 200_000), "<template>" + Sentence + "</template>",
        "<p>" + new string('x', 1_000_000), new string('<', 100_000), "<" + new string('a', 300_000) + ">x", "<p class='" + new string('c', 1_000_000) + "'>" + Sentence,
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Strange_pages_end_with_a_sound_article(string page) => Reading.Html(page).AssertSound();

    [Fact]
    public void Deep_nesting_does_not_hide_the_text() =>
        Assert.Contains("4.2 million", Reading.Html(string.Concat(Enumerable.Repeat("<div>", 100_000)) + Sentence + Sentence.Replace("4.2", "5.1", StringComparison.Ordinal)).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("<html><frameset cols='20%,80%'><frame src='a.html'><frame src='b.html'></frameset></html>", "frames only")]
    [InlineData("<html><head><title>x</title></head><body></body></html>", "no text")]
    [InlineData("<html><body><div id='root'></div><script>load();load();load();</script><noscript>You need to enable JavaScript to run this app.</noscript></body></html>", "script only")]
    [InlineData("<html><body><h1>Sign in</h1><form><label>E-mail</label><input><label>Password</label><input type='password'><button>Sign in</button></form><p><a href='/r'>Register</a></p></body></html>", "login page")]
    [InlineData("<html><body><div class='cookie-consent'><p>We use cookies and similar technologies to improve this site. Please accept all cookies or change your settings before you continue.</p></div></body></html>", "consent page")]
    public void A_page_without_article_says_why(string page, string reason)
    {
        var article = Reading.Html(page);
        Assert.Equal(reason, article.EmptyReason);
        Assert.Empty(article.Blocks);
    }

    [Fact]
    public void An_index_page_is_not_an_article()
    {
        var links = string.Concat(Enumerable.Range(1, 40).Select(i => $"<li><a href='/{i}'>Headline number {i} of the day</a></li>"));
        var article = Reading.Html($"<html><body><h1>Latest news</h1><ul>{links}</ul></body></html>");
        Assert.Equal("index page", article.EmptyReason);
        Assert.Empty(article.Blocks);
    }

    [Fact]
    public void Cancelling_stops_the_work()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var source = new FactExtractor.Sources.SourceText(Sentence, "utf-8", FactExtractor.Sources.SourceFormat.Html);
        Assert.Throws<OperationCanceledException>(() => ArticleReader.Default.Read(source, FactExtractor.Sources.ArticleHints.None, stop.Token));
    }
}
