using System.IO.Enumeration;

namespace FactExtractor.Sources.Listing;

/// <summary>
/// The files of a folder and the folders in it, in ordinal order of their paths, whatever order the file system gives. Lazy: the names of one folder, and of those
/// it lies in, are in memory at a time.
/// </summary>
internal static class FolderWalk
{
    /// <summary>Deeper folders are left out: a file system that nests without end (a faulty mount) must not end the run.</summary>
    private const int MaxDepth = 256;

    public static IEnumerable<ListedFile> Files(string folder, Func<string, bool> isWanted)
    {
        var given = SourceNames.Slashes(folder).TrimEnd('/');
        return Walk(folder, "", given, isWanted, 0);
    }

    private static IEnumerable<ListedFile> Walk(string folder, string prefix, string given, Func<string, bool> isWanted, int depth)
    {
        List<string> names;
        ListedFile? failure = null;
        try
        {
            names = Names(folder, isWanted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            names = [];
            failure = new ListedFile(prefix.Length == 0 ? "." : prefix.TrimEnd('/'), SourceNames.Slashes(folder), folder) { Failure = SourceFiles.Unreadable(e) };
        }

        if (failure is { } unreadable)
            yield return unreadable;
        foreach (var name in names)
        {
            var file = Path.Combine(folder, name);
            if (!name.EndsWith('/'))
            {
                yield return new ListedFile(prefix + name, given + "/" + prefix + name, file);
            }
            else if (depth < MaxDepth)
            {
                foreach (var inner in Walk(file.TrimEnd('/'), prefix + name, given, isWanted, depth + 1))
                    yield return inner;
            }
        }
    }

    /// <summary>The names in one folder. Those of folders end in a slash, so that the order within each folder makes the order of whole paths.</summary>
    private static List<string> Names(string folder, Func<string, bool> isWanted)
    {
        var entries = new FileSystemEnumerable<string>(
            folder,
            static (ref FileSystemEntry entry) => entry.IsDirectory ? string.Concat(entry.FileName, "/") : entry.FileName.ToString(),
            new EnumerationOptions { AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            // Links to folders may lead round in a circle, or out of the folder that was given.
            ShouldIncludePredicate = (ref FileSystemEntry entry) =>
                entry.FileName is not ['.', ..]
                && (entry.IsDirectory ? (entry.Attributes & FileAttributes.ReparsePoint) == 0 : isWanted(entry.FileName.ToString()))
                && (!OperatingSystem.IsWindows() || (entry.Attributes & FileAttributes.Hidden) == 0),
        };
        var names = entries.ToList();
        names.Sort(StringComparer.Ordinal);
        return names;
    }
}
