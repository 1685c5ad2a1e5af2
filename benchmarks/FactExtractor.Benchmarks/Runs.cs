using System.Diagnostics;
using System.Globalization;
using FactExtractor.Sources;

namespace FactExtractor.Benchmarks;

/// <summary>Times as a user meets them: from the start of a process, and over a folder.</summary>
internal static class Runs
{
    private const int Times = 15;

    /// <summary>Runs <c>factex extract FILE</c> in new processes and prints the times between start and end.</summary>
    /// <param name="tool">The tool: an executable, or its .dll.</param>
    /// <param name="file">What to extract from.</param>
    public static int Cold(string tool, string file)
    {
        var seconds = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var isLibrary = tool.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
            string[] arguments = isLibrary ? [tool, "extract", file] : ["extract", file];
            var start = new ProcessStartInfo(isLibrary ? "dotnet" : tool, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
            var clock = Stopwatch.StartNew();
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            seconds.Add(clock.Elapsed.TotalSeconds);
            if (process.ExitCode != 0)
                return process.ExitCode;
        }

        seconds.Sort();
        Print($"cold: {Times} runs, fastest {seconds[0]:0.000} s, median {seconds[Times / 2]:0.000} s, slowest {seconds[^1]:0.000} s");
        return 0;
    }

    /// <summary>Extracts a folder in this process, as the tool does with default settings, and prints the time from the first document to the last.</summary>
    public static int Batch(string folder)
    {
        var clock = Stopwatch.StartNew();
        var sources = ArticleSource.EnumerateFolder(folder);
        var (documents, claims) = CountAsync(sources).GetAwaiter().GetResult();
        Print($"batch: {documents} documents, {claims} claims, {clock.Elapsed.TotalSeconds:0.00} s, peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB, {Environment.ProcessorCount} processors");
        return 0;
    }

    private static async Task<(int Documents, int Claims)> CountAsync(IEnumerable<ArticleSource> sources)
    {
        int documents = 0, claims = 0;
        await foreach (var result in ClaimExtractor.Default.ExtractAsync(sources))
        {
            documents++;
            claims += result.Claims.Length;
        }

        return (documents, claims);
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
