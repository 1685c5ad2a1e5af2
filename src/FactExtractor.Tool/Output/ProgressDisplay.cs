using Spectre.Console;

namespace FactExtractor.Tool.Output;

/// <summary>A progress bar on standard error for a person who waits; nothing where messages are piped, or the claims themselves go to the terminal.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs <paramref name="work"/>, which calls its argument after each document.</summary>
    public static Task RunAsync(ToolConsole console, string? file, int documents, Func<Action, Task> work) =>
        console.IsErrorTerminal && documents > 1 && (file is not null || !console.IsOutputTerminal)
            ? ShowAsync(console, documents, work)
            : work(static () => { });

    private static Task ShowAsync(ToolConsole console, int documents, Func<Action, Task> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                var task = context.AddTask("documents", maxValue: documents);
                return work(() => task.Increment(1));
            });
    }
}
