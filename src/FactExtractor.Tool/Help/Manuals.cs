namespace FactExtractor.Tool.Help;

/// <summary>The manuals of all commands; a table. Tests parse every example, and hold docs/tool.md to the options and codes.</summary>
internal static class Manuals
{
    private static readonly int[] Reading = [ExitCode.Ok, ExitCode.Usage, ExitCode.SomeFailed, ExitCode.Cancelled, ExitCode.OutputClosed];
    private static readonly int[] Counting = [ExitCode.Ok, ExitCode.Usage, ExitCode.OutputClosed];

    /// <summary>Of the tool as a whole: one example a command.</summary>
    public static Manual Root { get; } = new(
        ["Reads files and writes claims: nothing is fetched, and nothing of a document is run. 'factex COMMAND --help' has the options, examples and exit codes of a command."],
        [
            ("factex extract news/ -o claims.jsonl", "every article in a folder and the folders in it"),
            ("factex explain article.html", "each passage with its number, subject and change marked"),
            ("factex report claims.jsonl -o report.html", "a page to review claims with"),
            ("factex facts claims.jsonl -o facts.jsonl", "what several articles say, once, with its sources"),
            ("factex stats claims.jsonl --by unit --by month", "counts"),
            ("factex diff old.jsonl new.jsonl", "what changed between two runs, by field"),
            ("factex eval gold.jsonl claims.jsonl", "how right claims are, against your own gold"),
            ("factex quantities wire.txt", "the numbers alone: value, unit, bound, what is counted"),
            ("factex parse wire.txt > wire.conllu", "sentences, lemmas, tags and trees as CoNLL-U"),
        ],
        [ExitCode.Ok, ExitCode.Usage, ExitCode.SomeFailed, ExitCode.Different, ExitCode.Cancelled, ExitCode.OutputClosed]);

