using System.Text;
using System.Text.Json;
using FactExtractor.Sinks.HtmlReport;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Sinks.HtmlReport;

public sealed class RereadTextTests : IDisposable
{
    private const string Words = "\U0001F4F0 Mill output in the valley reached 412,000 tonnes in 2023, up 7.5 percent from a year earlier, the union said.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_document_whose_file_is_as_it_was_gets_its_text()
    {
        var report = ReportOf(_folder.Write("a.txt", Words + "\n\nNobody was surprised."));
        Assert.Equal(1, report.FindTexts());
        Assert.True(IsWhole(report));
    }

    [Fact]
    public void A_file_that_has_changed_is_not_shown_as_the_text()
    {
        var path = _folder.Write("a.txt", Words);
        var report = ReportOf(path);
        File.WriteAllText(path, "A word before. " + Words);
        Assert.Equal(0, report.FindTexts());
        Assert.False(IsWhole(report));
    }

    [Fact]
    public void A_file_that_is_gone_or_no_file_is_no_failure()
    {
        var path = _folder.Write("a.txt", Words);
        var report = ReportOf(path);
        File.Delete(path);
        Assert.Equal(0, report.FindTexts());
        Directory.CreateDirectory(path);
        Assert.Equal(0, report.FindTexts());
    }

    [Fact]
    public void A_device_is_not_read()
    {
        if (!File.Exists("/dev/zero"))
            return;
        var path = _folder.Write("a.txt", Words);
        var report = ReportOf(path, line => line.Replace(JsonEncodedText.Encode(path).ToString(), "/dev/zero", StringComparison.Ordinal));
        Assert.Equal(0, report.FindTexts());
    }

    private static ClaimReport ReportOf(string path, Func<string, string>? change = null)
    {
        var claims = new MemoryStream();
        var sink = new JsonLinesClaimSink(claims, leaveOpen: true);
        sink.WriteAsync(ClaimExtractor.Default.Extract(ArticleSource.FromFile(path))).AsTask().GetAwaiter().GetResult();
        var text = Encoding.UTF8.GetString(claims.ToArray());
        Assert.NotEmpty(text);
        var report = new ClaimReport();
        report.AddClaims(new MemoryStream(Encoding.UTF8.GetBytes(change?.Invoke(text) ?? text)), "claims.jsonl");
        Assert.Empty(report.Problems);
        return report;
    }

    private static bool IsWhole(ClaimReport report)
    {
        var page = new MemoryStream();
        report.GetPages("r.html").Single().Write(page);
        return Encoding.UTF8.GetString(page.ToArray()).Contains("\"whole\":true", StringComparison.Ordinal);
    }
}
