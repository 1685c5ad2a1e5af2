using System.Reflection;
using Microsoft.Playwright;

namespace FactExtractor.BrowserTests;

/// <summary>One Chromium for all tests; each gets a page in a context of its own, so that nothing is kept from one to the next.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        var path = typeof(Browser).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Chromium").Value;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,

            // The pages are our own; the sandbox needs rights that containers do not give.
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    internal async Task<ReportWindow> OpenAsync(string html, int width = 1440, int height = 900, ColorScheme colors = ColorScheme.Light, string? before = null)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, ColorScheme = colors });
        if (before is not null)
            await context.AddInitScriptAsync(before);
        context.SetDefaultTimeout(10_000);
        return await ReportWindow.OpenAsync(context, html);
    }
}

[CollectionDefinition(nameof(Browser))]
public sealed class BrowserGroup : ICollectionFixture<Browser>;
