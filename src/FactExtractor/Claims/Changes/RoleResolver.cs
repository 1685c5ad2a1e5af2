using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>Decides what each quantity of a sentence is: a level, the amount of a change, the level left, a difference, or nothing of its own.</summary>
internal static partial class RoleResolver
{
    public static void Resolve(ClaimDraft draft)
    {
        Unbind(draft);
        var direction = default(ChangeDirection?);
        var role = OfWindow(draft) ?? OfDifference(draft, out direction) ?? OfGrowthMeasure(draft, out direction) ?? OfPosition(draft, out direction)
            ?? OfChangeWord(draft, out direction) ?? OfGapped(draft, out direction) ?? OfJobCut(draft, out direction) ?? QuantityRole.Level;
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

    /// <summary>In "will go up to £9.50" the wage goes up, to that amount: "up to" is no limit there.</summary>
    private static void Unbind(ClaimDraft draft)
    {
        if (draft.Quantity is not { Bound: Bound.AtMost, BoundSpan: { } bound } || !bound.Of(draft.Sentence.Text).Equals("up to", StringComparison.OrdinalIgnoreCase))
            return;
        var at = draft.Sentence.Sentence.WordAt(bound.Start) - 1;
        if (new WordCursor(draft.Sentence.Sentence).IsAny(at, ["go", "goes", "went", "gone", "going", "move", "moved", "moves", "climb", "climbed", "rise", "rose", "shot", "crept", "edged", "inched", "jumped"]))
            draft.Quantity = draft.Quantity with { Bound = Bound.Exact, BoundSpan = null };
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

        return IsSpanOfChange(draft) || IsDiscipline(draft) || IsDiscourse(draft) ? QuantityRole.None : null;
    }

    /// <summary>"Let me add two figures", "I would like to make three points": what the speaker is going to say.</summary>
    private static bool IsDiscourse(ClaimDraft draft)
    {
        if (draft.Quantity.Counted is not ("figure" or "point" or "thing" or "word" or "remark" or "comment" or "observation" or "question") || draft.Quantity.Value is not <= 10)
            return false;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (first, _) = draft.Sentence.Tree.TokensOf(draft.Span);
        for (var i = first - 1; i >= 0 && i > first - 8; i--)
        {
            if (words.Are(i, "let", "me") || words.Are(i, "let", "us") || words.IsAny(i, ["I", "I'd", "I'll", "we'd"]))
            {
                draft.Rules.Add("role.discourse");
                return true;
            }
        }

        return false;
    }

    /// <summary>"won the 200 yard individual medley", "the 100m hurdles": the length names a discipline.</summary>
    private static bool IsDiscipline(ClaimDraft draft)
    {
        if (draft.Quantity.Unit.Code is not ("[yd_i]" or "m" or "km" or "[mi_i]"))
            return false;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (_, end) = draft.Sentence.Tree.TokensOf(draft.Span);
        for (var i = end; i < end + 3; i++)
        {
            if (!words.IsAny(i, ["backstroke", "freestyle", "breaststroke", "butterfly", "medley", "dash", "hurdles", "relay", "sprint", "steeplechase"]))
                continue;
            draft.Rules.Add("role.discipline");
            return true;
        }

        return false;
    }

    /// <summary>"has fallen from 0.42 yuan to 0.31 yuan over five years": the time in which another number changed.</summary>
    private static bool IsSpanOfChange(ClaimDraft draft)
    {
        if (draft.Quantity.Unit.Kind != UnitKind.Duration || draft.Quantity.Counted is not null || draft.Sentence.Drafts.Count < 2)
            return false;
        var tree = draft.Sentence.Tree;
        var before = tree.TokensOf(draft.Span).First - 1;
        if (before < 0 || tree.Tokens[before].Form is not ("over" or "in" or "within") || tree.Tokens[draft.Anchor].Head is not (>= 0 and var verb) || ChangeLexicon.OfVerb(tree.Tokens[verb].Lemma) is null)
            return false;
        if (!draft.Sentence.Drafts.Exists(d => d != draft && d.Quantity.Unit.Kind != UnitKind.Duration && (tree.Tokens[d.Anchor].Head == verb || d.Anchor == verb)))
            return false;
        draft.Rules.Add("role.window");
        return true;
    }

    /// <summary>"15.4 percentage points higher than", "50 times the level of", "two inches lower".</summary>
    private static QuantityRole? OfDifference(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (_, end) = tree.TokensOf(draft.Quantity.CountedSpan is { } counted && counted.Start <= draft.Span.End + 1 && counted.End > draft.Span.End ? counted : draft.Span);
        if (words.IsAny(end, ["higher", "lower", "more", "less", "faster", "slower", "above", "below", "larger", "smaller", "bigger", "cheaper", "longer", "shorter", "taller", "wider", "heavier", "lighter", "older", "younger", "fewer", "better", "worse", "greater", "stronger", "weaker"]) || IsComparative(tree, words, end))
        {
            var compares = false;
            for (var i = end + 1; i < Math.Min(end + 8, words.Count); i++)
                compares |= words.Is(i, "than");
            var isPosition = words.IsAny(end, ["above", "below"]);
            if (!compares && !isPosition)
            {
                // "is 30% faster than its predecessor and uses 40% less power": compared with the same. "lived 30% longer": with what the text compares.
                if (!(words.IsAny(end, ["faster", "slower", "longer", "shorter", "cheaper", "larger", "smaller", "bigger", "heavier", "lighter", "taller"]) && words.IsAny(end + 1, ["", ".", ",", ";", "and"])) && !HoldsThanBefore(words, end) || (HoldsThanBefore(words, end) && !words.IsAny(end, ["less", "more", "fewer"])))
                    return null;
            }

            // "10 per cent more than before the flood"
            var isBefore = false;
            for (var i = end + 1; i < Math.Min(end + 5, words.Count); i++)
                isBefore |= words.Is(i, "than") && words.IsAny(i + 1, ["before", "previously"]);
            // "5 percent higher than a year earlier" compares a subject with its own past: a change.
            if (isBefore || IsOwnPast(draft, end))
            {
                direction = IsLess(words[end]) ? ChangeDirection.Down : ChangeDirection.Up;
                draft.Rules.Add("change.comparative-past");
                return QuantityRole.ChangeAmount;
            }

            direction = IsLess(words[end]) ? ChangeDirection.Down : ChangeDirection.Up;
            draft.Rules.Add("difference.comparative");
            return QuantityRole.Difference;
        }

        if (OfExcess(draft, tree, words) is { } way)
        {
            direction = way;
            draft.Rules.Add("difference.excess");
            return QuantityRole.Difference;
        }

        if (draft.Quantity.Unit.Kind == UnitKind.Count && (words.Is(end, "times") || words.Is(end - 1, "times") || words.IsAny(end - 1, ["twice"])))
        {
            for (var i = end; i < Math.Min(end + 6, words.Count); i++)
            {
                if (words.IsAny(i, ["of", "as", "than", "the", "that", "its", "their"]) && !words.Are(i, "the", "past") && !words.IsAny(i + 1, ["year", "week", "month", "day"]))
                {
                    draft.Rules.Add("difference.multiple");
                    return QuantityRole.Difference;
                }
            }
        }

        return null;
    }

    /// <summary>"0.4°C warmer than average"</summary>
    private static bool IsComparative(SyntaxTree tree, WordCursor words, int end) =>
        end + 1 < words.Count && words.Is(end + 1, "than") && tree.Tokens[end].Upos is Upos.Adj or Upos.Adv && tree.Tokens[end].Form is var form && form.EndsWith("er", StringComparison.Ordinal) && form is not ("other" or "rather");

    private static bool HoldsThanBefore(WordCursor words, int end)
    {
        for (var i = end - 1; i >= 0; i--)
        {
            if (words.Is(i, "than") && !words.IsAny(i - 1, ["more", "less", "fewer"]))
                return true;
        }

        return false;
    }

    /// <summary>"exceeded the old record by 0.1°C", "missed the target by 3 points".</summary>
    private static ChangeDirection? OfExcess(ClaimDraft draft, SyntaxTree tree, WordCursor words)
    {
        var before = tree.TokensOf(draft.Span).First - 1;
        while (words.IsAny(before, ["about", "around", "almost", "nearly", "more", "than", "over", "just", "only", "at", "least", "a", "an", "roughly"]))
            before--;
        if (!words.Is(before, "by"))
            return null;
        var verb = before - 1;
        while (verb > 0 && verb > before - 8 && tree.Tokens[verb].Upos != Upos.Verb)
            verb--;
        if (verb < 0 || verb == before - 1 || tree.Tokens[verb].Upos != Upos.Verb)
            return null;
        return tree.Tokens[verb].Lemma switch
        {
            "exceed" or "surpass" or "outpace" or "outstrip" or "outnumber" or "overshoot" or "outperform" or "outweigh" => ChangeDirection.Up,
            "miss" or "undershoot" or "trail" or "lag" or "underperform" => ChangeDirection.Down,
            _ => null,
        };
    }

    private static bool IsLess(ReadOnlySpan<char> word) =>
        word is "colder" or "cooler" or "drier" or "poorer" or "quieter" or "lower" or "less" or "slower" or "below" or "smaller" or "cheaper" or "shorter" or "lighter" or "younger" or "fewer" or "worse" or "weaker";

    private static bool IsOwnPast(ClaimDraft draft, int from)
    {
        var words = draft.Sentence.Sentence.Words;
        foreach (var time in draft.Sentence.Times)
        {
            var first = draft.Sentence.Sentence.WordAt(time.Span.Start);
            if (first > from && first <= from + 4 && first < words.Length && !IsOwner(draft, time) && !IsOfNorm(draft, from, first))
                return true;
        }

        return false;
    }

    /// <summary>"9°C above the average for November": a norm is not the subject's own past.</summary>
    private static bool IsOfNorm(ClaimDraft draft, int from, int to)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        for (var i = from; i < to; i++)
        {
            if (words.IsAny(i, ["average", "norm", "normal", "mean", "target", "limit", "median"]))
                return true;
        }

        return false;
    }

