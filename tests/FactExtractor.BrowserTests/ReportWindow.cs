using Microsoft.Playwright;

namespace FactExtractor.BrowserTests;

/// <summary>A report that is open in a window of its own. Closing it checks that it asked for nothing, complained of nothing and opened no dialog.</summary>
internal sealed class ReportWindow : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _file;
    private readonly List<string> _complaints = [];

    private ReportWindow(IBrowserContext context, IPage page, string file)
    {
        _context = context;
        Page = page;
        _file = file;
        page.Console += (_, message) => _complaints.Add(message.Text);
        page.PageError += (_, error) => _complaints.Add(error);
        page.Dialog += (_, dialog) => _complaints.Add("dialog: " + dialog.Message);
        page.Request += (_, request) =>
        {
            if (request.Url.Split('#')[0] != new Uri(file).AbsoluteUri && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                _complaints.Add("request: " + request.Url);
        };
    }

    public IPage Page { get; }

    /// <summary>What the page complained of; a test that expects it takes it out.</summary>
    public IList<string> Complaints => _complaints;

    public static async Task<ReportWindow> OpenAsync(IBrowserContext context, string html)
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".html");
        await File.WriteAllTextAsync(file, html);
        var window = new ReportWindow(context, await context.NewPageAsync(), file);
        await window.ReloadAsync();
        return window;
    }

    public async Task ReloadAsync(string fragment = "")
    {
        await Page.GotoAsync("about:blank");
        await Page.GotoAsync(new Uri(_file).AbsoluteUri + fragment);
        await Page.WaitForSelectorAsync("html[data-ready]");
    }

    public ILocator Rows => Page.Locator("#claim-list [role=option]");

    public ILocator Chosen => Page.Locator("#claim-list [aria-selected=true]");

    public Task<string> StatusAsync() => Page.Locator("#filters .status").InnerTextAsync();

    public async Task<string> ExportAsync(string name)
    {
        await Page.Locator("#export-menu summary").ClickAsync();
        var download = await Page.RunAndWaitForDownloadAsync(() => Page.Locator($"[data-export={name}]").ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    /// <summary>Boxes whose content is wider than they are, on the whole page.</summary>
    public Task<string[]> TooWideAsync() => Page.EvaluateAsync<string[]>(
        """
        () => [document.documentElement, ...document.querySelectorAll("main, .side, .rows, .reader, .article, .card, .fact, .overview")]
            .filter((e) => e.clientWidth > 0 && e.scrollWidth > e.clientWidth + 1).map((e) => `${e.tagName}.${e.className}: ${e.scrollWidth} in ${e.clientWidth}`)
        """);

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        File.Delete(_file);
        Assert.Empty(_complaints);
    }
}
