namespace FactExtractor.Sinks.HtmlReport;

/// <summary>One file of a report: the report itself, or its index or a part of it. Immutable; made by <see cref="ClaimReport.GetPages"/>.</summary>
public sealed class ClaimReportPage
{
    private readonly Action<Stream> _write;

    internal ClaimReportPage(string name, int claims, Action<Stream> write)
    {
        Name = name;
        ClaimCount = claims;
        _write = write;
    }

    /// <summary>The file's name, without folder. Pages link to each other by it.</summary>
    public string Name { get; }

    /// <summary>How many claims are on it; none on an index.</summary>
    public int ClaimCount { get; }

    /// <summary>Writes the page, UTF-8 without byte order mark. The same report gives the same bytes. The stream is left open.</summary>
    /// <param name="stream">Where to; must be writable.</param>
    public void Write(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _write(stream);
    }
}
