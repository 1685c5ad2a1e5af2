namespace FactExtractor;

/// <summary>What a reader of a result should know though nothing failed: why a document that could be read has no claims.</summary>
/// <param name="Code">A stable code: <c>language.unsupported</c>, <c>article.none</c>.</param>
/// <param name="Message">What it means; fit to be shown to a user.</param>
public sealed record ExtractionNote(string Code, string Message);
