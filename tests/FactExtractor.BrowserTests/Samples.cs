using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactExtractor.Sinks.HtmlReport;
using FactExtractor.Sources;

namespace FactExtractor.BrowserTests;

/// <summary>Reports to look at.</summary>
internal static class Samples
{
    private const string Harbour =
        """
        <!DOCTYPE html><html lang="en"><head><title>Harbour trade grows</title>
        <meta property="og:url" content="https://example.org/harbour"><meta property="article:published_time" content="2024-01-26T08:00:00Z"></head><body>
        <article><h1>Harbour trade grows</h1>
        <p>The harbour handled 3.4 million containers in 2023, an increase of 12 percent from the year before, the port authority said in a report on Thursday.</p>
        <p>The authority expects 3.9 million containers in 2024 &mdash; more than in any earlier year &mdash; after two new quays enter service in the spring and the terminal is rebuilt.</p>
        <h2>Freight</h2><p>Freight on the inland route fell to 880,000 tonnes, the lowest figure since the line was opened, as exporters moved to the railway further south.</p>
        <ul><li>Rail carried 1.2 million tonnes of it in 2023, up 5 percent.</li><li>Barges carried 310,000 tonnes.</li></ul></article></body></html>
        """;

    private const string Briefing =
        """
        Mira Sol: Good morning. Exports of the valley came to 2.38 trillion yuan in 2023, up 15.6 percent. Imports fell by 2 percent to $410 million.

        Daily Courier: How many mills have closed?

        Mira Sol: About 310 mills closed last year, and we plan to open 40 new ones in 2025.
        """;

    /// <summary>Two documents, as extracted.</summary>
    public static string Small { get; } = Html(Report());

    public static IReadOnlyList<string> SmallLines { get; } = DataLines(Small, "claims-data");

    /// <summary>The same with facts about them, two of which contradict each other.</summary>
    public static string WithFacts { get; } = MakeWithFacts();

    /// <summary>Everything that a text or a claims file could try.</summary>
    public static string Hostile { get; } = MakeHostile();

    /// <summary>A report of 300 claims.</summary>
    public static string Hundreds { get; } = Many(300);

    private static string MakeWithFacts()
    {
        var report = Report();
        var ids = SmallLines.Select(line => JsonNode.Parse(line)!["id"]!.GetValue<string>()).ToArray();
        string Fact(string id, decimal value, string period, string claims, string conflicts = "") => FormattableString.Invariant(
            $$"""{"id":"{{id}}","subject":"containers","entity":"harbour","place":null,"value":{{value}},"unit":"1","change":null,"period":"{{period}}","modality":"actual","kind":"level","claims":[{{claims}}],"sources":["a","b"],"independentSources":2,"conflicts":[{{conflicts}}],"series":"containers"}""") + "\n";
        report.AddFacts(Stream(
            Fact("f1", 3_400_000, "2023", $"\"{ids[0]}\",\"{ids[1]}\"", "{\"fact\":\"f2\",\"kind\":\"revision\"}") + Fact("f2", 3_350_000.5m, "2023", $"\"{ids[2]}\"", "{\"fact\":\"f1\",\"kind\":\"revision\"}")
            + Fact("f3", 2_900_000, "2022-H1", $"\"{ids[3]}\"") + Fact("f4", 3_900_000, "2024", $"\"{ids[3]}\",\"elsewhere\"")), "facts.jsonl");
        Assert.Empty(report.Problems);
        return Html(report);
    }

