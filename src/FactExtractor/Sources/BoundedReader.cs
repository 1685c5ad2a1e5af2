namespace FactExtractor.Sources;

/// <summary>Reads streams to their end, and no further than a limit: what expands beyond it is an error, never a full memory.</summary>
internal static class BoundedReader
{
    private const int ChunkLength = 64 * 1024;

    /// <summary>Reads everything.</summary>
    /// <param name="stream">What to read.</param>
    /// <param name="maxLength">Largest length in bytes.</param>
    /// <param name="cancellationToken">Stops between two chunks.</param>
    /// <exception cref="SourceException"><c>source.too-large</c>.</exception>
    public static byte[] ReadAll(Stream stream, int maxLength, CancellationToken cancellationToken)
    {
        var bytes = new byte[FirstLength(stream, maxLength)];
        var length = 0;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (length == bytes.Length)
                Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(ChunkLength, 2L * bytes.Length)));
            var read = stream.Read(bytes, length, Math.Min(ChunkLength, bytes.Length - length));
            if (read == 0)
                break;
            length += read;
            if (length > maxLength)
                throw TooLarge(maxLength);
        }

        Array.Resize(ref bytes, length);
        return bytes;
    }

    public static SourceException TooLarge(int maxLength) => new(
        "source.too-large",
        maxLength >= 1 << 20
            ? FormattableString.Invariant($"The document is larger than the limit of {maxLength >> 20} MiB (after decompression).")
            : FormattableString.Invariant($"The document is larger than the limit of {maxLength} bytes (after decompression)."));

    /// <summary>The length that the stream gives for itself and one more, so that the end is met without growing; a small one where it gives none.</summary>
    private static int FirstLength(Stream stream, int maxLength)
    {
        if (!stream.CanSeek)
            return ChunkLength;
        var rest = stream.Length - stream.Position;
        return rest > maxLength ? throw TooLarge(maxLength) : (int)Math.Min(Array.MaxLength, rest + 1);
    }
}
