using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace FactExtractor.Sinks.JsonLines;

/// <summary>
/// Writes one JSON object a line, UTF-8 without byte order mark, as the JSON schema of a claim says. Offsets count Unicode code points, numbers are
/// exact decimals, and every line ends with a line feed. Each document is written as a whole, so that a file cut off by a crash holds whole lines up to
/// its last one.
/// </summary>
public sealed class JsonLinesClaimSink : IClaimSink
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Readable text in place of \u escapes; the output is JSON, never pasted into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly Stream _stream;
    private readonly bool _leaveOpen;
    private readonly ArrayBufferWriter<byte> _buffer = new(16 * 1024);
    private readonly Utf8JsonWriter _writer;

    /// <summary>A sink that writes to <paramref name="stream"/>.</summary>
    /// <param name="stream">Where to; must be writable.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the sink is disposed.</param>
    public JsonLinesClaimSink(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _leaveOpen = leaveOpen;
        _writer = new Utf8JsonWriter(_buffer, Options);
    }

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ExtractionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        cancellationToken.ThrowIfCancellationRequested();
        if (result.Article is null || result.Claims.IsEmpty)
            return;
        _buffer.ResetWrittenCount();
        var json = new ClaimJsonWriter(_writer, result);
        foreach (var claim in result.Claims)
        {
            json.Write(claim);
            _writer.Flush();
            _writer.Reset();
            _buffer.Write("\n"u8);
        }

        await _stream.WriteAsync(_buffer.WrittenMemory, CancellationToken.None).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _stream.FlushAsync().ConfigureAwait(false);
        if (!_leaveOpen)
            await _stream.DisposeAsync().ConfigureAwait(false);
    }
}
