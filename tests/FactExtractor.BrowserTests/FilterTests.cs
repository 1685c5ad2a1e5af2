using System.Text.Json.Nodes;

namespace FactExtractor.BrowserTests;

[Collection(nameof(Browser))]
public sealed class FilterTests(Browser browser)
{
    [Fact]
    public async Task A_filter_lets_through_what_has_its_value()
    {
        await using var window = await browser.OpenAsync(Samples.Hundreds);
        await window.Page.Locator("#filters [aria-controls=facets]").ClickAsync();
        foreach (var (name, label, expected) in new[]
        {
            ("unit", "t (", 100), ("period", "2003", 13), ("speaker", "region 5 ", 4), ("modality", "Forecast", 60), ("flag", "Dealt out", 30), ("flag", "none", 270), ("document", "Report 2", 100),
        })
        {
            var select = window.Page.Locator("#filter-" + name);
            var options = (await select.Locator("option").AllInnerTextsAsync()).ToList();
            await select.SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = options.FindIndex(o => o.Contains(label, StringComparison.Ordinal)) });
            Assert.Equal($"{name}: {expected} of 300 claims", $"{name}: {await window.StatusAsync()}");
            Assert.Equal(expected.ToString(System.Globalization.CultureInfo.InvariantCulture), await window.Rows.First.GetAttributeAsync("aria-setsize"));
            await window.Page.GetByText("Clear", new() { Exact = true }).ClickAsync();
            Assert.Equal("300 claims", await window.StatusAsync());
        }
    }

    [Fact]
    public async Task Verdicts_and_kinds_can_be_filtered()
    {
        await using var window = await browser.OpenAsync(Samples.Hundreds);
        await window.Page.Locator(".verdict-right").ClickAsync();
        await window.Page.Locator("#filters [aria-controls=facets]").ClickAsync();
        await window.Page.Locator("#filter-kind").SelectOptionAsync("0");
        Assert.Equal("300 claims", await window.StatusAsync());
        await window.Page.Locator("#filter-verdict").SelectOptionAsync("1");
        Assert.Equal("1 of 300 claims", await window.StatusAsync());
    }

    [Fact]
    public async Task Words_and_confidence_filter_together()
    {
        await using var window = await browser.OpenAsync(Samples.Hundreds);
        await window.Page.Locator("#search").FillAsync("OUTPUT plant 2003");
        Assert.Equal("13 of 300 claims", await window.StatusAsync());
        await window.Page.Locator("#filters [aria-controls=facets]").ClickAsync();
        await window.Page.Locator("#confidence").FillAsync("75");
        var expected = Enumerable.Range(0, 300).Count(i => i % 24 == 3 && 0.5 + i % 50 / 100.0 >= 0.75);
        Assert.Equal($"{expected} of 300 claims", await window.StatusAsync());
        await window.Page.Locator("#search").FillAsync("nothing like this");
        Assert.True(await window.Page.GetByText("Nothing matches these filters.").First.IsVisibleAsync());
    }

    [Fact]
    public async Task The_list_is_sorted_by_what_is_asked()
    {
        await using var window = await browser.OpenAsync(Samples.Hundreds);
        foreach (var (sort, path, isDescending) in new[]
        {
            ("doubt", "confidence", false), ("sure", "confidence", true), ("value", "quantity.value", true), ("subject", "subject.text", false), ("unit", "quantity.unit", false),
            ("period", "period.value", false), ("speaker", "attribution.text", false), ("modality", "modality", false),
        })
        {
            await window.Page.Locator("#sort").SelectOptionAsync(sort);
            var keys = (await window.ExportAsync("jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => path.Split('.').Aggregate(JsonNode.Parse(line)!, (node, name) => node[name]!)).ToList();
            var expected = keys[0].GetValueKind() == System.Text.Json.JsonValueKind.Number
                ? keys.OrderBy(k => (isDescending ? -1 : 1) * k.GetValue<double>()) : keys.OrderBy(k => k.GetValue<string>(), StringComparer.Ordinal);
            Assert.Equal(expected.Select(k => k.ToJsonString()), keys.Select(k => k.ToJsonString()));
        }
    }

    [Fact]
    public async Task A_bar_of_the_overview_leads_to_its_claims()
    {
        await using var window = await browser.OpenAsync(Samples.Hundreds);
        await window.Page.Locator("[data-view=overview]").ClickAsync();
        await window.Page.Locator(".bars button").First.ClickAsync();
        Assert.Equal("200 of 300 claims", await window.StatusAsync());
    }
}
