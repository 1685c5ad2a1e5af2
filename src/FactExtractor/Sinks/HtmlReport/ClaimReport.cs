using System.Collections.Immutable;
using System.Text.Json;
using FactExtractor.Facts;
using FactExtractor.Sinks.JsonLines;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>
/// A report that a person reviews claims with: pages of HTML that need no network, with each claim beside the text that says it. Filled with results of
/// extraction or with claims files, then written. Claims are kept as the JSON that describes them, so that properties of later versions stay. Not
/// thread-safe. Nothing in the pages runs but their own script: they forbid everything else (Content-Security-Policy), and texts are only ever placed as text.
/// </summary>
/// <example>
/// <code>
/// var report = new ClaimReport();
/// report.Add(ClaimExtractor.Default.Extract(ArticleSource.FromFile("article.html")));
/// foreach (var page in report.GetPages("report.html"))
/// {
///     using var file = File.Create(page.Name);
///     page.Write(file);
/// }
/// </code>
/// </example>
public sealed class ClaimReport
{
    private readonly ClaimReportOptions _options;
    private readonly List<ReportDocument> _documents = [];
    private readonly Dictionary<(string Id, string? Path), ReportDocument> _byName = [];
    private readonly HashSet<(string Document, string Claim)> _seen = [];
    private readonly List<ReportProblem> _problems = [];
    private readonly List<FactLine> _facts = [];

