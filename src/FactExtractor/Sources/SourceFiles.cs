namespace FactExtractor.Sources;

/// <summary>Files, opened and read with every fault as a <see cref="SourceException"/>.</summary>
internal static class SourceFiles
{
    /// <summary>Opens a file for reading once from its start.</summary>
    /// <exception cref="SourceException"><c>source.unreadable</c>.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read, Options = FileOptions.SequentialScan, BufferSize = 0 });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Unreadable(e);
        }
    }

    /// <summary>Reads and decodes a file, gzipped or not.</summary>
    public static SourceText Read(string path, int maxLength, CancellationToken cancellationToken)
    {
        using var stream = Open(path);
        return Read(stream, SourceNames.LastPart(path), SourceFormat.Auto, maxLength, cancellationToken);
    }

    /// <summary>Reads and decodes a stream, gzipped or not.</summary>
    public static SourceText Read(Stream stream, string? fileName, SourceFormat format, int maxLength, CancellationToken cancellationToken)
    {
        byte[] bytes;
        try
        {
            bytes = BoundedReader.ReadAll(stream, maxLength, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }

        return Decode(bytes, fileName, format, maxLength, cancellationToken);
    }

    /// <summary>Decodes bytes, gzipped or not: what is compressed is seen by its first bytes, since servers and tools get names wrong.</summary>
    public static SourceText Decode(byte[] bytes, string? fileName, SourceFormat format, int maxLength, CancellationToken cancellationToken)
    {
        if (bytes.Length > maxLength)
            throw BoundedReader.TooLarge(maxLength);
        if (Gzip.IsGzip(bytes))
            bytes = Gzip.Expand(bytes, maxLength, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return SourceDecoder.Decode(bytes, fileName: fileName, format: format);
    }

    public static SourceException Unreadable(Exception cause) => new("source.unreadable", cause.Message, cause);
}
