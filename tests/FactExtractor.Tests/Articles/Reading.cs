using FactExtractor.Articles;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Articles;

/// <summary>Short ways to read and to look at articles.</summary>
internal static class Reading
{
    public static Article Text(string text) => ArticleReader.Default.Read(new SourceText(text, "utf-8", SourceFormat.Text), ArticleHints.None);

    public static Article Html(string html, ArticleHints? hints = null) => ArticleReader.Default.Read(new SourceText(html, "utf-8", SourceFormat.Html), hints ?? ArticleHints.None);

    public static Article Markdown(string text) => ArticleReader.Default.Read(new SourceText(text, "utf-8", SourceFormat.Markdown), ArticleHints.None);

    public static IEnumerable<string> Of(this Article article, BlockKind kind) =>
        article.Blocks.Where(block => block.Kind == kind).Select(block => block.Span.Of(article.Text).ToString());

    /// <summary>Blocks are in order, apart by one blank line, hold no line break, and cover the text.</summary>
    public static void AssertSound(this Article article)
    {
        var at = 0;
        foreach (var block in article.Blocks)
        {
            if (at > 0)
                Assert.Equal("\n\n", article.Text[at..(at += 2)]);
            Assert.Equal(at, block.Span.Start);
            Assert.False(block.Span.IsEmpty);
            Assert.False(block.Span.Of(article.Text).ContainsAny('\n', '\r'));
            Assert.True(block.Turn is null || block.Turn < article.Turns.Length);
            Assert.Equal(block.Kind == BlockKind.TableCell, block.Cell is not null);
            at = block.Span.End;
        }

        Assert.Equal(article.Text.Length, at);
        Assert.Equal(article.Text.Length, article.Origin.TextLength);
    }
}
