using FactExtractor.Syntax;
using FactExtractor.Syntax.Lemmas;

namespace FactExtractor.Eval.Syntax;

/// <summary>
/// Learns the endings of the <see cref="Lemmatiser"/>: for each tag and ending the most frequent edit, kept only where it differs from what
/// the next shorter ending that is kept says.
/// </summary>
internal static class LemmaTraining
{
    private const int LongestEnding = 6;

    public static byte[] Train(IEnumerable<SyntaxTree> trees)
    {
        var types = new SortedDictionary<(string Lower, Upos Upos), Dictionary<EditScript, int>>(
            Comparer<(string Lower, Upos Upos)>.Create(static (a, b) => a.Upos != b.Upos ? a.Upos.CompareTo(b.Upos) : string.CompareOrdinal(a.Lower, b.Lower)));
        foreach (var token in trees.SelectMany(static tree => tree.Tokens))
        {
            var lower = token.Form.ToLowerInvariant().Replace('\u2019', '\'');
            if (lower.Length > Lemmatiser.LongestWord || token.Lemma == "_" || token.Lemma.Length > 24)
                continue;
            var counts = types.TryGetValue((lower, token.Upos), out var found) ? found : types[(lower, token.Upos)] = [];
            var script = EditScript.Between(lower, token.Lemma.ToLowerInvariant());
            counts[script] = counts.GetValueOrDefault(script) + 1;
        }

        var scripts = new List<EditScript>();
        var numbers = new Dictionary<EditScript, ushort>();
        var endings = new Dictionary<ulong, ushort>();
        foreach (var upos in Enum.GetValues<Upos>())
        {
            var words = types.Where(t => t.Key.Upos == upos).Select(static t => (Word: t.Key.Lower, Script: Most(t.Value), Count: t.Value.Values.Sum())).ToList();
            var kept = new Dictionary<string, EditScript>(StringComparer.Ordinal);
            for (var length = 0; length <= LongestEnding; length++)
            {
                var groups = words.Where(w => w.Word.Length > length).GroupBy(w => w.Word[^length..], StringComparer.Ordinal).OrderBy(static g => g.Key, StringComparer.Ordinal);
                foreach (var group in groups)
                {
                    var counts = new Dictionary<EditScript, int>();
                    // Each word counts once: endings are for words not seen, which are regular.
                    foreach (var (_, script, _) in group)
                    {
                        if (script.Strip != EditScript.All)
                            counts[script] = counts.GetValueOrDefault(script) + 1;
                    }

                    if (counts.Count == 0)
                        continue;
                    var best = Most(counts);
                    if (counts[best] >= 2 && best != Shorter(group.Key, kept))
                        kept[group.Key] = best;
                }
            }

            foreach (var (ending, script) in kept)
                endings[Lemmatiser.Key(ending, upos, isWhole: false)] = Number(script);
            foreach (var (word, script, _) in words)
            {
                if (script != Longest(word, kept))
                    endings[Lemmatiser.Key(word, upos, isWhole: true)] = Number(script);
            }
        }

        return Lemmatiser.Write(scripts, [.. endings.OrderBy(static e => e.Key)]);

        ushort Number(EditScript script)
        {
            if (!numbers.TryGetValue(script, out var number))
            {
                numbers[script] = number = (ushort)scripts.Count;
                scripts.Add(script);
            }

            return number;
        }
    }

    private static EditScript Most(Dictionary<EditScript, int> counts) =>
        counts.OrderByDescending(static c => c.Value).ThenBy(static c => c.Key.Strip).ThenBy(static c => c.Key.Append, StringComparer.Ordinal).First().Key;

    private static EditScript? Shorter(string ending, Dictionary<string, EditScript> kept) =>
        ending.Length == 0 ? null : Longest(ending[1..], kept);

    private static EditScript Longest(string word, Dictionary<string, EditScript> kept)
    {
        for (var length = Math.Min(LongestEnding, word.Length); length >= 0; length--)
        {
            if (kept.TryGetValue(word[^length..], out var script) && script.Fits(word.Length))
                return script;
        }

        return new EditScript(0, "");
    }
}
