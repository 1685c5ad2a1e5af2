namespace FactExtractor.Eval.Corpus;

/// <summary>Finds the corpus and its documents.</summary>
public static class CorpusFolder
{
    /// <summary>The repository's <c>corpus</c> folder, looked for upwards from the running program.</summary>
    /// <exception cref="DirectoryNotFoundException">The program does not run inside the repository.</exception>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "FactExtractor.sln")))
                return Path.Combine(folder.FullName, "corpus");
        }

        throw new DirectoryNotFoundException($"No FactExtractor.sln above {AppContext.BaseDirectory}: run this inside the repository.");
    }

    /// <summary>The articles and briefings, in the order of their names.</summary>
    /// <param name="corpus">The corpus folder.</param>
    public static IReadOnlyList<CorpusDocument> Documents(string corpus) =>
        [.. new[] { "articles", "briefings" }
            .Select(kind => Path.Combine(corpus, kind))
            .Where(Directory.Exists)
            .SelectMany(Directory.GetDirectories)
            .OrderBy(folder => Path.GetFileName(folder), StringComparer.Ordinal)
            .Select(CorpusDocument.Read)];
}
