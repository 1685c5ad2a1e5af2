using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FactExtractor.Tool.Commands;

/// <summary>Puts examples under the help of every command: what a reader of help looks for first.</summary>
internal static class HelpExamples
{
    private const string Text =
        """
        Examples:
          factex extract article.html                            the claims of one page, one JSON object a line
          factex extract news/ -o claims.jsonl                   every article in a folder and the folders in it
          factex extract news.zip --format csv -o claims.csv     from an archive, for a spreadsheet
          factex extract article.html --format table             to look at
          curl -s https://example.org/a | factex extract - --url https://example.org/a
                                                                 what you downloaded; the tool itself fetches nothing
          factex extract wire.txt --published 2024-01-26         "last year" is resolved against this date
          factex report claims.jsonl -o report.html              a page to review claims with; also extract --report
          factex extract crawl/ --state run.state -o claims.jsonl -o claims.db
                                                                 goes on where it was after a kill; two outputs at once
          factex extract crawl/ --shard 3/8 > part3.jsonl        one of eight machines that share nothing
          cat docs.jsonl | factex extract -                      a map step: one JSON document a line in, claims out
          factex diff old.jsonl new.jsonl                        what changed between two runs, by field
          factex eval gold.jsonl claims.jsonl                    how right claims are, against your own gold
          factex stats claims.jsonl --by unit --by month         counts
          factex facts claims.jsonl -o facts.jsonl               what several articles say, once, with its sources
          factex explain article.html                            each passage with its number, subject and change marked
          factex quantities wire.txt                             the numbers alone: value, unit, bound, what is counted
          cat posts.jsonl | factex quantities - --input jsonl --field body
                                                                 one JSON object a line in, one quantity a line out, as it comes
          factex parse wire.txt > wire.conllu                    sentences, lemmas, tags and trees as CoNLL-U

        extract and explain read .html .htm .xhtml .txt .md, each also gzipped (.gz) and in .zip .tar.gz .warc.gz archives, and .jsonl;
        a document may be up to 64 MiB.
        quantities and parse read plain text line by line, however long the file; a line may have 4 million characters.
        Exit codes: 0 all read, 1 wrong usage, 2 some documents failed (listed on standard error), 3 diff found differences,
        130 stopped, 141 nobody reads the output.
        """;

    /// <summary>Adds the examples to the help option of the root, which all commands share.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new Action((HelpAction)option.Action!);
    }

    private sealed class Action(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output.WriteLine(Text);
            return code;
        }
    }
}
