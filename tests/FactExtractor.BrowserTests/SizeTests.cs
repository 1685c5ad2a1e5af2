using System.Globalization;
using Xunit.Abstractions;

namespace FactExtractor.BrowserTests;

/// <summary>Many claims. Times depend on the machine, so they are shown and not judged: <c>--logger "console;verbosity=detailed"</c>.</summary>
[Collection(nameof(Browser))]
public sealed class SizeTests(Browser browser, ITestOutputHelper output)
{
    [Theory]
    [InlineData(5_000)]
    [InlineData(20_000)]
    public async Task Only_the_rows_in_sight_are_in_the_page(int count)
    {
        await using var window = await browser.OpenAsync(Samples.Many(count));
        await window.ReloadAsync();
        var usable = await window.Page.EvaluateAsync<double>("() => performance.getEntriesByName('usable')[0].startTime");
        output.WriteLine(FormattableString.Invariant($"{count:N0} claims: usable after {usable:0} ms"));
        Assert.InRange(await window.Rows.CountAsync(), 5, 60);
        Assert.InRange(await window.Page.EvaluateAsync<int>("() => document.querySelectorAll('*').length"), 100, 4_000);

        foreach (var text in new[] { "p", "plant 2", "plant 2 2003" })
        {
            var time = await window.Page.EvaluateAsync<double>(
                """
                (text) => {
                  const box = document.getElementById("search");
                  box.value = text;
                  const from = performance.now();
                  box.dispatchEvent(new Event("input", { bubbles: true }));
                  document.body.getBoundingClientRect();
                  return performance.now() - from;
                }
                """, text);
            var status = await window.StatusAsync();
            output.WriteLine(FormattableString.Invariant($"  filter '{text}' after {time:0.0} ms: {status}"));
        }

        await window.Page.Locator("#search").FillAsync("");
        await window.Page.Locator("#claim-list").FocusAsync();
        await window.Page.Keyboard.PressAsync("End");
        Assert.Equal((count - 1).ToString(CultureInfo.InvariantCulture), await window.Chosen.GetAttributeAsync("data-index"));
        Assert.InRange(await window.Rows.CountAsync(), 5, 60);
        Assert.Contains($"plant {count - 1}", await window.Page.Locator("#card .card-subject").InnerTextAsync(), StringComparison.Ordinal);
    }
}
