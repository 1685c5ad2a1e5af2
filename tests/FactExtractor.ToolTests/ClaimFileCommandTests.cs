using FactExtractor.Tests;

namespace FactExtractor.ToolTests;

/// <summary>The commands that look at claims.</summary>
public sealed class ClaimFileCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Diff_of_a_file_with_itself_is_empty()
    {
        var file = await ExtractAsync("a.jsonl", Articles.Wire);
        var run = (await ToolRun.OfAsync("diff", file, file)).Checked();
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"^\d+ same, 0 changed, 0 only in A, 0 only in B\n$", run.Text);
    }

    [Fact]
    public async Task Diff_names_the_fields_that_changed_and_the_claims_that_came_and_went()
    {
        var before = await ExtractAsync("a.jsonl", Articles.Wire);
        var lines = await File.ReadAllLinesAsync(before);
        Assert.True(lines.Length >= 3);
        var changed = lines[0].Replace("\"modality\":\"actual\"", "\"modality\":\"forecast\"", StringComparison.Ordinal);
        Assert.NotEqual(lines[0], changed);
        var after = _folder.Write("b.jsonl", string.Join('\n', lines.Skip(2).Prepend(changed).Append(lines[^1].Replace("\"start\":", "\"start\":9", StringComparison.Ordinal).Replace("\"text\":", "\"text\":\"x\",\"t\":", StringComparison.Ordinal))));
        var run = await ToolRun.OfAsync("diff", before, after);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("    modality: actual -> forecast\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("1 changed, 1 only in A, 1 only in B", run.Text, StringComparison.Ordinal);
        Assert.Contains("  modality: 1\n", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("->", (await ToolRun.OfAsync("diff", before, after, "--summary")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_of_a_file_against_itself_is_perfect_and_of_a_part_is_not()
    {
        var gold = await ExtractAsync("gold.jsonl", Articles.Wire);
        var whole = (await ToolRun.OfAsync("eval", gold, gold)).Checked();
        Assert.Equal(0, whole.ExitCode);
        Assert.Contains("100", whole.Text, StringComparison.Ordinal);
        var part = _folder.Write("part.jsonl", (await File.ReadAllLinesAsync(gold))[0]);
        Assert.NotEqual(whole.Text, (await ToolRun.OfAsync("eval", gold, part)).Text);
    }

    [Fact]
    public async Task Eval_reads_the_gold_of_the_corpus()
    {
        var corpus = Path.Combine(FactExtractor.Tests.Sinks.ClaimSchema.Root(), "corpus", "articles");
        var document = Directory.GetDirectories(corpus).Order(StringComparer.Ordinal).First(d => File.Exists(Path.Combine(d, "claims.jsonl")));
        var source = Directory.GetFiles(document, "source.*").First();
        File.Copy(source, _folder.At(Path.GetFileName(document) + Path.GetExtension(source)));
        Directory.CreateDirectory(_folder.At("gold"));
        File.Copy(Path.Combine(document, "claims.jsonl"), _folder.At($"gold/{Path.GetFileName(document)}.jsonl"));
        Assert.Equal(0, (await ToolRun.OfAsync("extract", _folder.At(Path.GetFileName(document) + Path.GetExtension(source)), "-o", _folder.At("p.jsonl"))).ExitCode);
        var run = (await ToolRun.OfAsync("eval", _folder.At("gold"), _folder.At("p.jsonl"), "--errors", "3")).Checked();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("1 documents with gold claims", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stats_count_by_unit_source_and_month()
    {
        var file = await ExtractAsync("a.jsonl", Articles.Wire);
        var run = (await ToolRun.OfAsync("stats", file, "--by", "unit", "--by", "month", "--by", "source")).Checked();
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("by unit", run.Text, StringComparison.Ordinal);
        Assert.Contains("%  t\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("by month", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("by kind", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff none.jsonl none.jsonl")]
    [InlineData("diff BAD BAD")]
    [InlineData("stats BAD")]
    [InlineData("stats BAD --by colour")]
    [InlineData("eval BAD BAD")]
    [InlineData("eval EMPTY EMPTY")]
    [InlineData("completion tcsh")]
    public async Task What_makes_no_sense_is_answered_in_a_line_or_two(string line)
    {
        var bad = _folder.Write("bad.jsonl", "{\"text\": \"no claim\"}\n");
        var empty = _folder.Write("empty.jsonl", "\n");
        var run = (await ToolRun.OfAsync([.. line.Split(' ').Select(a => a switch { "BAD" => bad, "EMPTY" => empty, _ => a })])).Checked();
        Assert.Equal(1, run.ExitCode);
        Assert.InRange(run.Error.Trim().Split('\n').Length, 1, 8);
    }

    [Fact]
    public async Task Completion_asks_the_tool()
    {
        foreach (var shell in new[] { "bash", "zsh", "fish", "powershell" })
            Assert.Contains("[suggest:", (await ToolRun.OfAsync("completion", shell)).Text, StringComparison.Ordinal);
        var suggested = (await ToolRun.OfAsync("[suggest:10]", "factex ext")).Text;
        Assert.Contains("extract", suggested, StringComparison.Ordinal);
    }

    private async Task<string> ExtractAsync(string name, string text)
    {
        var file = _folder.At(name);
        Assert.Equal(0, (await ToolRun.OfAsync("extract", _folder.Write("in/wire.txt", text), "-o", file)).ExitCode);
        return file;
    }
}
