using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Text;

namespace FactExtractor.Sinks.JsonLines;

/// <summary>
/// Writes the claims of one document as JSON objects. Every property of the schema is written, null where the claim has none, save the places
/// (<c>text</c>, <c>start</c>, <c>end</c>) of a change that the text does not say in one stretch.
/// </summary>
internal sealed class ClaimJsonWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Readable text in place of \u escapes; the output is JSON, never pasted into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Utf8JsonWriter _json;
    private readonly ExtractionResult _result;
    private readonly CodePointIndex _text;
    private readonly CodePointIndex? _source;
    private readonly string? _url;

    public ClaimJsonWriter(Utf8JsonWriter json, ExtractionResult result)
    {
        _json = json;
        _result = result;
        _text = CodePointIndex.Create(result.Article!.Text);
        _source = result.SourceText is { } source ? CodePointIndex.Create(source.Text) : null;
        _url = result.Article.Metadata.Url?.Value ?? result.Source.Hints.Url;
    }

    /// <summary>The claims of a document, each a line that ends with a line feed.</summary>
    public static ReadOnlyMemory<byte> Lines(ExtractionResult result)
    {
        if (result.Article is null || result.Claims.IsEmpty)
            return default;
        var buffer = new ArrayBufferWriter<byte>(2048 * result.Claims.Length);
        using var json = new Utf8JsonWriter(buffer, Options);
        var writer = new ClaimJsonWriter(json, result);
        foreach (var claim in result.Claims)
        {
            writer.Write(claim);
            json.Flush();
            json.Reset();
            buffer.Write("\n"u8);
        }

        return buffer.WrittenMemory;
    }

    public void Write(Claim claim)
    {
        _json.WriteStartObject();
        _json.WriteString("id"u8, claim.Id);
        WriteDocument();
        _json.WriteString("summary"u8, claim.Summary);
        WriteMention("subject"u8, claim.Subject);
        WriteMention("entity"u8, claim.Entity);
        WriteMention("of"u8, claim.Of);
        WriteQuantity(claim.Quantity);
        _json.WriteString("kind"u8, ClaimNames.Of(claim.Kind));
        WriteChange(claim.Change);
        WritePeriod(claim.Period);
        WriteMention("place"u8, claim.Place);
        _json.WriteString("modality"u8, ClaimNames.Of(claim.Modality));
        WriteAttribution(claim.Attribution);
        WriteRelations(claim);
        WritePassage(claim.Passage);

        // Four digits are more than a probability is good for, and do not depend on how a processor rounds its last bit.
        _json.WriteNumber("confidence"u8, Math.Round(Math.Clamp(claim.Confidence, 0, 1), 4));
        WriteFlags(claim.Flags);
        _json.WriteEndObject();
    }

    private void WriteDocument()
    {
        var metadata = _result.Article!.Metadata;
        _json.WriteStartObject("document"u8);
        _json.WriteString("id"u8, _result.Source.Id);
        _json.WriteString("path"u8, _result.Source.Path);
        _json.WriteString("url"u8, _url);
        _json.WriteString("title"u8, metadata.Headline?.Value);
        var published = metadata.PublishedAt?.Value ?? _result.Source.Hints.PublishedAt;
        _json.WriteString("published"u8, published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.WriteEndObject();
    }

    private void WriteQuantity(Quantity quantity)
    {
        _json.WriteStartObject("quantity"u8);
        WritePlace(quantity.Span);
        WriteNumber("value"u8, quantity.Value);
        WriteNumber("low"u8, quantity.Low);
        WriteNumber("high"u8, quantity.High);
        _json.WriteString("bound"u8, ClaimNames.Of(quantity.Bound));
        _json.WriteString("unit"u8, quantity.Unit.Code);
        _json.WriteString("unitLabel"u8, quantity.Unit.Label);
        _json.WriteString("counted"u8, quantity.Counted);
        _json.WriteStartArray("equivalents"u8);
        foreach (var equivalent in quantity.Equivalents)
        {
            _json.WriteStartObject();
            _json.WriteString("text"u8, equivalent.Span.Of(_text.Text));
            WriteNumber("value"u8, equivalent.Value);
            _json.WriteString("unit"u8, equivalent.Unit.Code);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void WriteChange(Change? change)
    {
        if (change is null)
        {
            _json.WriteNull("change"u8);
            return;
        }

        _json.WriteStartObject("change"u8);
        _json.WriteString("direction"u8, ClaimNames.Of(change.Direction));
        WriteNumber("value"u8, change.Value);
        WriteNumber("low"u8, change.Low);
        WriteNumber("high"u8, change.High);
        _json.WriteString("unit"u8, change.Unit?.Code);
        _json.WriteString("bound"u8, change.Bound is { } bound ? ClaimNames.Of(bound) : null);
        WriteNumber("from"u8, change.From);
        _json.WriteString("basis"u8, change.Basis);
        if (change.Span is { } span)
            WritePlace(span);
        _json.WriteEndObject();
    }

    private void WritePeriod(Period? period)
    {
        if (period is null)
        {
            _json.WriteNull("period"u8);
            return;
        }

        _json.WriteStartObject("period"u8);
        _json.WriteString("value"u8, period.Value);
        if (period.Span is { } span)
            WritePlace(span);
        else
            WriteNoPlace(text: null);
        _json.WriteEndObject();
    }

    private void WriteAttribution(Attribution? attribution)
    {
        if (attribution is null)
        {
            _json.WriteNull("attribution"u8);
            return;
        }

        _json.WriteStartObject("attribution"u8);
        WritePlaceOrText(attribution.Text, attribution.Span);
        _json.WriteString("role"u8, attribution.Role);
        _json.WriteString("source"u8, ClaimNames.Of(attribution.Source));
        _json.WriteEndObject();
    }

    private void WriteRelations(Claim claim)
    {
        _json.WriteStartArray("relations"u8);
        foreach (var relation in claim.Relations)
        {
            _json.WriteStartObject();
            _json.WriteString("type"u8, ClaimNames.Of(relation.Type));
            _json.WriteString("target"u8, relation.Target);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WritePassage(Passage passage)
    {
        _json.WriteStartObject("passage"u8);
        WritePlace(passage.Span);

        // Cut to a number of code units, these two may begin or end with half a character.
        _json.WriteString("prefix"u8, passage.Prefix is [>= '\uDC00' and <= '\uDFFF', ..] ? passage.Prefix.AsSpan(1) : passage.Prefix);
        _json.WriteString("suffix"u8, passage.Suffix is [.., >= '\uD800' and <= '\uDBFF'] ? passage.Suffix.AsSpan()[..^1] : passage.Suffix);
        _json.WriteNumber("paragraph"u8, passage.Paragraph);
        WriteOffset("sourceStart"u8, _source, passage.Origin?.Start);
        WriteOffset("sourceEnd"u8, _source, passage.Origin?.End);
        _json.WriteString("link"u8, TextFragment.Link(_url, passage.Text));
        _json.WriteEndObject();
    }

    private void WriteFlags(ClaimFlags flags)
    {
        _json.WriteStartArray("flags"u8);
        foreach (var flag in ClaimNames.Of(flags))
            _json.WriteStringValue(flag);
        _json.WriteEndArray();
    }

    private void WriteMention(ReadOnlySpan<byte> name, Mention? mention)
    {
        if (mention is null)
        {
            _json.WriteNull(name);
            return;
        }

        _json.WriteStartObject(name);
        WritePlaceOrText(mention.Text, mention.Span);
        _json.WriteEndObject();
    }

    private void WritePlaceOrText(string text, TextSpan? span)
    {
        if (span is { } place)
            WritePlace(place);
        else
            WriteNoPlace(text);
    }

    /// <summary>The words are taken from the text at the span, so that the two can't disagree.</summary>
    private void WritePlace(TextSpan span)
    {
        span = _text.Whole(span);
        _json.WriteString("text"u8, span.Of(_text.Text));
        _json.WriteNumber("start"u8, _text.FromUtf16(span.Start));
        _json.WriteNumber("end"u8, _text.FromUtf16(span.End));
    }

    private void WriteNoPlace(string? text)
    {
        _json.WriteString("text"u8, text);
        _json.WriteNull("start"u8);
        _json.WriteNull("end"u8);
    }

    private void WriteNumber(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, ExactDecimal.Normalize(number));
        else
            _json.WriteNull(name);
    }

    private void WriteOffset(ReadOnlySpan<byte> name, CodePointIndex? index, int? offset)
    {
        if (index is not null && offset is { } at)
            _json.WriteNumber(name, index.FromUtf16(at));
        else
            _json.WriteNull(name);
    }
}
