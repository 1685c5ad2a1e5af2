using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>Decides what each quantity of a sentence is: a level, the amount of a change, the level left, a difference, or nothing of its own.</summary>
internal static class RoleResolver
{
    public static void Resolve(ClaimDraft draft)
    {
        var direction = default(ChangeDirection?);
        var role = OfWindow(draft) ?? OfDifference(draft, out direction) ?? OfChangeWord(draft, out direction) ?? QuantityRole.Level;
        draft.Role = role;
        draft.Kind = role switch
        {
            QuantityRole.ChangeAmount => ClaimKind.Change,
            QuantityRole.Difference => ClaimKind.Difference,
            _ => ClaimKind.Level,
        };
        if (direction is not { } way)
            return;
        var q = draft.Quantity;
        draft.Change = role is QuantityRole.ChangeAmount or QuantityRole.Difference
            ? new Change(way) { Value = q.Value is { } v ? Math.Abs(v) : null, Low = q.Low, High = q.High, Unit = q.Unit, Bound = q.Bound, Span = q.Span }
            : new Change(way);
    }

    /// <summary>A number inside a time expression ("the past three months") measures nothing of its own.</summary>
    private static QuantityRole? OfWindow(ClaimDraft draft)
    {
        foreach (var time in draft.Sentence.Times)
        {
            if (time.Span.Overlaps(draft.Span))
            {
                draft.Rules.Add("role.window");
                return QuantityRole.None;
            }
        }

        return null;
    }

    /// <summary>"15.4 percentage points higher than", "50 times the level of", "two inches lower".</summary>
    private static QuantityRole? OfDifference(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (_, end) = tree.TokensOf(draft.Span);
        if (words.IsAny(end, ["higher", "lower", "more", "less", "faster", "slower", "above", "below", "larger", "smaller", "bigger", "cheaper", "longer", "shorter", "taller", "wider", "heavier", "lighter", "older", "younger", "fewer", "better", "worse", "greater", "stronger", "weaker"]))
        {
            var compares = false;
            for (var i = end + 1; i < Math.Min(end + 8, words.Count); i++)
                compares |= words.Is(i, "than");
            var isPosition = words.IsAny(end, ["above", "below"]);
            if (!compares && !isPosition)
                return null;
            // "5 percent higher than a year earlier" compares a subject with its own past: a change.
            if (IsOwnPast(draft, end))
            {
                direction = IsLess(words[end]) ? ChangeDirection.Down : ChangeDirection.Up;
                draft.Rules.Add("change.comparative-past");
                return QuantityRole.ChangeAmount;
            }

            direction = IsLess(words[end]) ? ChangeDirection.Down : ChangeDirection.Up;
            draft.Rules.Add("difference.comparative");
            return QuantityRole.Difference;
        }

        if (draft.Quantity.Unit.Kind == UnitKind.Count && (words.Is(end, "times") || words.Is(end - 1, "times") || words.IsAny(end - 1, ["twice"])))
        {
            for (var i = end; i < Math.Min(end + 6, words.Count); i++)
            {
                if (words.IsAny(i, ["of", "as", "than", "the", "that"]) && !words.Are(i, "the", "past") && !words.IsAny(i + 1, ["year", "week", "month", "day"]))
                {
                    draft.Rules.Add("difference.multiple");
                    return QuantityRole.Difference;
                }
            }
        }

        return null;
    }

    private static bool IsLess(ReadOnlySpan<char> word) =>
        word is "lower" or "less" or "slower" or "below" or "smaller" or "cheaper" or "shorter" or "lighter" or "younger" or "fewer" or "worse" or "weaker";

    private static bool IsOwnPast(ClaimDraft draft, int from)
    {
        var words = draft.Sentence.Sentence.Words;
        foreach (var time in draft.Sentence.Times)
        {
            var first = draft.Sentence.Sentence.WordAt(time.Span.Start);
            if (first > from && first <= from + 4 && (time.Role == TimeRole.Basis || time.Role == TimeRole.Period) && first < words.Length)
                return true;
        }

        return false;
    }

