using System.Globalization;

namespace FactExtractor.CorpusTests.Quantities;

/// <summary>One phrase of a <c>.corpus</c> file with what it must be read as; no value and no range for a negative.</summary>
/// <param name="Line">Number of the line in the file, from one.</param>
/// <param name="Phrase">The phrase, without the brackets that mark the span.</param>
/// <param name="Start">Where number and unit start in the phrase.</param>
/// <param name="End">Where they end.</param>
/// <param name="WholePhrase">No brackets: bound, number, unit and counted noun together must cover the phrase.</param>
public sealed record QuantityLine(int Line, string Phrase, int Start, int End, bool WholePhrase)
{
    public bool IsNegative { get; init; }

    public decimal? Value { get; init; }

    public decimal? Low { get; init; }

    public decimal? High { get; init; }

    public string Unit { get; init; } = "";

    public string Bound { get; init; } = "exact";

    public string? Counted { get; init; }

    public bool Ambiguous { get; init; }
}

/// <summary>
/// Reads the quantity corpus: <c>= 2380000000000 CNY exact</c> and under it the phrases that mean it; <c>! none</c> and under it phrases that
/// hold no quantity. A value is a number or <c>low..high</c>; after the bound may follow the counted noun and <c>?</c> for a flagged currency
/// or unit. Brackets in a phrase mark number and unit where other words stand around them.
/// </summary>
internal static class QuantityCorpus
{
    public static IEnumerable<QuantityLine> Read(string path)
    {
        QuantityLine? head = null;
        var number = 0;
        foreach (var raw in File.ReadLines(path))
        {
            number++;
            if (raw.Length == 0 || raw[0] == '#')
                continue;
            if (raw[0] is '=' or '!')
            {
                head = Head(raw, number);
                continue;
            }

            if (head is null || raw[0] != ' ')
                throw new FormatException($"{Path.GetFileName(path)}:{number}: a phrase is indented and stands under '=' or '!'");
            yield return Phrase(head, raw.Trim(), number);
        }
    }

    private static QuantityLine Head(string raw, int number)
    {
        if (raw[0] == '!')
            return new QuantityLine(number, "", 0, 0, true) { IsNegative = true };
        var cells = raw[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var ends = cells[0].Split("..");
        var rest = cells.Skip(3).ToList();
        var line = new QuantityLine(number, "", 0, 0, true)
        {
            Unit = cells[1],
            Bound = cells.Length > 2 ? cells[2] : "exact",
            Ambiguous = rest.Remove("?"),
            Counted = rest.FirstOrDefault(),
        };
        return ends.Length == 2 ? line with { Low = Parse(ends[0]), High = Parse(ends[1]), Bound = "range" } : line with { Value = Parse(ends[0]) };
    }

    private static QuantityLine Phrase(QuantityLine head, string phrase, int number)
    {
        var open = phrase.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
            return head with { Line = number, Phrase = phrase, End = phrase.Length };
        var close = phrase.IndexOf(']', StringComparison.Ordinal);
        return head with { Line = number, Phrase = phrase.Remove(close, 1).Remove(open, 1), Start = open, End = close - 1, WholePhrase = false };
    }

    private static decimal Parse(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
