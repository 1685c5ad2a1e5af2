using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>A phrase of the document. Where the words stand together, <paramref name="Span"/> says where; a phrase put together from parts has none.</summary>
/// <param name="Text">The phrase. Equal to the article's text at <paramref name="Span"/> where that is set.</param>
/// <param name="Span">Where it stands in the clean text, or null.</param>
public sealed record Mention(string Text, TextSpan? Span = null)
{
    /// <summary>The mention of what stands at <paramref name="span"/>.</summary>
    public static Mention At(string text, TextSpan span) => new(span.Of(text).ToString(), span);
}
