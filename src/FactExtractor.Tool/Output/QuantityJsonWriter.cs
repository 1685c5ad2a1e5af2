using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactExtractor.Quantities;
using FactExtractor.Sinks;
using FactExtractor.Text;

namespace FactExtractor.Tool.Output;

/// <summary>Writes quantities as JSON lines, one object each, with the names that claims use. Offsets count Unicode code points of the text.</summary>
internal sealed class QuantityJsonWriter : IDisposable
{
    private const int Full = 64 * 1024;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _bytes = new(Full);
    private readonly Utf8JsonWriter _json;

    public QuantityJsonWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public void Dispose() => _json.Dispose();

    /// <summary>Hands what is written on to the stream.</summary>
    public void Flush()
    {
        _stream.Write(_bytes.WrittenSpan);
        _stream.Flush();
        _bytes.ResetWrittenCount();
    }

    /// <summary>Writes one quantity, or a number that is none with the rule that left it out.</summary>
    public void Write(QuantityRecord record, CodePointIndex text, Quantity? quantity, NonQuantity? leftOut)
    {
        var span = quantity?.Span ?? leftOut!.Span;
        _json.WriteStartObject();
        _json.WriteString("source"u8, record.Source);
        _json.WriteNumber("line"u8, record.Line);
        if (record.Id is { } id)
        {
            _json.WritePropertyName("id"u8);
            id.WriteTo(_json);
        }

        _json.WriteNumber("start"u8, text.FromUtf16(span.Start));
        _json.WriteNumber("end"u8, text.FromUtf16(span.End));
        _json.WriteString("text"u8, span.Of(text.Text));
        if (quantity is not null)
            WriteReading(quantity, text.Text);
        else
            _json.WriteString("leftOut"u8, leftOut!.RuleId);
        _json.WriteEndObject();
        _json.Flush();
        _json.Reset();
        _bytes.Write("\n"u8);
        if (_bytes.WrittenCount >= Full)
            Flush();
    }

    private void WriteReading(Quantity quantity, string text)
    {
        WriteNumber("value"u8, quantity.Value);
        WriteNumber("low"u8, quantity.Low);
        WriteNumber("high"u8, quantity.High);
        _json.WriteString("bound"u8, ClaimNames.Of(quantity.Bound));
        _json.WriteString("unit"u8, quantity.Unit.Code);
        _json.WriteString("unitLabel"u8, quantity.Unit.Label);
        _json.WriteString("counted"u8, quantity.Counted);
        if (quantity.Cue is { } cue)
        {
            _json.WriteStartObject("change"u8);
            _json.WriteString("direction"u8, ClaimNames.Of(cue.Direction));
            _json.WriteString("number"u8, Name(cue.Role));
            _json.WriteString("text"u8, cue.Span.Of(text));
            _json.WriteEndObject();
        }
        else
        {
            _json.WriteNull("change"u8);
        }

        _json.WriteStartArray("equivalents"u8);
        foreach (var same in quantity.Equivalents)
        {
            _json.WriteStartObject();
            _json.WriteString("text"u8, same.Span.Of(text));
            WriteNumber(same.High is null ? "value"u8 : "low"u8, same.Value);
            if (same.High is not null)
                WriteNumber("high"u8, same.High);
            _json.WriteString("unit"u8, same.Unit.Code);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteString("rule"u8, quantity.RuleId);
        _json.WriteStartArray("flags"u8);
        if (quantity.Flags.HasFlag(QuantityFlags.AmbiguousCurrency))
            _json.WriteStringValue("ambiguousCurrency"u8);
        if (quantity.Flags.HasFlag(QuantityFlags.AmbiguousUnit))
            _json.WriteStringValue("ambiguousUnit"u8);
        if (quantity.Flags.HasFlag(QuantityFlags.Overflow))
            _json.WriteStringValue("overflow"u8);
        _json.WriteEndArray();
    }

    private void WriteNumber(ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, ExactDecimal.Normalize(number));
        else
            _json.WriteNull(name);
    }

    private static string Name(ChangeRole role) => role switch
    {
        ChangeRole.Amount => "amount",
        ChangeRole.To => "to",
        ChangeRole.From => "from",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}

/// <summary>Where a quantity was read: the input, its line, and what the record of that line calls itself.</summary>
internal readonly record struct QuantityRecord(string Source, long Line, JsonElement? Id);
