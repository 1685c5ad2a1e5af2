namespace FactExtractor.Sources.Containers;

/// <summary>
/// The documents of a file that is read from its start to its end, one in memory at a time. A file that breaks off gives its documents up to there, and then one that
/// fails with the reason.
/// </summary>
internal static class StreamedDocuments
{
    private const int BufferLength = 64 * 1024;

    public static IEnumerable<ArticleSource> ReadFile(StreamedFormat format, string path, StreamedFile file, ListingOptions options)
    {
        SourceException failure;
        try
        {
            return ReadAndClose(format, SourceFiles.Open(path), file, options);
        }
        catch (SourceException e)
        {
            failure = e;
        }

        return options.Shard.Holds(file.Key) ? [ArticleSource.Failing(file.Id, file.Path, options.Hints, failure, file.Key)] : [];
    }

    public static IEnumerable<ArticleSource> Read(StreamedFormat format, Stream stream, StreamedFile file, ListingOptions options)
    {
        using var documents = Documents(format, stream, file, options).GetEnumerator();
        while (true)
        {
            ArticleSource? document;
            try
            {
                document = documents.MoveNext() ? documents.Current : null;
            }
            catch (SourceException e)
            {
                document = options.Shard.Holds(file.Key) ? ArticleSource.Failing(file.Id, file.Path, options.Hints, e, file.Key) : null;
            }
            catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
            {
                document = options.Shard.Holds(file.Key)
                    ? ArticleSource.Failing(file.Id, file.Path, options.Hints, new SourceException("source.truncated", $"The file is truncated or damaged; documents behind that place are not read. {e.Message}", e), file.Key)
                    : null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                document = options.Shard.Holds(file.Key) ? ArticleSource.Failing(file.Id, file.Path, options.Hints, SourceFiles.Unreadable(e), file.Key) : null;
            }

            // An iterator that has thrown is at its end, so a failure is the last document.
            if (document is null)
                yield break;
            yield return document;
        }
    }

    private static IEnumerable<ArticleSource> ReadAndClose(StreamedFormat format, FileStream stream, StreamedFile file, ListingOptions options)
    {
        using (stream)
        {
            foreach (var document in Read(format, stream, file, options))
                yield return document;
        }
    }

    private static IEnumerable<ArticleSource> Documents(StreamedFormat format, Stream stream, StreamedFile file, ListingOptions options)
    {
        var input = new ByteReader(stream, BufferLength);
        if (Gzip.IsGzip(input.Peek(3)))
            input = new ByteReader(new SealedGzipStream(input.AsStream()), BufferLength);
        return format switch
        {
            StreamedFormat.Tar => TarDocuments.Read(input, file, options),
            StreamedFormat.Warc => WarcDocuments.Read(input, file, options),
            _ => JsonLinesDocuments.Read(input, file, options),
        };
    }
}
