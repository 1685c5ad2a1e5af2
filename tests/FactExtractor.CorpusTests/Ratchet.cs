using System.Text;
using FactExtractor.Eval.Corpus;

namespace FactExtractor.CorpusTests;

/// <summary>
/// What the extractor does not do right yet, as a checked-in list that can only get shorter: a failure that is not listed fails the test, and so does a listed one
/// that has come right and must be struck off. <c>FACTEX_CORPUS=update dotnet test tests/FactExtractor.CorpusTests</c> writes the lists anew; the diff is reviewed.
/// </summary>
internal static class Ratchet
{
    /// <summary>Whether this run writes the lists instead of checking them.</summary>
    public static bool IsUpdating => Environment.GetEnvironmentVariable("FACTEX_CORPUS") == "update";

    /// <summary>Compares failures with the list in <paramref name="file"/>.</summary>
    /// <param name="file">The list, relative to the corpus folder.</param>
    /// <param name="failures">Id of each failure, with what was wrong.</param>
    public static void Check(string file, IReadOnlyDictionary<string, string> failures)
    {
        var path = Path.Combine(CorpusFolder.Find(), file);
        if (IsUpdating)
        {
            WriteReceived(path, failures);
            File.WriteAllLines(path, failures.Keys.Order(StringComparer.Ordinal).Prepend("# Known failures: written by FACTEX_CORPUS=update, see corpus/README.md."));
            return;
        }

        var known = File.Exists(path)
            ? File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal)
            : [];
        var message = new StringBuilder();
        foreach (var (id, detail) in failures.Where(f => !known.Contains(f.Key)))
            message.Append("New failure: ").AppendLine(id).Append("    ").AppendLine(detail);
        foreach (var id in known.Where(id => !failures.ContainsKey(id)))
            message.Append("Right now, strike it off ").Append(file).Append(": ").AppendLine(id);
        if (message.Length > 0)
        {
            WriteReceived(path, failures);
            Assert.Fail($"{message}Update with: FACTEX_CORPUS=update dotnet test tests/FactExtractor.CorpusTests");
        }
    }

    // Every failure with what was wrong, known ones too; not checked in.
    private static void WriteReceived(string path, IReadOnlyDictionary<string, string> failures) =>
        File.WriteAllLines(path + ".received", failures.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => new[] { f.Key, "    " + f.Value }));
}
