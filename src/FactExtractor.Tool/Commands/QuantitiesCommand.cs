using System.CommandLine;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;
using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary><c>factex quantities</c>: the numbers of text or JSON lines, read line by line, without the claims around them.</summary>
internal static class QuantitiesCommand
{
    public static Command Create(ToolConsole console)
    {
        var inputs = new TextInputs("A file of plain text or of JSON lines, also gzipped (.gz); several of them; or - for standard input.");
        var kind = new Option<string?>("--input")
        {
            Description = "What a line is: a paragraph of text, or a JSON object that has one. By default jsonl for .jsonl and .ndjson, else text.",
            HelpName = "text|jsonl",
        };
        kind.AcceptOnlyFromAmong("text", "jsonl");
        var field = new Option<string>("--field") { Description = "The field of the JSON objects that holds the text.", HelpName = "name", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("--output", "-o") { Description = "The file to write; standard output by default.", HelpName = "file" };
        var all = new Option<bool>("--all") { Description = "Also the numbers that are no quantities (dates, names, ages), each with the rule that left it out." };
        var plain = new Option<bool>("--no-syntax") { Description = "Without the parser: many times faster, a little less sure of which noun a number counts." };
        var command = new Command("quantities", "Read the numbers with their units, bounds and what they count, one JSON object a line.") { kind, field, output, all, plain };
        inputs.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var file = parsed.GetValue(output) is { } path and not "-" ? path : null;
            var run = new Run(console, parsed.GetValue(kind), parsed.GetRequiredValue(field), parsed.GetValue(all), parsed.GetValue(plain));
            return await run.OverAsync(inputs.List(parsed), file, cancellationToken).ConfigureAwait(false);
        });
        return command;
    }

    private sealed class Run(ToolConsole console, string? kind, string field, bool all, bool plain)
    {
        private readonly LineSummary _summary = new(console.Error, "quantities");

        public async Task<int> OverAsync(IReadOnlyList<string> inputs, string? file, CancellationToken cancellationToken)
        {
            await using var output = OutputFile.Open(file, console);
            using (var writer = new QuantityJsonWriter(output.Stream))
            {
                foreach (var input in inputs)
                    TryRead(input, writer, cancellationToken);
                writer.Flush();
            }

            await output.CommitAsync().ConfigureAwait(false);
            return _summary.Finish(file);
        }

        private void TryRead(string input, QuantityJsonWriter writer, CancellationToken cancellationToken)
        {
            try
            {
                Read(input, writer, cancellationToken);
            }
            catch (InvalidDataException)
            {
                _summary.AddBroken(input, "the gzip data is damaged");
            }
        }

        private void Read(string input, QuantityJsonWriter writer, CancellationToken cancellationToken)
        {
            var lines = new QuantityLineReader((kind ?? (TextInputs.Kind(input) is "jsonl" or "ndjson" ? "jsonl" : "text")) == "jsonl", field);
            var live = TextInputs.IsStandardInput(input);
            using var reader = TextInputs.Open(input, console);
            foreach (var line in BoundedLines.Read(reader))
            {
                cancellationToken.ThrowIfCancellationRequested();
                _summary.AddLine();
                if (line.Text is null)
                {
                    _summary.AddBroken(input, line.Number, $"longer than {BoundedLines.Limit:N0} characters");
                    continue;
                }

                var (text, id, problem) = lines.Read(line.Text);
                if (text is null)
                    _summary.AddBroken(input, line.Number, problem!);
                else
                    Write(text, new QuantityRecord(live ? "stdin" : input, line.Number, id), writer);
                // Who pipes lines in wants to see what came of each.
                if (live)
                    writer.Flush();
            }
        }

        private void Write(string text, QuantityRecord record, QuantityJsonWriter writer)
        {
            CodePointIndex? index = null;
            foreach (var sentence in SyntaxParser.Default.Split(text, new TextSpan(0, text.Length)))
            {
                var found = plain
                    ? QuantityRecognizer.Default.Analyze(sentence, tree: null, QuantityContext.None)
                    : QuantityRecognizer.Default.ParseAndAnalyze(sentence, SyntaxParser.Default, QuantityContext.None);
                foreach (var (quantity, other) in InOrder(found))
                {
                    writer.Write(record, index ??= CodePointIndex.Create(text), quantity, other);
                    if (quantity is not null)
                        _summary.AddFound();
                }
            }
        }

        private IEnumerable<(Quantity?, NonQuantity?)> InOrder(QuantityAnalysis found)
        {
            var quantities = found.Quantities.Select(quantity => (quantity.Span.Start, (Quantity?)quantity, (NonQuantity?)null));
            return all
                ? quantities.Concat(found.NonQuantities.Select(other => (other.Span.Start, (Quantity?)null, (NonQuantity?)other))).OrderBy(item => item.Start).Select(item => (item.Item2, item.Item3))
                : quantities.Select(item => (item.Item2, item.Item3));
        }
    }
}
