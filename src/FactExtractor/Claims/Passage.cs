using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>The sentence or sentences that carry a claim: a W3C Web Annotation text quote and text position.</summary>
/// <param name="Span">Where it stands in the clean text.</param>
/// <param name="Text">The words; equal to the article's text at <paramref name="Span"/>.</param>
public sealed record Passage(TextSpan Span, string Text)
{
    /// <summary>The text just before (up to 32 code units), for finding the quote again.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The text just after (up to 32 code units).</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Index of the block in <see cref="Articles.Article.Blocks"/>.</summary>
    public int Paragraph { get; init; }

    /// <summary>Where it stands in the decoded source, tags between its words included; null where it has no place there.</summary>
    public SourceRange? Origin { get; init; }
}
