using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Quantities;
using FactExtractor.Sinks.Sqlite;
using FactExtractor.Tests;

namespace FactExtractor.ToolTests.Sqlite;

public sealed class SqliteFactWriterTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Everything_is_found_again_by_another_reader()
    {
        var path = Write(Sample());
        Assert.Equal("4", SqliteClaimSinkTests.Query(path, "SELECT count(*) FROM facts"));
        Assert.Equal(
            "orchard sales|Norland|2023|2400000|2400000|EUR|up|15.6|yearOnYear|2|2|2|1",
            SqliteClaimSinkTests.Query(path, "SELECT subject || '|' || entity || '|' || period || '|' || printf('%.0f', value) || '|' || value_exact || '|' || unit || '|' || change_direction || '|' || change_value_exact || '|' || change_basis || '|' || claims || '|' || sources || '|' || independent_sources || '|' || conflicts FROM facts WHERE value_exact = '2400000'"));
        Assert.Equal("a1 b1", SqliteClaimSinkTests.Query(path, "SELECT group_concat(claim_id, ' ') FROM (SELECT claim_id FROM fact_claims c JOIN facts f ON f.id = c.fact WHERE f.value_exact = '2400000' ORDER BY claim_id)"));
        Assert.Equal("a b", SqliteClaimSinkTests.Query(path, "SELECT group_concat(document, ' ') FROM (SELECT document FROM fact_sources s JOIN facts f ON f.id = s.fact WHERE f.value_exact = '2400000' ORDER BY document)"));
        Assert.Equal("2600000", SqliteClaimSinkTests.Query(path, "SELECT o.value_exact FROM conflicts c JOIN facts f ON f.id = c.fact JOIN facts o ON o.id = c.other WHERE f.value_exact = '2400000' AND c.kind = 'disagreement'"));
        Assert.Equal("3|2022|2023", SqliteClaimSinkTests.Query(path, "SELECT facts || '|' || first_period || '|' || last_period FROM series"));
        Assert.Equal("3", SqliteClaimSinkTests.Query(path, "SELECT count(*) FROM facts WHERE series IS NOT NULL"));
        Assert.Equal("5|5.5|5|5.5", SqliteClaimSinkTests.Query(path, "SELECT printf('%.0f', low) || '|' || high || '|' || low_exact || '|' || high_exact FROM facts WHERE value IS NULL"));
        Assert.Equal("ok", SqliteClaimSinkTests.Query(path, "PRAGMA integrity_check"));
        Assert.Equal("", SqliteClaimSinkTests.Query(path, "PRAGMA foreign_key_check"));
    }

    [Fact]
    public void No_facts_give_empty_tables() =>
        Assert.Equal("0", SqliteClaimSinkTests.Query(Write([]), "SELECT (SELECT count(*) FROM facts) + (SELECT count(*) FROM fact_claims) + (SELECT count(*) FROM fact_sources) + (SELECT count(*) FROM conflicts) + (SELECT count(*) FROM series)"));

    [Fact]
    public void The_same_facts_give_the_same_bytes()
    {
        var a = File.ReadAllBytes(Write(Sample()));
        File.Delete(_folder.At("facts.db"));
        Assert.Equal(a, File.ReadAllBytes(Write(Sample())));
    }

    [Theory]
    [InlineData("facts", "subject = 'x' COLLATE NOCASE")]
    [InlineData("facts", "entity = 'x' COLLATE NOCASE")]
    [InlineData("facts", "unit = 'EUR' AND value > 5")]
    [InlineData("facts", "period = '2023'")]
    [InlineData("facts", "series = 1 ORDER BY period")]
    [InlineData("facts", "fact_id = 'x'")]
    [InlineData("fact_claims", "claim_id = 'x'")]
    [InlineData("fact_claims", "fact = 1")]
    [InlineData("fact_sources", "document = 'x'")]
    [InlineData("fact_sources", "fact = 1")]
    [InlineData("conflicts", "fact = 1")]
    [InlineData("conflicts", "kind = 'revision'")]
    [InlineData("series", "series_id = 'x'")]
    public void The_questions_that_people_ask_use_an_index(string table, string where) =>
        Assert.Contains("USING INDEX", SqliteClaimSinkTests.Query(Write(Sample()), $"EXPLAIN QUERY PLAN SELECT * FROM {table} WHERE {where}", column: 3), StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_there_is_left_as_it_is()
    {
        var path = _folder.Write("notes.db", "mine");
        Assert.Contains("is there already", Assert.Throws<IOException>(() => SqliteFactWriter.Write(Sample(), path)).Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(path));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_told() =>
        Assert.Contains("can't be opened", Assert.Throws<IOException>(() => SqliteFactWriter.Write(Sample(), _folder.At(Path.Combine("none", "facts.db")))).Message, StringComparison.Ordinal);

    [Fact]
    public void Facts_that_do_not_belong_together_are_a_mistake_of_the_caller()
    {
        var facts = Sample();
        Assert.Throws<ArgumentException>(() => SqliteFactWriter.Write([facts[0], facts[0]], _folder.At("twice.db")));
        var opposed = facts.Single(static f => f.Value == 2_400_000);
        Assert.Throws<ArgumentException>(() => SqliteFactWriter.Write([opposed], _folder.At("half.db")));
        Assert.False(File.Exists(_folder.At("half.db")));
    }

    [Fact]
    public void A_cancelled_writing_ends_and_leaves_nothing_open()
    {
        Assert.Throws<OperationCanceledException>(() => SqliteFactWriter.Write(Sample(), _folder.At("facts.db"), new CancellationToken(canceled: true)));
        File.Delete(_folder.At("facts.db"));
    }

    [Fact]
    public void Words_that_look_like_sql_are_text()
    {
        var path = Write([Sample()[0] with { Subject = "x'); DROP TABLE facts; --", Conflicts = [] }]);
        Assert.Equal("x'); DROP TABLE facts; --", SqliteClaimSinkTests.Query(path, "SELECT subject FROM facts"));
    }

    private string Write(IReadOnlyList<Fact> facts)
    {
        var path = _folder.At("facts.db");
        SqliteFactWriter.Write(facts, path);
        return path;
    }

    /// <summary>One fact of two sources, one that contradicts it, one of the year before, and a range.</summary>
    private static IReadOnlyList<Fact> Sample()
    {
        var claim = new FactClaim
        {
            Id = "a1",
            DocumentId = "a",
            Subject = "orchard sales",
            Entity = "Norland",
            Kind = ClaimKind.Level,
            Period = "2023",
            Written = "2.4 million",
            Value = 2_400_000,
            Unit = "EUR",
            Passage = "",
            Change = new FactChange(ChangeDirection.Up, 15.6m, null, null, "percent", "yearOnYear"),
        };
        return FactConsolidator.Consolidate(
        [
            claim,
            claim with { Id = "b1", DocumentId = "b" },
            claim with { Id = "c1", DocumentId = "c", Value = 2_600_000, Written = "2.6 million", Change = null },
            claim with { Id = "c2", DocumentId = "c", Period = "2022", Value = 2_100_000, Written = "2.1 million", Change = null },
            claim with { Id = "d1", DocumentId = "d", Subject = "policy rate target", Value = null, Low = 5, High = 5.5m, Bound = Bound.Range, Unit = "percent", Change = null },
        ]);
    }
}
