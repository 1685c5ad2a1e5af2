using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FactExtractor.Articles;

namespace FactExtractor.Tests.Articles.Html;

/// <summary>For every block the source at its range, without tags and with its references decoded, reads as the block up to white space.</summary>
public sealed partial class SourceMapTests
{
    public static TheoryData<string> Pages =>
    [
        HtmlReaderTests.Page,
        HtmlReaderTests.Page.ReplaceLineEndings("\r\n"),
        "<p>a &amp; b &lt;c&gt; &#x1F600; &notit; &copy 2 &amp;amp; &#128; end of a line that is long enough to be kept by anyone.</p>",
        "<table>lost text before a row, of the kind that parsers move <tr><td>cell one has 3 words</td></tr> and more text that is moved in front of the table</table><p>after it</p>",
        "<b><p>misnested <i>text</b> goes on and on</i> until the end of the paragraph, which has 12 words.</p>",
        "<pre>\r\nline one\r\nline two with 3 &lt; 4\r\n</pre><textarea>\nnot seen</textarea><p>A paragraph after it, with enough words in it to be kept as the text of the page.</p>",
        "<p>one <script>var a = '<p>no</p>';</script>two <!-- no --> three <style>p{}</style>four<noscript>dropped</noscript> five six seven eight nine ten eleven twelve.</p>",
        "<p>text \0 with \u0001 controls \u001b[31m and \uD800 lone \uDC00 surrogates, and emoji 👍🏽 before the number 42, e\u0301 too.</p>",
        "<div><p>unclosed <b>tags <a href=x>everywhere <p>and more <div>still open, with 3 numbers: 1, 2 and 3 in a sentence.",
        "<p title='a > b' data-x=\"<p>\">attributes with brackets do not count as text, however many of them there are.</p>",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Blocks_read_as_their_source(string page) => AssertTraced(page);

    [Fact]
    public void Mutated_pages_stay_traced()
    {
        var random = new Random(20240304);
        string[] scraps = ["<", ">", "</p>", "<p>", "<table>", "</div>", "&amp;", "&#", "&", "\r\n", "<b>", "</b>", "<!--", "-->", "\0", "<br><br>", "<td>", "<svg>", "</table>", "<a>", "<li>", "\uD83D", "<select>", "<plaintext>", "<template>", "<frameset>"];
        for (var i = 0; i < 400; i++)
        {
            var page = new StringBuilder(HtmlReaderTests.Page);
            for (var cut = random.Next(1, 12); cut > 0; cut--)
            {
                var at = random.Next(page.Length);
                if (random.Next(2) == 0)
                    page.Remove(at, Math.Min(random.Next(40), page.Length - at));
                else
                    page.Insert(at, scraps[random.Next(scraps.Length)]);
            }

            AssertTraced(page.ToString());
        }
    }

    internal static void AssertTraced(string page)
    {
        var article = Reading.Html(page);
        article.AssertSound();
        foreach (var block in article.Blocks)
        {
            var range = article.Origin.ToSource(block.Span)!.Value;
            Assert.InRange(range.Start, 0, page.Length);
            Assert.InRange(range.End, range.Start, page.Length);
            // Only checked where a plain scan for tags agrees with the parser: stray brackets make scans ambiguous, not the map, and "&;" loses its end in the scan's decoder.
            var plain = Plain(page[range.Start..range.End]);
            if (!StrayBrackets().IsMatch(page[range.Start..range.End]))
                Assert.True(Squeeze(block.Span.Of(article.Text).ToString()) == plain, $"{block.Span.Of(article.Text)}\n{page[range.Start..range.End]}");
        }
    }

    private static string Plain(string html)
    {
        var text = Tags().Replace(Scripts().Replace(Comments().Replace(html, ""), ""), "");
        return Squeeze(new HtmlParser().ParseDocument("<textarea>x" + text.Replace("<", "&lt;", StringComparison.Ordinal)).QuerySelector("textarea")!.TextContent[1..]);
    }

    private static string Squeeze(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u2060' or '\uFFFD')));

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    [GeneratedRegex("<script.*?</script>|<style.*?</style>", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Scripts();

    [GeneratedRegex("<[/!a-zA-Z][^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();

    [GeneratedRegex("<[^/!a-zA-Z]|<[^>]*<|<!--|<plaintext|<!(?!--)|&#?[a-z0-9]*<|&;", RegexOptions.None, 5000)]
    private static partial Regex StrayBrackets();
}
