using System.Globalization;
using System.Text.Json;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>
/// <c>score units FILE</c>: over <c>[{"text", "unit"}]</c>, sentences with a form that may be several units, in how many the unit meant is among those read.
/// </summary>
internal static class UnitDisambiguationCommand
{
    public static int Run(string file)
    {
        using var cases = JsonDocument.Parse(File.ReadAllBytes(file));
        var right = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var item in cases.RootElement.EnumerateArray())
        {
            var unit = Canonical(item.GetProperty("unit").GetString()!);
            var (hits, all) = right.GetValueOrDefault(unit);
            right[unit] = (hits + (Units(item.GetProperty("text").GetString()!).Any(name => Means(name, unit)) ? 1 : 0), all + 1);
        }

        foreach (var (unit, (hits, all)) in right.OrderByDescending(pair => pair.Value.All - pair.Value.Right))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{unit,-22} {hits,4} of {all,4}"));
        var (sum, total) = (right.Values.Sum(count => count.Right), right.Values.Sum(count => count.All));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"right {sum} of {total}: {100.0 * sum / total:F1} %"));
        return 0;
    }

    private static IEnumerable<string> Units(string text)
    {
        foreach (var sentence in SyntaxParser.Default.Split(text, new TextSpan(0, text.Length)))
        {
            var analysis = QuantityRecognizer.Default.Analyze(sentence, null, QuantityContext.None);
            foreach (var quantity in analysis.Quantities)
                yield return NewsQuantUnits.Name(quantity, text);
            foreach (var other in analysis.NonQuantities)
            {
                if (other.Reading is { Unit.Kind: UnitKind.Duration } reading)
                    yield return NewsQuantUnits.Name(reading, text);
            }
        }
    }

    private static bool Means(string name, string unit) =>
        name == unit || name.StartsWith(unit + " per ", StringComparison.Ordinal) || name.EndsWith(" per " + unit, StringComparison.Ordinal);

    // The file names some units in two ways.
    private static string Canonical(string unit) => unit switch
    {
        "percent" => "percentage",
        "pence" => "penny",
        "pound" => "pound sterling",
        _ => unit,
    };
}
