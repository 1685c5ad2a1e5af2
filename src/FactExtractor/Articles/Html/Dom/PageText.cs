using AngleSharp.Common;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>Text of a page: one or more pieces of the source, with their character references as they stand there.</summary>
internal sealed class PageText : PageNode
{
    public PageText(PageDocument document, TextPiece first)
        : base(document) => Pieces.Add(first);

    /// <summary>The pieces, in source order.</summary>
    public List<TextPiece> Pieces { get; } = new(1);

    public override StringOrMemory NodeName => "#text";
}

/// <summary>A piece of text of the source.</summary>
/// <param name="Start">Where it starts in the decoded source.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Order">Number of its token among the tokens of the page with visible text: neighbours in the source differ by one.</param>
/// <param name="IsLiteral">Whether character references in it mean themselves, as in scripts.</param>
internal readonly record struct TextPiece(int Start, int End, int Order, bool IsLiteral);
