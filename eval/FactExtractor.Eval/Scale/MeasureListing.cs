using System.Diagnostics;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Scale;

/// <summary>
/// <c>measure listing DIR COUNT</c>: makes one flat folder of that many empty files (left there for the next time), and lists it: the time to the first document, to the last, and the memory.
/// </summary>
internal static class MeasureListing
{
    public static int Run(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (var i = 0; i < count; i++)
        {
            var path = Path.Combine(folder, FormattableString.Invariant($"article-{i:0000000}.html"));
            if (!File.Exists(path))
                File.Create(path).Dispose();
        }

        var clock = Stopwatch.StartNew();
        var (first, documents) = (TimeSpan.Zero, 0);
        foreach (var _ in ArticleSource.EnumerateFolder(folder))
        {
            if (documents++ == 0)
                first = clock.Elapsed;
        }

        var all = clock.Elapsed;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(FormattableString.Invariant(
            $"{documents} documents: the first after {first.TotalSeconds:0.0} s, the last after {all.TotalSeconds:0.0} s; peak {process.PeakWorkingSet64 / 1e6:0} MB"));
        return documents == count ? 0 : 1;
    }
}