    private static string MakeHostile()
    {
        var word = new string('W', 10_000);
        var attack = "</script><script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 1\"><!--";
        var line = (int i, Action<JsonNode> change) =>
        {
            var claim = JsonNode.Parse(Line(i))!;
            change(claim);
            return claim.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n";
        };
        var report = new ClaimReport(new ClaimReportOptions { Title = attack });
        report.AddClaims(Stream(
            line(0, c =>
            {
                c["subject"]!["text"] = attack;
                c["summary"] = attack;
                c["attribution"] = new JsonObject { ["text"] = attack, ["role"] = attack, ["source"] = attack };
                c["document"]!["title"] = attack;
                c["document"]!["url"] = "javascript:window.hacked=1";
                c["passage"]!["link"] = "javascript:window.hacked=1";
                c["flags"] = new JsonArray(attack, "__proto__", "constructor");
                c["kind"] = "constructor";
                c["modality"] = "__proto__";
                c["relations"] = new JsonArray(new JsonObject { ["type"] = "toString", ["target"] = "constructor" });
            })
            + line(1, c =>
            {
                c["id"] = "word";
                c["subject"]!["text"] = word;
                c["quantity"]!["text"] = word;
                c["quantity"]!["unit"] = word;
                c["period"] = new JsonObject { ["value"] = word };
                c["passage"]!["text"] = word + " " + word;
                c["passage"]!["end"] = 20_001;
                c["document"] = new JsonObject { ["id"] = word, ["title"] = word };
            })
            + line(2, c =>
            {
                c["id"] = "bidi";
                c["subject"]!["text"] = "sales \u202E 123 \u2066";
                c["passage"]!["text"] = "Sales \u202Eof 123 tonnes";
                c["quantity"]!["start"] = 410;
                c["quantity"]!["end"] = 413;
                c["quantity"]!["text"] = "123";
            })
            + line(3, c =>
            {
                c["id"] = "formula";
                c["subject"]!["text"] = "=HYPERLINK(\"http://example.org\")";
                c["entity"] = new JsonObject { ["text"] = " \uFF0B1" };
                c["quantity"]!["counted"] = "-1+1";
            }).Replace("\"value\":26760,", "\"value\":12345678901234567890.0123456789,", StringComparison.Ordinal)
            + "{\"broken\":\n"), attack);
        return Html(report);
    }

    /// <summary>A report of many claims in documents of a hundred each.</summary>
    public static string Many(int count)
    {
        var report = new ClaimReport();
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
            lines.Append(Line(i)).Append('\n');
        report.AddClaims(Stream(lines.ToString()), "many");
        Assert.Equal(count, report.ClaimCount);
        return Html(report);
    }

    private static string Line(int i)
    {
        var number = (i * 7919 + 3003) % 100_000;
        var text = string.Create(CultureInfo.InvariantCulture, $"Officials of region {i % 97} said that output of plant {i} reached {number} tonnes in {2000 + i % 24}, a little more than had been expected before the summer.");
        var start = (i % 100) * 200;
        var at = start + text.IndexOf("reached ", StringComparison.Ordinal) + 8;
        var digits = number.ToString(CultureInfo.InvariantCulture).Length;
        return FormattableString.Invariant($$"""
            {"id":"c{{i}}","document":{"id":"d{{i / 100}}","path":null,"url":"https://example.org/{{i / 100}}","title":"Report {{i / 100}}","published":"2024-01-26"},"summary":"output of plant {{i}} {{number}} tonnes","subject":{"text":"output of plant {{i}}","start":null,"end":null},"entity":null,"of":null,"quantity":{"text":"{{number}} tonnes","start":{{at}},"end":{{at + digits + 7}},"value":{{number}},"low":null,"high":null,"bound":"exact","unit":"{{(i % 3 == 0 ? "t" : "kg")}}","unitLabel":"tonne","counted":null,"equivalents":[]},"kind":"level","change":null,"period":{"value":"{{2000 + i % 24}}","text":null,"start":null,"end":null},"place":null,"modality":"{{(i % 5 == 0 ? "forecast" : "actual")}}","attribution":{"text":"Officials of region {{i % 97}}","role":null,"source":"report","start":null,"end":null},"relations":[],"passage":{"text":"{{text}}","start":{{start}},"end":{{start + text.Length}},"prefix":"","suffix":"","paragraph":{{i % 100}},"sourceStart":null,"sourceEnd":null,"link":"https://example.org/{{i / 100}}#:~:text=x"},"confidence":{{0.5 + i % 50 / 100.0}},"flags":[{{(i % 10 == 0 ? "\"distributed\"" : "")}}]}
            """);
    }

    private static ClaimReport Report()
    {
        var report = new ClaimReport();
        report.Add(ClaimExtractor.Default.Extract(ArticleSource.FromText("harbour", Harbour, SourceFormat.Html)));
        report.Add(ClaimExtractor.Default.Extract(ArticleSource.FromText("briefing", Briefing, hints: new ArticleHints { PublishedAt = new DateOnly(2024, 2, 7) })));
        Assert.True(report.ClaimCount >= 10);
        return report;
    }

    public static IReadOnlyList<string> DataLines(string html, string id)
    {
        var from = html.IndexOf($"id=\"{id}\">", StringComparison.Ordinal) + id.Length + 6;
        return html[from..html.IndexOf("</script>", from, StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Html(ClaimReport report)
    {
        var page = new MemoryStream();
        report.GetPages("report.html").Single().Write(page);
        return Encoding.UTF8.GetString(page.ToArray());
    }
}
