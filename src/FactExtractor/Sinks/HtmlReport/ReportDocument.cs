namespace FactExtractor.Sinks.HtmlReport;

/// <summary>A document of a report: what its first claim says of it, its claims, and its text where that is known.</summary>
internal sealed class ReportDocument(ClaimLine first)
{
    public string Id { get; } = first.DocumentId;

    public string? Path { get; } = first.Path;

    public string? Url { get; } = first.Url;

    public string? Title { get; } = first.Title;

    public string? Published { get; } = first.Published;

    public List<ClaimLine> Claims { get; } = [];

    public ReportText? Text { get; set; }
}
