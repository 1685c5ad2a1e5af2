using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>Finds the noun that a number measures: the one behind it, the one that it hangs on, the one that hangs on it, or what money is for.</summary>
internal sealed class NewsQuantMeasured(NewsQuantWords words, NewsQuantPhrases phrases, Quantity quantity)
{
    private readonly SyntaxTree _tree = words.Tree;

    /// <summary>Whether things are counted; points are a level.</summary>
    public bool IsCounted { get; } = quantity is { CountedSpan: not null, Counted: not "point" };

    /// <summary>The noun that the number measures.</summary>
    /// <returns>The noun that leaves the subject out, unless it is the subject's own: "40 pages of the report"; else -1.</returns>
    public int Add(int top, TextSpan span)
    {
        // "a large 9-litre bucket": the noun right behind.
        if (quantity.Unit.Kind != UnitKind.Count && words.NounBehind(span) is >= 0 and var behind)
        {
            phrases.Add(behind);
            phrases.AddModifiersBefore(span);
            phrases.AddFollowing(behind);
            return -1;
        }

        var found = AddAboveOrBelow(top, span);
        // "40% of its debt, or $9 million": what is measured is said once.
        for (var head = top; phrases.IsEmpty && _tree.Tokens[head] is { Deprel: Deprel.Conj or Deprel.Appos, Head: >= 0 } other && words.IsQuantity(other.Head);)
        {
            head = other.Head;
            AddAboveOrBelow(head, _tree.Tokens[head].Span);
        }

        // "with salt levels at 3 grams per litre".
        var at = _tree.Sentence.WordAt(span.Start) - 1;
        if (phrases.IsEmpty && at > 0 && _tree.Tokens[at].Lemma == "at" && words.IsBareNoun(at - 1) && words.OneBlank(at - 1, at))
        {
            phrases.Add(at - 1);
            return _tree.Is(at - 1, Deprel.Obl) ? at - 1 : -1;
        }

        // "paid $900 for a boat": what the money is for.
        if (!phrases.IsEmpty || _tree.Tokens[top].Head < 0 || quantity.Unit.Kind != UnitKind.Currency)
            return found;
        foreach (var child in _tree.ChildrenOf(_tree.Tokens[top].Head))
        {
            if (_tree.Tokens[child].Deprel == Deprel.Obl && words.IsNoun(child) && words.HasCase(child, "for"))
                phrases.Add(child);
        }

        return found;
    }

    // "a 5 percent share", "debt of 9 million": the noun above; "1% of their crop": the noun below.
    public int AddAboveOrBelow(int top, TextSpan span)
    {
        var token = _tree.Tokens[top];
        var isPart = IsCounted || quantity.Unit == Unit.Percent;
        if (token.Head >= 0 && words.IsNoun(token.Head) && (token.Deprel is Deprel.Nummod or Deprel.Compound or Deprel.Amod or Deprel.Appos or Deprel.Dep or Deprel.Flat || IsNmod(token)))
        {
            phrases.Add(token.Head);
            // "a row of seven houses" is no more said of who had it.
            if (IsCounted && words.HasCase(top, "of"))
                return token.Head;
            isPart = false;
            // "a total of $9m of loans".
            if (words.IsWord(token.Head) && !words.IsQuantity(token.Head) && !(quantity.Unit == Unit.Percent && IsNmod(token)))
                return -1;
        }

        return Below(top, span, isPart);
    }

    private int Below(int top, TextSpan span, bool isPart)
    {
        var found = -1;
        foreach (var child in _tree.ChildrenOf(top))
        {
            // "90 litres (24 gallons) of oil".
            if (_tree.Tokens[child].Deprel == Deprel.Appos && quantity.Equivalents.Any(same => same.Span.Overlaps(_tree.Tokens[child].Span)))
                found = Math.Max(found, Below(child, span, isPart));
            if (IsNmod(_tree.Tokens[child]) && words.IsNoun(child) && _tree.Tokens[child].Span.Start > span.Start && words.IsPartitive(child, quantity.Unit.Kind, quantity.CountedSpan is not null) && !words.IsCounted(child))
            {
                phrases.Add(child);
                // "thousands of new trees" names what is counted.
                found = !isPart || (quantity.CountedSpan is { } own && own.Overlaps(_tree.Tokens[child].Span)) ? found : child;
            }
        }

        return found;
    }

    private static bool IsNmod(Token token) => token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal);
}
