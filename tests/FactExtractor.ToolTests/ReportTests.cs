using System.Text;
using FactExtractor.Tests;

namespace FactExtractor.ToolTests;

public sealed class ReportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Extract_writes_the_report_that_the_command_makes_of_its_claims()
    {
        var page = _folder.Write("ferry.html", Articles.Page);
        (await ToolRun.OfAsync("extract", page, "-o", _folder.At("claims.jsonl"), "--report", _folder.At("a.html"))).Checked();
        var run = (await ToolRun.OfAsync("report", _folder.At("claims.jsonl"), "-o", _folder.At("b.html"))).Checked();

        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Matches(@"^\d+ claims, 1 documents \(1 with their text\), 0 lines not used -> ", run.Error);
        Assert.Equal(await File.ReadAllBytesAsync(_folder.At("a.html")), await File.ReadAllBytesAsync(_folder.At("b.html")));
    }

    [Fact]
    public async Task Broken_lines_are_told_with_their_numbers_and_the_rest_is_shown()
    {
        var claims = (await ToolRun.OfAsync("extract", _folder.Write("a.txt", Articles.Wire))).Checked().Text;
        var file = _folder.Write("claims.jsonl", "{\"id\":\n" + claims + "{}\n");
        var run = (await ToolRun.OfAsync("report", file, "-o", _folder.At("r.html"))).Checked();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"not used: {file}:1: ", run.Error, StringComparison.Ordinal);
        Assert.Contains($"not used: {file}:{2 + claims.Count(c => c == '\n')}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("412,000 tonnes", await File.ReadAllTextAsync(_folder.At("r.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_of_an_earlier_version_are_told_by_what_they_lack()
    {
        var claims = (await ToolRun.OfAsync("extract", _folder.Write("a.txt", Articles.Wire))).Checked().Text;
        var early = System.Text.RegularExpressions.Regex.Replace(claims.Split('\n')[0], "\"confidence\":[0-9.]+,", "");
        var file = _folder.Write("claims.jsonl", claims + early + "\n");
        var run = (await ToolRun.OfAsync("report", file, "-o", _folder.At("r.html"))).Checked();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no claim of a known version: it has no number 'confidence'", run.Error, StringComparison.Ordinal);
        Assert.Contains("412,000 tonnes", await File.ReadAllTextAsync(_folder.At("r.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_can_be_read()
    {
        var claims = (await ToolRun.OfAsync("extract", _folder.Write("a.txt", Articles.Wire))).Output;
        var run = (await ToolRun.OfAsync(claims, CancellationToken.None, "report", "-", "-o", _folder.At("r.html"))).Checked();
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(_folder.At("r.html")));
    }

    [Fact]
    public async Task Without_a_claim_nothing_is_written()
    {
        var run = (await ToolRun.OfAsync(Encoding.UTF8.GetBytes("no json\n"), CancellationToken.None, "report", "-", "-o", _folder.At("r.html"))).Checked();
        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("report", "nowhere.jsonl", "-o", "r.html")]
    [InlineData("report", "-")]
    [InlineData("report", "-", "-o", "no/such/folder/r.html")]
    public async Task A_wrong_command_line_is_told(params string[] args) => Assert.Equal(1, (await ToolRun.OfAsync(args)).Checked().ExitCode);

    [Fact]
    public async Task Gold_claims_of_a_report_are_scored_by_document()
    {
        (await ToolRun.OfAsync("extract", _folder.Write("a.txt", "Exports rose 5 percent in 2023."), "-o", _folder.At("claims.jsonl"))).Checked();
        const string Right = """{"n":1,"document":"a","claim":"x","sentence":"Exports rose 5 percent in 2023.","number":"5 percent","subject":"Exports","value":5,"unit":"percent","bound":"exact","kind":"change","change":{"direction":"up","value":5,"unit":"percent","bound":"exact"},"period":"2023","modality":"actual"}""";
        foreach (var (gold, detected) in new[] { (Right, "100"), (Right.Replace("\"value\":5", "\"value\":6", StringComparison.Ordinal), "0.0") })
        {
            var run = (await ToolRun.OfAsync("eval", _folder.Write("gold.jsonl", gold + "\n"), _folder.At("claims.jsonl"))).Checked();
            Assert.Equal(0, run.ExitCode);
            Assert.Contains("1 documents with gold claims", run.Text, StringComparison.Ordinal);
            Assert.Contains(detected, run.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task More_claims_than_a_page_holds_make_an_index_and_parts()
    {
        var claim = (await ToolRun.OfAsync("extract", _folder.Write("a.txt", "Exports rose 5 percent in 2023."))).Checked().Text.Split('\n')[0];
        var id = ToolRun.Parse(Encoding.UTF8.GetBytes(claim))[0].GetProperty("id").GetString()!;
        var many = string.Concat(Enumerable.Range(0, 20_010).Select(i =>
            claim.Replace(id, $"c{i}", StringComparison.Ordinal).Replace("\"document\":{\"id\":\"a\"", $"\"document\":{{\"id\":\"a{i / 100}\"", StringComparison.Ordinal) + "\n"));
        var run = (await ToolRun.OfAsync(Encoding.UTF8.GetBytes(many), CancellationToken.None, "report", "-", "-o", _folder.At("r.html"))).Checked();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("index of 2 parts", run.Error, StringComparison.Ordinal);
        Assert.Equal(["r-1.html", "r-2.html", "r.html"], Directory.GetFiles(_folder.Path, "*.html").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
    }
}
