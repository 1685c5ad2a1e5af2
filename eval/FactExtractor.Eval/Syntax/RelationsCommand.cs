using System.Globalization;
using FactExtractor.Syntax;

namespace FactExtractor.Eval.Syntax;

/// <summary><c>score relations GOLD</c>: precision, recall and F1 of arcs by universal relation, on gold words.</summary>
internal static class RelationsCommand
{
    public static int Run(string goldPath)
    {
        var counts = new SortedDictionary<string, (int Gold, int Predicted, int Right)>(StringComparer.Ordinal);
        foreach (var gold in TreebankFile.Read(goldPath).Select(static s => s.ToTree()))
        {
            var tree = SyntaxParser.Default.Parse(gold.Sentence);
            for (var i = 0; i < tree.Tokens.Length; i++)
            {
                string expected = gold.Tokens[i].Deprel.Split(':')[0], actual = tree.Tokens[i].Deprel.Split(':')[0];
                var isRight = expected == actual && gold.Tokens[i].Head == tree.Tokens[i].Head;
                var of = counts.GetValueOrDefault(expected);
                counts[expected] = (of.Gold + 1, of.Predicted, of.Right + (isRight ? 1 : 0));
                of = counts.GetValueOrDefault(actual);
                counts[actual] = (of.Gold, of.Predicted + 1, of.Right);
            }
        }

        foreach (var (relation, (gold, predicted, right)) in counts.OrderByDescending(static c => c.Value.Gold))
        {
            double precision = 100.0 * right / Math.Max(1, predicted), recall = 100.0 * right / Math.Max(1, gold);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{relation,-12} gold {gold,5}  precision {precision,6:F2}  recall {recall,6:F2}  F1 {2 * precision * recall / Math.Max(1e-9, precision + recall),6:F2}"));
        }

        return 0;
    }
}
