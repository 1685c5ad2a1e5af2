using FactExtractor.Facts;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>
/// Writes facts to a SQLite database: the facts with their claims, their sources, what contradicts them, and the series that they belong to. The same facts give the
/// same bytes. Claims and documents are named as in the files that the facts were made from, so that a database of claims (<see cref="SqliteClaimSink"/>) is joined with it by
/// <c>ATTACH</c>.
/// </summary>
public static class SqliteFactWriter
{
    /// <summary>Writes <paramref name="facts"/> to a new database. Until this returns, the file is no use to anybody else: write it under another name and move it where a reader must never see it incomplete.</summary>
    /// <param name="facts">The facts that were consolidated together: conflicts lead from one to another.</param>
    /// <param name="path">The file. There must be none, or an empty one.</param>
    /// <param name="cancellationToken">Stops the writing; what is in the file then is no use.</param>
    /// <exception cref="ArgumentException">Two facts have one id, or a conflict leads to a fact that is not among them.</exception>
    /// <exception cref="IOException">The file is not empty, can't be written to, or is used by somebody else; the message says which.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Write(IReadOnlyList<Fact> facts, string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (File.Exists(path) && new FileInfo(path).Length > 0)
            throw new IOException($"'{path}' is there already; facts are written to a new file.");
        var rows = Number(facts);
        SqliteDatabase.Open(path, database =>
        {
            using (database)
            {
                database.Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA cache_size = -32000;");
                database.Execute("BEGIN;" + FactsSchema.Tables + FormattableString.Invariant(
                    $"PRAGMA application_id = {FactsSchema.ApplicationId}; PRAGMA user_version = {FactsSchema.Version};"));
                using (var writer = new FactRows(database, rows))
                {
                    writer.WriteSeries(facts);
                    foreach (var fact in facts)
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        writer.Write(fact);
                    }

                    foreach (var fact in facts)
                        writer.WriteConflicts(fact);
                }

                database.Execute(FactsSchema.Indexes + "COMMIT;");
                return true;
            }
        });
    }

    private static Dictionary<string, long> Number(IReadOnlyList<Fact> facts)
    {
        var rows = new Dictionary<string, long>(facts.Count, StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (!rows.TryAdd(fact.Id, rows.Count + 1))
                throw new ArgumentException($"Two facts have the id '{fact.Id}'.", nameof(facts));
        }

        foreach (var conflict in facts.SelectMany(static f => f.Conflicts))
        {
            if (!rows.ContainsKey(conflict.Fact))
                throw new ArgumentException($"A conflict leads to '{conflict.Fact}', which is not among the facts.", nameof(facts));
        }

        return rows;
    }
}
