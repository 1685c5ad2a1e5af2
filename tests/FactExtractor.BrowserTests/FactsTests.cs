namespace FactExtractor.BrowserTests;

[Collection(nameof(Browser))]
public sealed class FactsTests(Browser browser)
{
    [Fact]
    public async Task Sources_stand_side_by_side_and_conflicts_lead_to_each_other()
    {
        await using var window = await browser.OpenAsync(Samples.WithFacts);
        await window.Page.Locator("[data-view=facts]").ClickAsync();
        var fact = window.Page.Locator("#fact");
        Assert.Equal(4, await window.Page.Locator("#fact-list [role=option]").CountAsync());
        Assert.Equal(2, await fact.Locator(".source").CountAsync());
        Assert.Contains("Revision", await fact.Locator(".conflicts").InnerTextAsync(), StringComparison.Ordinal);
        await fact.Locator(".conflicts button").ClickAsync();
        Assert.Contains("3,350,000.5", await fact.Locator("h2").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await fact.Locator(".source").CountAsync());
    }

    [Fact]
    public async Task A_series_is_drawn_over_its_periods()
    {
        await using var window = await browser.OpenAsync(Samples.WithFacts);
        await window.Page.Locator("[data-view=facts]").ClickAsync();
        var chart = window.Page.Locator("#fact svg.series");
        Assert.Equal(4, await chart.Locator("circle").CountAsync());
        Assert.Equal(1, await chart.Locator("circle.chosen").CountAsync());
        Assert.Matches("2022-H1 2.9M.*2023 3.4M.*2024 3.9M", await chart.GetAttributeAsync("aria-label"));
    }

    [Fact]
    public async Task Facts_are_filtered_and_a_source_leads_to_its_text()
    {
        await using var window = await browser.OpenAsync(Samples.WithFacts);
        await window.Page.Locator("[data-view=facts]").ClickAsync();
        await window.Page.GetByLabel("Which facts").SelectOptionAsync("conflicts");
        Assert.Equal("2 of 4 facts", await window.Page.Locator("#fact-filters .status").InnerTextAsync());
        await window.Page.Locator("#fact .source button").First.ClickAsync();
        Assert.True(await window.Page.Locator("#article a[aria-current=true]").IsVisibleAsync());
    }

    [Fact]
    public async Task Claims_are_grouped_where_no_facts_are_given()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        await window.Page.Locator("[data-view=facts]").ClickAsync();
        Assert.True(await window.Page.Locator("#fact-list [role=option]").CountAsync() > 1);
        Assert.True(await window.Page.Locator("#fact .source").CountAsync() > 0);
    }
}
