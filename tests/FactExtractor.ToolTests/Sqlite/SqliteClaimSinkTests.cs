using FactExtractor.Sinks;
using FactExtractor.Sinks.Sqlite;
using FactExtractor.Sources;
using FactExtractor.Tests;
using FactExtractor.Tests.Sinks;
using Microsoft.Data.Sqlite;

namespace FactExtractor.ToolTests.Sqlite;

public sealed class SqliteClaimSinkTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Everything_is_found_again_by_another_reader()
    {
        var path = await WriteAsync(SampleResults.Rich());
        Assert.Equal("orchards|Orchards \"boom\"|2024-01-26|1", Query(path, "SELECT name || '|' || title || '|' || published || '|' || claims FROM documents"));
        Assert.Equal("2400000|2400000|CNY|up|15.6|2023|Mira Sol", Query(path, "SELECT printf('%.0f', value) || '|' || value_exact || '|' || unit || '|' || change_direction || '|' || change_value_exact || '|' || period || '|' || attribution FROM claims"));
        Assert.Equal(SampleResults.Sentence, Query(path, "SELECT text FROM passages"));
        Assert.Equal("partOf", Query(path, "SELECT type FROM relations"));
        Assert.Equal("1|1|0", Query(path, "SELECT documents || '|' || claims || '|' || failed FROM runs"));
        Assert.Equal("ok", Query(path, "PRAGMA integrity_check"));
    }

    [Fact]
    public async Task Passages_are_searched_by_their_words_and_stems()
    {
        var path = await WriteAsync(SampleResults.Rich());
        const string sql = "SELECT count(*) FROM passages_fts JOIN passages ON passages.id = passages_fts.rowid JOIN claims ON claims.passage = passages.id WHERE passages_fts MATCH ";
        Assert.Equal("1", Query(path, sql + "'orchards AND sale'"));
        Assert.Equal("0", Query(path, sql + "'harbour'"));
    }

    [Fact]
    public async Task Claims_of_one_passage_share_its_row_and_bare_claims_have_nulls()
    {
        var rich = SampleResults.Rich();
        var path = await WriteAsync(rich with { Claims = [rich.Claims[0], rich.Claims[0] with { Id = "other", Change = null, Period = null, Attribution = null, Entity = null }] });
        Assert.Equal("1", Query(path, "SELECT count(*) FROM passages"));
        Assert.Equal("1", Query(path, "SELECT count(*) FROM claims WHERE change_direction IS NULL AND period IS NULL AND attribution IS NULL"));
    }

    [Fact]
    public async Task A_failed_document_is_a_row_with_its_reason()
    {
        var failed = new ExtractionResult { Source = ArticleSource.FromText("a", "b"), Error = new ExtractionError(ExtractionStage.Source, "source.empty", "The file is empty.") };
        Assert.Equal("source.empty|The file is empty.", Query(await WriteAsync(failed), "SELECT error || '|' || error_message FROM documents"));
    }

    [Fact]
    public async Task A_document_that_is_written_again_takes_the_place_of_the_old_one()
    {
        var path = await WriteAsync(SampleResults.Rich());
        await WriteAsync(SampleResults.Rich());
        Assert.Equal("1", Query(path, "SELECT count(*) FROM documents"));
        Assert.Equal("1", Query(path, "SELECT count(*) FROM claims"));
        Assert.Equal("1", Query(path, "SELECT count(*) FROM passages_fts WHERE passages_fts MATCH 'orchard'"));
        Assert.Equal("2", Query(path, "SELECT count(*) FROM runs"));
    }

    [Fact]
    public async Task The_same_documents_give_the_same_bytes_where_no_clock_is_given()
    {
        var a = await File.ReadAllBytesAsync(await WriteAsync(SampleResults.Rich()));
        File.Delete(_folder.At("claims.db"));
        Assert.Equal(a, await File.ReadAllBytesAsync(await WriteAsync(SampleResults.Rich())));
    }

    [Fact]
    public async Task The_questions_that_people_ask_use_an_index()
    {
        var path = await WriteAsync(SampleResults.Rich());
        foreach (var where in new[] { "subject = 'x' COLLATE NOCASE", "entity = 'x' COLLATE NOCASE", "attribution = 'x' COLLATE NOCASE", "unit = 'CNY' AND value > 5", "period = '2023'", "claim_id = 'x'", "document = 1" })
            Assert.Contains("USING INDEX", Query(path, $"EXPLAIN QUERY PLAN SELECT * FROM claims WHERE {where}", column: 3), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_database_of_claims_is_refused_and_left_alone()
    {
        var text = _folder.Write("a.db", new string('x', 5000));
        Assert.Contains("damaged or no SQLite database", Assert.Throws<IOException>(() => SqliteClaimSink.Open(text)).Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(text));
        using (var other = new SqliteConnection($"Data Source={_folder.At("b.db")};Pooling=False"))
        {
            other.Open();
            using var create = other.CreateCommand();
            create.CommandText = "CREATE TABLE t (x)";
            create.ExecuteNonQuery();
        }

        Assert.Contains("not one of claims", Assert.Throws<IOException>(() => SqliteClaimSink.Open(_folder.At("b.db"))).Message, StringComparison.Ordinal);
        Assert.Contains("can't be opened", Assert.Throws<IOException>(() => SqliteClaimSink.Open(_folder.At("none/c.db"))).Message, StringComparison.Ordinal);
    }

    private async Task<string> WriteAsync(params ExtractionResult[] results)
    {
        var path = _folder.At("claims.db");
        await using var sink = SqliteClaimSink.Open(path);
        foreach (var result in results)
            await sink.WriteAsync(result);
        return path;
    }

    internal static string Query(string path, string sql, int column = 0)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        return reader.Read() ? Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture)! : "";
    }
}
