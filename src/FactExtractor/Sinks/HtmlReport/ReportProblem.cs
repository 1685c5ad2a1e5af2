namespace FactExtractor.Sinks.HtmlReport;

/// <summary>A line or document that a report could not use. Everything else is in it.</summary>
/// <param name="File">The file of claims, or the document.</param>
/// <param name="Line">Number of the line, from one; null where a whole document is meant.</param>
/// <param name="Message">What is wrong; fit to be shown to a user.</param>
public sealed record ReportProblem(string File, int? Line, string Message)
{
    /// <summary>The problem as <c>claims.jsonl:17: message</c>.</summary>
    public override string ToString() => Line is { } line ? FormattableString.Invariant($"{File}:{line}: {Message}") : $"{File}: {Message}";
}
