namespace FactExtractor.Sources.Containers;

/// <summary>What the path of an entry says about it, the same for every kind of archive.</summary>
internal static class EntryPaths
{
    /// <summary>Whether the entry is in a hidden folder, is hidden itself, or is one of the notes that macOS adds.</summary>
    public static bool IsHidden(string name) =>
        name.Split('/', '\\').Any(part => part.StartsWith('.') && part is not ("." or "..")) || name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    /// <summary>Nothing is unpacked to disk, but an archive with such a path was made to do harm, and its documents are not what they say.</summary>
    /// <exception cref="SourceException"><c>source.unsafe-path</c>.</exception>
    public static void ThrowIfUnsafe(string name)
    {
        if (name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal) || name.Split('/', '\\').Contains(".."))
            throw new SourceException("source.unsafe-path", "The entry's path leads out of the archive; such entries are not read.");
    }
}
