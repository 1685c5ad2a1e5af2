using System.IO.Compression;
using System.Text;
using System.Text.Json;
using FactExtractor.Tests;
using FactExtractor.Tool.Commands;

namespace FactExtractor.ToolTests;

public sealed class QuantitiesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Text_is_read_line_by_line_with_the_place_of_each_number()
    {
        var file = _folder.Write("a.txt", "Nothing here.\r\n😀 Exports rose 15.6% to 2.38 trillion yuan ($332 billion).\n");

        var run = (await ToolRun.OfAsync("quantities", file)).Checked();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Claims.Count);
        var percent = run.Claims[0];
        Assert.Equal((2, 15, 20, "15.6%"), (percent.GetProperty("line").GetInt32(), percent.GetProperty("start").GetInt32(), percent.GetProperty("end").GetInt32(), percent.GetProperty("text").GetString()));
        Assert.Equal(("percent", "exact", "percent.percent"), (Text(percent, "unit"), Text(percent, "bound"), Text(percent, "rule")));
        Assert.Equal(("up", "amount"), (Text(percent.GetProperty("change"), "direction"), Text(percent.GetProperty("change"), "number")));
        var money = run.Claims[1];
        Assert.Equal("2380000000000", money.GetProperty("value").GetRawText());
        Assert.Equal("USD", Text(money.GetProperty("equivalents")[0], "unit"));
        Assert.Contains("2 lines, 2 quantities, 0 failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_lines_keep_their_id()
    {
        var file = _folder.Write("a.jsonl", """{"id":7,"body":"Three plants closed."}""" + "\n\n" + """{"id":"x","body":"It weighs 80 kg, 5 to 7 km off."}""");

        var run = (await ToolRun.OfAsync("quantities", file, "--field", "body")).Checked();

        Assert.Equal(["7", "\"x\"", "\"x\""], run.Claims.Select(q => q.GetProperty("id").GetRawText()));
        Assert.Equal("plant", Text(run.Claims[0], "counted"));
        Assert.Equal(("5", "7", JsonValueKind.Null), (run.Claims[2].GetProperty("low").GetRawText(), run.Claims[2].GetProperty("high").GetRawText(), run.Claims[2].GetProperty("value").ValueKind));
    }

    [Theory]
    [InlineData("{\"text\":\"5 km", "line 2: not JSON")]
    [InlineData("[1]", "an object with the field 'text' is needed")]
    [InlineData("{\"body\":\"5 km\"}", "it has body. Name the field with --field")]
    [InlineData("{\"text\":5}", "is no string but number")]
    [InlineData("{\"text\":\"\\ud83d 5 km\"}", "surrogate")]
    public async Task A_broken_line_is_named_and_the_others_are_read(string line, string message)
    {
        var input = Encoding.UTF8.GetBytes("{\"text\":\"2 km\"}\n" + line + "\n{\"text\":\"3 km\"}\n");

        var run = (await ToolRun.OfAsync(input, CancellationToken.None, "quantities", "-", "--input", "jsonl")).Checked();

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["2 km", "3 km"], run.Claims.Select(q => Text(q, "text")));
        Assert.Contains("stdin, line 2", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_broken_lines_do_not_flood_the_terminal()
    {
        var input = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("no json\n", 500)));

        var run = (await ToolRun.OfAsync(input, CancellationToken.None, "quantities", "-", "--input", "jsonl")).Checked();

        Assert.InRange(run.Error.Split('\n').Length, 20, 25);
        Assert.Contains("500 failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_quantity_is_shown_on_request()
    {
        var input = Encoding.UTF8.GetBytes("A Boeing 787 flew 300 km on 5 May 2023.");

        var run = (await ToolRun.OfAsync(input, CancellationToken.None, "quantities", "-", "--all", "--no-syntax")).Checked();

        Assert.Equal(["name.number", null, "date.date"], run.Claims.Select(q => q.TryGetProperty("leftOut", out var rule) ? rule.GetString() : null));
    }

    [Fact]
    public async Task Output_can_be_a_file_and_input_gzipped()
    {
        var packed = Path.Combine(_folder.Path, "a.jsonl.gz");
        await using (var gzip = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
            gzip.Write("{\"text\":\"5 km\"}"u8);
        var damaged = _folder.Write("b.txt.gz", "no gzip");
        var target = Path.Combine(_folder.Path, "out.jsonl");

        var run = (await ToolRun.OfAsync("quantities", packed, damaged, "-o", target)).Checked();

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(run.Output);
        Assert.Equal("5 km", Text(Assert.Single(ToolRun.Parse(await File.ReadAllBytesAsync(target))), "text"));
        Assert.Contains("gzip data is damaged", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_beyond_the_limit_keeps_its_number_alone()
    {
        using var reader = new StringReader("ab\n" + new string('x', 70_000) + "\r\ncd");

        var lines = BoundedLines.Read(reader, limit: 1_000).ToList();

        Assert.Equal([new InputLine(1, "ab"), new InputLine(2, null), new InputLine(3, "cd")], lines);
    }

    [Fact]
    public async Task A_stopped_run_leaves_no_file()
    {
        var file = _folder.Write("a.txt", "5 km");
        var target = Path.Combine(_folder.Path, "out.jsonl");

        var run = await ToolRun.OfAsync([], new CancellationToken(canceled: true), "quantities", file, "-o", target);

        Assert.Equal(130, run.ExitCode);
        Assert.False(File.Exists(target));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
