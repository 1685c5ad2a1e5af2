using System.CommandLine;
using System.Text.Json;
using FactExtractor.Sinks;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex stats</c>: how many claims there are, by unit, source, month and more. Reads claims one at a time.</summary>
internal static class StatsCommand
{
    private static readonly (string Name, Func<ClaimElement, string?> Of)[] Groups =
    [
        ("unit", c => c.Text("quantity", "unit")),
        ("source", c => Source(c)),
        ("month", c => c.Text("document", "published") is { Length: >= 7 } date ? date[..7] : null),
        ("kind", c => c.Text("kind")),
        ("modality", c => c.Text("modality")),
        ("speaker", c => c.Text("attribution", "text")),
    ];

    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("claims") { Description = "Claims as JSON Lines.", HelpName = "claims.jsonl", Arity = ArgumentArity.OneOrMore };
        var by = new Option<string[]>("--by") { Description = "Only these groups; all of them by default.", HelpName = "unit|source|month|kind|modality|speaker" };
        by.AcceptOnlyFromAmong([.. Groups.Select(g => g.Name)]);
        var top = new Option<int>("--top") { Description = "How many of each group; 10 by default.", HelpName = "number", DefaultValueFactory = _ => 10 };
        top.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number < 1))
                result.AddError("--top needs a number of one or more.");
        });
        var command = new Command("stats", "Count claims by unit, source, month of publication, kind, modality and speaker.") { files, by, top };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetValue(by) ?? [], parsed.GetValue(top), console));
        return command;
    }

    private static int Run(string[] files, string[] by, int top, ToolConsole console)
    {
        var groups = Groups.Where(g => by.Length == 0 || by.Contains(g.Name)).ToList();
        var counts = groups.Select(_ => new Dictionary<string, long>(StringComparer.Ordinal)).ToList();
        var claims = 0L;
        foreach (var claim in files.SelectMany(ClaimFile.Read).Select(json => new ClaimElement(json)))
        {
            claims++;
            for (var i = 0; i < groups.Count; i++)
            {
                var value = groups[i].Of(claim) ?? "(none)";
                counts[i][value] = counts[i].GetValueOrDefault(value) + 1;
            }
        }

        using var output = new StreamWriter(console.Output, leaveOpen: true) { NewLine = "\n" };
        output.WriteLine(FormattableString.Invariant($"{claims:N0} claims"));
        for (var i = 0; i < groups.Count; i++)
        {
            output.WriteLine(FormattableString.Invariant($"\nby {groups[i].Name} ({counts[i].Count:N0})"));
            foreach (var (value, count) in counts[i].OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(top))
                output.WriteLine(FormattableString.Invariant($"{count,12:N0}  {100.0 * count / claims,5:0.0}%  {TerminalText.Clean(value)}"));
        }

        return ExitCode.Ok;
    }

    /// <summary>The host of the address; for a document without one, the folder that it is in.</summary>
    private static string? Source(ClaimElement claim)
    {
        if (Uri.TryCreate(claim.Text("document", "url"), UriKind.Absolute, out var url) && url.Host.Length > 0)
            return url.Host;
        return claim.Text("document", "path") is { } path && path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : null;
    }
}
