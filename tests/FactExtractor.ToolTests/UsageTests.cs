using FactExtractor.Tests;

namespace FactExtractor.ToolTests;

public sealed class UsageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("extract")]
    [InlineData("extact a.html")]
    [InlineData("extract FILE --nonsense")]
    [InlineData("extract FILE --jobs 0")]
    [InlineData("extract FILE --jobs many")]
    [InlineData("extract FILE --shard 5/4")]
    [InlineData("extract FILE --timeout 0")]
    [InlineData("extract FILE --max-size 0")]
    [InlineData("extract FILE --format xml")]
    [InlineData("extract FILE --published yesterday")]
    [InlineData("extract FILE --published 2024-02-30")]
    [InlineData("extract FILE -")]
    [InlineData("extract FILE FILE --url https://example.org/")]
    [InlineData("extract FILE -o none/such/folder/out.jsonl")]
    [InlineData("extract FILE -o .")]
    [InlineData("quantities")]
    [InlineData("quantities none.txt")]
    [InlineData("quantities .")]
    [InlineData("quantities FILE -")]
    [InlineData("quantities FILE --input csv")]
    [InlineData("parse")]
    [InlineData("parse FILE --format xml")]
    [InlineData("extract none.html")]
    [InlineData("extract https://example.org/a.html")]
    public async Task A_command_line_that_makes_no_sense_is_answered_in_a_line_or_two(string line)
    {
        var file = _folder.Write("a.txt", "Sales rose 5 percent.");
        var run = (await ToolRun.OfAsync([.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a == "FILE" ? file : a)])).Checked();
        Assert.Equal(1, run.ExitCode);
        Assert.InRange(run.Error.Trim().Split('\n').Length, 1, 6);
    }

    [Fact]
    public async Task A_web_address_is_not_fetched_and_the_message_says_what_to_do()
    {
        var run = await ToolRun.OfAsync("extract", "https://example.org/a.html");
        Assert.Contains("Nothing is fetched", run.Error, StringComparison.Ordinal);
    }
}
