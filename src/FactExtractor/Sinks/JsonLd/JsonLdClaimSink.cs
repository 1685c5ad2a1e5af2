using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactExtractor.Sinks.JsonLd;

/// <summary>
/// Writes one JSON-LD 1.1 document with a W3C Web Annotation for each claim: its body is a schema.org <c>Claim</c>, its target the passage, by quote and by position. One annotation
/// a line. Numbers are typed as <c>xsd:decimal</c>, so that none becomes a double. The document is complete when the sink is disposed.
/// </summary>
public sealed class JsonLdClaimSink : IDocumentSink
{
    private const string ClaimUrn = "urn:factextractor:claim:";
    private const string DocumentUrn = "urn:factextractor:document:";

    private const string Context =
        """
        {"@context":["http://www.w3.org/ns/anno.jsonld",{"schema":"https://schema.org/","xsd":"http://www.w3.org/2001/XMLSchema#"}],"@graph":[
        """;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private bool _hasContext;
    private bool _hasClaim;

    /// <summary>A sink that writes to <paramref name="stream"/>.</summary>
    /// <param name="stream">Where to; must be writable.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the sink is disposed.</param>
    public JsonLdClaimSink(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _leaveOpen = leaveOpen;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ExtractionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        return WriteAsync(DocumentRecord.From(result), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellationToken.ThrowIfCancellationRequested();
        _buffer.ResetWrittenCount();
        Begin();
        foreach (var line in document.Claims())
        {
            _buffer.Write(_hasClaim ? ",\n"u8 : "\n"u8);
            _hasClaim = true;
            using var json = JsonDocument.Parse(line);
            using var writer = new Utf8JsonWriter(_buffer, Options);
            Write(writer, new ClaimElement(json.RootElement), document);
        }

        await _stream.WriteAsync(_buffer.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _buffer.ResetWrittenCount();
        Begin();
        _buffer.Write("\n]}\n"u8);
        await _stream.WriteAsync(_buffer.WrittenMemory).ConfigureAwait(false);
        await _stream.FlushAsync().ConfigureAwait(false);
        if (!_leaveOpen)
            await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private void Begin()
    {
        if (!_hasContext)
            _buffer.Write(Encoding.UTF8.GetBytes(Context));
        _hasContext = true;
    }

    private static void Write(Utf8JsonWriter json, ClaimElement claim, DocumentRecord document)
    {
        var id = ClaimUrn + claim.Text("id");
        json.WriteStartObject();
        json.WriteString("id", id + ":annotation");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "describing");
        json.WriteStartObject("body");
        json.WriteString("id", id);
        json.WriteString("type", "schema:Claim");
        json.WriteString("schema:name", claim.Text("summary"));
        json.WriteString("schema:text", claim.Text("passage", "text"));
        WriteNamed(json, "schema:author", claim.Text("attribution", "text"));
        WriteText(json, "schema:temporalCoverage", claim.Text("period", "value"));
        WriteNamed(json, "schema:spatialCoverage", claim.Text("place", "text"));
        WriteObservation(json, claim);
        WriteProperties(json, claim);
        WriteArticle(json, document);
        json.WriteEndObject();
        WriteTarget(json, claim, document);
        json.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter json, ClaimElement claim)
    {
        json.WriteStartObject("schema:about");
        json.WriteString("type", "schema:Observation");
        WriteNamed(json, "schema:observationAbout", claim.Text("entity", "text"));
        WriteNamed(json, "schema:measuredProperty", claim.Text("subject", "text"));
        json.WriteStartObject("schema:value");
        json.WriteString("type", "schema:QuantitativeValue");
        WriteDecimal(json, "schema:value", claim.Number("quantity", "value"));
        WriteDecimal(json, "schema:minValue", claim.Number("quantity", "low"));
        WriteDecimal(json, "schema:maxValue", claim.Number("quantity", "high"));
        json.WriteString("schema:unitText", claim.Text("quantity", "unit"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>What schema.org has no property for, under the names that the claim has it.</summary>
    private static void WriteProperties(Utf8JsonWriter json, ClaimElement claim)
    {
        json.WriteStartArray("schema:additionalProperty");
        foreach (var (name, field, inner) in (ReadOnlySpan<(string, string, string?)>)
        [
            ("kind", "kind", null), ("modality", "modality", null), ("bound", "quantity", "bound"), ("counted", "quantity", "counted"), ("of", "of", "text"),
            ("change.direction", "change", "direction"), ("change.value", "change", "value"), ("change.low", "change", "low"), ("change.high", "change", "high"),
            ("change.unit", "change", "unit"), ("change.from", "change", "from"), ("change.basis", "change", "basis"), ("attribution.source", "attribution", "source"), ("confidence", "confidence", null),
        ])
        {
            var number = claim.Number(field, inner);
            if (number is null && claim.Text(field, inner) is null)
                continue;
            json.WriteStartObject();
            json.WriteString("type", "schema:PropertyValue");
            json.WriteString("schema:name", name);
            WriteDecimal(json, "schema:value", number);
            WriteText(json, "schema:value", number is null ? claim.Text(field, inner) : null);
            json.WriteEndObject();
        }

        foreach (var flag in claim.Items("flags"))
        {
            json.WriteStartObject();
            json.WriteString("type", "schema:PropertyValue");
            json.WriteString("schema:name", "flag");
            json.WriteString("schema:value", flag.GetString());
            json.WriteEndObject();
        }

        foreach (var relation in claim.Items("relations"))
        {
            var to = new ClaimElement(relation);
            json.WriteStartObject();
            json.WriteString("type", "schema:PropertyValue");
            json.WriteString("schema:name", to.Text("type"));
            json.WriteStartObject("schema:value");
            json.WriteString("id", ClaimUrn + to.Text("target"));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArticle(Utf8JsonWriter json, DocumentRecord document)
    {
        json.WriteStartObject("schema:appearance");
        json.WriteString("id", Source(document));
        json.WriteString("type", "schema:Article");
        json.WriteString("schema:identifier", document.Id);
        WriteText(json, "schema:headline", document.Title);
        WriteText(json, "schema:datePublished", document.PublishedText);
        WriteText(json, "schema:inLanguage", document.Language);
        if (document.NearDuplicateOf is { } original)
        {
            json.WriteStartObject("schema:isBasedOn");
            json.WriteString("schema:identifier", original);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, ClaimElement claim, DocumentRecord document)
    {
        json.WriteStartObject("target");
        json.WriteString("source", Source(document));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", claim.Text("passage", "text"));
        WriteText(json, "prefix", claim.Text("passage", "prefix"));
        WriteText(json, "suffix", claim.Text("passage", "suffix"));
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        foreach (var name in (ReadOnlySpan<string>)["start", "end"])
        {
            json.WritePropertyName(name);
            json.WriteRawValue(claim.Number("passage", name) ?? "0");
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The address; for a document without one, a name of our own, since an annotation must have a target.</summary>
    private static string Source(DocumentRecord document) =>
        Uri.TryCreate(document.Url, UriKind.Absolute, out var url) ? url.AbsoluteUri : DocumentUrn + Uri.EscapeDataString(document.Id);

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    private static void WriteNamed(Utf8JsonWriter json, string property, string? name)
    {
        if (string.IsNullOrEmpty(name))
            return;
        json.WriteStartObject(property);
        json.WriteString("schema:name", name);
        json.WriteEndObject();
    }

    private static void WriteDecimal(Utf8JsonWriter json, string name, string? number)
    {
        if (number is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("@type", "xsd:decimal");
        json.WriteString("@value", number);
        json.WriteEndObject();
    }
}
