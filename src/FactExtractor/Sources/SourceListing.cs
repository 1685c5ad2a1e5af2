using System.IO.Enumeration;

namespace FactExtractor.Sources;

/// <summary>
/// Lists the documents of files, folders and archives in ordinal order of their paths, whatever order the file system gives. Nothing but directories is read;
/// a folder or archive that can't be listed becomes a document that fails with the reason, so that the rest of the batch goes on.
/// </summary>
internal sealed class SourceListing(ArticleHints hints, string? include)
{
    private readonly List<Found> _found = [];

    private delegate SourceText Reader(int maxLength, CancellationToken cancellationToken);

    /// <summary>Adds a file of any name (an archive by its extension), or everything in a folder.</summary>
    public void Add(string path)
    {
        if (Directory.Exists(path))
            AddFolder(path);
        else
            AddFile(SourceNames.LastPart(Slashes(path)), Slashes(path), path);
    }

    /// <summary>The documents, named.</summary>
    public IReadOnlyList<ArticleSource> ToSources()
    {
        var ids = DocumentIds.Assign(_found.ConvertAll(f => (f.Relative, f.Path)));
        return _found.Select((f, i) => ArticleSource.FromReader(ids[i], f.Path, hints, f.Read.Invoke)).ToList();
    }

    private void AddFolder(string folder)
    {
        var given = Slashes(folder).TrimEnd('/');
        var files = new List<string>();
        Walk(folder, "", files);
        files.Sort(StringComparer.Ordinal);
        foreach (var relative in files)
            AddFile(relative, given + "/" + relative, Path.Combine(folder, relative));
    }

    private void Walk(string folder, string prefix, List<string> files)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.') || entry.Attributes.HasFlag(FileAttributes.Hidden))
                    continue;

                // Links to folders may lead round in a circle, or out of the folder that was given.
                if (entry is DirectoryInfo)
                {
                    if (entry.LinkTarget is null)
                        Walk(entry.FullName, prefix + entry.Name + "/", files);
                }
                else if ((SourceNames.IsArticle(entry.Name) && IsIncluded(entry.Name)) || SourceNames.IsArchive(entry.Name))
                {
                    files.Add(prefix + entry.Name);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            AddFailure(prefix.Length == 0 ? "." : prefix.TrimEnd('/'), Slashes(folder), SourceFiles.Unreadable(e));
        }
    }

    private void AddFile(string relative, string path, string file)
    {
        if (SourceNames.IsArchive(file))
            AddArchive(relative, path, file);
        else
            _found.Add(new Found(relative, path, (maxLength, token) => SourceFiles.Read(file, maxLength, token)));
    }

    private void AddArchive(string relative, string path, string file)
    {
        try
        {
            var (archive, entries) = ZipDocuments.Open(file);
            if (entries.Count == 0)
                throw new SourceException("source.empty", $"The archive holds no article ({SourceNames.KnownExtensions}).");
            foreach (var entry in entries.Where(e => IsIncluded(e.Name)).OrderBy(e => e.Name, StringComparer.Ordinal))
            {
                _found.Add(new Found(
                    relative + "/" + Slashes(entry.Name),
                    path + "/" + Slashes(entry.Name),
                    (maxLength, token) => SourceFiles.Decode(
                        archive.Read(entry, maxLength, token), SourceNames.LastPart(entry.Name), SourceFormat.Auto, maxLength, token)));
            }
        }
        catch (SourceException e)
        {
            AddFailure(relative, path, e);
        }
    }

    private void AddFailure(string relative, string path, SourceException reason) =>
        _found.Add(new Found(relative, path, (_, _) => throw new SourceException(reason.Code, reason.Message, reason)));

    private bool IsIncluded(string name) => include is null || FileSystemName.MatchesSimpleExpression(include, SourceNames.LastPart(name));

    private static string Slashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    private sealed record Found(string Relative, string Path, Reader Read);
}
