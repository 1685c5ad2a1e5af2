using System.Text.Json;
using FactExtractor.Tests;
using FactExtractor.ToolTests.Sqlite;

namespace FactExtractor.ToolTests;

public sealed class FactsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Two_documents_that_say_the_same_are_one_fact_with_two_sources()
    {
        _folder.Write("a.txt", "In 2023, China's cross-border e-commerce imports and exports reached 2.38 trillion yuan, up 15.6% from a year earlier.");
        _folder.Write("b.txt", "China's total cross-border e-commerce import and export volume was 2,380 billion yuan in 2023.");
        var claims = await ClaimsAsync();

        var run = (await ToolRun.OfAsync("facts", claims)).Checked();

        Assert.Equal(0, run.ExitCode);
        var fact = Assert.Single(run.Claims);
        Assert.Equal("2380000000000", fact.GetProperty("value").GetRawText());
        Assert.Equal("15.6", fact.GetProperty("change").GetProperty("value").GetRawText());
        Assert.Equal("a b", string.Join(' ', fact.GetProperty("sources").EnumerateArray().Select(static s => s.GetString())));
        Assert.Equal(2, fact.GetProperty("independentSources").GetInt32());
        Assert.Contains("2 claims, 1 facts, 1 with several sources", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_are_written_as_tables_too()
    {
        _folder.Write("a.txt", "In 2023, China's cross-border e-commerce imports and exports reached 2.38 trillion yuan, up 15.6% from a year earlier.");
        _folder.Write("b.txt", "China's total cross-border e-commerce import and export volume was 2,380 billion yuan in 2023.");
        var database = _folder.At("facts.db");
        await File.WriteAllTextAsync(database, "of an earlier run");

        var run = await ToolRun.OfAsync("facts", await ClaimsAsync(), "-o", database);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Text);
        Assert.Equal("2380000000000|15.6|2", SqliteClaimSinkTests.Query(database, "SELECT value_exact || '|' || change_value_exact || '|' || independent_sources FROM facts"));
        Assert.Equal("a|b", SqliteClaimSinkTests.Query(database, "SELECT group_concat(document, '|') FROM (SELECT document FROM fact_sources ORDER BY document)"));
        Assert.Equal(["a.txt", "b.txt", "claims.jsonl", "facts.db"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Broken_lines_are_named_and_the_rest_is_used()
    {
        _folder.Write("a.txt", "Rural online retail sales reached 2.49 trillion yuan in 2023.");
        var claims = await ClaimsAsync();
        await File.AppendAllTextAsync(claims, "{\"id\":\n\n[]\n");

        var run = await ToolRun.OfAsync("facts", claims);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(":2: not JSON", run.Error, StringComparison.Ordinal);
        Assert.Contains(":4: not a JSON object", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 claims, 1 facts", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_too_long_to_be_a_claim_is_passed_over_in_bounded_memory()
    {
        _folder.Write("a.txt", "Rural online retail sales reached 2.49 trillion yuan in 2023.");
        var claims = await ClaimsAsync();
        await File.WriteAllTextAsync(claims, new string('x', 9_000_000) + "\n" + await File.ReadAllTextAsync(claims));

        var run = await ToolRun.OfAsync("facts", claims);

        Assert.Contains(":1: longer than 4 MiB", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 claims, 1 facts", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_mistake_of_usage()
    {
        var run = await ToolRun.OfAsync("facts", Path.Combine(_folder.Path, "none.jsonl"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("can't be read", run.Error, StringComparison.Ordinal);
    }

    private async Task<string> ClaimsAsync()
    {
        var file = Path.Combine(_folder.Path, "claims.jsonl");
        Assert.Equal(0, (await ToolRun.OfAsync("extract", _folder.Path, "--include", "*.txt", "-o", file)).ExitCode);
        return file;
    }
}
