using System.CommandLine;
using FactExtractor.Sources;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex extract</c>: claims of documents, to a file or standard output.</summary>
internal static class ExtractCommand
{
    public static Command Create(ToolConsole console)
    {
        var sources = new SourceOptions();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "The file to write; standard output by default. Written under another name and moved when complete.",
            HelpName = "file",
        };
        var format = new Option<string?>("--format")
        {
            Description = "jsonl, csv or table. By default what the name of the output file says, else jsonl.",
            HelpName = "jsonl|csv|table",
        };
        format.AcceptOnlyFromAmong("jsonl", "csv", "table");
        var jobs = new Option<int>("--jobs", "-j")
        {
            Description = "How many documents are worked on at once; the number of processors by default. The output is the same whatever the number.",
            HelpName = "number",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        jobs.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > 1024))
                result.AddError("--jobs needs a number from 1 to 1024.");
        });

        var command = new Command("extract", "Extract the claims of documents.") { output, format, jobs };
        sources.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            WarmUp.Start();
            var file = parsed.GetValue(output) is { } path and not "-" ? path : null;
            return RunAsync(
                sources.List(parsed, console), file, OutputFormats.Choose(parsed.GetValue(format), file), parsed.GetValue(jobs), console, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<ArticleSource> sources, string? file, OutputFormat format, int jobs, ToolConsole console, CancellationToken cancellationToken)
    {
        var summary = new RunSummary(console.Error);
        if (sources.Count == 0)
            return summary.NothingToRead();
        var extractor = ClaimExtractor.CreateBuilder().Configure(o => o with { MaxDegreeOfParallelism = jobs }).Build();
        await using var output = OutputFile.Open(file, console);
        await using (var sink = OutputFormats.CreateSink(format, output.Stream, console.IsOutputTerminal && file is null))
        {
            await ProgressDisplay.RunAsync(console, file, sources.Count, async advance =>
            {
                await foreach (var result in extractor.ExtractAsync(sources, cancellationToken).ConfigureAwait(false))
                {
                    await sink.WriteAsync(result, cancellationToken).ConfigureAwait(false);
                    summary.Add(result);
                    advance();
                }
            }).ConfigureAwait(false);
        }

        await output.CommitAsync().ConfigureAwait(false);
        return summary.Finish(file);
    }
}
