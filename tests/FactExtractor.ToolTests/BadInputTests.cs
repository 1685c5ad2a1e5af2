using System.Text;
using FactExtractor.Tests;

namespace FactExtractor.ToolTests;

/// <summary>
/// Each hostile or broken document in a batch with a good one: the good one's claims are the same as alone, the bad one is named on standard error or has a
/// result, and the exit code says which.
/// </summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task An_empty_file() => FailsAsync("empty.html", [], "source.empty");

    [Fact]
    public Task A_file_of_white_space() => FailsAsync("blank.txt", " \n\t\r\n"u8.ToArray(), "source.empty");

    [Fact]
    public Task A_binary_file() =>
        FailsAsync("picture.html", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[4000], 0xFF, 0xFE, 3, 1], "source.binary");

    [Fact]
    public Task A_truncated_gzip_file()
    {
        var gzip = TempFolder.Gzip(string.Concat(Enumerable.Repeat(Articles.Page, 20)));
        return FailsAsync("half.html.gz", gzip[..(gzip.Length / 2)], "source.truncated");
    }

    [Fact]
    public Task A_truncated_zip_archive()
    {
        var zip = TempFolder.Zip(("a.html", Articles.Page));
        return FailsAsync("half.zip", zip[..(zip.Length / 2)], "source.truncated");
    }

    [Fact]
    public Task A_zip_archive_with_paths_that_lead_out() =>
        FailsAsync("out.zip", TempFolder.Zip(("../../../tmp/out.html", Articles.Page)), "source.unsafe-path");

    [Fact]
    public Task A_gzip_bomb() => FailsAsync("bomb.html.gz", TempFolder.Gzip(new string('0', 200 << 20)), "source.too-large");

    [Fact]
    public async Task A_file_that_can_not_be_opened()
    {
        var path = _folder.Write("batch/locked.html", Articles.Page);
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        await FailsAsync("locked.html", null, "source.unreadable");
    }

    [Fact]
    public async Task A_folder_without_articles()
    {
        _folder.Write("none/picture.jpg", "x");
        _folder.Write("none/.hidden.html", Articles.Page);
        var run = (await ToolRun.OfAsync("extract", _folder.At("none"))).Checked();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no article", run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_wrong_charset_label()
    {
        var page = Articles.Page.Replace("<head>", "<head><meta charset=\"windows-1252\">", StringComparison.Ordinal);
        var run = await SucceedsAsync("label.html", Encoding.UTF8.GetBytes(page));
        Assert.Contains(run.Claims, c => Passage(c).Contains('\u2014', StringComparison.Ordinal) && IsOf(c, "label"));
    }

    [Fact]
    public async Task Lone_surrogates_and_noncharacters()
    {
        // In UTF-8 a lone surrogate is three bytes that are not allowed; in UTF-16 it is two that are.
        var utf8 = Encoding.UTF8.GetBytes("Sales \u0001").Concat(new byte[] { 0xED, 0xA0, 0xBD, 0xEF, 0xBF, 0xBF }).Concat(Encoding.UTF8.GetBytes(" rose 5 percent to 12 million tonnes in 2023.")).ToArray();
        await SucceedsAsync("utf8.txt", utf8);
        var utf16 = new byte[] { 0xFF, 0xFE }.Concat(Units("Sales \uD83D of \uDCC8 trucks \U0001F69A rose 5 percent to 12 million vehicles in 2023.\uD83D")).ToArray();
        var run = await SucceedsAsync("utf16.txt", utf16);
        foreach (var claim in run.Claims.Where(c => IsOf(c, "utf16")))
        {
            var passage = claim.GetProperty("passage");
            var text = Passage(claim).EnumerateRunes().Select(r => r.ToString()).ToArray();
            Assert.Equal(text.Length, passage.GetProperty("end").GetInt32() - passage.GetProperty("start").GetInt32());
            var quantity = claim.GetProperty("quantity");
            var start = quantity.GetProperty("start").GetInt32() - passage.GetProperty("start").GetInt32();
            var end = quantity.GetProperty("end").GetInt32() - passage.GetProperty("start").GetInt32();
            Assert.Equal(quantity.GetProperty("text").GetString(), string.Concat(text[start..end]));
        }
    }

    [Fact]
    public Task A_page_nested_100_000_deep() => AnyResultAsync(
        "deep.html", Encoding.UTF8.GetBytes("<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "Sales rose 5 percent." + string.Concat(Enumerable.Repeat("</div>", 100_000))));

    [Fact]
    public Task A_page_of_inline_tags_nested_100_000_deep() => AnyResultAsync(
        "deep.html", Encoding.UTF8.GetBytes("<html><body><p>" + string.Concat(Enumerable.Repeat("<b><i><table><tr><td>", 20_000)) + "Sales rose 5 percent."));

    [Fact]
    public Task Fifty_megabytes_of_one_line_of_words() =>
        AnyResultAsync("line.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("and then sales rose 5 percent to 12 million ", 1_200_000))));

    [Fact]
    public Task Fifty_megabytes_of_one_word() => AnyResultAsync("word.txt", Encoding.UTF8.GetBytes(new string('7', 50 << 20)));

    [Fact]
    public Task Ten_megabytes_of_one_line_of_markup() =>
        AnyResultAsync("line.html", Encoding.UTF8.GetBytes("<html><body><p>" + string.Concat(Enumerable.Repeat("<a href=x>5%</a> &amp; ", 450_000))));

    [Fact]
    public Task A_number_of_400_digits() => SucceedsAsync("long.txt", Encoding.UTF8.GetBytes($"Sales rose to {new string('9', 400)} dollars and 0.{new string('1', 400)} percent in 2023."));

    private async Task FailsAsync(string name, byte[]? bytes, string code)
    {
        var run = await BatchAsync(name, bytes);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"[{code}]", run.Error, StringComparison.Ordinal);
        Assert.Contains(name, run.Error, StringComparison.Ordinal);
        Assert.Contains("1 failed", run.Error, StringComparison.Ordinal);
    }

    private async Task<ToolRun> SucceedsAsync(string name, byte[] bytes)
    {
        var run = await BatchAsync(name, bytes);
        Assert.Equal(0, run.ExitCode);
        return run;
    }

    private async Task AnyResultAsync(string name, byte[] bytes)
    {
        var run = await BatchAsync(name, bytes);
        Assert.True(run.ExitCode is 0 or 2);
        Assert.Contains(run.ExitCode == 0 ? "0 failed" : $"{name}: ", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Runs on a folder with the bad document between two good ones.</summary>
    private async Task<ToolRun> BatchAsync(string name, byte[]? bytes)
    {
        if (bytes is not null)
            _folder.Write("batch/" + name, bytes);
        _folder.Write("batch/AAA-good.html", Articles.Page);
        _folder.Write("batch/zzz-good.html", Articles.Page);
        var alone = await ToolRun.OfAsync("extract", _folder.At("batch/AAA-good.html"));
        Assert.NotEmpty(alone.Claims);
        var run = (await ToolRun.OfAsync("extract", _folder.At("batch"))).Checked();
        foreach (var good in new[] { "AAA-good", "zzz-good" })
            Assert.Equal(alone.Claims.Count, run.Claims.Count(c => IsOf(c, good)));
        Assert.All(run.Claims, c => Assert.Empty(FactExtractor.Tests.Sinks.ClaimSchema.Problems(c)));
        return run;
    }

    private static bool IsOf(System.Text.Json.JsonElement claim, string id) => claim.GetProperty("document").GetProperty("id").GetString() == id;

    private static string Passage(System.Text.Json.JsonElement claim) => claim.GetProperty("passage").GetProperty("text").GetString()!;

    private static IEnumerable<byte> Units(string text) => text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) });
}
