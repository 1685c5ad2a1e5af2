using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using FactExtractor.Facts;

namespace FactExtractor.Sinks.JsonLines;

/// <summary>Writes facts as JSON, one object a line, UTF-8 without byte order mark, numbers as exact decimals.</summary>
public static class JsonLinesFactWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes <paramref name="facts"/> to <paramref name="stream"/>, which stays open.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; whole lines were written up to then.</exception>
    public static async Task WriteAsync(IEnumerable<Fact> facts, Stream stream, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var json = new Utf8JsonWriter(buffer, Options);
        await using (json.ConfigureAwait(false))
        {
            foreach (var fact in facts)
            {
                Write(json, fact);
                json.Flush();
                json.Reset();
                buffer.Write("\n"u8);
                if (buffer.WrittenCount < 32 * 1024)
                    continue;
                cancellationToken.ThrowIfCancellationRequested();
                await stream.WriteAsync(buffer.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
                buffer.ResetWrittenCount();
            }

            await stream.WriteAsync(buffer.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
            await stream.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static void Write(Utf8JsonWriter json, Fact fact)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, fact.Id);
        json.WriteString("subject"u8, fact.Subject);
        json.WriteString("entity"u8, fact.Entity);
        json.WriteString("of"u8, fact.Of);
        json.WriteString("place"u8, fact.Place);
        json.WriteString("kind"u8, ClaimNames.Of(fact.Kind));
        WriteNumber(json, "value"u8, fact.Value);
        WriteNumber(json, "low"u8, fact.Low);
        WriteNumber(json, "high"u8, fact.High);
        json.WriteString("unit"u8, fact.Unit);
        json.WriteString("counted"u8, fact.Counted);
        WriteChange(json, fact.Change);
        json.WriteString("period"u8, fact.Period);
        json.WriteString("modality"u8, ClaimNames.Of(fact.Modality));
        WriteAll(json, "claims"u8, fact.Claims);
        WriteAll(json, "sources"u8, fact.Sources);
        json.WriteNumber("independentSources"u8, fact.IndependentSources);
        json.WriteStartArray("conflicts"u8);
        foreach (var conflict in fact.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("fact"u8, conflict.Fact);
            json.WriteString("kind"u8, ClaimNames.Of(conflict.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("series"u8, fact.Series);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, FactChange? change)
    {
        if (change is null)
        {
            json.WriteNull("change"u8);
            return;
        }

        json.WriteStartObject("change"u8);
        json.WriteString("direction"u8, ClaimNames.Of(change.Direction));
        WriteNumber(json, "value"u8, change.Value);
        WriteNumber(json, "low"u8, change.Low);
        WriteNumber(json, "high"u8, change.High);
        json.WriteString("unit"u8, change.Unit);
        WriteNumber(json, "from"u8, change.From);
        json.WriteString("basis"u8, change.Basis);
        json.WriteEndObject();
    }

    private static void WriteAll(Utf8JsonWriter json, ReadOnlySpan<byte> name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            json.WriteNumber(name, ExactDecimal.Normalize(number));
        else
            json.WriteNull(name);
    }
}
