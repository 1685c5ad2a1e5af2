using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using FactExtractor.Articles;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Articles;

/// <summary><c>check source DIR</c>: every block's range of the source, tags stripped and entities decoded, reads as the block up to white space.</summary>
internal static partial class CheckSource
{
    public static int Run(string folder)
    {
        var (blocks, failures) = (0, 0);
        foreach (var path in PageFiles.List(folder))
        {
            var source = PageFiles.Read(path);
            var article = ArticleReader.Default.Read(source, ArticleHints.None);
            foreach (var block in article.Blocks)
            {
                blocks++;
                var range = article.Origin.ToSource(block.Span);
                var expected = Squeeze(block.Span.Of(article.Text).ToString());
                var actual = range is { } r ? Plain(source.Text[r.Start..r.End]) : "";
                if (expected == actual)
                    continue;
                if (++failures <= 20)
                    Console.WriteLine($"{PageFiles.Stem(path)} {range}\n  {expected}\n  {actual}");
            }
        }

        Console.WriteLine($"{blocks} blocks, {failures} failures");
        return failures == 0 ? 0 : 1;
    }

    private static string Plain(string html) =>
        Squeeze(Decode(Tags().Replace(Scripts().Replace(Comments().Replace(html, ""), ""), "")));

    /// <summary>Character references as AngleSharp's own parser reads them.</summary>
    private static string Decode(string text) =>
        new HtmlParser().ParseDocument("<textarea>" + text.Replace("<", "&lt;", StringComparison.Ordinal)).QuerySelector("textarea")!.TextContent;

    private static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF' or '\u2060'))
                result.Append(c);
        }

        return result.ToString();
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    [GeneratedRegex(@"<(script|style)\b.*?</(script|style)\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Scripts();

    [GeneratedRegex("<[^>]*>", RegexOptions.NonBacktracking)]
    private static partial Regex Tags();
}
