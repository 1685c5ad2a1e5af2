using Microsoft.Playwright;

namespace FactExtractor.BrowserTests;

[Collection(nameof(Browser))]
public sealed class ReviewTests(Browser browser)
{
    [Fact]
    public async Task The_first_claim_is_chosen_and_marked_in_its_text()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        Assert.Equal(1, await window.Chosen.CountAsync());
        Assert.Equal(await window.Rows.First.Locator(".row-value").InnerTextAsync(), await window.Page.Locator("#article a[aria-current=true]").InnerTextAsync());
        Assert.Equal(1, await window.Page.Locator("#article .part-subject.in-passage").CountAsync());
        Assert.Contains("Harbour trade grows", await window.Page.Locator("#article h2").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_in_the_text_chooses_its_claim_and_a_row_its_number()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        await window.Page.Locator("#article a", new() { HasTextString = "880,000" }).ClickAsync();
        Assert.Contains("880,000", await window.Chosen.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("880,000", await window.Page.Locator("#card h2").InnerTextAsync(), StringComparison.Ordinal);

        await window.Rows.Filter(new() { HasTextString = "2.38 trillion" }).ClickAsync();
        Assert.Contains("2.38 trillion", await window.Page.Locator("#article a[aria-current=true]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(["15.6 percent"], await window.Page.Locator("#article mark.part-change.in-passage").AllInnerTextsAsync());
        Assert.Contains("Mira Sol", await window.Page.Locator("#article .turn").First.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_go_through_claims_into_the_text_and_back()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        await window.Page.Locator("#claim-list").FocusAsync();
        await window.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("1", await window.Chosen.GetAttributeAsync("data-index"));
        Assert.Equal(await window.Chosen.GetAttributeAsync("id"), await window.Page.Locator("#claim-list").GetAttributeAsync("aria-activedescendant"));
        await window.Page.Keyboard.PressAsync("End");
        await window.Page.Keyboard.PressAsync("Home");
        await window.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("true", await Focused(window, "getAttribute('aria-current')"));
        await window.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("true", await Focused(window, "getAttribute('aria-current')"));
        Assert.Equal("1", await window.Chosen.GetAttributeAsync("data-index"));
        await window.Page.Keyboard.PressAsync("r");
        Assert.Contains("Right", await window.Chosen.InnerTextAsync(), StringComparison.Ordinal);
        await window.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("claim-list", await Focused(window, "id"));
        await window.Page.Keyboard.PressAsync("/");
        Assert.Equal("search", await Focused(window, "id"));
        await window.Page.Keyboard.TypeAsync("rw");
        await window.Page.Locator("#search").FillAsync("");
        Assert.Contains("Right", await window.Chosen.InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_names_the_claim_and_leads_to_it()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        await window.Rows.Nth(3).ClickAsync();
        var fragment = new Uri(window.Page.Url).Fragment;
        await window.ReloadAsync(fragment);
        Assert.Equal("3", await window.Chosen.GetAttributeAsync("data-index"));
        await window.ReloadAsync("#view=overview");
        Assert.True(await window.Page.Locator(".tiles").IsVisibleAsync());
        await window.ReloadAsync("#claim=%E0%A4%A");
        Assert.Equal("0", await window.Chosen.GetAttributeAsync("data-index"));
    }

    [Fact]
    public async Task The_card_links_to_the_passage_on_the_original_page()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        var link = window.Page.Locator("#card a");
        Assert.StartsWith("https://example.org/harbour#:~:text=", await link.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.Equal("noopener noreferrer", await link.GetAttributeAsync("rel"));
    }

    [Fact]
    public async Task On_a_narrow_window_the_list_gives_way_to_what_was_chosen()
    {
        await using var window = await browser.OpenAsync(Samples.Small, 390, 800);
        Assert.False(await window.Page.Locator("#article").IsVisibleAsync());
        await window.Rows.Nth(1).ClickAsync();
        Assert.True(await window.Page.Locator("#card").IsVisibleAsync());
        Assert.True(await window.Page.Locator("#card .quote").IsVisibleAsync());
        Assert.False(await window.Rows.First.IsVisibleAsync());
        Assert.Empty(await window.TooWideAsync());
        await window.Page.Locator("#claims-view .back").ClickAsync();
        Assert.True(await window.Rows.First.IsVisibleAsync());
    }

    [Fact]
    public async Task The_theme_is_kept()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        var before = await Background(window);
        await window.Page.Locator("#theme").ClickAsync();
        await window.Page.Locator("#theme").ClickAsync();
        Assert.NotEqual(before, await Background(window));
        await window.ReloadAsync();
        Assert.NotEqual(before, await Background(window));
    }

    [Fact]
    public async Task On_paper_every_filtered_claim_is_printed()
    {
        await using var window = await browser.OpenAsync(Samples.Hundreds);
        await window.Page.Locator("#search").FillAsync("2003");
        await window.Page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");
        await window.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(300 / 24 + 1, await window.Page.Locator("#print tbody tr").CountAsync());
        Assert.False(await window.Page.Locator("main").IsVisibleAsync());
        await window.Page.EvaluateAsync("() => window.dispatchEvent(new Event('afterprint'))");
        Assert.Equal(0, await window.Page.Locator("#print *").CountAsync());
    }

    private static Task<string> Focused(ReportWindow window, string what) => window.Page.EvaluateAsync<string>($"() => document.activeElement.{what}");

    private static Task<string> Background(ReportWindow window) => window.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor");
}
