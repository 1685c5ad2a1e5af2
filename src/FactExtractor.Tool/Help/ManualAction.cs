using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FactExtractor.Tool.Help;

/// <summary>Makes of <c>--help</c> what a manual page has: after usage and options come details, examples, exit codes and the environment.</summary>
internal sealed class ManualAction : SynchronousCommandLineAction
{
    private const int WidestExample = 56;

    private readonly HelpAction _help;

    private ManualAction(HelpAction help) => _help = help;

    public override bool ClearsParseErrors => true;

    /// <summary>Puts it in the place of the help option of the root, which all commands share.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new ManualAction((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = _help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        var manual = command is RootCommand ? Manuals.Root : Manuals.Commands[command.Name];
        var output = parseResult.InvocationConfiguration.Output;
        Section(output, "Details", manual.Details.SelectMany(paragraph => Wrap(paragraph, 118)));
        Section(output, "Examples", manual.Examples.SelectMany(Example));
        Section(output, "Exit codes", manual.ExitCodes.Select(c => FormattableString.Invariant($"{c,-4} {Manuals.ExitCodes[c]}")));
        Section(output, "Environment", Manuals.Environment.Select(e => $"{e.Name,-24} {e.Meaning}"));
        return code;
    }

    private static void Section(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine(title + ":");
        foreach (var line in lines)
            output.WriteLine("  " + line);
        output.WriteLine();
    }

    /// <summary>The purpose stands beside a short command line, and under a long one.</summary>
    private static IEnumerable<string> Example((string Line, string Purpose) example) => example.Line.Length <= WidestExample
        ? [example.Line.PadRight(WidestExample + 2) + example.Purpose]
        : [example.Line, new string(' ', WidestExample + 2) + example.Purpose];

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length == 0 ? word : " " + word;
        }

        yield return line;
    }
}
