namespace FactExtractor.Sinks.HtmlReport;

/// <summary>How a report looks. Change the defaults with <c>with</c>.</summary>
public sealed record ClaimReportOptions
{
    /// <summary>The defaults.</summary>
    public static ClaimReportOptions Default { get; } = new();

    /// <summary>The title at the top of the page.</summary>
    public string Title { get; init; } = "Claims for review";

    /// <summary>
    /// How many claims one page holds; a report of more has an index and several pages. One or more; 20,000 by default, which a browser filters without delay.
    /// A document is never cut, so a page may hold more where one document does.
    /// </summary>
    public int MaxClaimsPerPage { get; init; } = 20_000;
}
