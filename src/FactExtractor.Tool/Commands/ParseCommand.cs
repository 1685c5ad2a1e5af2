using System.CommandLine;
using System.Text;
using FactExtractor.Syntax;
using FactExtractor.Text;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex parse</c>: sentences, lemmas, parts of speech and dependency trees as CoNLL-U, read line by line.</summary>
internal static class ParseCommand
{
    public static Command Create(ToolConsole console)
    {
        var inputs = new TextInputs("A file of plain English text, a paragraph a line; or of CoNLL-U (.conllu), whose words are kept; also gzipped (.gz); or - for standard input.");
        var format = new Option<string>("--format") { Description = "The format to write: CoNLL-U, as Universal Dependencies has it.", HelpName = "conllu", DefaultValueFactory = _ => "conllu" };
        format.AcceptOnlyFromAmong("conllu");
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output by default.", HelpName = "file" };
        var command = new Command("parse", "Split text into sentences and words, tag and parse them.") { format, output };
        inputs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var names = inputs.List(parsed);
            foreach (var name in names)
            {
                if (TextInputs.Kind(name) is "html" or "htm" or "xhtml")
                    throw new UsageException($"'{name}' is a web page, and parse reads plain text: its tags would be parsed as words.");
            }

            var file = parsed.GetValue(output) is { } path and not "-" ? path : null;
            return await RunAsync(names, file, console, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private static async Task<int> RunAsync(IReadOnlyList<string> inputs, string? file, ToolConsole console, CancellationToken cancellationToken)
    {
        var summary = new LineSummary(console.Error, "sentences");
        await using var output = OutputFile.Open(file, console);
        await using (var writer = new StreamWriter(output.Stream, new UTF8Encoding(false), 64 * 1024, leaveOpen: true))
        {
            var conllu = new ConlluWriter(writer);
            foreach (var input in inputs)
            {
                using var reader = TextInputs.Open(input, console);
                try
                {
                    if (TextInputs.Kind(input) == "conllu")
                        Retag(reader, conllu, summary, cancellationToken);
                    else
                        Parse(input, reader, conllu, summary, TextInputs.IsStandardInput(input) ? writer : null, cancellationToken);
                }
                catch (FormatException e)
                {
                    summary.AddBroken(input, e.Message);
                }
                catch (InvalidDataException)
                {
                    summary.AddBroken(input, "the gzip data is damaged");
                }
            }
        }

        await output.CommitAsync().ConfigureAwait(false);
        return summary.Finish(file);
    }

    private static void Parse(string input, TextReader reader, ConlluWriter conllu, LineSummary summary, TextWriter? live, CancellationToken cancellationToken)
    {
        foreach (var line in BoundedLines.Read(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            summary.AddLine();
            if (line.Text is not { } text)
            {
                summary.AddBroken(input, line.Number, $"longer than {BoundedLines.Limit:N0} characters");
                continue;
            }

            foreach (var sentence in SyntaxParser.Default.Split(text, new TextSpan(0, text.Length)))
            {
                conllu.Write(SyntaxParser.Default.Parse(sentence));
                summary.AddFound();
            }

            live?.Flush();
        }
    }

    /// <summary>Keeps sentences and words of a treebank and writes what the parser says of them: what its accuracy is measured on.</summary>
    private static void Retag(TextReader reader, ConlluWriter conllu, LineSummary summary, CancellationToken cancellationToken)
    {
        foreach (var sentence in ConlluReader.Read(reader))
        {
            cancellationToken.ThrowIfCancellationRequested();
            summary.AddLine();
            conllu.Write(sentence, SyntaxParser.Default.Parse(sentence.ToSentence()));
            summary.AddFound();
        }
    }
}
