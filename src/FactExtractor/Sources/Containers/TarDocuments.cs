namespace FactExtractor.Sources.Containers;

/// <summary>The articles of a tar archive, in the order of the archive. Links and devices are left out.</summary>
internal static class TarDocuments
{
    public static IEnumerable<ArticleSource> Read(ByteReader reader, StreamedFile file, ListingOptions options)
    {
        var entries = new TarEntries(reader);
        var ids = new UniqueNames();
        var hasArticle = false;
        while (entries.Next() is { } entry)
        {
            var name = SourceNames.Slashes(entry.Name);
            if (name.StartsWith("./", StringComparison.Ordinal))
                name = name[2..];
            if (!entry.IsFile || !SourceNames.IsArticle(name) || EntryPaths.IsHidden(name))
                continue;
            hasArticle = true;
            if (!IsIncluded(name, options))
                continue;
            var id = ids.Of(file.Id + "/" + SourceNames.WithoutExtensions(name), file.Id + "/" + name);
            var key = file.Key + "/" + name;
            if (options.Shard.Holds(key))
                yield return Document(entries, entry.Length, name, id, key, file, options);
        }

        if (!hasArticle)
            throw new SourceException("source.empty", $"The archive holds no article ({SourceNames.KnownExtensions}).");
    }

    private static ArticleSource Document(TarEntries entries, long length, string name, string id, string key, StreamedFile file, ListingOptions options)
    {
        var path = file.Path + "/" + name;
        try
        {
            EntryPaths.ThrowIfUnsafe(name);
            if (length > options.MaxSourceLength)
                throw BoundedReader.TooLarge(options.MaxSourceLength);
            return ArticleSource.FromContent(id, path, options.Hints, new SourceContent(entries.Read((int)length)) { FileName = SourceNames.LastPart(name) }, key);
        }
        catch (SourceException e)
        {
            return ArticleSource.Failing(id, path, options.Hints, e, key);
        }
    }

    private static bool IsIncluded(string name, ListingOptions options) =>
        options.Include is null || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(options.Include, SourceNames.LastPart(name));
}
