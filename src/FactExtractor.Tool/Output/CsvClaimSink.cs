using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using FactExtractor.Sinks;

namespace FactExtractor.Tool.Output;

/// <summary>
/// Writes one row a claim (RFC 4180, UTF-8 without byte order mark, header row first) with the fields that a spreadsheet can use. Numbers stand as plain
/// decimals. Text that a spreadsheet would take for a formula has an apostrophe before it.
/// </summary>
internal sealed class CsvClaimSink : IDocumentSink
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

    public async ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await WriteHeaderAsync().ConfigureAwait(false);
        foreach (var line in document.Claims())
        {
            using (var json = JsonDocument.Parse(line))
                Write(new ClaimElement(json.RootElement));
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

    private void Write(ClaimElement claim)
    {
        Text(claim.Text("id"));
        foreach (var name in (ReadOnlySpan<string>)["id", "title", "published", "url"])
            Text(claim.Text("document", name));
        Text(claim.Text("summary"));
        foreach (var name in (ReadOnlySpan<string>)["subject", "entity", "of"])
            Text(claim.Text(name, "text"));
        Text(claim.Text("kind"));
        foreach (var name in (ReadOnlySpan<string>)["value", "low", "high"])
            Number(claim.Number("quantity", name));
        foreach (var name in (ReadOnlySpan<string>)["bound", "unit", "unitLabel", "counted"])
            Text(claim.Text("quantity", name));
        Text(claim.Text("change", "direction"));
        foreach (var name in (ReadOnlySpan<string>)["value", "low", "high"])
            Number(claim.Number("change", name));
        Text(claim.Text("change", "unit"));
        Text(claim.Text("change", "bound"));
        Number(claim.Number("change", "from"));
        Text(claim.Text("change", "basis"));
        Text(claim.Text("period", "value"));
        Text(claim.Text("place", "text"));
        Text(claim.Text("modality"));
        foreach (var name in (ReadOnlySpan<string>)["text", "role", "source"])
            Text(claim.Text("attribution", name));
        Text(claim.Text("passage", "text"));
        Number(claim.Number("passage", "start"));
        Number(claim.Number("passage", "end"));
        Text(claim.Text("passage", "link"));
        Number(claim.Number("confidence"));
        Text(string.Join(' ', claim.Items("flags").Select(f => f.GetString())));
    }

    private void Number(string? number) => _csv.WriteField(number);

    /// <summary>Spreadsheets run what begins with these characters, also after white space; an apostrophe makes it text (OWASP, CSV injection).</summary>
    private void Text(string? value)
    {
        var start = value.AsSpan().TrimStart();
        var isFormula = start is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] || value is ['\t' or '\r' or '\n', ..];
        _csv.WriteField(isFormula ? "'" + value : value);
    }
}
