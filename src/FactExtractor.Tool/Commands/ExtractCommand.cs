using System.CommandLine;
using FactExtractor.Batch;
using FactExtractor.Sinks.Sqlite;
using FactExtractor.Sources;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex extract</c>: claims of documents, to files or standard output.</summary>
internal sealed class ExtractCommand
{
    private readonly SourceOptions _sources = new();

    private readonly Option<string[]> _output = new("--output", "-o")
    {
        Description = "The file to write, or several, each with its own --output; standard output by default. Written under other names and moved when complete.",
        HelpName = "file",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _format = new("--format")
    {
        Description = "By default what the name of each output file says (.jsonl .csv .jsonld .db .sqlite), else jsonl.",
        HelpName = "jsonl|csv|jsonld|sqlite|table",
    };

    private readonly Option<string?> _documents = new("--documents")
    {
        Description = "Also write a list of the documents, one JSON object a line: those that failed, those without claims, and near-duplicates with their original.",
        HelpName = "file",
    };

    private readonly Option<string?> _report = ReportFiles.CreateOption();

    private readonly Option<string?> _state = new("--state")
    {
        Description = "Keep what is done in this file: the same command goes on after it was stopped or killed, and later works on new and changed documents only.",
        HelpName = "file",
    };

    private readonly Option<int> _jobs = new("--jobs", "-j")
    {
        Description = "How many documents are worked on at once; the number of processors by default. The output is the same whatever the number.",
        HelpName = "number",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    private readonly Option<int> _timeout = new("--timeout")
    {
        Description = "How many seconds one document may be worked on before it is given up; no limit by default.",
        HelpName = "seconds",
    };

    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say nothing on standard error but what failed." };

    private readonly Option<bool> _json = new("--json") { Description = "Say it on standard error as JSON objects, one a line, with progress every ten seconds." };

    private ExtractCommand()
    {
        _format.AcceptOnlyFromAmong(OutputFormats.Names);
        _output.AllowMultipleArgumentsPerToken = false;
        RequireNumber(_jobs, 1024, "--jobs needs a number from 1 to 1024.");
        RequireNumber(_timeout, 86_400, "--timeout needs a number of seconds from 1 to 86400.");
    }

    public static Command Create(ToolConsole console)
    {
        var options = new ExtractCommand();
        var command = new Command("extract", "Extract the claims of documents.")
        {
            options._output, options._format, options._documents, options._report, options._state, options._jobs, options._timeout, options._quiet, options._json,
        };
        options._sources.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            WarmUp.Start();
            return options.RunAsync(parsed, console, cancellationToken);
        });
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, ToolConsole console, CancellationToken cancellationToken)
    {
        var sources = _sources.List(parsed, console);
        var files = Files(parsed);
        var builder = ClaimExtractor.CreateBuilder().Configure(o => o with
        {
            MaxDegreeOfParallelism = parsed.GetValue(_jobs),
            MaxSourceLength = _sources.MaxSourceLength(parsed),
            DocumentTimeout = parsed.GetValue(_timeout) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan,
        });
        console.Configure?.Invoke(builder);
        var extractor = builder.Build();
        var needsDocuments = files.Exists(f => f.Format is OutputFormat.Documents or OutputFormat.Sqlite or OutputFormat.JsonLd);
        var showsToTerminal = console.IsErrorTerminal && !(console.IsOutputTerminal && files.Exists(f => f.Path is null));
        var log = new RunLog(console.Error, parsed.GetValue(_json), parsed.GetValue(_quiet), showsToTerminal);
        var summary = new RunSummary(log);

        using var state = OpenState(parsed.GetValue(_state));
        await using var outputs = OutputSet.Open(files, console);
        await using var page = parsed.GetValue(_report) is { } report ? ReportFiles.Open(report, console) : null;
        var batch = new BatchExtractor(
            extractor, new BatchOptions { State = state, MarkNearDuplicates = needsDocuments, HashContent = needsDocuments, KeepResults = page is not null });
        await ProgressDisplay.RunAsync(log, summary, _sources.Count(parsed), async () =>
        {
            await foreach (var document in batch.RunAsync(sources, cancellationToken).ConfigureAwait(false))
            {
                await outputs.WriteAsync(document, cancellationToken).ConfigureAwait(false);
                page?.Add(document, cancellationToken);
                summary.Add(document);
            }
        }).ConfigureAwait(false);
        if (summary.IsEmpty)
            return summary.NothingToRead();
        await outputs.CommitAsync().ConfigureAwait(false);
        if (page is not null)
            await page.CommitAsync().ConfigureAwait(false);
        return summary.Finish(string.Join(", ", files.Where(f => f.Path is not null).Select(f => f.Path)) is { Length: > 0 } written ? written : null);
    }

    private List<(string? Path, OutputFormat Format)> Files(ParseResult parsed)
    {
        var asked = parsed.GetValue(_format);
        var files = (parsed.GetValue(_output) is { Length: > 0 } named ? named : ["-"])
            .Select(f => f == "-" ? null : f)
            .Select(f => (Path: f, Format: OutputFormats.Choose(asked, f)))
            .ToList();
        if (parsed.GetValue(_documents) is { } documents)
            files.Add((documents, OutputFormat.Documents));
        if (asked is not null && files.Count(f => f.Format != OutputFormat.Documents) > 1)
            throw new UsageException("--format is for one output; with several, their names say their formats.");
        var paths = files.Select(f => f.Path is null ? "-" : Path.GetFullPath(f.Path)).ToList();
        return paths.Distinct(StringComparer.Ordinal).Count() == paths.Count ? files : throw new UsageException("Two outputs have the same name.");
    }

    private static SqliteRunState? OpenState(string? path)
    {
        try
        {
            return path is null ? null : SqliteRunState.Open(path);
        }
        catch (IOException e)
        {
            throw new UsageException("--state: " + e.Message);
        }
    }

    private static void RequireNumber(Option<int> option, int most, string message) => option.Validators.Add(result =>
    {
        if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number < 1 || number > most))
            result.AddError(message);
    });
}
