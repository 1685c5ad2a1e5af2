using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>Decides what each quantity of a sentence is: a level, the amount of a change, the level left, a difference, or nothing of its own.</summary>
internal static class RoleResolver
{
    public static void Resolve(ClaimDraft draft)
    {
        Unbind(draft);
        var direction = default(ChangeDirection?);
        var role = OfWindow(draft) ?? OfDifference(draft, out direction) ?? OfGrowthMeasure(draft, out direction) ?? OfPosition(draft, out direction)
            ?? OfChangeWord(draft, out direction) ?? OfJobCut(draft, out direction) ?? QuantityRole.Level;
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

        return null;
    }

    /// <summary>"15.4 percentage points higher than", "50 times the level of", "two inches lower".</summary>
    private static QuantityRole? OfDifference(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (_, end) = tree.TokensOf(draft.Quantity.CountedSpan is { } counted && counted.Start <= draft.Span.End + 1 && counted.End > draft.Span.End ? counted : draft.Span);
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
            if (first > from && first <= from + 4 && time.Role is TimeRole.Basis or TimeRole.Period && first < words.Length && !IsOwner(draft, time))
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

    private static QuantityRole? OfJobCut(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        if (!JobCuts.Read(draft))
            return null;
        direction = ChangeDirection.Down;
        draft.Rules.Add("change.job-cut");
        return QuantityRole.ChangeAmount;
    }

    /// <summary>The words before a number that say where a movement ends, or what the number stands for, whatever verb rules it: "to", "unchanged at", "below", "worth".</summary>
    private static QuantityRole? OfPosition(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        if (draft.Quantity.Unit.Code == "{fold}")
            return null;
        var words = new WordCursor(draft.Sentence.Sentence);
        var before = FirstOf(draft) - 1;
        while (words.IsAny(before, ["a", "an", "the", "about", "around", "nearly", "almost", "just", "only", "some", "roughly", "total", "of", "record"]) && before > 0)
            before--;
        if (words.IsAny(before, ["worth", "valued"]))
        {
            draft.Rules.Add("level.worth");
            return QuantityRole.Level;
        }

        if (words.Is(before, "at") && words.IsAny(before - 1, ["unchanged", "flat", "steady", "stable"]))
        {
            direction = ChangeDirection.Flat;
            draft.Rules.Add("level.unchanged");
            return QuantityRole.Level;
        }

        var isBound = draft.Quantity.BoundSpan is { } bound && IsPosition(bound.Of(draft.Sentence.Text));
        var isBeyond = isBound || words.IsAny(before, ["below", "above", "beneath", "beyond", "past"]);
        if ((!isBeyond && !words.Is(before, "to")) || words.Are(before - 2, "in", "addition"))
            return null;
        // "from 175 gigawatts to 450" and "from 60 to 70 percent of members" have the form of a movement; only a word of change makes it one.
        if (MovementBefore(draft, isBound ? FirstOf(draft) : before) is not { } way)
            return null;
        direction = way;
        draft.Rules.Add(isBeyond ? "level.verb-bound" : "level.verb-to");
        return QuantityRole.Level;
    }

    /// <summary>The word of change that a "to" or "below" belongs to: the nearest one before it, with no other clause between.</summary>
    private static ChangeDirection? MovementBefore(ClaimDraft draft, int preposition)
    {
        var tree = draft.Sentence.Tree;
        for (var i = preposition - 1; i >= 0 && i > preposition - 24; i--)
        {
            var token = tree.Tokens[i];
            if (token.Form is ";" or ":" or "“" or "”" or "\"")
                return null;
            var way = token.Upos switch
            {
                Upos.Verb or Upos.Aux => ChangeLexicon.OfVerb(token.Lemma),
                Upos.Noun => ChangeLexicon.OfNoun(token.Lemma),
                _ => token.Form is "up" or "down" ? ChangeLexicon.OfAdverb(token.Form) : null,
            };
            if (way is { } found)
                return found == ChangeDirection.Flat ? null : found;
            if (token.Upos == Upos.Verb && !tree.Is(i, Deprel.Amod) && !tree.Is(i, Deprel.Acl) && !IsCarrier(token.Lemma))
                return null;
            if (token.Upos == Upos.Cconj && tree.IsNominal(i + 1) && i + 1 < preposition && !draft.Sentence.IsTime(i + 1))
                return null;
            if (token.Upos == Upos.Sconj || (token.Upos == Upos.Pron && tree.Is(i, Deprel.Nsubj)))
                return null;
        }

        return null;
    }

    /// <summary>Verbs that only carry a movement on: "bringing it to", "to settle at", "going from … to".</summary>
    private static bool IsCarrier(string lemma) => lemma is "bring" or "take" or "leave" or "push" or "put" or "send" or "go" or "move" or "settle" or "reach" or "hit" or "close" or "finish" or "end";

    /// <summary>Growth, gains and changes are measured by a number that is itself a change: "organic growth was 19%", "job gains averaged 280,000".</summary>
    private static QuantityRole? OfGrowthMeasure(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        var isRate = draft.Quantity.Unit == Unit.Percent;
        if (!isRate && draft.Quantity.Unit.Kind != UnitKind.Count && !draft.Quantity.Unit.Code.StartsWith("1/", StringComparison.Ordinal))
            return null;
        var predicate = tree.PredicateOf(draft.Anchor);
        if (tree.ChildOf(predicate, Deprel.Nsubj) is not (>= 0 and var subject) || subject == draft.Anchor || tree.IsAncestorOrSelf(subject, draft.Anchor)
            || (predicate != draft.Anchor && tree.Tokens[draft.Anchor].Head != predicate && !(tree.Is(draft.Anchor, Deprel.Conj))))
            return null;
        if (tree.Is(subject, Deprel.NsubjPass) || GrowthOf(draft, subject) is not { } way || (!isRate && tree.Tokens[subject].Lemma is not ("gain" or "increase" or "decline" or "loss")))
            return null;
        // "growth slowed by 0.5 percent" is of the growth.
        if (tree.CaseOf(draft.Anchor) is "by" or "from" || tree.Tokens[predicate].Lemma is "account" or "make" or "represent" or "contribute")
            return null;
        direction = draft.Quantity.Value < 0 ? ChangeDirection.Down : way;
        draft.Rules.Add("change.growth-measure");
        return QuantityRole.ChangeAmount;
    }

    private static ChangeDirection? GrowthOf(ClaimDraft draft, int subject)
    {
        var tree = draft.Sentence.Tree;
        var lemma = tree.Tokens[subject].Lemma;
        if (lemma is "growth" or "gain" or "increase" or "decline" or "expansion" or "contraction")
            return ChangeLexicon.OfNoun(lemma);
        return lemma == "change" && draft.Quantity.Unit == Unit.Percent ? ChangeDirection.Up : null;
    }

    private static int FirstOf(ClaimDraft draft) =>
        draft.Sentence.Tree.TokensOf(draft.Quantity.BoundSpan is { } bound && bound.Start < draft.Span.Start ? bound.Union(draft.Span) : draft.Span).First;

    /// <summary>The preposition of a quantity, words of its bound left out: "about ½ point" has none, whatever the tagger calls "about".</summary>
    private static string PrepositionOf(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var first = FirstOf(draft);
        var found = "";
        foreach (var child in tree.ChildrenOf(draft.Anchor))
        {
            if (tree.Is(child, Deprel.Case) && child < first && tree.Tokens[child].Form is not ("about" or "around" or "over" or "under"))
                found = tree.Tokens[child].Form.ToLowerInvariant();
        }

        return found;
    }

    private static QuantityRole? OfChangeWord(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        var tokens = tree.Tokens;
        var anchor = draft.Anchor;
        var preposition = PrepositionOf(draft);
        var words = new WordCursor(draft.Sentence.Sentence);
        var (first, end) = tree.TokensOf(draft.Quantity.BoundSpan is { } bound ? bound.Union(draft.Span) : draft.Span);
        var before = first - 1;
        while (!(words.Is(before, "at") && !words.Is(before + 1, "least")) && words.IsAny(before, ["a", "an", "about", "around", "nearly", "almost", "some", "roughly", "just", "only", "as", "much", "many", "high", "low", "few", "more", "than", "over", "by", "another", "at", "least", "slightly", "well"]) && before > 0)
            before--;

        // "up 13.8%", "down from 20,000": the adverb stands right before the number.
        if (ChangeLexicon.OfAdverb(words[before]) is { } beside && words[before] is "up" or "down" or "Up" or "Down" or "off" or "higher" or "lower" && !IsParticle(words, before))
        {
            direction = beside;
            draft.Rules.Add("change.adverb");
            return QuantityRole.ChangeAmount;
        }

        var back = BehindNoun(tree, words, before);
        if (words.IsAny(back, ["from", "against"]) || (words.IsAny(back, ["with", "to"]) && words.Is(back - 1, "compared")))
        {
            if (IsOldLevel(draft, back))
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

        // "growth of just 2%", wherever the parser hung it.
        if (words.Is(before, "of") && before > 0 && tokens[before - 1].Upos == Upos.Noun && (ChangeLexicon.OfNoun(tokens[before - 1].Lemma) ?? OfGrowthRate(tree, before - 1)) is { } named)
        {
            direction = named;
            draft.Rules.Add("change.noun");
            return QuantityRole.ChangeAmount;
        }

        var head = tokens[anchor].Head;
        // "an 11% rise", "a year-on-year growth rate of 35.2%", "an increase of 200"
        for (int child = anchor, steps = 0; head >= 0 && steps < 3; child = head, head = tokens[head].Head, steps++)
        {
            var lemma = tokens[head].Lemma;
            // "rose at an annual rate of 3.1 percent", "rose by an average of 375,000".
            if (lemma is "rate" or "pace" or "average" && tree.CaseOf(head) is "at" or "by" && tokens[head].Head is >= 0 and var moved && tree.IsVerb(moved) && ChangeLexicon.OfVerb(tokens[moved].Lemma) is { } pace)
            {
                direction = pace;
                draft.Rules.Add("change.pace");
                return QuantityRole.ChangeAmount;
            }

            if (tokens[head].Upos is Upos.Noun && (ChangeLexicon.OfNoun(lemma) ?? OfGrowthRate(tree, head)) is { } noun && !words.Are(head - 1, "in", "addition"))
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

            if (tree.IsVerb(head) && (ChangeLexicon.OfVerb(lemma) ?? (preposition == "by" ? OfParticle(tree, head) : null)) is { } verb)
                return OfVerb(draft, head, child, verb, preposition, out direction);
            if (tree.IsVerb(head) || !(tree.Is(child, Deprel.Nmod) || tree.Is(child, Deprel.Nummod) || tree.Is(child, Deprel.Compound) || (tree.Is(child, Deprel.Conj) && child == anchor) || tree.Is(child, Deprel.Amod)))
                break;
            if (child != anchor && tree.CaseOf(child) is not ("" or "of"))
                break;
        }

        // "raised the range for the rate by ¾ point", wherever the parser hung it; "hit by 5 storms" is no change of storms.
        if (words.Is(FirstOf(draft) - 1, "by") && draft.Quantity.Unit.Kind is UnitKind.Ratio or UnitKind.Currency && MovementBefore(draft, FirstOf(draft) - 1) is { } moves)
        {
            direction = moves;
            draft.Rules.Add("change.by");
            return QuantityRole.ChangeAmount;
        }

        // "£1,074 more a year"
        if (words.IsAny(end, ["more", "less"]) && words.IsAny(end + 1, ["a", ".", ",", "per", "each"]) && draft.Quantity.Unit.Kind == UnitKind.Currency)
        {
            direction = words.Is(end, "more") ? ChangeDirection.Up : ChangeDirection.Down;
            draft.Rules.Add("change.more");
            return QuantityRole.ChangeAmount;
        }

        if (draft.Quantity.Cue is { Role: ChangeRole.Amount } cue && !IsDeafCue(draft, words, before, end))
        {
            direction = cue.Direction;
            draft.Rules.Add("change.cue");
            return QuantityRole.ChangeAmount;
        }

        return null;
    }

    /// <summary>"from a peak of two", "with prior guidance of 4.0%": the preposition before the noun that the number is of.</summary>
    private static int BehindNoun(SyntaxTree tree, WordCursor words, int before)
    {
        if (!words.Is(before, "of"))
            return before;
        for (var i = before - 1; i >= 0 && i > before - 6; i--)
        {
            if (words.IsAny(i, ["from", "with", "against"]))
                return words.Is(i, "with") && !words.Is(i - 1, "compared") ? before : i;
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det) || ChangeLexicon.OfNoun(tree.Tokens[i].Lemma) is not null)
                return before;
        }

        return before;
    }

