namespace FactExtractor.BrowserTests;

[Collection(nameof(Browser))]
public sealed class HostileTextTests(Browser browser)
{
    [Theory]
    [InlineData(1440)]
    [InlineData(1000)]
    [InlineData(390)]
    public async Task Nothing_runs_and_nothing_breaks_the_layout(int width)
    {
        await using var window = await browser.OpenAsync(Samples.Hostile, width);
        for (var i = 0; i < 4; i++)
        {
            await window.Rows.Nth(i).ClickAsync();
            Assert.Empty(await window.TooWideAsync());
            Assert.Equal(0, await window.Page.Locator("a[href^='javascript' i], main img, main script, main b").CountAsync());
            if (width == 390)
                await window.Page.Locator("#claims-view .back").ClickAsync();
        }

        await window.Page.Locator("#filters [aria-controls=facets]").ClickAsync();
        Assert.Empty(await window.TooWideAsync());
        await window.Page.Locator("[data-view=overview]").ClickAsync();
        Assert.Empty(await window.TooWideAsync());
        Assert.True(await window.Page.EvaluateAsync<bool>("() => window.hacked === undefined"));
    }

    [Fact]
    public async Task Marks_that_turn_digits_around_are_shown_and_not_obeyed()
    {
        await using var window = await browser.OpenAsync(Samples.Hostile);
        await window.Page.Locator("#search").FillAsync("sales");
        await window.Rows.First.ClickAsync();
        Assert.Equal("RLO", await window.Page.Locator("#article .direction-mark").InnerTextAsync());
        Assert.Equal(["RLO", "LRI"], await window.Page.Locator("#card .card-subject .direction-mark").AllInnerTextsAsync());
        Assert.DoesNotContain("\u202E", await window.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("123", await window.Page.Locator("#article a[aria-current=true]").InnerTextAsync());
    }

    [Fact]
    public async Task The_policy_stops_what_would_run()
    {
        await using var window = await browser.OpenAsync(Samples.Small);
        Assert.True(await window.Page.EvaluateAsync<bool>("() => { try { document.body.innerHTML = '<b>x</b>'; return false; } catch (e) { return e instanceof TypeError; } }"));
        await window.Page.EvaluateAsync(
            """
            () => {
              const image = document.createElement("img");
              image.src = "https://example.org/x.png";
              document.body.append(image);
              const frame = document.createElement("iframe");
              frame.src = "https://example.org/";
              document.body.append(frame);
              document.body.setAttribute("style", "color: red");
            }
            """);
        Assert.NotEqual("rgb(255, 0, 0)", await window.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).color"));
        await window.Page.WaitForFunctionAsync("() => true");
        Assert.DoesNotContain(window.Complaints, c => c.StartsWith("request: https", StringComparison.Ordinal) && !c.Contains("example.org", StringComparison.Ordinal));
        Assert.Contains(window.Complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
        window.Complaints.Clear();
    }

    [Fact]
    public async Task Lines_that_could_not_be_used_are_listed()
    {
        await using var window = await browser.OpenAsync(Samples.Hostile);
        await window.Page.Locator("[data-view=overview]").ClickAsync();
        Assert.Contains("line 5", await window.Page.Locator(".problems li").InnerTextAsync(), StringComparison.Ordinal);
    }
}
