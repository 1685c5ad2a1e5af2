using FactExtractor.Facts;

namespace FactExtractor.Sinks.Sqlite;

/// <summary>Writes the rows of one fact after the other.</summary>
/// <param name="database">Where to.</param>
/// <param name="rows">The row of each fact, by its id: a conflict may lead to a fact that is written later.</param>
internal sealed class FactRows(SqliteDatabase database, IReadOnlyDictionary<string, long> rows) : IDisposable
{
    private readonly Dictionary<string, long> _seriesRows = new(StringComparer.Ordinal);
    private readonly SqliteStatement _series = Insert(database, "series", "id, series_id, subject, entity, whole, place, kind, modality, unit, facts, first_period, last_period");
    private readonly SqliteStatement _claim = Insert(database, "fact_claims", "fact, claim_id");
    private readonly SqliteStatement _source = Insert(database, "fact_sources", "fact, document");
    private readonly SqliteStatement _conflict = Insert(database, "conflicts", "fact, other, kind");
    private readonly SqliteStatement _fact = Insert(
        database,
        "facts",
        "id, fact_id, subject, entity, whole, place, kind, modality, period, value, low, high, value_exact, low_exact, high_exact, unit, counted, "
        + "change_direction, change_value, change_low, change_high, change_value_exact, change_low_exact, change_high_exact, change_unit, change_from, change_from_exact, change_basis, "
        + "claims, sources, independent_sources, conflicts, series");

    /// <summary>The series, before the facts that belong to them.</summary>
    public void WriteSeries(IEnumerable<Fact> facts)
    {
        foreach (var series in facts.Where(static f => f is { Series: not null, Period: not null }).GroupBy(static f => f.Series!, StringComparer.Ordinal).OrderBy(static s => s.Key, StringComparer.Ordinal))
        {
            var row = _seriesRows.Count + 1;
            _seriesRows.Add(series.Key, row);
            var first = series.First();
            var periods = series.Select(static f => f.Period!).Order(StringComparer.Ordinal).ToArray();
            _series.Add((long?)row).Add(series.Key).Add(first.Subject).Add(first.Entity).Add(first.Of).Add(first.Place).Add(ClaimNames.Of(first.Kind)).Add(ClaimNames.Of(first.Modality)).Add(first.Unit)
                .Add((long?)series.LongCount()).Add(periods[0]).Add(periods[^1]).Run();
        }
    }

    public void Write(Fact fact)
    {
        var row = rows[fact.Id];
        var change = fact.Change;
        _fact.Add((long?)row).Add(fact.Id).Add(fact.Subject).Add(fact.Entity).Add(fact.Of).Add(fact.Place).Add(ClaimNames.Of(fact.Kind)).Add(ClaimNames.Of(fact.Modality)).Add(fact.Period);
        AddNumbers(fact.Value, fact.Low, fact.High);
        _fact.Add(fact.Unit).Add(fact.Counted).Add(change is null ? null : ClaimNames.Of(change.Direction));
        AddNumbers(change?.Value, change?.Low, change?.High);
        _fact.Add(change?.Unit).Add((double?)change?.From).Add(Exact(change?.From)).Add(change?.Basis)
            .Add((long?)fact.Claims.Length).Add((long?)fact.Sources.Length).Add((long?)fact.IndependentSources).Add((long?)fact.Conflicts.Length)
            .Add(fact.Series is { } series && _seriesRows.TryGetValue(series, out var of) ? of : null).Run();
        foreach (var claim in fact.Claims)
            _claim.Add((long?)row).Add(claim).Run();
        foreach (var source in fact.Sources)
            _source.Add((long?)row).Add(source).Run();
    }

    /// <summary>What contradicts a fact, after all facts.</summary>
    public void WriteConflicts(Fact fact)
    {
        foreach (var conflict in fact.Conflicts)
            _conflict.Add((long?)rows[fact.Id]).Add((long?)rows[conflict.Fact]).Add(ClaimNames.Of(conflict.Kind)).Run();
    }

    public void Dispose()
    {
        foreach (var statement in (ReadOnlySpan<SqliteStatement>)[_series, _claim, _source, _conflict, _fact])
            statement.Dispose();
    }

    /// <summary>Each number as SQLite compares it, then each as it is.</summary>
    private void AddNumbers(decimal? value, decimal? low, decimal? high)
    {
        _fact.Add((double?)value).Add((double?)low).Add((double?)high).Add(Exact(value)).Add(Exact(low)).Add(Exact(high));
    }

    private static string? Exact(decimal? value) => value is { } number ? ExactDecimal.ToText(number) : null;

    private static SqliteStatement Insert(SqliteDatabase database, string table, string columns) =>
        database.Prepare($"INSERT INTO {table}({columns}) VALUES ({string.Join(", ", columns.Split(',').Select(static _ => "?"))})");
}
