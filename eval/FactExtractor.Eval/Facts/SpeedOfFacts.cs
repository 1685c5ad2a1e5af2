using System.Diagnostics;
using System.Globalization;
using System.Text;
using FactExtractor.Facts;
using FactExtractor.Sinks.JsonLines;

namespace FactExtractor.Eval.Facts;

/// <summary>
/// <c>speed facts N</c>: N claims as lines of JSON, made up with a fixed seed, are read and grouped. A third of them say what another says, a part in other words or
/// rounded; documents hold about ten claims.
/// </summary>
internal static class SpeedOfFacts
{
    private static readonly string[] Qualities = ["rural", "urban", "total", "net", "gross", "overseas", "domestic", "industrial", "agricultural", "monthly", "retail", "wholesale", "new", "used", "core"];
    private static readonly string[] Things = ["online sales", "steel exports", "car imports", "oil production", "house prices", "factory orders", "bank lending", "wheat harvest", "solar capacity", "freight volume", "job vacancies", "air passengers", "tourist arrivals", "tax revenue", "power generation"];
    private static readonly string[] Units = ["CNY", "USD", "EUR", "percent", "t", "1", "kW.h", "GBP"];

    public static int Run(int count)
    {
        var random = new Random(1);
        var watch = Stopwatch.StartNew();
        var consolidator = new FactConsolidator();
        for (var i = 0; i < count; i++)
            consolidator.Add(FactClaimReader.Read(Encoding.UTF8.GetBytes(Line(random, i, count))));
        var read = watch.Elapsed.TotalSeconds;
        var facts = consolidator.Consolidate();
        var total = watch.Elapsed.TotalSeconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / (1024.0 * 1024.0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $$"""{"claims":{{count}},"facts":{{facts.Length}},"several_sources":{{facts.Count(static f => f.IndependentSources > 1)}},"conflicts":{{facts.Sum(static f => f.Conflicts.Length)}},"read_s":{{read:F2}},"total_s":{{total:F2}},"peak_mb":{{peak:F0}}}"""));
        return 0;
    }

    private static string Line(Random random, int i, int count)
    {
        // As many subjects as a third of the claims, so that the size of a group does not grow with the number of claims.
        var subject = random.Next(Math.Max(1, count / 3));
        var thing = $"{Qualities[subject % Qualities.Length]} {Things[subject / 15 % Things.Length]} of region {subject / 225}";
        if (random.Next(4) == 0)
            thing = "the total volume of " + thing;
        var digits = (subject * 7919L % 9000) + 1000;
        var value = digits / 100m;
        if (random.Next(10) == 0)
            value += 0.5m;
        var written = random.Next(5) == 0 ? Math.Round(value, 1) : value;
        var amount = written * 1_000_000m;
        var unit = Units[subject % Units.Length];
        return string.Create(CultureInfo.InvariantCulture,
            $$"""{"id":"{{i:x20}}","document":{"id":"document-{{i / 10}}","path":null,"url":null,"title":"A title of a page","published":"2024-01-26"},"summary":"{{thing}} {{written}} million","subject":{"text":"{{thing}}","start":10,"end":40},"entity":{{(subject % 2 == 0 ? "null" : "{\"text\":\"Norland\",\"start\":0,\"end\":7}")}},"of":null,"quantity":{"text":"{{written}} million","start":50,"end":60,"value":{{amount}},"low":null,"high":null,"bound":"exact","unit":"{{unit}}","unitLabel":"","counted":null,"equivalents":[]},"kind":"level","change":null,"period":{"value":"{{2015 + (subject % 9)}}","text":"last year","start":70,"end":79},"place":null,"modality":"actual","attribution":null,"relations":[],"passage":{"text":"The {{thing}} came to {{written}} million last year, said report number {{i / 3}} of the office.","start":0,"end":90,"prefix":"","suffix":"","paragraph":1,"sourceStart":null,"sourceEnd":null,"link":null},"confidence":0.9,"flags":[]}""");
    }
}
