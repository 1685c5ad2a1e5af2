using System.CommandLine;
using System.Globalization;
using FactExtractor.Sources;

namespace FactExtractor.Tool.Commands;

/// <summary>The options that say what to read and what is known of it; the same for every command.</summary>
internal sealed class SourceOptions
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> _inputs = new("input")
    {
        Description = "A file, folder or zip archive; several of them; or - for standard input.",
        HelpName = "file|folder|zip|-",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _url = new("--url")
    {
        Description = "The address that the document was downloaded from: gives claims a link to their passage. For one document.",
        HelpName = "address",
    };

    private readonly Option<DateOnly?> _published = new("--published")
    {
        Description = "The publication date, where the document does not say or says it wrong.",
        HelpName = "yyyy-mm-dd",
        CustomParser = result =>
        {
            if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            result.AddError($"--published needs a date like 2024-01-26, not '{result.Tokens[0].Value}'.");
            return null;
        },
    };

    private readonly Option<string?> _include = new("--include")
    {
        Description = "Which files of folders and archives to read, by name, with * and ?: --include 'source.*'. All articles by default.",
        HelpName = "pattern",
    };

    public void AddTo(Command command)
    {
        command.Arguments.Add(_inputs);
        command.Options.Add(_include);
        command.Options.Add(_url);
        command.Options.Add(_published);
    }

    /// <summary>Lists what the command line names.</summary>
    /// <exception cref="UsageException">It names nothing that could be read.</exception>
    public IReadOnlyList<ArticleSource> List(ParseResult parsed, ToolConsole console)
    {
        var inputs = parsed.GetRequiredValue(_inputs);
        var hints = new ArticleHints { Url = parsed.GetValue(_url), PublishedAt = parsed.GetValue(_published) };
        var sources = inputs is [StandardInput] ? [ArticleSource.FromStream("stdin", console.Input, hints: hints)] : List(inputs, hints, parsed.GetValue(_include));
        return hints.Url is null || sources.Count <= 1
            ? sources
            : throw new UsageException($"--url is the address of one document, and {sources.Count} are given.");
    }

    private static IReadOnlyList<ArticleSource> List(string[] inputs, ArticleHints hints, string? include)
    {
        foreach (var input in inputs)
        {
            if (input == StandardInput)
                throw new UsageException("- (standard input) can't be read together with files.");
            if (!File.Exists(input) && !Directory.Exists(input))
                throw new UsageException($"There is no file or folder '{input}'." + (input.Contains("://", StringComparison.Ordinal) ? " Nothing is fetched: download the page and give the file, or pipe it in (see --help)." : ""));
        }

        return ArticleSource.Enumerate(inputs, hints, include);
    }
}
