namespace FactExtractor.Sinks.JsonLines;

/// <summary>
/// Writes one JSON object a line, UTF-8 without byte order mark, as the JSON schema of a claim says. Offsets count Unicode code points, numbers are
/// exact decimals, and every line ends with a line feed. Each document is written as a whole, so that a file cut off by a crash holds whole lines up to
/// its last one.
/// </summary>
public sealed class JsonLinesClaimSink : IDocumentSink
{
    private readonly Stream _stream;
    private readonly bool _leaveOpen;

    /// <summary>A sink that writes to <paramref name="stream"/>.</summary>
    /// <param name="stream">Where to; must be writable.</param>
    /// <param name="leaveOpen">Whether the stream stays open when the sink is disposed.</param>
    public JsonLinesClaimSink(Stream stream, bool leaveOpen = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _stream = stream;
        _leaveOpen = leaveOpen;
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ExtractionResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        cancellationToken.ThrowIfCancellationRequested();
        return WriteAsync(ClaimJsonWriter.Lines(result));
    }

    /// <inheritdoc/>
    public ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        cancellationToken.ThrowIfCancellationRequested();
        return WriteAsync(document.ClaimLines);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stream.FlushAsync().ConfigureAwait(false);
        if (!_leaveOpen)
            await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private ValueTask WriteAsync(ReadOnlyMemory<byte> lines) => lines.IsEmpty ? ValueTask.CompletedTask : _stream.WriteAsync(lines, CancellationToken.None);
}
