using System.Diagnostics;
using System.Globalization;

namespace FactExtractor.Eval.Scale;

/// <summary>
/// <c>measure batch DIR FACTEX_DLL</c>: the tool over a folder as a process of its own, at one job and at two, without and with a state, and once more over the finished state.
/// <c>measure kills DIR FACTEX_DLL TIMES</c>: kills such a run at random moments, and compares what comes of it with an undisturbed run.
/// </summary>
internal static class MeasureBatch
{
    public static int Run(string folder, string tool)
    {
        var work = Directory.CreateTempSubdirectory("factex-measure-").FullName;
        var (documents, bytes) = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Aggregate((0L, 0L), (sum, f) => (sum.Item1 + 1, sum.Item2 + new FileInfo(f).Length));
        string Out(string name) => Path.Combine(work, name);
        try
        {
            var one = Measure(tool, "extract", folder, "-q", "-j", "1", "-o", Out("1.jsonl"), "--documents", Out("1.documents"));
            Print("1 job", one);
            Print("2 jobs", Measure(tool, "extract", folder, "-q", "-j", "2", "-o", Out("2.jsonl"), "--documents", Out("2.documents")));
            Print("2 jobs, with a state", Measure(tool, "extract", folder, "-q", "-j", "2", "--state", Out("state"), "-o", Out("3.jsonl"), "--documents", Out("3.documents")));
            Print("2 jobs, all in the state", Measure(tool, "extract", folder, "-q", "-j", "2", "--state", Out("state"), "-o", Out("4.jsonl"), "--documents", Out("4.documents")));
            void Print(string what, (double Seconds, double Processor, double PeakMegabytes) run) => Console.WriteLine(FormattableString.Invariant(
                $"{what}: {run.Seconds:0.0} s ({run.Processor:0.0} s of processor), {documents / run.Seconds:0} documents/s, {bytes / 1e6 / run.Seconds:0.00} MB/s, {one.Seconds / run.Seconds:0.00} times as fast as 1 job, peak {run.PeakMegabytes:0} MB"));
            var isSame = new[] { "2", "3", "4" }.All(n => Same(Out("1.jsonl"), Out(n + ".jsonl")) && Same(Out("1.documents"), Out(n + ".documents")));
            Console.WriteLine(isSame ? "all outputs are the same, byte for byte" : "THE OUTPUTS DIFFER");
            return isSame ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    public static int Kills(string folder, string tool, int times)
    {
        var work = Directory.CreateTempSubdirectory("factex-kills-").FullName;
        var (whole, resumed, state) = (Path.Combine(work, "whole.jsonl"), Path.Combine(work, "resumed.jsonl"), Path.Combine(work, "state"));
        try
        {
            var undisturbed = Measure(tool, "extract", folder, "-q", "-o", whole);
            var random = new Random(20240130);
            var killed = 0;
            for (var i = 0; i < times; i++)
            {
                using var process = Start(tool, "extract", folder, "-q", "--state", state, "-o", resumed);
                if (!process.WaitForExit(TimeSpan.FromSeconds(random.NextDouble() * undisturbed.Seconds * 2 / times)))
                {
                    process.Kill();
                    killed++;
                }

                process.WaitForExit();
            }

            Measure(tool, "extract", folder, "-q", "--state", state, "-o", resumed);
            var isSame = Same(whole, resumed);
            Console.WriteLine(FormattableString.Invariant($"{killed} of {times} runs killed; the output is {(isSame ? "the same as" : "NOT THAT")} of an undisturbed run"));
            return isSame ? 0 : 1;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static (double Seconds, double Processor, double PeakMegabytes) Measure(string tool, params string[] args)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(tool, args);
        double peak = 0, processor = 0;
        while (!process.WaitForExit(50))
        {
            try
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64 / 1e6);
                processor = process.TotalProcessorTime.TotalSeconds;
            }
            catch (InvalidOperationException)
            {
                // It has ended in between.
            }
        }

        if (process.ExitCode is not (0 or 2))
            throw new InvalidOperationException("The tool failed: " + process.ExitCode.ToString(CultureInfo.InvariantCulture));
        return (clock.Elapsed.TotalSeconds, processor, peak);
    }

    private static Process Start(string tool, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet");
        start.ArgumentList.Add(tool);
        foreach (var argument in args)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Block by block: the claims of 100,000 documents are more than an array holds.</summary>
    private static bool Same(string a, string b)
    {
        using var left = File.OpenRead(a);
        using var right = File.OpenRead(b);
        byte[] one = new byte[1 << 20], other = new byte[1 << 20];
        while (true)
        {
            var length = left.ReadAtLeast(one, one.Length, throwOnEndOfStream: false);
            if (right.ReadAtLeast(other, other.Length, throwOnEndOfStream: false) != length || !one.AsSpan(0, length).SequenceEqual(other.AsSpan(0, length)))
                return false;
            if (length < one.Length)
                return true;
        }
    }
}
