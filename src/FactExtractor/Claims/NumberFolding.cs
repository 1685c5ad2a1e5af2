using System.Collections.Immutable;
using System.Text;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>
/// Parses a sentence with its numeric expressions written plainly. News writes amounts in forms that no treebank is full of ("A$67.7m", "2.39bn
/// rupees", "24pc"); a parser that stumbles over one misreads the whole clause. So "2.39bn rupees" is shown to the parser as "5 dollars", and the tree is
/// laid back over the words as they stand: the head of the expression takes its place, the others hang on it as <c>nummod</c>.
/// </summary>
internal static class NumberFolding
{
    public static SyntaxTree Parse(ISyntaxParser parser, Sentence sentence, ImmutableArray<Quantity> quantities)
    {
        var folds = Folds(sentence, quantities);
        if (folds.Count == 0 && !PlainWords.Any(sentence))
            return parser.Parse(sentence);
        var source = new StringBuilder(sentence.Span.Length);
        var words = ImmutableArray.CreateBuilder<TextSpan>(sentence.Words.Length);
        var next = 0;
        // For each word as shown: the word as it stands, or minus (fold + 1).
        var origin = new List<int>(sentence.Words.Length);
        for (var i = 0; i < sentence.Words.Length; i++)
        {
            if (next < folds.Count && folds[next].First == i)
            {
                var fold = folds[next];
                foreach (var shown in fold.Shown)
                {
                    Add(source, words, shown);
                    origin.Add(-next - 1);
                }

                i = fold.End - 1;
                next++;
                continue;
            }

            Add(source, words, PlainWords.Shown(sentence, i) is { IsEmpty: false } plain ? plain : sentence.Word(i));
            origin.Add(i);
        }

        var text = source.ToString();
        var tree = parser.Parse(new Sentence(text, new TextSpan(0, text.Length), words.ToImmutable()));
        return Unfold(sentence, tree, folds, origin);
    }

    private static void Add(StringBuilder source, ImmutableArray<TextSpan>.Builder words, ReadOnlySpan<char> word)
    {
        if (source.Length > 0)
            source.Append(' ');
        words.Add(new TextSpan(source.Length, word.Length));
        source.Append(word);
    }

    private static List<Fold> Folds(Sentence sentence, ImmutableArray<Quantity> quantities)
    {
        var folds = new List<Fold>();
        var from = 0;
        foreach (var quantity in quantities)
        {
            var unit = quantity.Unit;
            string[]? shown = unit.Kind == UnitKind.Currency ? ["5", "dollars"]
                : unit == Unit.Percent ? ["5", "percent"]
                : unit == Unit.PercentagePoint || unit == Unit.BasisPoint ? ["5", "points"]
                : null;
            var span = shown is null ? quantity.NumberSpan : quantity.Span;
            var first = sentence.WordAt(span.Start);
            var end = first;
            while (end < sentence.Words.Length && sentence.Words[end].Start < span.End)
                end++;
            if (first < from || end == first || !char.IsAsciiDigit(FirstDigitOrLast(span.Of(sentence.Source))) || sentence.Words[first].Start < span.Start || sentence.Words[end - 1].End > span.End
                || IsHyphen(sentence, end) || IsHyphen(sentence, first - 1))
                continue;
            // One plain number needs no folding.
            if (shown is null)
            {
                if (end == first + 1)
                    continue;
                shown = ["5"];
            }

            folds.Add(new Fold(first, end, shown, char.IsAsciiDigit(sentence.Word(first)[0]) ? end - 1 : first));
            from = end;
        }

        return folds;
    }

    private static char FirstDigitOrLast(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAnyInRange('0', '9');
        return at < 0 ? text[^1] : text[at];
    }

    private static bool IsHyphen(Sentence sentence, int index) => index >= 0 && index < sentence.Words.Length && sentence.Word(index) is "-" or "–";

    private static SyntaxTree Unfold(Sentence sentence, SyntaxTree shown, List<Fold> folds, List<int> origin)
    {
        // Where each shown word stands as a head: for a fold, its head word.
        int Place(int index) => index < 0 ? -1 : origin[index] >= 0 ? origin[index] : folds[-origin[index] - 1].Head;

        var tokens = new Token[sentence.Words.Length];
        for (var i = 0; i < origin.Count; i++)
        {
            if (origin[i] >= 0)
            {
                var token = shown.Tokens[i] with { Head = Place(shown.Tokens[i].Head), Span = sentence.Words[origin[i]] };
                if (!PlainWords.Shown(sentence, origin[i]).IsEmpty)
                    token = PlainWords.Restore(token, sentence.Word(origin[i]).ToString());
                tokens[origin[i]] = token;
                continue;
            }

            // The unit, or a lone number, stands for the fold; whatever hung on the number hangs on it too. Where the unit hangs below the number, the
            // number leads: otherwise what is between them would close a cycle.
            var fold = folds[-origin[i] - 1];
            var last = i + fold.Shown.Length - 1;
            var top = shown.IsAncestorOrSelf(i, last) ? i : last;
            for (var word = fold.First; word < fold.End; word++)
            {
                var form = sentence.Word(word).ToString();
                tokens[word] = new Token(form, form, Upos.Num, fold.Head, Deprel.Nummod, sentence.Words[word]);
            }

            tokens[fold.Head] = tokens[fold.Head] with
            {
                Head = Place(shown.Tokens[top].Head),
                Deprel = shown.Tokens[top].Deprel,
                Upos = fold.Shown.Length > 1 ? Upos.Noun : Upos.Num,
            };
            i = last;
        }

        return new SyntaxTree(sentence, [.. tokens]);
    }

    private readonly record struct Fold(int First, int End, string[] Shown, int Head);
}
