using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>Who says so.</summary>
/// <param name="Text">The name or report as the document gives it.</param>
/// <param name="Source">How the document says it.</param>
public sealed record Attribution(string Text, AttributionSource Source)
{
    /// <summary>Title or office, where the document gives it, else null.</summary>
    public string? Role { get; init; }

    /// <summary>Where the name stands in the clean text; null for the header of a turn, which is not part of it.</summary>
    public TextSpan? Span { get; init; }
}
