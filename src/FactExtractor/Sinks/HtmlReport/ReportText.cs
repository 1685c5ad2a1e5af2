using System.Collections.Immutable;
using FactExtractor.Articles;
using FactExtractor.Text;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>A document's text as the page shows it: blocks that know where they begin in the clean text, counted in code points as claims count.</summary>
internal sealed record ReportText(bool IsWhole, ImmutableArray<ReportBlock> Blocks, ImmutableArray<Turn> Turns)
{
    public static ReportText OfArticle(Article article)
    {
        var index = CodePointIndex.Create(article.Text);
        return new ReportText(true, [.. article.Blocks.Select(b => Block(b, b.Span.Of(article.Text).ToString(), index.FromUtf16(b.Span.Start)))], article.Turns);
    }

    /// <summary>What claims quote of a document whose text is not at hand: their passages, in order, each once, with the words around them.</summary>
    public static ReportText OfPassages(IEnumerable<ClaimLine> claims)
    {
        var blocks = ImmutableArray.CreateBuilder<ReportBlock>();
        var shownTo = -1;
        foreach (var passage in claims.Select(c => c.Passage).OrderBy(p => p.Start).ThenByDescending(p => p.End))
        {
            if (passage.End <= shownTo)
                continue;
            blocks.Add(new ReportBlock("passage", passage.Start, passage.Text) { Before = passage.Prefix, After = passage.Suffix });
            shownTo = passage.End;
        }

        return new ReportText(false, blocks.ToImmutable(), []);
    }

    private static ReportBlock Block(Block block, string text, int start) => new(NameOf(block.Kind), start, text) { Turn = block.Turn, Cell = block.Cell };

    private static string NameOf(BlockKind kind) => kind switch
    {
        BlockKind.Headline => "headline",
        BlockKind.Heading => "heading",
        BlockKind.ListItem => "item",
        BlockKind.TableCell => "cell",
        BlockKind.Quote => "quote",
        BlockKind.Caption => "caption",
        _ => "paragraph",
    };
}

/// <summary>One block of it.</summary>
internal sealed record ReportBlock(string Kind, int Start, string Text)
{
    public int? Turn { get; init; }

    public TableCell? Cell { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }
}