    /// <summary>"made up 43%", "take up 9%", "put off half": the word belongs to the verb.</summary>
    private static bool IsParticle(WordCursor words, int at) =>
        words.IsAny(at - 1, ["make", "makes", "made", "making", "take", "takes", "took", "taking", "taken", "put", "puts", "putting", "set", "sets", "setting", "buy", "bought", "buying", "give", "gave", "given", "snap", "snapped", "used", "use", "eat", "eaten", "write", "wrote", "paid", "pay", "paying", "sell", "sold", "selling", "lock", "locked", "hold", "held", "free", "freed", "freeing"])
        && !words.IsAny(at, ["higher", "lower"]);

    /// <summary>"drove up exports by 2 points", "pushed prices down by 3%": the particle says which way.</summary>
    private static ChangeDirection? OfParticle(SyntaxTree tree, int verb)
    {
        if (tree.Tokens[verb].Lemma is not ("drive" or "push" or "send" or "bring" or "drag" or "pull" or "take" or "knock" or "go" or "come" or "move" or "force" or "bid" or "creep" or "inch" or "nudge" or "edge" or "tick"))
            return null;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Tokens[child].Form is "up" or "down" && (tree.Is(child, Deprel.CompoundPrt) || tree.Is(child, Deprel.Advmod)))
                return ChangeLexicon.OfAdverb(tree.Tokens[child].Form);
        }

        return null;
    }

    /// <summary>Losing and gaining money is not a change of the money; a price or a currency that loses so much changes by it.</summary>
    private static bool IsMoneyLost(ClaimDraft draft, int verb)
    {
        var tree = draft.Sentence.Tree;
        if (tree.Tokens[verb].Lemma is not ("lose" or "gain") || draft.Quantity.Unit.Kind != UnitKind.Currency)
            return false;
        var words = new WordCursor(draft.Sentence.Sentence);
        if (draft.Sentence.Drafts.Exists(d => d.Span.Start > draft.Span.Start && d.Quantity.Unit.Kind == UnitKind.Currency && words.Is(FirstOf(d) - 1, "to")))
            return false;
        var subject = tree.SubjectOf(verb);
        return subject < 0 || tree.Tokens[subject].Lemma is not ("share" or "stock" or "price" or "index" or "dollar" or "euro" or "pound" or "yen" or "yuan" or "crude" or "oil" or "gold" or "silver" or "copper" or "bond" or "contract" or "future" or "unit" or "currency");
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
        if (way == ChangeDirection.Flat)
            return null;
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
        // "eliminate the 15% tariffs" does away with them, and "raise up to $12.9bn" raises money.
        if (tree.Is(child, Deprel.Obj) && child != draft.Anchor && draft.Quantity.Unit.Kind != UnitKind.Count)
            return null;
        if (preposition.Length == 0 && tree.Tokens[verb].Lemma == "raise" && draft.Quantity.Unit.Kind == UnitKind.Currency)
            return null;
        if (IsMoneyLost(draft, verb) || IsShareBehindComma(draft))
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

    /// <summary>Where the words right beside the number say something else than the change word near it does.</summary>
    private static bool IsDeafCue(ClaimDraft draft, WordCursor words, int before, int end)
    {
        if (words.IsAny(before, ["at", "to", "on", "below", "above", "worth"]) || IsParticle(words, before) || IsShareBehindComma(draft))
            return true;
        var cue = draft.Quantity.Cue!.Value.Span.Of(draft.Sentence.Text);
        if (draft.Quantity.Unit.Kind == UnitKind.Currency && (cue.StartsWith("los", StringComparison.OrdinalIgnoreCase) || cue.StartsWith("gain", StringComparison.OrdinalIgnoreCase)))
            return true;
        // "the 8.6-inch lower display"
        return draft.Quantity.Unit.Kind == UnitKind.Physical && words.IsAny(end, ["lower", "higher", "upper"]) && !words.Is(end + 1, "than")
            && end + 1 < draft.Sentence.Tree.Tokens.Length && draft.Sentence.Tree.Tokens[end + 1].Upos == Upos.Noun;
    }

    /// <summary>"only 23 mm of rain fell, 35% of the average": behind a comma, a share of something is no amount of the verb before it.</summary>
    private static bool IsShareBehindComma(ClaimDraft draft)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var (_, end) = draft.Sentence.Tree.TokensOf(draft.Span);
        return draft.Quantity.Unit == Unit.Percent && words.Is(FirstOf(draft) - 1, ",") && words.Is(end, "of");
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
            if (token.Lemma == "go" && words.IsAny(i + 1, ["up", "down"]))
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
