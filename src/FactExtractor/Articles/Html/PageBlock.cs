using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html;

/// <summary>A run of visible text between two block boundaries of a page.</summary>
internal sealed class PageBlock(Draft draft, PageElement owner)
{
    /// <summary>The text, with its way back to the source.</summary>
    public Draft Draft { get; } = draft;

    /// <summary>The innermost block-level element around the text.</summary>
    public PageElement Owner { get; } = owner;

    public string Text => Draft.Text;

    /// <summary>Number of words.</summary>
    public int Words { get; init; }

    /// <summary>How many code units of the text lie in links.</summary>
    public int LinkLength { get; init; }

    /// <summary>Where in the text its first link starts, or -1 where it has none.</summary>
    public int LinkStart { get; init; } = -1;

    /// <summary>Where in the text its last link ends; 0 where it has none.</summary>
    public int LinkEnd { get; init; }

    /// <summary>How many code units of the text are set in italics or small type, as notes of the editors are.</summary>
    public int EmphasisLength { get; init; }

    /// <summary>Share of the text that lies in links, 0 to 1.</summary>
    public double LinkDensity => (double)LinkLength / Math.Max(1, Text.Length);

    /// <summary>What surrounds the text, by tags.</summary>
    public Surroundings Around { get; init; }
}
