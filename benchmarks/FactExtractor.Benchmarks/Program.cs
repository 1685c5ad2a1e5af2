using BenchmarkDotNet.Running;

namespace FactExtractor.Benchmarks;

/// <summary>
/// <c>-- --filter '*'</c> runs the stages (BenchmarkDotNet); <c>-- cold FACTEX FILE</c> times whole runs of the tool; <c>-- batch FOLDER</c> times one process over a
/// folder. Results are kept in benchmarks/results, by processor.
/// </summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["cold", var tool, var file]:
                return Runs.Cold(tool, file);
            case ["batch", var folder]:
                return Runs.Batch(folder);
            default:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
                return 0;
        }
    }
}
