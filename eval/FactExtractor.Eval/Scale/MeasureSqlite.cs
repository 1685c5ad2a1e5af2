using System.Diagnostics;
using FactExtractor.Sinks;
using FactExtractor.Sinks.Sqlite;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Scale;

/// <summary><c>measure sqlite DIR CLAIMS</c>: how many claims a second go into a new database, indexes and full-text index included. The claims are those of a folder, again and again.</summary>
internal static class MeasureSqlite
{
    public static async Task<int> RunAsync(string folder, int claims)
    {
        var records = new List<DocumentRecord>();
        await foreach (var result in ClaimExtractor.Default.ExtractAsync(ArticleSource.EnumerateFolder(folder)))
            records.Add(DocumentRecord.From(result));
        if (records.Sum(r => r.ClaimCount) == 0)
            throw new InvalidOperationException("The folder has no claims.");
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using var process = Process.GetCurrentProcess();
            var (clock, before) = (Stopwatch.StartNew(), process.TotalProcessorTime);
            var written = 0;
            double rows;
            await using (var sink = SqliteClaimSink.Open(path))
            {
                for (var round = 0; written < claims; round++)
                {
                    foreach (var record in records)
                    {
                        await sink.WriteAsync(record with { Id = FormattableString.Invariant($"{record.Id}-{round}") });
                        written += record.ClaimCount;
                    }
                }

                rows = clock.Elapsed.TotalSeconds;
            }

            var seconds = clock.Elapsed.TotalSeconds;
            process.Refresh();
            var processor = (process.TotalProcessorTime - before).TotalSeconds;
            Console.WriteLine(FormattableString.Invariant($"{written} claims in {seconds:0.00} s: {written / seconds:0} claims/s, {written / processor:0} a second of processor; rows {rows:0.00} s, indexes and search {seconds - rows:0.00} s; {new FileInfo(path).Length / 1e6:0} MB"));
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
