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

    /// <summary>The length of a file; 0 where it can't be told.</summary>
    public static long LengthOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return 0;
        }
    }

    /// <summary>The bytes of a file.</summary>
    public static SourceContent Load(string path, int maxLength, CancellationToken cancellationToken)
    {
        using var stream = Open(path);
        return Load(stream, SourceNames.LastPart(path), SourceFormat.Auto, maxLength, cancellationToken);
    }

    /// <summary>The bytes of a stream.</summary>
    public static SourceContent Load(Stream stream, string? fileName, SourceFormat format, int maxLength, CancellationToken cancellationToken)
    {
        try
        {
            return new SourceContent(BoundedReader.ReadAll(stream, maxLength, cancellationToken)) { FileName = fileName, Format = format };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(e);
        }
    }

    /// <summary>Decodes bytes, gzipped or not: what is compressed is seen by its first bytes, since servers and tools get names wrong.</summary>
    public static SourceText Decode(
        byte[] bytes, string? fileName, string? charset, SourceFormat format, int maxLength, CancellationToken cancellationToken)
    {
        if (bytes.Length > maxLength)
            throw BoundedReader.TooLarge(maxLength);
        if (Gzip.IsGzip(bytes))
            bytes = Gzip.Expand(bytes, maxLength, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        return SourceDecoder.Decode(bytes, charset, fileName, format);
    }

    public static SourceException Unreadable(Exception cause) => new("source.unreadable", cause.Message, cause);
}
