using Microsoft.Playwright;

namespace FactExtractor.BrowserTests;

/// <summary>axe-core finds nothing against WCAG 2.2 AA, whatever is open, light and dark, wide and narrow.</summary>
[Collection(nameof(Browser))]
public sealed class AccessibilityTests(Browser browser)
{
    private static readonly string Axe = ReadAxe();

    [Theory]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    public async Task Nothing_is_found(int width, ColorScheme colors)
    {
        await using var window = await browser.OpenAsync(Samples.WithFacts, width, colors: colors);
        var page = window.Page;
        await page.EvaluateAsync(Axe);
        await CheckAsync(page, "list");
        await window.Rows.Nth(2).ClickAsync();
        await page.Locator(".verdict-wrongField").ClickAsync();
        await CheckAsync(page, "card with a wrong field");
        if (width < 800)
            await page.Locator("#claims-view .back").ClickAsync();
        await page.Locator("#filters [aria-controls=facets]").ClickAsync();
        await page.Locator("#filter-modality").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await CheckAsync(page, "filters");
        await page.Locator("[data-view=facts]").ClickAsync();
        await CheckAsync(page, "facts");
        await page.Locator("[data-view=overview]").ClickAsync();
        await CheckAsync(page, "overview");
        await page.Locator("#export-menu summary").ClickAsync();
        await CheckAsync(page, "menu");
        await page.Locator("#help-button").ClickAsync();
        await CheckAsync(page, "help");
    }

    private static async Task CheckAsync(IPage page, string state)
    {
        var found = await page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }))
                .violations.map((v) => `${v.id}: ${v.help}: ` + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 200) + " " + n.failureSummary).join(" | "))
            """);
        Assert.True(found.Length == 0, state + ": " + string.Join('\n', found));
    }

    private static string ReadAxe()
    {
        using var stream = typeof(AccessibilityTests).Assembly.GetManifestResourceStream("axe.min.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
