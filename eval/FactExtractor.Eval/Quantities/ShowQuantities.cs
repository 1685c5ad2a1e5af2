using System.Globalization;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary><c>show quantities</c>: what each line of the standard input is read as, and what was left out and why.</summary>
internal static class ShowQuantities
{
    public static int Run(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            output.WriteLine(line);
            foreach (var sentence in SyntaxParser.Default.Split(line, new TextSpan(0, line.Length)))
            {
                var analysis = QuantityRecognizer.Default.Analyze(sentence, SyntaxParser.Default.Parse(sentence), QuantityContext.None);
                foreach (var quantity in analysis.Quantities)
                    output.WriteLine("  + " + Describe(line, quantity));
                foreach (var other in analysis.NonQuantities)
                    output.WriteLine($"  - {other.Span.Of(line)} [{other.RuleId}]{(other.Reading is { } reading ? " " + Describe(line, reading) : "")}");
            }
        }

        return 0;
    }

    public static string Describe(string text, Quantity quantity)
    {
        var value = quantity.Value is { } number ? Plain(number) : $"{Plain(quantity.Low ?? 0)}..{Plain(quantity.High ?? 0)}";
        var cue = quantity.Cue is { } change ? $" {change.Direction}/{change.Role}:{change.Span.Of(text)}" : "";
        var same = string.Concat(quantity.Equivalents.Select(e => $" = {Plain(e.Value)} {e.Unit.Code}"));
        var counted = quantity.Counted is null ? "" : $" of {quantity.Counted}{(quantity.CountedSpan is { } span ? $" '{span.Of(text)}'" : "")}";
        return $"'{quantity.Span.Of(text)}' {quantity.Bound} {value} {quantity.Unit.Code}{counted}{cue}{same} ({quantity.RuleId}){(quantity.Flags == 0 ? "" : " " + quantity.Flags)}";
    }

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
