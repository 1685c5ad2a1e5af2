using System.CommandLine;
using System.Globalization;
using FactExtractor.Facts;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sinks.Sqlite;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex facts</c>: the claims of many documents grouped into facts.</summary>
internal static class FactsCommand
{
    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("claims")
        {
            Description = "Files of claims as 'factex extract' writes them (JSON lines); - is standard input.",
            Arity = ArgumentArity.OneOrMore,
        };
        var output = new Option<string?>("--output", "-o") { Description = "File to write to, instead of standard output; one that ends in .db, .sqlite or .sqlite3 becomes a SQLite database.", HelpName = "file" };
        var command = new Command("facts", "Group claims that say the same, from any number of documents: one JSON object a fact, with its sources and the facts that contradict it.")
        {
            files,
            output,
        };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(files)!, parsed.GetValue(output), console, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, string? output, ToolConsole console, CancellationToken cancellationToken)
    {
        var consolidator = new FactConsolidator();
        var broken = 0;
        foreach (var path in files)
        {
            var file = new TolerantClaimFile(path, console);
            file.Read(line => consolidator.Add(FactClaimReader.Read(line)), cancellationToken);
            broken += file.Broken;
        }

        var isDatabase = OutputFormats.Choose(null, output) == OutputFormat.Sqlite;
        var target = OutputFile.Open(output, isWrittenByOthers: isDatabase, console);
        await using (target.ConfigureAwait(false))
        {
            var facts = consolidator.Consolidate(cancellationToken);
            if (isDatabase)
                SqliteFactWriter.Write(facts, target.WrittenPath!, cancellationToken);
            else
                await JsonLinesFactWriter.WriteAsync(facts, target.Stream, cancellationToken).ConfigureAwait(false);
            await target.CommitAsync().ConfigureAwait(false);
            var several = facts.Count(static f => f.IndependentSources > 1);
            var opposed = facts.Count(static f => f.Conflicts.Length > 0);
            await console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{consolidator.Count} claims, {facts.Length} facts, {several} with several sources, {opposed} contradicted, {broken} lines passed over"))
                .ConfigureAwait(false);
        }

        return broken > 0 ? ExitCode.SomeFailed : ExitCode.Ok;
    }
}