    /// <summary>"than Wednesday's closing price" compares with the price, not with Wednesday.</summary>
    private static bool IsOwner(ClaimDraft draft, TimeExpression time)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var after = draft.Sentence.Sentence.WordAt(time.Span.End - 1) + 1;
        return words.IsAny(after, ["'s", "’s"]);
    }

    /// <summary>"went up by 4.5 percent in the first quarter, for the second quarter 6.3 percent": only another time stands between two amounts of one change.</summary>
    private static QuantityRole? OfGapped(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var index = draft.Sentence.Drafts.IndexOf(draft);
        if (index < 1 || draft.Quantity.Unit != Unit.Percent || draft.Sentence.Drafts[index - 1] is not { Role: QuantityRole.ChangeAmount, Change: { } change } earlier || earlier.Quantity.Unit != Unit.Percent)
            return null;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (_, from) = draft.Sentence.Tree.TokensOf(earlier.Span);
        var (to, _) = draft.Sentence.Tree.TokensOf(draft.Span);
        var hasTime = false;
        for (var i = from; i < to; i++)
        {
            if (draft.Sentence.IsTime(i))
                hasTime = true;
            else if (!words.IsAny(i, ["and", ",", "in", "for", "by", "during", "the", "about", "around", "nearly"]))
                return null;
        }

        if (!hasTime)
            return null;
        direction = change.Direction;
        draft.Rules.Add("change.gapped");
        return QuantityRole.ChangeAmount;
    }

    private static QuantityRole? OfJobCut(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        if (!JobCuts.Read(draft))
            return null;
        direction = ChangeDirection.Down;
        draft.Rules.Add("change.job-cut");
        return QuantityRole.ChangeAmount;
    }
}
