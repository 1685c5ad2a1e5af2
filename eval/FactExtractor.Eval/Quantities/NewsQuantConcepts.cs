using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>
/// The words that NewsQuant calls the concept of a quantity, read off the tree: the noun that it measures with what identifies it, the object that
/// the amount is said of, and the subject of its clause.
/// </summary>
internal sealed class NewsQuantConcepts(SyntaxTree tree, string text, IReadOnlyList<TextSpan> quantities)
{
    private readonly SyntaxTree _tree = tree;

    /// <summary>The words of the concept, in order; empty for none.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="isName">Whether the number is part of a name ("3G"), which measures at most the noun behind it.</param>
    public IReadOnlyList<string> Of(Quantity quantity, bool isName = false)
    {
        var counted = quantity.CountedSpan is { } noun && noun.Start >= quantity.Span.Start;
        var span = counted ? quantity.Span.Union(quantity.CountedSpan!.Value) : quantity.Span;
        var top = Top(span);
        if (top < 0)
            return [];
        var words = new NewsQuantWords(_tree, text, quantities, span);
        var phrases = new NewsQuantPhrases(words);
        var measured = new NewsQuantMeasured(words, phrases, quantity);
        var subjects = new NewsQuantSubjects(words, phrases, measured);
        if (Beside(words, top) is >= 0 and var beside)
        {
            phrases.AddBefore(beside);
        }
        else if (words.Absolute() is >= 0 and var moved)
        {
            phrases.Add(moved);
            if (words.HasPossessivePronoun(moved))
                subjects.AddSubject(top);
        }
        else
        {
            var pronoun = false;
            var below = measured.Add(top, span);
            if (quantity.Unit.Kind != UnitKind.Count)
                subjects.AddObject(top);
            // "12 percent of the harvest", "40 pages of the report" are not said of who has them, "12 percent of its harvest" is.
            var isPart = below >= 0 && _tree.Tokens[top].Deprel != Deprel.Conj && !words.HasPossessivePronoun(below);
            if (!isPart && !IsAge(span) && !isName)
                pronoun = subjects.AddSubject(top);
            if (measured.IsCounted && phrases.IsEmpty)
                subjects.AddWhatCountedDo(top);
            // "they own two boats": what a pronoun counts or waits has no concept in the set.
            if (phrases.IsEmpty && !isName && (!measured.IsCounted || (!pronoun && _tree.Tokens[top].Deprel == Deprel.Obj)))
                phrases.AddBeside(span, pronoun);
        }

        return phrases.Words();
    }

    /// <summary>The word of the span whose head lies outside it.</summary>
    private int Top(TextSpan span)
    {
        for (var i = _tree.Sentence.WordAt(span.Start); i < _tree.Tokens.Length && _tree.Tokens[i].Span.Start < span.End; i++)
        {
            if (_tree.Tokens[i].Upos != Upos.Punct && (_tree.Tokens[i].Head < 0 || !span.Overlaps(_tree.Tokens[_tree.Tokens[i].Head].Span)))
                return i;
        }

        return -1;
    }

    // Where the word before a number says alone what it is of: a sign, a bracket, or nothing stands between.
    private int Beside(NewsQuantWords words, int top)
    {
        var first = _tree.Sentence.WordAt(words.Number.Start);
        var before = first - 1;
        while (before >= 0 && _tree.Tokens[before].Form is "+" or "-" or "−")
            before--;
        // "Acme 500 +0.3%".
        var isName = before > 0 && _tree.Tokens[before].Upos == Upos.Num && words.IsBareNoun(before - 1) && words.OneBlank(before - 1, before);
        var gap = before < 0 ? "" : text[_tree.Tokens[before].Span.End..words.Number.Start];
        if ((text[words.Number.Start] is '+' or '−' || (gap.StartsWith(' ') && gap.AsSpan().ContainsAny('+', '-', '−'))) && before >= 0 && (isName || words.IsBareNoun(before)))
            return before;
        before = first - 1;
        while (before > 0 && (words.IsQuantity(before) || _tree.Tokens[before].Form is "," or "~"))
            before--;
        if (before > 0 && _tree.Tokens[before].Form == "(" && words.IsBareNoun(before - 1))
            return before - 1;
        return first > 0 && _tree.Tokens[top].Deprel is Deprel.Conj or Deprel.Appos or "list" or Deprel.Dep or Deprel.Parataxis && words.IsBareNoun(first - 1) && _tree.Tokens[first - 1].Span.End + 1 == words.Number.Start
            ? first - 1
            : -1;
    }

    // "the 12-year-old twins": an age is said of who stands behind it alone.
    private bool IsAge(TextSpan span) => text.AsSpan(span.End).TrimStart(" -").StartsWith("old", StringComparison.OrdinalIgnoreCase);
}
