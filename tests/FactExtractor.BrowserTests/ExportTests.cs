using System.Text.Json.Nodes;

namespace FactExtractor.BrowserTests;

[Collection(nameof(Browser))]
public sealed class ExportTests(Browser browser)
{
    [Fact]
    public async Task Lines_come_out_as_they_went_in()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        Assert.Equal(string.Concat(Samples.SmallLines.Select(line => line + "\n")), await window.ExportAsync("jsonl"));
    }

    [Fact]
    public async Task A_table_holds_every_digit_and_no_formula()
    {
        await using var window = await browser.OpenAsync(Samples.Hostile);
        var csv = await window.ExportAsync("csv");
        Assert.StartsWith("id,document,title,published,url,summary,subject,entity,of,kind,value,low,high,bound,unit,unitLabel,counted,", csv, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"", csv, StringComparison.Ordinal);
        Assert.Contains(",' \uFF0B1,", csv, StringComparison.Ordinal);
        Assert.Contains(",'-1+1,", csv, StringComparison.Ordinal);
        Assert.Contains(",12345678901234567890.0123456789,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verdicts_are_kept_and_come_out_as_gold()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        await window.Page.Locator(".verdict-right").ClickAsync();
        await window.Rows.Nth(1).ClickAsync();
        await window.Page.Locator(".verdict-notAClaim").ClickAsync();
        await window.Rows.Nth(2).ClickAsync();
        await window.Page.Locator(".verdict-wrongField").ClickAsync();
        await Correct(window, "Value", "12345678901234567890.5");
        await Correct(window, "Change", "up moreThan 200 1 basis 2022");
        await Correct(window, "Period", "-");
        await window.Rows.Nth(3).ClickAsync();
        await window.Page.Locator(".verdict-wrongField").ClickAsync();
        await Correct(window, "Subject", "");

        await window.ReloadAsync();
        Assert.Equal("Right", await window.Page.Locator(".verdict[aria-pressed=true]").InnerTextAsync());
        var verdicts = Parse(await window.ExportAsync("verdicts"));
        Assert.Equal(["right", "notAClaim", "wrongField", "wrongField"], verdicts.Select(v => v["verdict"]!.GetValue<string>()));
        Assert.Equal("-", verdicts[2]["fields"]!["period"]!.GetValue<string>());

        var gold = Parse(await window.ExportAsync("gold"));
        var harbour = Samples.SmallLines.Select(line => JsonNode.Parse(line)!).Where(c => c["document"]!["id"]!.GetValue<string>() == "harbour").ToList();
        Assert.Equal(harbour.Count - 1, gold.Count);
        Assert.Equal(Enumerable.Range(1, gold.Count), gold.Select(g => g["n"]!.GetValue<int>()));
        Assert.Null(gold[0]["optional"]);
        Assert.Equal(harbour[0]["passage"]!["text"]!.GetValue<string>(), gold[0]["sentence"]!.GetValue<string>());
        Assert.Null(gold[1]["optional"]);
        Assert.Equal("12345678901234567890.5", gold[1]["value"]!.ToJsonString());
        Assert.Equal("{\"direction\":\"up\",\"value\":200,\"unit\":\"1\",\"bound\":\"moreThan\",\"basis\":\"2022\"}", gold[1]["change"]!.ToJsonString());
        Assert.Null(gold[1]["period"]);
        Assert.All(gold.Skip(2), g => Assert.True(g["optional"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task A_verdict_can_be_taken_back()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        await window.Page.Locator(".verdict-right").ClickAsync();
        await window.Page.Locator(".verdict-right").ClickAsync();
        Assert.Equal(0, await window.Page.Locator(".verdict[aria-pressed=true]").CountAsync());
        Assert.Empty(await window.ExportAsync("verdicts"));
    }

    [Fact]
    public async Task Where_the_browser_keeps_nothing_the_page_says_so_and_works()
    {
        await using var window = await browser.OpenAsync(
            Samples.Small, before: "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });");
        Assert.True(await window.Page.Locator("#storage-note").IsVisibleAsync());
        await window.Page.Locator(".verdict-right").ClickAsync();
        Assert.Single(Parse(await window.ExportAsync("verdicts")));
    }

    [Fact]
    public async Task Text_that_was_kept_by_somebody_else_is_no_verdict()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        await window.Page.Locator(".verdict-right").ClickAsync();
        foreach (var text in new[] { "{", "null", "{\"verdict\":\"constructor\"}", "[]" })
        {
            await window.Page.EvaluateAsync("text => { for (const key of Object.keys(localStorage)) localStorage[key] = text; }", text);
            await window.ReloadAsync();
            Assert.Equal(0, await window.Page.Locator(".verdict[aria-pressed=true]").CountAsync());
        }
    }

    private static async Task Correct(ReportWindow window, string field, string answer)
    {
        await window.Page.Locator(".wrong-field").Filter(new() { HasText = field }).First.Locator("[type=checkbox]").CheckAsync();
        var box = window.Page.GetByLabel(field + ", as it should be");
        await box.FillAsync(answer);
        await box.BlurAsync();
    }

    private static List<JsonNode> Parse(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
}
