using System.CommandLine;
using FactExtractor.Sources;
using FactExtractor.Tool.Explain;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex explain</c>: for each claim the passage with its parts marked, and the rules that fired.</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var sources = new SourceOptions();
        var command = new Command("explain", "Show each passage with its number, subject and change marked, and which rules fired.");
        sources.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            WarmUp.Start();
            return Task.FromResult(Run(sources.List(parsed, console), console, cancellationToken));
        });
        return command;
    }

    private static int Run(IEnumerable<ArticleSource> sources, ToolConsole console, CancellationToken cancellationToken)
    {
        var summary = new RunSummary(new RunLog(console.Error, isJson: false, isQuiet: false, isTerminal: false));
        using var writer = new ExplanationWriter(console.Output, console.IsOutputTerminal);
        foreach (var source in sources)
        {
            var result = ClaimExtractor.Default.Extract(source, cancellationToken);
            writer.Write(result);
            summary.Add(result);
        }

        return summary.IsEmpty ? summary.NothingToRead() : summary.Finish(files: null);
    }
}
