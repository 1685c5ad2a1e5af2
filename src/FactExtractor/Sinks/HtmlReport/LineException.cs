namespace FactExtractor.Sinks.HtmlReport;

/// <summary>A line of a file can't be used; the message says why.</summary>
internal sealed class LineException(string message) : Exception(message);
