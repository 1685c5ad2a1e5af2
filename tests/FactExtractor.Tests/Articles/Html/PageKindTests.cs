using FactExtractor.Articles;

namespace FactExtractor.Tests.Articles.Html;

/// <summary>Kinds of pages that news comes in, besides the plain article.</summary>
public sealed class PageKindTests
{
    private const string First = "The ferry line carried 1.2 million passengers in 2023, which is 8 percent more than in the year before, its operator said on Monday.";
    private const string Second = "Revenue rose to 90 million euros, and the line plans to buy 2 more ships by the end of 2025, the chief executive told reporters.";
    private const string Third = "\"We carry more freight than ever,\" she said, \"and we need 40 more people to work on deck before the summer.\"";

    private static readonly string[] Story = [First, Second, Third];

    [Fact]
    public void Amp_pages_read_like_others()
    {
        var article = Reading.Html($"""
            <!doctype html><html amp lang="en"><head><meta charset="utf-8"><title>Ferry line carries 1.2 million</title><link rel="canonical" href="https://ferry.example/2024/02/05/a"></head>
            <body><amp-sidebar id="s" layout="nodisplay"><ul><li><a href="/">Home</a></li><li><a href="/b">Business</a></li></ul></amp-sidebar>
            <article><h1>Ferry line carries 1.2 million</h1><amp-img src="a.jpg" width="4" height="3"></amp-img><p>{First}</p><amp-ad width="300" height="250" type="x"></amp-ad><p>{Second}</p><p>{Third}</p></article>
            <amp-analytics><script type="application/json">{"{}"}</script></amp-analytics></body></html>
            """);
        Assert.Equal(Story, article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void Print_pages_read_like_others()
    {
        var article = Reading.Html($"""
            <html><head><title>Ferry line carries 1.2 million</title></head><body onload="window.print()"><table width="600"><tr><td><font size="5"><b>Ferry line carries 1.2 million</b></font><br><br>5 February 2024<hr>
            {First}<br><br>{Second}<br><br>{Third}<hr><font size="1">Copyright 2024 Coast Times. All rights reserved. <a href="/">www.coast.example</a></font></td></tr></table></body></html>
            """);
        Assert.Equal(string.Join('\n', Story), article.GetBody());
        Assert.Equal(new DateOnly(2024, 2, 5), article.Metadata.PublishedAt!.Value);
    }

    [Fact]
    public void Updates_of_a_live_blog_stay_and_their_clock_times_go()
    {
        var updates = string.Concat(Story.Select((text, i) => $"<article class='update'><time datetime='2024-02-05T1{i}:30'>1{i}:30</time><h3>Update {(char)('A' + i)} on the ferries</h3><p>{text}</p></article>"));
        var article = Reading.Html($"<html><head><title>Ferries live: all the news of the day</title></head><body><nav><a href='/'>Home</a></nav><main><h1>Ferries live: all the news of the day</h1><div class='live-blog'>{updates}</div></main></body></html>");
        Assert.Equal(Story, article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void The_teaser_before_a_pay_wall_is_the_article()
    {
        var article = Reading.Html($"""
            <html><head><title>Ferry line carries 1.2 million</title></head><body><article><h1>Ferry line carries 1.2 million</h1><p>{First}</p><p>{Second}</p>
            <div class="paywall subscribe-box"><h3>Subscribe to continue reading</h3><p>Get unlimited access to all our articles for 1 euro a month. Already a subscriber? <a href="/login">Sign in</a></p></div></article></body></html>
            """);
        Assert.Equal([First, Second], article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void A_page_that_a_script_fills_is_read_from_its_linked_data()
    {
        const string Json = "<html><head><title>Ferry line</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Ferry line\",\"articleBody\": \"The ferry line carried 1.2\\u00a0million passengers in 2023, 8 percent more than in 2022.\\n\\n\\\"We need 40 more people,\\\" she said, &amp; the line plans to buy <b>2 more ships</b> by the end of 2025 for 90 million \\u20ac.<br\\/>The ships cost more than they did three years ago, the operator said in its report for the year.\"}</script></head><body><div id=app></div><script>run()</script></body></html>";
        var article = Reading.Html(Json);
        article.AssertSound();
        Assert.Null(article.EmptyReason);
        Assert.Equal(
            [
                "The ferry line carried 1.2 million passengers in 2023, 8 percent more than in 2022.",
                "\"We need 40 more people,\" she said, & the line plans to buy 2 more ships by the end of 2025 for 90 million €.",
                "The ships cost more than they did three years ago, the operator said in its report for the year.",
            ],
            article.Of(BlockKind.Paragraph));
        var at = article.Text.IndexOf("2 more ships", StringComparison.Ordinal);
        var range = article.Origin.ToSource(new FactExtractor.Text.TextSpan(at, 12))!.Value;
        Assert.Equal("2 more ships", Json[range.Start..range.End]);
    }

    [Fact]
    public void Pictures_for_readers_without_scripts_leave_no_text()
    {
        var article = Reading.Html($"<html><head><title>Ferry line carries 1.2 million</title></head><body><article><h1>Ferry line carries 1.2 million</h1><p>{First}</p><div class=lazy><noscript><img src=a.jpg alt='A ferry'>A ferry in the harbour</noscript></div><p>{Second}</p><p>{Third}</p></article></body></html>");
        Assert.Equal(Story, article.Of(BlockKind.Paragraph));
    }

    [Theory]
    [InlineData("<p>Get the five numbers that matter in your inbox every morning. Subscribe now.</p>")]
    [InlineData("<p><b>Read more:</b> <a href=/x>Ferry fares are to rise by 3 percent</a></p>")]
    [InlineData("<p>Also read: <a href=/x>Ferry fares are to rise by 3 percent</a></p>")]
    [InlineData("<p>Facebook</p>")]
    [InlineData("<div class=image><img src=a.jpg><p>A ferry of the line at the pier of the island in 2021, when it had 30 ships.</p></div>")]
    [InlineData("<p>Jane Roe and John Doe contributed to this report.</p>")]
    public void Lines_between_paragraphs_that_are_none_of_the_text_go(string line)
    {
        var article = Reading.Html($"<html><head><title>Ferry line carries 1.2 million</title></head><body><article><h1>Ferry line carries 1.2 million</h1><p>{First}</p>{line}<p>{Second}</p><p>{Third}</p></article></body></html>");
        Assert.Equal(Story, article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void Nothing_above_the_title_is_the_article()
    {
        var teasers = string.Concat(Enumerable.Range(1, 6).Select(i => $"<li><a href=/{i}>Council votes on bridge {i}</a> The council votes on Tuesday on whether to build bridge {i}, which would cost 30 million euros, officials said.</li>"));
        var article = Reading.Html($"<html><head><title>Ferry line carries 1.2 million</title></head><body><div class=main><ul class=latest>{teasers}</ul><div class=story><h1>Ferry line carries 1.2 million</h1><p>{First}</p><p>{Second}</p><p>{Third}</p></div></div></body></html>");
        Assert.Equal(Story, article.Of(BlockKind.Paragraph));
        Assert.DoesNotContain("bridge", article.Text, StringComparison.Ordinal);
    }
}
