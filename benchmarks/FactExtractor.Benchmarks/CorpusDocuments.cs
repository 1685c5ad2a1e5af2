using System.Runtime.CompilerServices;

namespace FactExtractor.Benchmarks;

/// <summary>The documents of corpus/, which everybody has: the same work on every machine.</summary>
internal static class CorpusDocuments
{
    public static IReadOnlyList<(string Name, byte[] Bytes)> Load([CallerFilePath] string here = "")
    {
        var corpus = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "corpus"));
        return [.. new[] { "articles", "briefings" }
            .SelectMany(kind => Directory.EnumerateFiles(Path.Combine(corpus, kind), "source.*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllBytes(path)))];
    }
}
