namespace FactExtractor.Sources;

/// <summary>
/// Names the documents of a batch, each by the shortest name that is its own: the file name without extensions; where two share it, their path from the folder
/// that was given, without extensions; then with extensions; then the path as given. Independent of the order of the documents, save for a path given twice.
/// </summary>
internal static class DocumentIds
{
    private const int Levels = 4;

    /// <summary>The ids, in the order of the documents.</summary>
    /// <param name="documents">Of each the path from the folder that was given, and the whole path as given, with forward slashes.</param>
    public static string[] Assign(IReadOnlyList<(string Relative, string Path)> documents)
    {
        var levels = new int[documents.Count];
        var ids = new string[documents.Count];
        for (var round = 0; round < Levels; round++)
        {
            for (var i = 0; i < ids.Length; i++)
                ids[i] = Name(documents[i].Relative, documents[i].Path, levels[i]);
            var shared = ids.CountBy(id => id, StringComparer.Ordinal).Where(c => c.Value > 1).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
            if (shared.Count == 0)
                return ids;
            for (var i = 0; i < ids.Length; i++)
                levels[i] += shared.Contains(ids[i]) ? 1 : 0;
        }

        // The same path more than once: number the later ones.
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < ids.Length; i++)
        {
            var times = seen[ids[i]] = seen.GetValueOrDefault(ids[i]) + 1;
            if (times > 1)
                ids[i] += FormattableString.Invariant($"#{times}");
        }

        return ids;
    }

    private static string Name(string relative, string path, int level) => level switch
    {
        0 => SourceNames.Stem(relative),
        1 => SourceNames.WithoutExtensions(relative),
        2 => relative,
        _ => path,
    };
}
