using System.CommandLine;
using System.Globalization;
using FactExtractor.Sources;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary>The options that say what to read and what is known of it; the same for every command.</summary>
internal sealed class SourceOptions
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> _inputs = new("input")
    {
        Description = "A file, folder or archive (.zip .tar .warc .jsonl); several of them; or - for standard input.",
        HelpName = "file|folder|archive|-",
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

    private readonly Option<string?> _inputFormat = new("--input-format")
    {
        Description = "What standard input holds: one document, or many as JSON Lines, WARC or tar. By default seen from its first bytes.",
        HelpName = "document|jsonl|warc|tar",
    };

    private readonly Option<Shard> _shard = new("--shard")
    {
        Description = "Read only part i of n, by a hash of each path: --shard 3/8. The n parts are disjoint and together everything.",
        HelpName = "i/n",
        CustomParser = result =>
        {
            if (!Shard.TryParse(result.Tokens[0].Value, out var shard))
                result.AddError($"--shard needs a part like 3/8, not '{result.Tokens[0].Value}'.");
            return shard;
        },
    };

    private readonly Option<int> _maxSize = new("--max-size")
    {
        Description = "The largest document in MiB, after decompression; larger ones fail. 64 by default.",
        HelpName = "MiB",
        DefaultValueFactory = _ => 64,
    };

    public SourceOptions()
    {
        _inputFormat.AcceptOnlyFromAmong("document", "jsonl", "warc", "tar");
        _maxSize.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var number) || number is < 1 or > 1024))
                result.AddError("--max-size needs a number from 1 to 1024.");
        });
    }

    public int MaxSourceLength(ParseResult parsed) => parsed.GetValue(_maxSize) << 20;

    public void AddTo(Command command)
    {
        command.Arguments.Add(_inputs);
        command.Options.Add(_include);
        command.Options.Add(_inputFormat);
        command.Options.Add(_shard);
        command.Options.Add(_maxSize);
        command.Options.Add(_url);
        command.Options.Add(_published);
    }

    /// <summary>Lists what the command line names, as it is read.</summary>
    /// <exception cref="UsageException">It names nothing that could be read.</exception>
    public IEnumerable<ArticleSource> List(ParseResult parsed, ToolConsole console)
    {
        var inputs = parsed.GetRequiredValue(_inputs);
        var options = Options(parsed);
        var sources = inputs is [StandardInput] ? StandardInputDocuments.Read(console.Input, parsed.GetValue(_inputFormat), options) : List(inputs, options);
        if (options.Hints.Url is not null && inputs is not [StandardInput] && sources.Skip(1).Any())
            throw new UsageException("--url is the address of one document, and more are given.");
        return sources;
    }

    /// <summary>Counts what the command line names; null where that can't be told without reading it.</summary>
    public Func<CancellationToken, long?> Count(ParseResult parsed) =>
        parsed.GetRequiredValue(_inputs) is [StandardInput] ? static _ => null : ProgressDisplay.CountOf(parsed.GetRequiredValue(_inputs), Options(parsed));

    private ListingOptions Options(ParseResult parsed) => new()
    {
        Hints = new ArticleHints { Url = parsed.GetValue(_url), PublishedAt = parsed.GetValue(_published) },
        Include = parsed.GetValue(_include),
        Shard = parsed.GetValue(_shard),
        MaxSourceLength = MaxSourceLength(parsed),
    };

    private static IEnumerable<ArticleSource> List(string[] inputs, ListingOptions options)
    {
        foreach (var input in inputs)
        {
            if (input == StandardInput)
                throw new UsageException("- (standard input) can't be read together with files.");
            if (!File.Exists(input) && !Directory.Exists(input))
                throw new UsageException($"There is no file or folder '{input}'." + (input.Contains("://", StringComparison.Ordinal) ? " Nothing is fetched: download the page and give the file, or pipe it in (see --help)." : ""));
        }

        return ArticleSource.Enumerate(inputs, options);
    }
}