    /// <summary>An empty report.</summary>
    /// <param name="options">How it looks; the defaults where null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="ClaimReportOptions.MaxClaimsPerPage"/> is less than one.</exception>
    public ClaimReport(ClaimReportOptions? options = null)
    {
        _options = options ?? ClaimReportOptions.Default;
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.MaxClaimsPerPage, 1, nameof(options));
    }

    /// <summary>How many claims it holds.</summary>
    public int ClaimCount { get; private set; }

    /// <summary>How many documents it holds.</summary>
    public int DocumentCount => _documents.Count;

    /// <summary>How many facts it holds.</summary>
    public int FactCount => _facts.Count;

    /// <summary>What could not be used, in the order it was met.</summary>
    public IReadOnlyList<ReportProblem> Problems => _problems;

    /// <summary>Adds the claims of a document with its whole text. A document that failed, or has no claims for a reason, is listed with the reason.</summary>
    public void Add(ExtractionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if ((result.Error?.Message ?? result.Note?.Message) is { } reason)
            _problems.Add(new ReportProblem(result.Source.Path ?? result.Source.Id, null, reason));
        if (result.Article is null || result.Claims.IsEmpty)
            return;
        using var buffer = new MemoryStream();
        using var json = new Utf8JsonWriter(buffer, DataScripts.JsonOptions);
        var writer = new ClaimJsonWriter(json, result);
        foreach (var claim in result.Claims)
        {
            buffer.SetLength(0);
            writer.Write(claim);
            json.Flush();
            json.Reset();
            var line = ClaimLine.Read(buffer.ToArray());
            if (Add(line) is { } document)
                document.Text ??= ReportText.OfArticle(result.Article);
        }
    }

    /// <summary>
    /// Adds a claims file (JSON Lines). Broken lines become <see cref="Problems"/> with their number, and the others are used; so does a claim that
    /// was there before. The documents' passages stand for their texts, until <see cref="FindTexts"/>.
    /// </summary>
    /// <param name="jsonLines">The file; read to its end and left open.</param>
    /// <param name="name">What the file is called in problems.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public void AddClaims(Stream jsonLines, string name, CancellationToken cancellationToken = default) =>
        AddLines(jsonLines, name, line =>
        {
            if (Add(ClaimLine.Read(line)) is null)
                throw new LineException("the claim was there before; it is shown once");
        }, cancellationToken);

    /// <summary>Adds a file of facts (JSON Lines) that group the claims of this report, as <c>factex facts</c> writes them. Broken lines are <see cref="Problems"/>.</summary>
    /// <param name="jsonLines">The file; read to its end and left open.</param>
    /// <param name="name">What the file is called in problems.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public void AddFacts(Stream jsonLines, string name, CancellationToken cancellationToken = default) =>
        AddLines(jsonLines, name, line => _facts.Add(FactLine.Read(line)), cancellationToken);

    /// <summary>
    /// Reads the documents of claims files again where their files (<c>document.path</c>) still exist, so that claims stand beside the whole text. A text
    /// is only used if it has every passage of the document at its place.
    /// </summary>
    /// <param name="cancellationToken">Stops between documents.</param>
    /// <returns>How many documents got their text.</returns>
    public int FindTexts(CancellationToken cancellationToken = default)
    {
        var found = 0;
        foreach (var document in _documents.Where(d => d.Text is null))
        {
            cancellationToken.ThrowIfCancellationRequested();
            document.Text = RereadText.Find(document, cancellationToken);
            found += document.Text is null ? 0 : 1;
        }

        return found;
    }

    /// <summary>
    /// The files of the report: one, or where there are more claims than <see cref="ClaimReportOptions.MaxClaimsPerPage"/> an index and parts
    /// (<c>report.html</c>, <c>report-1.html</c>, …), which belong into one folder. Where no facts were added, the claims are grouped into facts.
    /// </summary>
    /// <param name="name">Name of the report's file, without folder.</param>
    public IReadOnlyList<ClaimReportPage> GetPages(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_facts.Count == 0)
            GroupFacts();
        var parts = Parts();
        if (parts.Count <= 1)
            return [Page(name, _documents, null)];
        var pages = new List<ClaimReportPage>();
        for (var i = 0; i < parts.Count; i++)
            pages.Add(Page(FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(name)}-{i + 1}{Path.GetExtension(name)}"), parts[i], name));
        var listed = pages.Zip(parts, (page, documents) => (page.Name, page.ClaimCount, Documents: documents)).ToImmutableArray();
        pages.Insert(0, new ClaimReportPage(name, 0, stream => IndexPage.Write(stream, _options.Title, listed, _problems)));
        return pages;
    }

    private void GroupFacts()
    {
        var consolidator = new FactConsolidator();
        foreach (var claim in _documents.SelectMany(d => d.Claims))
        {
            try
            {
                consolidator.Add(FactClaimReader.Read(claim.Json));
            }
            catch (FormatException)
            {
                // A claim of a later version, with a kind or bound that is not known here: shown, and in no fact.
            }
        }

        using var lines = new MemoryStream();
        JsonLinesFactWriter.WriteAsync(consolidator.Consolidate(), lines).GetAwaiter().GetResult();
        lines.Position = 0;
        AddFacts(lines, "facts");
    }

    private ClaimReportPage Page(string name, IReadOnlyList<ReportDocument> documents, string? index)
    {
        var ids = _facts.Count == 0 ? null : documents.SelectMany(d => d.Claims).Select(c => c.Id).ToHashSet();
        var facts = ids is null ? [] : _facts.Where(f => f.Claims.Any(ids.Contains)).ToImmutableArray();
        return new ClaimReportPage(
            name, documents.Sum(d => d.Claims.Count), stream => ReportPage.Write(stream, _options.Title, index, documents, facts, index is null ? _problems : []));
    }

    private List<List<ReportDocument>> Parts()
    {
        var parts = new List<List<ReportDocument>>();
        var room = 0;
        foreach (var document in _documents)
        {
            if (parts.Count == 0 || document.Claims.Count > room)
            {
                parts.Add([]);
                room = _options.MaxClaimsPerPage;
            }

            parts[^1].Add(document);
            room -= document.Claims.Count;
        }

        return parts;
    }

    /// <summary>The document that the claim went to, or null where the claim was there before.</summary>
    private ReportDocument? Add(ClaimLine claim)
    {
        if (!_seen.Add((claim.DocumentId, claim.Id)))
            return null;
        if (!_byName.TryGetValue((claim.DocumentId, claim.Path), out var document))
        {
            document = new ReportDocument(claim);
            _documents.Add(document);
            _byName.Add((claim.DocumentId, claim.Path), document);
        }

        document.Claims.Add(claim);
        ClaimCount++;
        return document;
    }

    private void AddLines(Stream stream, string name, Action<byte[]> add, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        foreach (var (number, line) in JsonLineReader.Read(stream))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                add(line ?? throw new LineException("the line is longer than 16 MiB"));
            }
            catch (LineException e)
            {
                _problems.Add(new ReportProblem(name, number, e.Message));
            }
        }
    }
}
