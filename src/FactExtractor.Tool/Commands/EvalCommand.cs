using System.CommandLine;
using System.Text.Json;
using FactExtractor.Eval.Scoring;
using FactExtractor.Sinks;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex eval</c>: the figures of the project's scorer, for the user's own gold claims.</summary>
internal static class EvalCommand
{
    public static Command Create(ToolConsole console)
    {
        var gold = new Argument<string>("gold")
        {
            Description = "Right claims: a file as 'factex extract' writes it, corrected by hand; the gold claims of a report; or a folder with <document id>.jsonl or <document id>/claims.jsonl in the form of corpus/README.md.",
            HelpName = "GOLD",
        };
        var predicted = new Argument<string>("predicted") { Description = "Claims as 'factex extract' writes them.", HelpName = "PRED.jsonl" };
        var errors = new Option<int>("--errors") { Description = "How many errors to list; none by default.", HelpName = "number" };
        var command = new Command("eval", "Compare claims with claims that are known to be right: detection, strict, and each field.") { gold, predicted, errors };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(gold), parsed.GetRequiredValue(predicted), parsed.GetValue(errors), console));
        return command;
    }

    private static int Run(string gold, string predicted, int errors, ToolConsole console)
    {
        var right = Directory.Exists(gold) ? Folder(gold) : Reviewed(gold) ?? Claims(gold, _ => true).ToDictionary(
            d => d.Key, d => (IReadOnlyList<GoldClaim>)[.. d.Select((claim, i) => new GoldClaim(i + 1, claim))], StringComparer.Ordinal);
        if (right.Count == 0)
            throw new UsageException($"'{gold}' holds no claims.");

        // Gold is made by hand and small; the claims of a whole crawl are not, so those of other documents are counted and let go.
        var others = new HashSet<string>(StringComparer.Ordinal);
        var given = Claims(predicted, document => right.ContainsKey(document) || (others.Add(document) && false));
        var total = new DocumentScore("all");
        foreach (var (document, claims) in right.OrderBy(d => d.Key, StringComparer.Ordinal))
            total.Add(GoldScorer.Score(document, claims, [.. given[document]]));
        using var output = new StreamWriter(console.Output, leaveOpen: true) { NewLine = "\n" };
        foreach (var line in total.Log.Take(errors))
            output.WriteLine(line);
        output.WriteLine(FormattableString.Invariant($"{right.Count} documents with gold claims"));
        output.WriteLine(total.ToTable());
        if (others.Count > 0)
            output.WriteLine(FormattableString.Invariant($"{others.Count} documents of '{predicted}' have no gold claims and are left out."));
        return ExitCode.Ok;
    }

    /// <summary>Claims by document. Read through <see cref="ClaimFile"/>, so that what is wrong with a line is said.</summary>
    private static ILookup<string, ClaimRecord> Claims(string path, Func<string, bool> isWanted)
    {
        try
        {
            return PredictionReader.Read(ClaimFile.Read(path).Where(c => isWanted(new ClaimElement(c).Text("document", "id") ?? "")).Select(c => c.GetRawText()));
        }
        catch (FormatException e)
        {
            throw new UsageException($"'{path}': {e.Message}");
        }
    }

    /// <summary>The gold claims that a report exports, whose lines name their document; null where the file is none of them.</summary>
    private static Dictionary<string, IReadOnlyList<GoldClaim>>? Reviewed(string path)
    {
        try
        {
            var lines = File.ReadLines(path).Where(line => line.Length > 0);
            return lines.FirstOrDefault() is { } first && DocumentOf(first) is not null
                ? lines.GroupBy(line => DocumentOf(line) ?? "", StringComparer.Ordinal).ToDictionary(d => d.Key, d => (IReadOnlyList<GoldClaim>)[.. d.Select(GoldReader.ReadLine)], StringComparer.Ordinal)
                : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            // What is wrong with it is said by who reads it next.
            return null;
        }
    }

    private static string? DocumentOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("n", out _)
            && json.RootElement.TryGetProperty("document", out var document) && document.ValueKind == JsonValueKind.String ? document.GetString() : null;
    }

    private static Dictionary<string, IReadOnlyList<GoldClaim>> Folder(string folder)
    {
        var gold = new Dictionary<string, IReadOnlyList<GoldClaim>>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var document = name == "claims" ? Path.GetFileName(Path.GetDirectoryName(path)!) : name;
            try
            {
                if (!gold.TryAdd(document, GoldReader.ReadLines(path)))
                    throw new UsageException($"There are two files of gold claims for the document '{document}'.");
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new UsageException($"'{path}' is no file of gold claims: {e.Message}");
            }
        }

        return gold;
    }
}
