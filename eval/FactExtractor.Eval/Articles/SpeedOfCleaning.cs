using System.Diagnostics;
using AngleSharp.Html.Parser;
using FactExtractor.Articles;
using FactExtractor.Articles.Html.Dom;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Articles;

/// <summary>Times cleaning beside AngleSharp's own parse of the same strings: warm, one thread, the best of several rounds.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="Bytes">Their size in UTF-8.</param>
/// <param name="DomParseSeconds">AngleSharp's <c>ParseDocument</c> alone, scripting off.</param>
/// <param name="ReadSeconds">All that the reader does: its own parse, cleaning, metadata.</param>
/// <param name="OwnParseSeconds">The reader's parse alone.</param>
/// <param name="CleanAllocated">Bytes allocated for a page by everything but the parse.</param>
internal sealed record SpeedOfCleaning(int Pages, long Bytes, double DomParseSeconds, double ReadSeconds, double OwnParseSeconds, long CleanAllocated)
{
    private const int Rounds = 5;

    /// <summary>Everything but the parse.</summary>
    public double CleanSeconds => ReadSeconds - OwnParseSeconds;

    public static SpeedOfCleaning Measure(IReadOnlyList<SourceText> sources)
    {
        var (dom, read, own) = (double.MaxValue, double.MaxValue, double.MaxValue);
        long allocated = 0;
        for (var round = 0; round < Rounds; round++)
        {
            dom = Math.Min(dom, Time(sources, source => new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(source.Text)));
            var before = GC.GetAllocatedBytesForCurrentThread();
            own = Math.Min(own, Time(sources, source => PageParser.Parse(source.Text)));
            var parsed = GC.GetAllocatedBytesForCurrentThread();
            read = Math.Min(read, Time(sources, source => ArticleReader.Default.Read(source, ArticleHints.None)));
            allocated = (GC.GetAllocatedBytesForCurrentThread() - parsed - (parsed - before)) / sources.Count;
        }

        return new SpeedOfCleaning(sources.Count, sources.Sum(source => (long)System.Text.Encoding.UTF8.GetByteCount(source.Text)), dom, read, own, allocated);
    }

    private static double Time(IReadOnlyList<SourceText> sources, Action<SourceText> work)
    {
        GC.Collect();
        var watch = Stopwatch.StartNew();
        foreach (var source in sources)
            work(source);
        return watch.Elapsed.TotalSeconds;
    }
}