    public static IReadOnlyDictionary<string, Manual> Commands { get; } = new Dictionary<string, Manual>(StringComparer.Ordinal)
    {
        ["extract"] = new(
            [
                "Reads .html .htm .xhtml .txt .md, each also gzipped; folders of them; .zip .tar .tar.gz .warc .warc.gz archives; and .jsonl with one document a line. A file that is named is read whatever its extension.",
                "Claims are written in the order of the documents, the same bytes whatever --jobs is. A document that can't be read is named on standard error, and the others are done.",
                "An output file is written under another name and moved when complete: a run that fails or is stopped leaves the old one as it was.",
            ],
            [
                ("factex extract article.html", "the claims of one page, one JSON object a line"),
                ("factex extract news/ -o claims.jsonl", "every article in a folder and the folders in it"),
                ("factex extract news.zip -o claims.csv", "from an archive, for a spreadsheet"),
                ("factex extract article.html --format table", "to look at"),
                ("curl -s https://example.org/a | factex extract - --url https://example.org/a", "what you downloaded; the tool itself fetches nothing"),
                ("factex extract wire.txt --published 2024-01-26", "\"last year\" is resolved against this date"),
                ("factex extract news/ -o claims.jsonl --report report.html", "also a page to review the claims with"),
                ("factex extract crawl/ --state run.state -o claims.jsonl -o claims.db", "goes on where it was after a kill; two outputs at once"),
                ("factex extract crawl/ --shard 3/8 > part3.jsonl", "one of eight machines that share nothing"),
                ("cat docs.jsonl | factex extract -", "a map step: one JSON document a line in, claims out"),
            ],
            Reading),
        ["explain"] = new(
            ["Reads what 'factex extract' reads. In a terminal the parts of a passage have colours, elsewhere they are named in braces."],
            [("factex explain article.html", "why each claim says what it says"), ("factex explain news.zip | less", "page by page")],
            Reading),
        ["quantities"] = new(
            [
                "Reads text line by line, however long the file; a line may have 4 million characters. From standard input the quantities of a line come as soon as the line is there.",
                "Each line is read by itself: \"$\" is not settled by other lines, and is flagged.",
            ],
            [
                ("factex quantities wire.txt", "one quantity a line"),
                ("cat posts.jsonl | factex quantities - --input jsonl --field body", "one JSON object a line in, its id carried over"),
                ("factex quantities wire.txt.gz --no-syntax -o numbers.jsonl", "many times faster"),
            ],
            Reading),
        ["parse"] = new(
            ["Reads plain text, a paragraph a line, or CoNLL-U, whose words are kept and parsed anew."],
            [("factex parse wire.txt > wire.conllu", "sentences, lemmas, tags and trees as CoNLL-U"), ("factex parse gold.conllu -o predicted.conllu", "to score the parser on a treebank")],
            Reading),
        ["report"] = new(
            ["The page needs no network. Verdicts are kept in the browser and export as gold claims, which 'factex eval' reads."],
            [("factex report claims.jsonl -o report.html", "claims beside the text that says them"), ("factex report claims.jsonl --facts facts.jsonl -o report.html", "also grouped by what they say")],
            [ExitCode.Ok, ExitCode.Usage, ExitCode.SomeFailed, ExitCode.Cancelled]),
        ["diff"] = new(
            [
                "~ is a claim that changed, with the old and the new value of each field, - one that only A has, + one that only B has. Claims are paired by document, place and kind, then by passage and words.",
                "Both files are read into memory.",
            ],
            [("factex diff old.jsonl new.jsonl", "what an update changed"), ("factex diff old.jsonl new.jsonl --summary", "only how many, by field")],
            [ExitCode.Ok, ExitCode.Usage, ExitCode.Different, ExitCode.OutputClosed]),
        ["eval"] = new(
            ["Detection means that value, unit and passage are right; strict, that subject, change, period and modality are right as well. Only documents with gold claims count."],
            [("factex eval gold.jsonl claims.jsonl", "precision, recall and F1"), ("factex eval gold/ claims.jsonl --errors 20", "and the first twenty errors")],
            Counting),
        ["stats"] = new(
            ["The source of a claim is the host of its address, or its folder; the month is that of publication. Claims are read one at a time."],
            [("factex stats claims.jsonl", "by everything"), ("factex stats claims.jsonl --by unit --by month --top 20", "by these two")],
            Counting),
        ["facts"] = new(
            ["A fact holds each claim that says the same, with its document, and names the facts that contradict it. A line that is no claim is named on standard error, and the rest is used."],
            [("factex facts claims.jsonl -o facts.jsonl", "what several articles say, once, with its sources"), ("cat part-*.jsonl | factex facts -", "over the parts of a run")],
            Reading),
        ["completion"] = new(
            ["The first line of the script says where to put it."],
            [("factex completion bash > ~/.local/share/bash-completion/completions/factex", "for bash"), ("factex completion zsh", "for zsh")],
            Counting),
    };

    /// <summary>What the codes mean, for every command the same.</summary>
    public static IReadOnlyDictionary<int, string> ExitCodes { get; } = new SortedDictionary<int, string>
    {
        [ExitCode.Ok] = "everything was read",
        [ExitCode.Usage] = "the command line makes no sense, or the output can't be written",
        [ExitCode.SomeFailed] = "some documents or lines failed: each is named on standard error, the rest is done",
        [ExitCode.Different] = "the two files differ",
        [ExitCode.Cancelled] = "stopped by Ctrl-C or a signal: no output file was written",
        [ExitCode.OutputClosed] = "whoever read standard output stopped reading",
    };

    /// <summary>The tool has no settings but its options; these are heard by what it is built on.</summary>
    public static (string Name, string Meaning)[] Environment { get; } =
    [
        ("NO_COLOR", "if set, no colours in a terminal"),
        ("DOTNET_PROCESSOR_COUNT", "how many processors to reckon with: the default of --jobs"),
        ("SQLITE_TMPDIR, TMPDIR", "where the indexes of a .db output are sorted, if they don't fit in memory"),
    ];
}
