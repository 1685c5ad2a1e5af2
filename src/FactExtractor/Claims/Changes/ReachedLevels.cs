using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>
/// Whether an amount of change leads to the level it ends at: "rose 5% last year to £3m", "closed 12p higher at 341p", "up 19 cents at $31.22", "fell $1.84, or
/// 3.2%, to settle at $55.21", "has fallen by half a point and was 4.3 percent". Read from the words, since parsers scatter such chains.
/// </summary>
internal static class ReachedLevels
{
    private const int MaxWords = 24;

    /// <summary>The level that <paramref name="amount"/> leads to, or null.</summary>
    public static ClaimDraft? Of(SentenceContext sentence, ClaimDraft amount)
    {
        foreach (var other in sentence.Drafts)
        {
            if (other.Span.Start <= amount.Span.Start || other.Role == QuantityRole.None)
                continue;
            if (other.Role == QuantityRole.Level && other.Kind != ClaimKind.Rank && Fits(amount.Quantity, other.Quantity) && Leads(sentence, amount, other))
                return other;
            // "or 3.2%" says the amount again, and "from 175 gigawatts" what was left: both may stand between.
            if (other.Role != QuantityRole.OldLevel && !SaysAgain(sentence, other) && other.Quantity.Unit.Code is not ("a" or "mo" or "wk" or "d" or "h"))
                return null;
        }

        return null;
    }

    /// <summary>"102.2 points, or 0.36%": the same amount in another form.</summary>
    public static bool SaysAgain(SentenceContext sentence, ClaimDraft amount)
    {
        var words = new WordCursor(sentence.Sentence);
        var (first, _) = sentence.Tree.TokensOf(amount.SpanWithBound);
        return words.Is(first - 1, "or") || (words.Is(first - 2, "or") && words.IsAny(first - 1, ["about", "some", "nearly", "roughly"]));
    }

    /// <summary>A percentage may change anything; points change percentages and indices; money changes money; a count changes a count.</summary>
    public static bool Fits(Quantity amount, Quantity level)
    {
        if (amount.Unit == Unit.Percent || amount.Unit.Code == "{fold}")
            return true;
        if (amount.Unit == Unit.PercentagePoint || amount.Unit == Unit.BasisPoint)
            return level.Unit == Unit.Percent;
        if (amount.Unit.Kind == UnitKind.Currency)
            return level.Unit.Kind == UnitKind.Currency || level.Unit.Code.StartsWith(amount.Unit.Code, StringComparison.Ordinal);
        if (amount.Counted == "point")
            return level.Unit == Unit.Percent || level.Unit.Kind == UnitKind.Count;
        return amount.Unit == level.Unit || (amount.Unit.Kind == UnitKind.Count && level.Unit.Kind == UnitKind.Count);
    }

    private static bool Leads(SentenceContext sentence, ClaimDraft amount, ClaimDraft level)
    {
        var tree = sentence.Tree;
        var words = new WordCursor(sentence.Sentence);
        var (_, from) = tree.TokensOf(amount.Span);
        var (to, _) = tree.TokensOf(level.SpanWithBound);
        if (to - from > MaxWords || to <= from)
            return false;
        // The word before the level, hedges aside.
        var last = to - 1;
        while (last > from && words.IsAny(last, ["a", "an", "the", "about", "around", "nearly", "just", "only", "some", "record", "total", "of", "low", "high"]))
            last--;
        if (words.Is(last, "at"))
            return EndsAt(sentence, words, from, last);
        if (words.IsAny(last, ["was", "were", "is", "stood", "reached", "now"]))
            return IsSecondPredicate(sentence, words, from, last);
        if (words.Is(last, "to"))
            return OnlyLeads(sentence, from, last);
        return last - 1 >= from && words.Is(last - 1, "to") && IsArriving(words, last) && OnlyLeads(sentence, from, last - 1);
    }

    /// <summary>"up 19 cents at", "16% down at", "to settle at", "to close on Friday at".</summary>
    private static bool EndsAt(SentenceContext sentence, WordCursor words, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (words.Is(i, "to") && IsArriving(words, i + 1))
                return OnlyLeads(sentence, from, i);
            if (sentence.IsTime(i) || IsRestated(sentence, i) || words.IsAny(i, ["up", "down", "higher", "lower", "on", ",", "closing", "ending", "the", "day"]))
                continue;
            return false;
        }

        return true;
    }

    /// <summary>"has fallen since March and was 4.3 percent": the second predicate has no subject of its own.</summary>
    private static bool IsSecondPredicate(SentenceContext sentence, WordCursor words, int from, int last)
    {
        var joined = false;
        for (var i = from; i < last; i++)
        {
            var token = sentence.Tree.Tokens[i];
            if (words.Is(i, "and"))
                joined = true;
            else if (joined && !words.IsAny(i, ["now"]))
                return false;
            else if (token.Upos == Upos.Verb || words.Is(i, ";"))
                return false;
        }

        return joined;
    }

    /// <summary>No clause of its own begins between an amount and the "to" behind it.</summary>
    private static bool OnlyLeads(SentenceContext sentence, int from, int to)
    {
        var words = new WordCursor(sentence.Sentence);
        for (var i = from; i < to; i++)
        {
            var token = sentence.Tree.Tokens[i];
            if (sentence.IsTime(i) || IsRestated(sentence, i))
                continue;
            if (token.Form is ";" or ":" || words.IsAny(i, ["and", "but", "while", "whereas", "compared", "which", "who", "that", "because", "after", "as", "due", "thanks"]))
                return false;
            if (token.Upos == Upos.Aux)
                return false;
            if (token.Upos == Upos.Verb && !words.IsAny(i, ["bringing", "taking", "leaving", "pushing", "putting", "sending", "lifting", "going", "moving", "settle", "reach"])
                && !(token.Form.EndsWith("ing", StringComparison.Ordinal) && ChangeLexicon.OfVerb(token.Lemma) is not null)
                && !sentence.Tree.Is(i, Deprel.Amod) && !sentence.Tree.Is(i, Deprel.Compound))
                return false;
        }

        return true;
    }

    private static bool IsRestated(SentenceContext sentence, int index)
    {
        var span = sentence.Tree.Tokens[index].Span;
        if (sentence.Tree.Tokens[index].Form is "or" or "," or "(" or ")")
            return true;
        foreach (var draft in sentence.Drafts)
        {
            if (draft.Span.Overlaps(span) || (draft.Quantity.BoundSpan is { } bound && bound.Overlaps(span)))
                return true;
        }

        return false;
    }

    private static bool IsArriving(WordCursor words, int index) =>
        words.IsAny(index, ["reach", "settle", "close", "stand", "hit", "finish", "end", "total", "trade", "become", "average", "touch"]);
}