    private static QuantityRole? OfChangeWord(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        var tokens = tree.Tokens;
        var anchor = draft.Anchor;
        var preposition = tree.CaseOf(anchor);
        var words = new WordCursor(draft.Sentence.Sentence);
        var (first, end) = tree.TokensOf(draft.Quantity.BoundSpan is { } bound ? bound.Union(draft.Span) : draft.Span);
        var before = first - 1;
        while (!(words.Is(before, "at") && !words.Is(before + 1, "least")) && words.IsAny(before, ["a", "an", "about", "around", "nearly", "almost", "some", "roughly", "just", "only", "as", "much", "more", "than", "over", "by", "another", "at", "least", "slightly", "well"]) && before > 0)
            before--;

        // "up 13.8%", "down from 20,000": the adverb stands right before the number.
        if (ChangeLexicon.OfAdverb(words[before]) is { } beside && words[before] is "up" or "down" or "Up" or "Down" or "off" or "higher" or "lower")
        {
            direction = beside;
            draft.Rules.Add("change.adverb");
            return QuantityRole.ChangeAmount;
        }

        if (words.Is(before, "from") || words.Are(before, "against") || (words.Is(before, "with") && words.IsAny(before - 1, ["compared"])) || (words.Is(before, "to") && words.Is(before - 1, "compared")))
        {
            if (IsOldLevel(draft, before))
            {
                draft.Rules.Add("level.old");
                return QuantityRole.OldLevel;
            }
        }

        // "closed 16% down", "5% up on last year"
        if (words.IsAny(end, ["up", "down", "higher", "lower"]) && draft.Quantity.Unit.Kind is UnitKind.Ratio or UnitKind.Currency or UnitKind.Count
            && words.IsAny(end + 1, ["", ".", ",", ";", ")", "on", "at", "from", "to", "and", "in", "after", "by", "year"]))
        {
            direction = ChangeLexicon.OfAdverb(words[end]);
            draft.Rules.Add("change.adverb-after");
            return QuantityRole.ChangeAmount;
        }

        var head = tokens[anchor].Head;
        // "an 11% rise", "a year-on-year growth rate of 35.2%", "an increase of 200"
        for (int child = anchor, steps = 0; head >= 0 && steps < 3; child = head, head = tokens[head].Head, steps++)
        {
            var lemma = tokens[head].Lemma;
            if (tokens[head].Upos is Upos.Noun && (ChangeLexicon.OfNoun(lemma) ?? OfGrowthRate(tree, head)) is { } noun)
            {
                if (child == anchor && preposition is "to")
                {
                    direction = noun;
                    draft.Rules.Add("level.noun-to");
                    return QuantityRole.Level;
                }

                if (preposition is "from")
                    return QuantityRole.OldLevel;
                if (preposition is "of" or "by" or "" or "with" or "at")
                {
                    direction = noun;
                    draft.Rules.Add("change.noun");
                    return QuantityRole.ChangeAmount;
                }

                break;
            }

            if (tree.IsVerb(head) && ChangeLexicon.OfVerb(lemma) is { } verb)
                return OfVerb(draft, head, child, verb, preposition, out direction);
            if (tree.IsVerb(head) || !(tree.Is(child, Deprel.Nmod) || tree.Is(child, Deprel.Nummod) || tree.Is(child, Deprel.Compound) || tree.Is(child, Deprel.Conj) || tree.Is(child, Deprel.Amod)))
                break;
        }

        if (draft.Quantity.Cue is { Role: ChangeRole.Amount } cue)
        {
            direction = cue.Direction;
            draft.Rules.Add("change.cue");
            return QuantityRole.ChangeAmount;
        }

        return null;
    }

    private static ChangeDirection? OfGrowthRate(SyntaxTree tree, int head)
    {
        if (tree.Tokens[head].Lemma is not ("rate" or "pace"))
            return null;
        foreach (var child in tree.ChildrenOf(head))
        {
            if (child < head && tree.Tokens[child].Lemma is "growth" or "increase" or "decline")
                return ChangeLexicon.OfNoun(tree.Tokens[child].Lemma);
        }

        return null;
    }

    private static QuantityRole? OfVerb(ClaimDraft draft, int verb, int child, ChangeDirection way, string preposition, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        if (preposition is "to" or "at" && child == draft.Anchor)
        {
            direction = way;
            draft.Rules.Add("level.verb-to");
            return QuantityRole.Level;
        }

        if (preposition is "from")
        {
            draft.Rules.Add("level.old");
            return QuantityRole.OldLevel;
        }

        var isDirect = tree.Is(child, Deprel.Obj) || tree.Is(child, Deprel.Obl) || tree.Is(child, Deprel.Advmod) || tree.Is(child, Deprel.Xcomp) || tree.Is(child, Deprel.Dep);
        // A copular clause ("revenue was 10bn euros") is a statement of its own, whatever verb the parser hung it on.
        if (tree.ChildOf(draft.Anchor, Deprel.Cop) >= 0)
            return null;
        // "fell below 10%", "as low as 15%": where it moved to, not by how much.
        if (draft.Quantity.BoundSpan is { } bound && IsPosition(bound.Of(draft.Sentence.Text)))
        {
            direction = way;
            draft.Rules.Add("level.verb-bound");
            return QuantityRole.Level;
        }

        if (tree.Is(child, Deprel.Nsubj) && draft.Quantity.Unit.Kind == UnitKind.Count)
            return null;
        if (preposition is "by" || (preposition.Length == 0 && isDirect) || (preposition is "than" or "as" && isDirect))
        {
            // "raise $5 million" and "add 200 staff" are not changes of the money; "cut 5,000 jobs" is one of the jobs.
            if (tree.Is(child, Deprel.Obj) && preposition.Length == 0 && tree.Tokens[verb].Lemma is "raise" or "gain" or "lose" or "win" or "top" && draft.Quantity.Unit.Kind is UnitKind.Currency or UnitKind.Count && tree.Tokens[verb].Lemma is not ("gain" or "lose"))
                return null;
            direction = way;
            draft.Rules.Add("change.verb");
            return QuantityRole.ChangeAmount;
        }

        return null;
    }

    private static bool IsPosition(ReadOnlySpan<char> bound) => bound is "below" or "above" or "beneath" or "as low as" or "as high as" or "to as low as" or "to as high as";

    /// <summary>"from X" is a level left where the same sentence gives the level reached, or a change word leads to it.</summary>
    private static bool IsOldLevel(ClaimDraft draft, int preposition)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        if (words.IsAny(preposition - 1, ["up", "down", "compared", "rise", "increase", "drop", "fall", "decline", "unchanged", "change"]))
            return true;
        for (var i = 0; i < preposition; i++)
        {
            var token = draft.Sentence.Tree.Tokens[i];
            if (token.Upos is Upos.Verb or Upos.Noun && (ChangeLexicon.OfVerb(token.Lemma) ?? ChangeLexicon.OfNoun(token.Lemma)) is not null)
                return true;
        }

        foreach (var other in draft.Sentence.Drafts)
        {
            if (other != draft && other.Quantity.Unit == draft.Quantity.Unit && other.Span.Start < draft.Span.Start && words.IsAny(preposition, ["against", "with", "to"]))
                return true;
        }

        return false;
    }
}
