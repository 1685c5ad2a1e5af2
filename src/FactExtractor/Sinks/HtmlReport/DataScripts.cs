using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>
/// Writes JSON lines into script elements that hold data. Nothing but a less-than sign can end such an element or begin a comment in it, and in JSON it only
/// stands in strings: it is written as an escape, which changes no value.
/// </summary>
internal sealed class DataScripts : IDisposable
{
    public static JsonWriterOptions JsonOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _json;

    public DataScripts(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, JsonOptions);
    }

    public void Open(string id) => PageHead.Put(_stream, $"<script type=\"application/x-ndjson\" id=\"{id}\">\n");

    public void Close() => _stream.Write("</script>\n"u8);

    /// <summary>Writes an object with the properties that <paramref name="write"/> gives it.</summary>
    public void Write(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        write(_json);
        _json.WriteEndObject();
        _json.Flush();
        Write(_buffer.WrittenSpan);
    }

    /// <summary>Writes a line of JSON as it is.</summary>
    public void Write(ReadOnlySpan<byte> line)
    {
        for (int next; (next = line.IndexOfAny((byte)'<', (byte)'\r')) >= 0; line = line[(next + 1)..])
        {
            _stream.Write(line[..next]);

            // A carriage return is white space between tokens; the browser would make a line end of it.
            _stream.Write(line[next] == '<' ? "\\u003c"u8 : " "u8);
        }

        _stream.Write(line);
        _stream.Write("\n"u8);
    }

    public void Dispose() => _json.Dispose();
}
