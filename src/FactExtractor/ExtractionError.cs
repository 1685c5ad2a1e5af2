namespace FactExtractor;

/// <summary>Why one document gave no claims. A bad document is a result, not the end of the batch.</summary>
/// <param name="Stage">Where it failed.</param>
/// <param name="Code">A stable code: <c>source.empty</c>, <c>source.too-large</c>, <c>article.none</c>, <c>article.too-long</c>, <c>document.timeout</c>, <c>internal</c>.</param>
/// <param name="Message">What is wrong and what to do about it; fit to be shown to a user.</param>
public sealed record ExtractionError(ExtractionStage Stage, string Code, string Message);
