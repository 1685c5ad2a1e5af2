using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using FactExtractor.Tool;
using FactExtractor.Tool.Help;

namespace FactExtractor.ToolTests;

/// <summary>Help, the commands as they are, and docs/tool.md say the same.</summary>
public sealed partial class ManualTests
{
    private static readonly RootCommand Root = FactexTool.Root(new ToolConsole(Stream.Null, Stream.Null, TextWriter.Null));

    private static readonly string Page = File.ReadAllText(Path.Combine(Here(), "..", "..", "docs", "tool.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Commands => [.. Root.Subcommands.Select(c => c.Name)];

    [Fact]
    public void Every_command_has_a_manual() =>
        Assert.Equal(Root.Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal), Manuals.Commands.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Help_has_synopsis_options_details_examples_exit_codes_and_environment(string command)
    {
        var run = await ToolRun.OfAsync(command, "--help");
        Assert.Equal(0, run.ExitCode);
        Assert.Empty(run.Error);
        var titles = run.Text.Split('\n').Where(l => l.EndsWith(':') && !l.StartsWith(' ')).ToList();
        Assert.Equal(["Description:", "Usage:", "Arguments:", "Options:", "Details:", "Examples:", "Exit codes:", "Environment:"], titles);
        Assert.Contains($"factex {command} ", run.Text[run.Text.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.All(run.Text[run.Text.IndexOf("Details:", StringComparison.Ordinal)..].Split('\n'), l => Assert.InRange(l.Length, 0, 132));
    }

    [Fact]
    public async Task Help_of_the_tool_names_all_commands_and_codes()
    {
        foreach (var run in new[] { await ToolRun.OfAsync("--help"), await ToolRun.OfAsync("-h") })
        {
            Assert.Equal(0, run.ExitCode);
            Assert.All(Root.Subcommands, c => Assert.Matches($@"\n  {c.Name} .*{Regex.Escape(c.Description![..20])}", run.Text));
            Assert.All(Manuals.ExitCodes, c => Assert.Matches($@"\n  {c.Key} +{Regex.Escape(c.Value)}\n", run.Text));
        }
    }

    [Fact]
    public void Every_example_is_a_command_line_that_makes_sense()
    {
        foreach (var (name, manual) in Manuals.Commands.Append(new("", Manuals.Root)))
        {
            foreach (var (line, _) in manual.Examples)
            {
                var words = line[line.IndexOf("factex ", StringComparison.Ordinal)..].Split(['|', '>', '<'])[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                var parsed = Root.Parse(words[1..]);
                Assert.True(parsed.Errors.Count == 0, $"{line}: {string.Join(' ', parsed.Errors.Select(e => e.Message))}");
                Assert.True(name.Length == 0 || parsed.CommandResult.Command.Name == name, line);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_page_has_every_option_of_a_command_and_no_other(string command)
    {
        var options = Root.Subcommands.Single(c => c.Name == command).Options.Where(o => o is not HelpOption).ToList();
        var section = Section(command);
        Assert.All(options, o => Assert.Contains(Mentioned(section), m => m == o.Name || o.Aliases.Contains(m)));
        var known = Root.Subcommands.SelectMany(c => c.Options).SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(known, Mentioned(section).ToHashSet(StringComparer.Ordinal));
        var synopsis = section[section.IndexOf("factex " + command, StringComparison.Ordinal)..].Split('\n')[0];
        Assert.Subset(options.SelectMany(o => o.Aliases.Append(o.Name)).ToHashSet(StringComparer.Ordinal), Mentioned(synopsis).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_has_the_exit_codes_that_there_are()
    {
        var constants = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (int)f.GetRawConstantValue()!).Order().ToList();
        Assert.Equal(constants, Manuals.ExitCodes.Keys);
        Assert.Equal(constants, Row().Matches(Section("Exit codes")).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void The_page_has_the_environment_of_the_manuals() =>
        Assert.All(Manuals.Environment.SelectMany(e => e.Name.Split(", ")), name => Assert.Contains($"`{name}`", Section("Environment"), StringComparison.Ordinal));

    private static string Section(string title)
    {
        var start = Page.IndexOf($"\n## {title}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"docs/tool.md has no section '{title}'.");
        var end = Page.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        return end < 0 ? Page[start..] : Page[start..end];
    }

    private static IEnumerable<string> Mentioned(string text) => Option().Matches(text).Select(m => m.Groups[1].Value);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"(?<![\w-])(--[a-z][a-z-]+|-[a-z])(?![\w-])")]
    private static partial Regex Option();

    [GeneratedRegex(@"(?m)^\| (\d+) \|")]
    private static partial Regex Row();
}
