using System.Globalization;
using System.Text.Json;

namespace FactExtractor.Eval.Quantities;

/// <summary>
/// <c>score newsquant GOLD PRED</c>: a score that can't be had by naming every word. Each gold quantity is paired with at most one predicted quantity of its
/// value, the best fit first; of the pairs, units and changes that agree, concept words with precision and recall, concepts that are equal as sets.
/// </summary>
internal static class NewsQuantScoreCommand
{
    public static int Run(string goldFile, string predictedFile)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(goldFile));
        using var predicted = JsonDocument.Parse(File.ReadAllBytes(predictedFile));
        var byText = predicted.RootElement.EnumerateArray().GroupBy(Text).ToDictionary(group => group.Key, group => Quantities(group.First()), StringComparer.Ordinal);
        var count = new Counts();
        foreach (var document in gold.RootElement.EnumerateArray())
            count.Add(Quantities(document), byText.GetValueOrDefault(Text(document)) ?? []);
        Console.WriteLine(count.ToString());
        return 0;
    }

    private static string Text(JsonElement document) => document.GetProperty("text").GetString()!;

    private static List<Labelled> Quantities(JsonElement document) => [.. document.GetProperty("quantities").EnumerateArray().Select(Labelled.Read)];

    private sealed record Labelled(double Low, double? High, string Unit, string Change, HashSet<string> Concept)
    {
        public static Labelled Read(JsonElement quantity)
        {
            var (low, high) = Value(quantity.GetProperty("value"));
            var concepts = quantity.TryGetProperty("referred_concepts", out var words) ? words : default;
            IEnumerable<string> concept = concepts.ValueKind switch
            {
                JsonValueKind.Array => concepts.EnumerateArray().Select(word => word.GetString()!),
                JsonValueKind.String => concepts.GetString()!.Split((char[])[' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries),
                _ => [],
            };
            return new Labelled(
                low, high, quantity.GetProperty("normalized_unit").GetString()!.ToLowerInvariant(), quantity.TryGetProperty("change", out var change) ? change.GetString()! : "",
                [.. concept.Select(word => word.ToLowerInvariant()).Where(word => word != "-")]);
        }

        public bool HasValueOf(Labelled other) => Close(Low, other.Low) && High is null == other.High is null && (High is null || Close(High.Value, other.High!.Value));

        public double Fit(Labelled other) => (Unit == other.Unit ? 4 : 0) + (Change == other.Change ? 2 : 0) + (Concept.Count(other.Concept.Contains) / 20.0);

        private static (double, double?) Value(JsonElement value)
        {
            if (value.ValueKind == JsonValueKind.Array)
                return (Number(value[0]), Number(value[1]));
            if (value.ValueKind == JsonValueKind.Number)
                return (value.GetDouble(), null);
            var text = value.GetString()!;
            var dash = text.Contains('E', StringComparison.Ordinal) ? -1 : text.IndexOf('-', 1);
            return dash < 0 ? (Parse(text), null) : (Parse(text[..dash]), Parse(text[(dash + 1)..]));
        }

        private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : Parse(value.GetString()!);

        private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);

        private static bool Close(double a, double b) => Math.Abs(a - b) <= 1e-8 + (1e-5 * Math.Abs(b));
    }

    private sealed class Counts
    {
        private int _gold, _predicted, _pairs, _units, _changes, _sets, _common, _goldWords, _predictedWords;

        public void Add(List<Labelled> gold, List<Labelled> predicted)
        {
            _gold += gold.Count;
            _predicted += predicted.Count;
            _goldWords += gold.Sum(quantity => quantity.Concept.Count);
            _predictedWords += predicted.Sum(quantity => quantity.Concept.Count);
            var pairs = from g in gold from p in predicted where g.HasValueOf(p) orderby g.Fit(p) descending select (g, p);
            var used = new HashSet<Labelled>(ReferenceEqualityComparer.Instance);
            foreach (var (g, p) in pairs)
            {
                if (used.Contains(g) || used.Contains(p))
                    continue;
                used.Add(g);
                used.Add(p);
                _pairs++;
                _units += g.Unit == p.Unit ? 1 : 0;
                _changes += g.Change == p.Change ? 1 : 0;
                _sets += g.Concept.SetEquals(p.Concept) ? 1 : 0;
                _common += g.Concept.Count(p.Concept.Contains);
            }
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{_gold} gold, {_predicted} predicted; F1 value {F1(_pairs):F1}, +unit {F1(_units):F1}, +change {F1(_changes):F1}, +concept set {F1(_sets):F1}; concept words P {100.0 * _common / _predictedWords:F1} R {100.0 * _common / _goldWords:F1} F1 {200.0 * _common / (_predictedWords + _goldWords):F1}");

        private double F1(int right) => 200.0 * right / (_gold + _predicted);
    }
}
