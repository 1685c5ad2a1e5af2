using System.CommandLine;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex report</c>: a page to review claims with, from claims files.</summary>
internal static class ReportCommand
{
    private const string StandardInput = "-";

    public static Command Create(ToolConsole console)
    {
        var inputs = new Argument<string[]>("claims")
        {
            Description = "Claims files (JSON Lines), as extract writes them; or - for standard input.",
            HelpName = "claims.jsonl|-",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The HTML file to write. Of very many claims it is an index, and the parts stand beside it.",
            HelpName = "file",
            Required = true,
        };
        var facts = new Option<string?>("--facts")
        {
            Description = "Facts that group these claims (JSON Lines), as facts writes them.",
            HelpName = "facts.jsonl",
        };
        var command = new Command("report", "Write an HTML page to review claims with.") { inputs, output, facts };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(output), parsed.GetValue(facts), console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] inputs, string output, string? facts, ToolConsole console, CancellationToken cancellationToken)
    {
        foreach (var input in inputs.Append(facts).OfType<string>())
        {
            if (input != StandardInput && !File.Exists(input))
                throw new UsageException($"There is no file '{input}'.");
        }

        await using var files = ReportFiles.Open(output, console);
        var report = files.Report;
        foreach (var input in inputs)
        {
            using var stream = input == StandardInput ? console.Input : File.OpenRead(input);
            report.AddClaims(stream, input == StandardInput ? "stdin" : input, cancellationToken);
        }

        if (facts is not null)
        {
            using var stream = File.OpenRead(facts);
            report.AddFacts(stream, facts, cancellationToken);
        }

        var texts = report.FindTexts(cancellationToken);
        foreach (var problem in report.Problems)
            await console.Error.WriteLineAsync("not used: " + TerminalText.Clean(problem.ToString())).ConfigureAwait(false);
        if (report.ClaimCount == 0)
        {
            await console.Error.WriteLineAsync("factex: there is no claim to show; nothing was written.").ConfigureAwait(false);
            return ExitCode.SomeFailed;
        }

        await files.CommitAsync().ConfigureAwait(false);
        await console.Error.WriteLineAsync(FormattableString.Invariant(
            $"{report.ClaimCount:N0} claims, {report.DocumentCount:N0} documents ({texts:N0} with their text), {report.Problems.Count:N0} lines not used -> {TerminalText.Clean(output)}")).ConfigureAwait(false);
        return report.Problems.Count == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }
}
