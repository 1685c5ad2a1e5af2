using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using FactExtractor.Tool.Commands;
using FactExtractor.Tool.Help;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool;

/// <summary>The tool as a function: arguments and streams in, an exit code out. Never throws on bad input.</summary>
internal static class FactexTool
{
    public static async Task<int> RunAsync(string[] args, ToolConsole console, CancellationToken cancellationToken)
    {
        // Help and messages of the parser are text, written at the end; what commands write are bytes, straight to the stream.
        using var help = new StringWriter { NewLine = "\n" };
        var configuration = new InvocationConfiguration
        {
            Output = help,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            var parsed = Root(console).Parse(args);

            // A mistake is one line, not one line and then a page of help; who types the bare name wants the help.
            if (parsed.Action is ParseErrorAction mistake)
                mistake.ShowHelp = args.Length == 0;
            var code = await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            await console.Output.WriteAsync(Encoding.UTF8.GetBytes(help.ToString()), CancellationToken.None).ConfigureAwait(false);
            await console.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (UsageException e)
        {
            await console.Error.WriteLineAsync("factex: " + TerminalText.Clean(e.Message)).ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (IOException e) when (ClosedPipe.IsCauseOf(e))
        {
            // Who reads the output has seen enough (factex … | head): nothing is wrong, and nobody wants to read about it.
            return ExitCode.OutputClosed;
        }
        catch (InvalidDataException e)
        {
            await console.Error.WriteLineAsync("factex: the state file is damaged; delete it to start anew. " + TerminalText.Clean(e.Message)).ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync("factex: the output can't be written: " + TerminalText.Clean(e.Message)).ConfigureAwait(false);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await console.Error.WriteLineAsync("factex: stopped; no output file was written. With --state, the same command goes on from here.").ConfigureAwait(false);
            return ExitCode.Cancelled;
        }
    }

    /// <summary>All commands, as they are parsed.</summary>
    internal static RootCommand Root(ToolConsole console)
    {
        var root = new RootCommand("Numeric claims, each with the passage that says so, from news pages, briefings and text.")
        {
            ExtractCommand.Create(console),
            ExplainCommand.Create(console),
            QuantitiesCommand.Create(console),
            ParseCommand.Create(console),
            ReportCommand.Create(console),
            DiffCommand.Create(console),
            EvalCommand.Create(console),
            StatsCommand.Create(console),
            CompletionCommand.Create(console),
            FactsCommand.Create(console),
        };
        ManualAction.AddTo(root);
        return root;
    }
}
