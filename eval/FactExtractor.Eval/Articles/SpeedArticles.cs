using System.Globalization;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Articles;

/// <summary><c>speed articles DIR</c>: one JSON line for the pages of a folder, then the time of one long page at 1, 10 and 100 times its length.</summary>
internal static class SpeedArticles
{
    public static int Run(string folder)
    {
        var sources = PageFiles.List(folder).Select(PageFiles.Read).ToList();
        var speed = SpeedOfCleaning.Measure(sources);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"pages\":{speed.Pages},\"bytes\":{speed.Bytes},\"dom_parse_s\":{speed.DomParseSeconds:F3},\"clean_s\":{speed.CleanSeconds:F3},\"read_s\":{speed.ReadSeconds:F3},\"own_parse_s\":{speed.OwnParseSeconds:F3},\"clean_alloc_per_page\":{speed.CleanAllocated}}}"));
        const string Part = "<p>The harbour moved 4.2 million containers in 2023, <b>7 percent</b> more than in the year before, its operator said.</p><ul><li><a href='/x'>A link</a></li></ul>\n";
        foreach (var times in (ReadOnlySpan<int>)[1, 10, 100])
        {
            var page = "<body><div class=story>" + string.Concat(Enumerable.Repeat(Part, 300 * times)) + "</div></body>";
            var one = SpeedOfCleaning.Measure([new SourceText(page, "utf-8", SourceFormat.Html)]);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{{\"characters\":{page.Length},\"dom_parse_s\":{one.DomParseSeconds:F4},\"clean_s\":{one.CleanSeconds:F4},\"read_s\":{one.ReadSeconds:F4}}}"));
        }

        return 0;
    }
}
