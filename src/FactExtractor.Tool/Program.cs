using System.Runtime.InteropServices;
using System.Text;

namespace FactExtractor.Tool;

internal static class Program
{
    private static readonly TimeSpan TimeForAnOrderlyEnd = TimeSpan.FromSeconds(3);

    private static async Task<int> Main(string[] args)
    {
        if (OperatingSystem.IsWindows())
            Console.OutputEncoding = Encoding.UTF8;
        using var stop = new CancellationTokenSource();
        using var interrupt = StopOn(PosixSignal.SIGINT, stop);
        using var terminate = StopOn(PosixSignal.SIGTERM, stop);
        return await FactexTool.RunAsync(args, ToolConsole.OfProcess(), stop.Token).ConfigureAwait(false);
    }

    /// <summary>
    /// The first signal asks for an orderly end; a second one, or a document that is not given up in time, ends the process. Either way the unfinished output
    /// file is removed.
    /// </summary>
    private static PosixSignalRegistration StopOn(PosixSignal signal, CancellationTokenSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            if (stop.IsCancellationRequested)
                Environment.Exit(ExitCode.Cancelled);
            stop.Cancel();
            _ = Task.Delay(TimeForAnOrderlyEnd).ContinueWith(_ => Environment.Exit(ExitCode.Cancelled), TaskScheduler.Default);
        });
}
