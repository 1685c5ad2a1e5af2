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

        var timeout = new Option<int>("--timeout")
        {
            Description = "How many seconds one document may be worked on before it is given up; no limit by default.",
            HelpName = "seconds",
        };
        timeout.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > 86_400))
                result.AddError("--timeout needs a number of seconds from 1 to 86400.");
        });

        var report = ReportFiles.CreateOption();
        var command = new Command("extract", "Extract the claims of documents.") { output, format, jobs, timeout, report };
        sources.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            WarmUp.Start();
            var file = parsed.GetValue(output) is { } path and not "-" ? path : null;
            var options = ExtractionOptions.Default with
            {
                MaxDegreeOfParallelism = parsed.GetValue(jobs),
                MaxSourceLength = sources.MaxSourceLength(parsed),
                DocumentTimeout = parsed.GetValue(timeout) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan,
            };
            return RunAsync(sources.List(parsed, console), file, OutputFormats.Choose(parsed.GetValue(format), file), options, parsed.GetValue(report), console, cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        IEnumerable<ArticleSource> sources, string? file, OutputFormat format, ExtractionOptions options, string? report, ToolConsole console,
        CancellationToken cancellationToken)
    {
        var summary = new RunSummary(console.Error);
        var extractor = ClaimExtractor.CreateBuilder().Configure(_ => options).Build();
        await using var output = OutputFile.Open(file, console);
        await using var page = report is null ? null : ReportFiles.Open(report, console);
        await using (var sink = OutputFormats.CreateSink(format, output.Stream, console.IsOutputTerminal && file is null))
        {
            await ProgressDisplay.RunAsync(console, file, 2, async advance =>
            {
                await foreach (var result in extractor.ExtractAsync(sources, cancellationToken).ConfigureAwait(false))
                {
                    await sink.WriteAsync(result, cancellationToken).ConfigureAwait(false);
                    page?.Report.Add(result);
                    summary.Add(result);
                    advance();
                }
            }).ConfigureAwait(false);
        }

        if (summary.IsEmpty)
            return summary.NothingToRead();
        await output.CommitAsync().ConfigureAwait(false);
        if (page is not null)
            await page.CommitAsync().ConfigureAwait(false);
        return summary.Finish(file);
    }
}
