using System.Globalization;
using FactExtractor.Syntax;
using FactExtractor.Syntax.Neural;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>Scores as the reference scorer does: the universal part of the relation. Sentences too long for one piece are left out.</summary>
internal static class DevScore
{
    /// <summary>Fills tags, heads and relations; what it does not fill scores nothing.</summary>
    public delegate void Analyser(ReadOnlySpan<WordKeys> words, Span<Upos> tags, Span<int> heads, Span<int> relations);

    public static string Of(IEnumerable<SyntaxTree> gold, Analyser analyser, string[] relations)
    {
        int tokens = 0, upos = 0, uas = 0, las = 0;
        foreach (var tree in gold.Where(static t => t.Tokens.Length <= NeuralParser.LongestPiece))
        {
            var keys = Treebank.Keys(tree);
            var (tags, heads, labels) = (new Upos[keys.Length], new int[keys.Length], new int[keys.Length]);
            analyser(keys, tags, heads, labels);
            for (var i = 0; i < keys.Length; i++)
            {
                var token = tree.Tokens[i];
                tokens++;
                upos += token.Upos == tags[i] ? 1 : 0;
                if ((token.Head < 0 ? keys.Length : token.Head) != heads[i])
                    continue;
                uas++;
                las += token.Deprel.Split(':')[0] == relations[labels[i]].Split(':')[0] ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"UPOS {100.0 * upos / tokens:F2} UAS {100.0 * uas / tokens:F2} LAS {100.0 * las / tokens:F2}");
    }
}
