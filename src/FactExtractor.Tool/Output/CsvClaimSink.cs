using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using FactExtractor.Claims;
using FactExtractor.Sinks;
using FactExtractor.Text;

namespace FactExtractor.Tool.Output;

/// <summary>
/// Writes one row a claim (RFC 4180, UTF-8 without byte order mark, header row first) with the fields that a spreadsheet can use. Numbers stand as plain
/// decimals. Text that a spreadsheet would take for a formula has an apostrophe before it.
/// </summary>
internal sealed class CsvClaimSink : IClaimSink
{
    private static readonly string[] Columns =
    [
        "id", "document", "title", "published", "url", "summary", "subject", "entity", "of", "kind",
        "value", "low", "high", "bound", "unit", "unitLabel", "counted",
        "changeDirection", "changeValue", "changeLow", "changeHigh", "changeUnit", "changeBound", "changeFrom", "changeBasis",
        "period", "place", "modality", "attribution", "attributionRole", "attributionSource",
        "passage", "passageStart", "passageEnd", "link", "confidence", "flags",
    ];

    private readonly StreamWriter _text;
    private readonly CsvWriter _csv;
    private bool _hasHeader;

    public CsvClaimSink(Stream stream)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _csv = new CsvWriter(_text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
    }

    public async ValueTask WriteAsync(ExtractionResult result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await WriteHeaderAsync().ConfigureAwait(false);
        if (result.Article is null)
            return;
        var index = CodePointIndex.Create(result.Article.Text);
        foreach (var claim in result.Claims)
        {
            Write(result, claim, index);
            await _csv.NextRecordAsync().ConfigureAwait(false);
        }

        await _csv.FlushAsync().ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        await WriteHeaderAsync().ConfigureAwait(false);
        await _csv.DisposeAsync().ConfigureAwait(false);
        await _text.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask WriteHeaderAsync()
    {
        if (_hasHeader)
            return;
        _hasHeader = true;
        foreach (var column in Columns)
            _csv.WriteField(column);
        await _csv.NextRecordAsync().ConfigureAwait(false);
    }

    private void Write(ExtractionResult result, Claim claim, CodePointIndex index)
    {
        var metadata = result.Article!.Metadata;
        var url = metadata.Url?.Value ?? result.Source.Hints.Url;
        Text(claim.Id);
        Text(result.Source.Id);
        Text(metadata.Headline?.Value);
        Text((metadata.PublishedAt?.Value ?? result.Source.Hints.PublishedAt)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(url);
        Text(claim.Summary);
        Text(claim.Subject.Text);
        Text(claim.Entity?.Text);
        Text(claim.Of?.Text);
        Text(ClaimNames.Of(claim.Kind));
        Number(claim.Quantity.Value);
        Number(claim.Quantity.Low);
        Number(claim.Quantity.High);
        Text(ClaimNames.Of(claim.Quantity.Bound));
        Text(claim.Quantity.Unit.Code);
        Text(claim.Quantity.Unit.Label);
        Text(claim.Quantity.Counted);
        WriteChange(claim.Change);
        Text(claim.Period?.Value);
        Text(claim.Place?.Text);
        Text(ClaimNames.Of(claim.Modality));
        Text(claim.Attribution?.Text);
        Text(claim.Attribution?.Role);
        Text(claim.Attribution is { } by ? ClaimNames.Of(by.Source) : null);
        Text(claim.Passage.Text);
        Number(index.FromUtf16(claim.Passage.Span.Start));
        Number(index.FromUtf16(claim.Passage.Span.End));
        Text(TextFragment.Link(url, claim.Passage.Text));
        Number(decimal.Round((decimal)claim.Confidence, 4));
        Text(string.Join(' ', ClaimNames.Of(claim.Flags)));
    }

    private void WriteChange(Change? change)
    {
        Text(change is null ? null : ClaimNames.Of(change.Direction));
        Number(change?.Value);
        Number(change?.Low);
        Number(change?.High);
        Text(change?.Unit?.Code);
        Text(change?.Bound is { } bound ? ClaimNames.Of(bound) : null);
        Number(change?.From);
        Text(change?.Basis);
    }

    private void Number(decimal? value) =>
        _csv.WriteField(value is { } number ? ExactDecimal.ToText(number) : null);

    /// <summary>Spreadsheets run what begins with these characters, also after white space; an apostrophe makes it text (OWASP, CSV injection).</summary>
    private void Text(string? value)
    {
        var start = value.AsSpan().TrimStart();
        var isFormula = start is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] || value is ['\t' or '\r' or '\n', ..];
        _csv.WriteField(isFormula ? "'" + value : value);
    }
}
