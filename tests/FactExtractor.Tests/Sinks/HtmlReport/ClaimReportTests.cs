using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FactExtractor.Sinks.HtmlReport;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Sinks.HtmlReport;

public sealed partial class ClaimReportTests
{
    private const string Hostile = "</script><script>alert(1)</script><!-- <b onclick=\"alert(2)\">Sales</b> \u202E";

    [Fact]
    public void The_same_claims_give_the_same_bytes() => Assert.Equal(Html(Filled()), Html(Filled()));

    [Fact]
    public void Claims_of_results_and_of_their_claims_file_are_the_same_lines()
    {
        var report = new ClaimReport();
        report.AddClaims(new MemoryStream(ClaimsFile()), "claims.jsonl");
        Assert.Empty(report.Problems);
        Assert.Equal(Data(Html(Filled()), "claims-data").Single().GetRawText(), Data(Html(report), "claims-data").Single().GetRawText());
    }

    [Fact]
    public void A_result_has_its_whole_text_and_a_claims_file_its_passages()
    {
        var whole = Data(Html(Filled()), "documents-data").Single();
        Assert.True(whole.GetProperty("whole").GetBoolean());
        Assert.EndsWith("It rained.", whole.GetProperty("blocks")[0].GetProperty("text").GetString(), StringComparison.Ordinal);

        var report = new ClaimReport();
        report.AddClaims(new MemoryStream(ClaimsFile()), "claims.jsonl");
        var passages = Data(Html(report), "documents-data").Single();
        Assert.False(passages.GetProperty("whole").GetBoolean());
        Assert.Equal(SampleResults.Sentence, passages.GetProperty("blocks")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void The_policy_allows_this_style_and_script_and_nothing_else()
    {
        var html = Html(Filled());
        var policy = Policy().Match(html).Groups[1].Value;
        Assert.StartsWith("default-src 'none'; ", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src '{HashOf(Between(html, "<script type=\"module\">", "</script>"))}';", policy, StringComparison.Ordinal);
        Assert.Contains($"style-src '{HashOf(Between(html, "<style>", "</style>"))}';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_loads_nothing()
    {
        var html = Html(new ClaimReport());
        Assert.DoesNotMatch(@"(?i)<(link|img|iframe|base|object|embed)\b|\bsrc=|@import|(?-i:\burl\()|\bfetch\(|XMLHttpRequest|innerHTML|\beval\(", html);
    }

    [Fact]
    public void No_text_ends_the_element_that_holds_it()
    {
        var line = Line(c => c["passage"]!["text"] = Hostile, c => c["subject"]!["text"] = Hostile, c => c["document"]!["title"] = Hostile);
        var report = new ClaimReport(new ClaimReportOptions { Title = Hostile });
        report.AddClaims(Stream(line), Hostile);
        report.AddClaims(Stream("broken"), Hostile);
        var html = Html(report);

        Assert.Equal(Scripts().Count(Html(new ClaimReport())), Scripts().Count(html));
        Assert.DoesNotContain("<b", Between(html, "<script type=\"application/x-ndjson\"", "<script type=\"module\">"), StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", html, StringComparison.Ordinal);
        var claim = Data(html, "claims-data").Single();
        Assert.Equal(Hostile, claim.GetProperty("passage").GetProperty("text").GetString());
        Assert.Equal(Hostile, claim.GetProperty("document").GetProperty("title").GetString());
    }

    [Fact]
    public void Unknown_properties_and_all_digits_stay()
    {
        var line = Line(c => c["future"] = new JsonArray(1, "two"))
            .Replace("\"value\":2400000,", "\"value\":12345678901234567890.0123456789,", StringComparison.Ordinal);
        var report = new ClaimReport();
        report.AddClaims(Stream(line), "claims.jsonl");
        Assert.Equal(line, Data(Html(report), "claims-data").Single().GetRawText());
    }

    [Theory]
    [InlineData("{\"id\":\"x\"", "JSON")]
    [InlineData("[1]", "object")]
    [InlineData("{\"id\":\"x\"}", "'document'")]
    [InlineData("{\"claim\":\"an older form\",\"value\":3}", "'document'")]
    [InlineData("\u0000", "JSON")]
    public void A_broken_line_is_told_with_its_number_and_the_rest_is_used(string broken, string expected)
    {
        var report = new ClaimReport();
        report.AddClaims(Stream("\uFEFF" + broken + "\r\n\r\n" + Line(c => c["id"] = "second") + "\r\n" + broken), "claims.jsonl");
        Assert.Equal([1, 4], report.Problems.Select(p => p.Line));
        Assert.All(report.Problems, p => Assert.Contains(expected, p.Message, StringComparison.Ordinal));
        Assert.Equal("second", Data(Html(report), "claims-data").Single().GetProperty("id").GetString());
    }

    [Fact]
    public void What_the_page_relies_on_is_checked()
    {
        foreach (var path in new[] { "id", "document.id", "summary", "subject.text", "quantity.text", "quantity.unit", "kind", "modality", "passage.start", "passage.text", "confidence", "flags" })
        {
            var report = new ClaimReport();
            report.AddClaims(Stream(Line(c => Set(c, path))), "claims.jsonl");
            var problem = Assert.Single(report.Problems);
            Assert.Contains($"'{path.Split('.')[^1]}'", problem.Message, StringComparison.Ordinal);
        }

        foreach (var path in new[] { "entity", "of", "place", "attribution", "period", "change", "relations" })
        {
            var report = new ClaimReport();
            report.AddClaims(Stream(Line(c => c[path] = 7)), "claims.jsonl");
            Assert.Single(report.Problems);
        }
    }

    [Fact]
    public void Lines_that_are_not_text_are_told()
    {
        var report = new ClaimReport();
        report.AddClaims(new MemoryStream([(byte)'{', 0xFF, (byte)'}', (byte)'\n']), "a");
        report.AddClaims(Stream(Line(c => c["id"] = "c1").Replace("\"c1\"", "\"\\ud800\"", StringComparison.Ordinal)), "a");
        report.AddClaims(Stream(string.Concat(Enumerable.Repeat("{\"a\":", 100_000))), "a");
        Assert.Equal(3, report.Problems.Count);
        Assert.Equal(0, report.ClaimCount);
    }

    [Fact]
    public void A_claim_that_is_there_twice_is_shown_once()
    {
        var report = new ClaimReport();
        report.AddClaims(new MemoryStream(ClaimsFile()), "a");
        report.AddClaims(new MemoryStream(ClaimsFile()), "b");
        Assert.Equal(1, report.ClaimCount);
        Assert.Equal("b:1", Assert.Single(report.Problems).ToString()[..3]);
    }

    [Fact]
    public void Documents_that_failed_are_listed_with_the_reason()
    {
        var report = new ClaimReport();
        report.Add(ClaimExtractor.Default.Extract(ArticleSource.FromFile("nowhere.html")));
        Assert.Equal("nowhere.html", Assert.Single(report.Problems).File);
        Assert.Equal("nowhere.html", Data(Html(report), "report-data").Single().GetProperty("problems")[0].GetProperty("file").GetString());
    }

    [Fact]
    public void Many_claims_make_an_index_and_parts_that_cut_no_document()
    {
        var report = new ClaimReport(new ClaimReportOptions { MaxClaimsPerPage = 4 });
        for (var i = 0; i < 9; i++)
            report.AddClaims(Stream(Line(c => c["id"] = $"c{i}", c => c["document"]!["id"] = $"d{i / 3}", c => c["document"]!["title"] = Hostile)), "a");
        var pages = report.GetPages("r & d.html");

        Assert.Equal(["r & d.html", "r & d-1.html", "r & d-2.html", "r & d-3.html"], pages.Select(p => p.Name));
        Assert.Equal([0, 3, 3, 3], pages.Select(p => p.ClaimCount));
        var index = Html(pages[0]);
        Assert.Contains("href=\"r%20%26%20d-2.html\"", index, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", index, StringComparison.Ordinal);
        Assert.All(pages.Skip(1), page => Assert.Equal("r%20%26%20d.html", Data(Html(page), "report-data").Single().GetProperty("index").GetString()));
    }

    [Fact]
    public void Facts_stand_on_the_pages_of_their_claims()
    {
        var report = new ClaimReport(new ClaimReportOptions { MaxClaimsPerPage = 1 });
        foreach (var id in new[] { "a", "b" })
            report.AddClaims(Stream(Line(c => c["id"] = id, c => c["document"]!["id"] = id)), "c");
        report.AddFacts(Stream("{\"id\":\"f\",\"claims\":[\"b\"]}\n{\"id\":\"g\",\"claims\":[\"elsewhere\"]}\n{\"id\":\"h\"}"), "facts.jsonl");
        Assert.Equal(3, Assert.Single(report.Problems).Line);
        var pages = report.GetPages("r.html");
        Assert.Empty(Data(Html(pages[1]), "facts-data"));
        Assert.Equal("f", Data(Html(pages[2]), "facts-data").Single().GetProperty("id").GetString());
    }

    private static ClaimReport Filled()
    {
        var report = new ClaimReport();
        report.Add(SampleResults.Rich());
        return report;
    }

    private static byte[] ClaimsFile()
    {
        var stream = new MemoryStream();
        var sink = new JsonLinesClaimSink(stream, leaveOpen: true);
        sink.WriteAsync(SampleResults.Rich()).AsTask().GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static string Line(params Action<JsonNode>[] changes)
    {
        var claim = JsonNode.Parse(ClaimsFile())!;
        foreach (var change in changes)
            change(claim);
        return claim.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    private static void Set(JsonNode claim, string path)
    {
        var names = path.Split('.');
        (names.Length == 1 ? claim : claim[names[0]]!)[names[^1]] = new JsonObject();
    }

    private static MemoryStream Stream(string lines) => new(Encoding.UTF8.GetBytes(lines));

    private static string Html(ClaimReport report) => Html(Assert.Single(report.GetPages("report.html")));

    private static string Html(ClaimReportPage page)
    {
        var stream = new MemoryStream();
        page.Write(stream);
        return new UTF8Encoding(false, true).GetString(stream.ToArray());
    }

    private static JsonElement[] Data(string html, string id) =>
        [.. Between(html, $"id=\"{id}\">", "</script>").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    private static string HashOf(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    [GeneratedRegex("Content-Security-Policy\" content=\"([^\"]+)\"")]
    private static partial Regex Policy();

    [GeneratedRegex("(?i)</?script")]
    private static partial Regex Scripts();
}
