using System.Text;
using System.Text.Json;
using FactExtractor.Tests;
using FactExtractor.Tests.Sinks;

namespace FactExtractor.ToolTests;

public sealed class ExtractTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_gives_claims_as_the_schema_says_and_a_summary()
    {
        var run = (await ToolRun.OfAsync("extract", _folder.Write("ferry.html", Articles.Page))).Checked();

        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Claims);
        Assert.All(run.Claims, claim => Assert.Empty(ClaimSchema.Problems(claim)));
        Assert.All(run.Claims, claim => Assert.Equal("ferry", claim.GetProperty("document").GetProperty("id").GetString()));
        Assert.Contains(run.Claims, claim => Value(claim) == "3400000" && Period(claim) == "2023");
        Assert.DoesNotContain(run.Claims, claim => Value(claim) is "17" or "10");
        Assert.Matches(@"^1 document, \d+ claims, 0 failed, \d+\.\d\d s\n$", run.Error);
    }

    [Fact]
    public async Task Include_chooses_files_of_folders_and_archives_by_name()
    {
        _folder.Write("a/source.txt", Articles.Wire);
        _folder.Write("a/notes.txt", Articles.Wire);
        _folder.WriteZip("more.zip", ("b/source.txt", Articles.Wire), ("b/notes.txt", Articles.Wire));

        var run = (await ToolRun.OfAsync("extract", _folder.Path, "--include", "source.*")).Checked();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a/source", "more.zip/b/source"], run.Claims.Select(c => c.GetProperty("document").GetProperty("id").GetString()).Distinct());
    }

    [Fact]
    public async Task Passages_are_found_again_in_the_file()
    {
        var run = (await ToolRun.OfAsync("extract", _folder.Write("ferry.html", "\uFEFF\U0001F4F0" + Articles.Page))).Checked();
        var source = ("\U0001F4F0" + Articles.Page).EnumerateRunes().Select(r => r.ToString()).ToArray();
        foreach (var passage in run.Claims.Select(c => c.GetProperty("passage")))
        {
            var found = string.Concat(source[passage.GetProperty("sourceStart").GetInt32()..passage.GetProperty("sourceEnd").GetInt32()]);
            Assert.Equal(passage.GetProperty("text").GetString(), System.Net.WebUtility.HtmlDecode(found));
        }
    }

    [Fact]
    public async Task A_folder_gives_the_same_bytes_whatever_the_number_of_jobs()
    {
        for (var i = 0; i < 30; i++)
            _folder.Write($"{i % 4}/doc{i / 2}.{(i % 2 == 0 ? "txt" : "html")}", i % 2 == 0 ? Articles.Wire.Replace("412", $"{400 + i}", StringComparison.Ordinal) : Articles.Page);
        _folder.Write("broken.html.gz", TempFolder.Gzip(Articles.Page)[..50]);
        _folder.WriteZip("more.zip", ("a.txt", Articles.Wire), ("b/a.txt", Articles.Wire));

        var one = await ToolRun.OfAsync("extract", _folder.Path, "--jobs", "1", "-o", _folder.At("one.jsonl"));
        var eight = await ToolRun.OfAsync("extract", _folder.Path, "--jobs", "8", "-o", _folder.At("eight.jsonl"));

        Assert.Equal(2, one.ExitCode);
        Assert.Equal(2, eight.ExitCode);
        var bytes = await File.ReadAllBytesAsync(_folder.At("one.jsonl"));
        Assert.NotEmpty(bytes);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(_folder.At("eight.jsonl")));
        var claims = ToolRun.Parse(bytes);
        Assert.Equal(32, claims.Select(c => c.GetProperty("document").GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(claims.Count, claims.Select(c => c.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Standard_input_is_read_gzipped_or_not_and_its_address_gives_links()
    {
        foreach (var input in new[] { Encoding.UTF8.GetBytes(Articles.Page), TempFolder.Gzip(Articles.Page) })
        {
            var run = (await ToolRun.OfAsync(input, CancellationToken.None, "extract", "-", "--url", "https://example.org/ferry")).Checked();
            Assert.Equal(0, run.ExitCode);
            Assert.All(run.Claims, c => Assert.Equal("stdin", c.GetProperty("document").GetProperty("id").GetString()));
            Assert.All(run.Claims, c => Assert.StartsWith("https://example.org/ferry#:~:text=", c.GetProperty("passage").GetProperty("link").GetString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Many_documents_come_through_standard_input()
    {
        var line = JsonSerializer.Serialize(new Dictionary<string, string> { ["id"] = "wire", ["text"] = Articles.Wire });
        var tar = FactExtractor.Tests.Sources.Archives.Tar(("wire.txt", Articles.Wire), ("ferry.html", Articles.Page));
        var warc = FactExtractor.Tests.Sources.Archives.Response("https://example.org/ferry", Encoding.UTF8.GetBytes(Articles.Page));
        foreach (var (input, ids) in new[]
        {
            (Encoding.UTF8.GetBytes(line + "\nnonsense\n"), "wire"),
            (tar, "stdin/wire stdin/ferry"),
            (warc, "stdin#1"),
        })
        {
            var run = (await ToolRun.OfAsync(input, CancellationToken.None, "extract", "-")).Checked();
            Assert.Equal(ids.StartsWith("wire", StringComparison.Ordinal) ? 2 : 0, run.ExitCode);
            Assert.Equal(ids.Split(' '), run.Claims.Select(c => c.GetProperty("document").GetProperty("id").GetString()).Distinct());
        }

        var packed = (await ToolRun.OfAsync(FactExtractor.Tests.Sources.Archives.Gzip(warc), CancellationToken.None, "extract", "-", "--input-format", "warc")).Checked();
        Assert.NotEmpty(packed.Claims);
    }

    [Fact]
    public async Task Parts_of_a_folder_are_together_the_whole()
    {
        for (var i = 0; i < 12; i++)
            _folder.Write($"in/{i % 3}/doc{i}.txt", Articles.Wire.Replace("412", $"{400 + i}", StringComparison.Ordinal));
        var whole = (await ToolRun.OfAsync("extract", _folder.At("in"))).Text.Split('\n').Order(StringComparer.Ordinal);
        var parts = new List<string>();
        for (var i = 1; i <= 3; i++)
            parts.AddRange((await ToolRun.OfAsync("extract", _folder.At("in"), "--shard", $"{i}/3")).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(whole, parts.Append("").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_publication_date_that_is_given_decides_what_last_year_is()
    {
        var file = _folder.Write("a.txt", "Ferry traffic reached 3.4 million passengers last year, the port authority said.");
        foreach (var (date, year) in new[] { ("2024-01-26", "2023"), ("2011-06-01", "2010") })
        {
            var run = (await ToolRun.OfAsync("extract", file, "--published", date)).Checked();
            Assert.Equal(year, Period(Assert.Single(run.Claims)));
        }
    }

    [Fact]
    public async Task An_output_file_appears_complete_and_nothing_else_is_left()
    {
        var input = _folder.Write("in/a.txt", Articles.Wire);
        var target = _folder.Write("out/claims.jsonl", "old");
        var run = (await ToolRun.OfAsync("extract", input, "-o", target)).Checked();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.EndsWith($" -> {target}\n", run.Error, StringComparison.Ordinal);
        Assert.Equal((await ToolRun.OfAsync("extract", input)).Output, await File.ReadAllBytesAsync(target));
        Assert.Equal([target], Directory.GetFiles(_folder.At("out")));
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_the_old_file_as_it_was()
    {
        var input = _folder.Write("in/a.txt", Articles.Wire);
        var target = _folder.Write("out/claims.jsonl", "old");
        var run = (await ToolRun.OfAsync([], new CancellationToken(canceled: true), "extract", input, "-o", target)).Checked();

        Assert.Equal(130, run.ExitCode);
        Assert.Equal("old", await File.ReadAllTextAsync(target));
        Assert.Equal([target], Directory.GetFiles(_folder.At("out")));
    }

    [Fact]
    public async Task An_output_that_is_a_link_is_written_where_it_leads()
    {
        var input = _folder.Write("in/a.txt", Articles.Wire);
        var real = _folder.Write("real/claims.jsonl", "old");
        File.CreateSymbolicLink(_folder.At("link.jsonl"), real);
        (await ToolRun.OfAsync("extract", input, "-o", _folder.At("link.jsonl"))).Checked();
        Assert.NotEqual("old", await File.ReadAllTextAsync(real));
        Assert.NotNull(new FileInfo(_folder.At("link.jsonl")).LinkTarget);
    }

    [Fact]
    public async Task The_format_is_the_one_asked_for_else_the_one_of_the_file_name()
    {
        var input = _folder.Write("a.txt", Articles.Wire);
        (await ToolRun.OfAsync("extract", input, "-o", _folder.At("a.csv"))).Checked();
        Assert.StartsWith("id,document,", await File.ReadAllTextAsync(_folder.At("a.csv")), StringComparison.Ordinal);
        Assert.StartsWith("id,document,", (await ToolRun.OfAsync("extract", input, "--format", "csv")).Text, StringComparison.Ordinal);
        Assert.Contains("╭", (await ToolRun.OfAsync("extract", input, "--format", "table")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_outputs_are_written_at_once_and_say_the_same()
    {
        var copy = Articles.Page.Replace("Coast Courier", "Harbour Daily", StringComparison.Ordinal);
        _folder.Write("in/a.html", Articles.Page);
        _folder.Write("in/b.html", copy);
        _folder.Write("in/broken.html", "");
        var run = (await ToolRun.OfAsync(
            "extract", _folder.At("in"), "-o", _folder.At("c.jsonl"), "-o", _folder.At("c.csv"), "-o", _folder.At("c.jsonld"), "-o", _folder.At("c.db"), "--documents", _folder.At("d.jsonl"))).Checked();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("1 near-duplicate, 1 failed", run.Error, StringComparison.Ordinal);
        var claims = ToolRun.Parse(await File.ReadAllBytesAsync(_folder.At("c.jsonl"))).Count;
        Assert.Equal(claims + 1, (await File.ReadAllTextAsync(_folder.At("c.csv"))).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(claims, JsonDocument.Parse(await File.ReadAllBytesAsync(_folder.At("c.jsonld"))).RootElement.GetProperty("@graph").GetArrayLength());
        Assert.Equal(claims.ToString(System.Globalization.CultureInfo.InvariantCulture), Sqlite.SqliteClaimSinkTests.Query(_folder.At("c.db"), "SELECT count(*) FROM claims"));
        Assert.Equal("a", Sqlite.SqliteClaimSinkTests.Query(_folder.At("c.db"), "SELECT near_duplicate_of FROM documents WHERE name = 'b'"));
        var documents = ToolRun.Parse(await File.ReadAllBytesAsync(_folder.At("d.jsonl")));
        Assert.Equal(["a", "b", "broken"], documents.Select(d => d.GetProperty("id").GetString()));
        Assert.Equal([null, "a", null], documents.Select(d => d.GetProperty("nearDuplicateOf").GetString()));
        Assert.Equal("source.empty", documents[2].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(5, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task Messages_are_objects_or_left_out_when_asked_for()
    {
        _folder.Write("in/a.txt", Articles.Wire);
        _folder.Write("in/broken.html", "");
        var quiet = await ToolRun.OfAsync("extract", _folder.At("in"), "--quiet");
        Assert.Matches(@"^failed: \S+broken\.html: [^\n]+ \[source\.empty\]\n$", quiet.Error);
        var json = await ToolRun.OfAsync("extract", _folder.At("in"), "--json");
        var events = ToolRun.Parse(Encoding.UTF8.GetBytes(json.Error));
        Assert.Equal(["failed", "done"], events.Select(e => e.GetProperty("event").GetString()));
        Assert.Equal("source.empty", events[0].GetProperty("code").GetString());
        Assert.Equal(2, events[1].GetProperty("documents").GetInt32());
    }

    [Fact]
    public async Task An_article_without_numbers_is_no_failure()
    {
        var run = (await ToolRun.OfAsync("extract", _folder.Write("a.txt", "The minister said that nothing had been decided."))).Checked();
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
    }

    private static string Value(JsonElement claim) => claim.GetProperty("quantity").GetProperty("value").GetRawText();

    private static string? Period(JsonElement claim) =>
        claim.GetProperty("period") is { ValueKind: JsonValueKind.Object } period ? period.GetProperty("value").GetString() : null;
}
