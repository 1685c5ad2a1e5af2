using System.IO.Enumeration;
using FactExtractor.Sources.Containers;

namespace FactExtractor.Sources.Listing;

/// <summary>
/// Lists the documents of files, folders and archives, each time it is asked anew. What can't be listed becomes a document that fails with the reason, so that the
/// rest of the batch goes on.
/// </summary>
internal sealed class SourceListing(IReadOnlyList<string> paths, ListingOptions options)
{
    /// <summary>The documents, named.</summary>
    public IEnumerable<ArticleSource> List()
    {
        var assign = DocumentIds.Of(Names()).Assigner();
        foreach (var file in Files())
        {
            if (file.Failure is null && SourceNames.IsZip(file.File))
            {
                foreach (var source in Zip(file, assign))
                    yield return source;
            }
            else if (file.Failure is null && SourceNames.StreamedFormatOf(file.File) is { } format)
            {
                var id = assign(file.Relative, file.Path);
                foreach (var source in StreamedDocuments.ReadFile(format, file.File, new StreamedFile(id, file.Relative, file.Path), options))
                    yield return source;
            }
            else
            {
                var id = assign(file.Relative, file.Path);
                if (options.Shard.Holds(file.Relative))
                    yield return Single(file, id);
            }
        }
    }

    /// <summary>How many documents there are; null where that can't be told without reading them.</summary>
    public long? Count(CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var (relative, _) in Names())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (SourceNames.StreamedFormatOf(relative) is not null)
                return null;
            count += options.Shard.Holds(relative) ? 1 : 0;
        }

        return count;
    }

    private ArticleSource Single(ListedFile file, string id) => file.Failure is { } reason
        ? ArticleSource.Failing(id, file.Path, options.Hints, reason)
        : ArticleSource.FromFile(id, file, options.Hints);

    /// <summary>A file of any name that was given itself (an archive by its extension), or everything in a folder that is an article or an archive.</summary>
    private IEnumerable<ListedFile> Files()
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in FolderWalk.Files(path, name => (SourceNames.IsArticle(name) && IsIncluded(name)) || SourceNames.IsArchive(name)))
                    yield return file;
            }
            else
            {
                yield return new ListedFile(SourceNames.LastPart(SourceNames.Slashes(path)), SourceNames.Slashes(path), path);
            }
        }
    }

    /// <summary>The names that ids are made from: one for a file, one for each entry of a zip archive.</summary>
    private IEnumerable<(string Relative, string Path)> Names()
    {
        foreach (var file in Files())
        {
            if (file.Failure is not null || !SourceNames.IsZip(file.File))
            {
                yield return (file.Relative, file.Path);
                continue;
            }

            var (_, entries, failure) = Open(file);
            if (failure is not null)
                yield return (file.Relative, file.Path);
            foreach (var entry in entries)
                yield return Named(file, entry);
        }
    }

    private IEnumerable<ArticleSource> Zip(ListedFile file, Func<string, string, string> assign)
    {
        var (archive, entries, failure) = Open(file);
        if (failure is not null)
        {
            var id = assign(file.Relative, file.Path);
            if (options.Shard.Holds(file.Relative))
                yield return ArticleSource.Failing(id, file.Path, options.Hints, failure);
            yield break;
        }

        foreach (var entry in entries)
        {
            var (relative, path) = Named(file, entry);
            var id = assign(relative, path);
            if (options.Shard.Holds(relative))
                yield return ArticleSource.FromZip(id, relative, path, archive!, entry, options.Hints);
        }
    }

    private (ZipDocuments? Archive, IReadOnlyList<ZipDocuments.Entry> Entries, SourceException? Failure) Open(ListedFile file)
    {
        try
        {
            var (archive, entries) = ZipDocuments.Open(file.File);
            return entries.Count == 0
                ? (null, [], new SourceException("source.empty", $"The archive holds no article ({SourceNames.KnownExtensions})."))
                : (archive, [.. entries.Where(e => IsIncluded(e.Name)).OrderBy(e => e.Name, StringComparer.Ordinal)], null);
        }
        catch (SourceException e)
        {
            return (null, [], e);
        }
    }

    private bool IsIncluded(string name) =>
        options.Include is null || FileSystemName.MatchesSimpleExpression(options.Include, SourceNames.LastPart(name));

    private static (string Relative, string Path) Named(ListedFile file, ZipDocuments.Entry entry) =>
        (file.Relative + "/" + SourceNames.Slashes(entry.Name), file.Path + "/" + SourceNames.Slashes(entry.Name));
}
