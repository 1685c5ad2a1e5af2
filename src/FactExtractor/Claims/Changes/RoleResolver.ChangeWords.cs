using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>Amounts that a verb, noun or particle of change governs.</summary>
internal static partial class RoleResolver
{
    private static QuantityRole? OfChangeWord(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        var tokens = tree.Tokens;
        var anchor = draft.Anchor;
        var preposition = PrepositionOf(draft);
        var words = new WordCursor(draft.Sentence.Sentence);
        var (first, end) = tree.TokensOf(draft.SpanWithBound);
        var before = first - 1;
        while (!(words.Is(before, "at") && !words.Is(before + 1, "least")) && words.IsAny(before, ["a", "an", "about", "around", "nearly", "almost", "some", "roughly", "just", "only", "as", "much", "many", "high", "low", "few", "more", "than", "over", "by", "another", "at", "least", "slightly", "well"]) && before > 0)
            before--;

        // "to 3,912 from the 3,870 announced"; "relief from the 25% tariffs" says nothing of a level before.
        if (words.Is(before, "the") && words.Is(before - 1, "from") && end < tokens.Length && tokens[end].Upos is Upos.Verb or Upos.Punct)
            before--;
        // "up 13.8%", "down from 20,000": the adverb stands right before the number.
        if (ChangeLexicon.OfAdverb(words[before]) is { } beside && words[before] is "up" or "down" or "Up" or "Down" or "off" or "higher" or "lower" && !IsParticle(words, before))
        {
            direction = beside;
            draft.Rules.Add("change.adverb");
            return QuantityRole.ChangeAmount;
        }

        // "rose 1.5% in the third quarter, after 2.2% in the second"
        if (words.IsAny(before, ["after", "following"]) && draft.Quantity.Unit == Unit.Percent && !words.Is(end, "of") && draft.Sentence.Drafts.FindLast(d => d.Span.Start < draft.Span.Start && d.Role is not QuantityRole.None) is { Role: QuantityRole.ChangeAmount, Change: { } rate } && draft.Sentence.Times.Any(t => t.Span.Start > draft.Span.End && t.Span.Start < draft.Span.End + 8))
        {
            direction = rate.Direction;
            draft.Rules.Add("change.after");
            return QuantityRole.ChangeAmount;
        }

        // "Moxon shares slump 6%": a noun of change between a noun and its amount is a verb of headlines.
        if (draft.Quantity.Unit == Unit.Percent && before > 0 && before == first - 1 && tokens[before].Upos == Upos.Noun && tokens[before - 1].Upos is Upos.Noun or Upos.Propn && ChangeLexicon.OfNoun(tokens[before].Lemma) is { } headline && !words.Is(end, "of"))
        {
            direction = headline;
            draft.Rules.Add("change.headline");
            return QuantityRole.ChangeAmount;
        }

        // "takes 45 minutes instead of 70"
        if (words.Are(before - 1, "instead", "of") && LeavesOldWay(words, before - 1) && draft.Sentence.Drafts.Exists(d => d.Span.Start < draft.Span.Start && d.Role == QuantityRole.Level && d.Quantity.Unit == draft.Quantity.Unit))
        {
            draft.Rules.Add("level.instead");
            return QuantityRole.OldLevel;
        }

        var back = BehindNoun(tree, words, before);
        if (words.IsAny(back, ["from", "against"]) || (words.IsAny(back, ["with", "to"]) && words.Is(back - 1, "compared")))
        {
            if (!words.Is(back, "from") && Comparisons.IsOfAnother(draft, back))
                return OfAnother(draft, out direction);
            if (IsOldLevel(draft, back))
            {
                draft.Rules.Add("level.old");
                return QuantityRole.OldLevel;
            }
        }

        if (words.Is(before, "after") && IsAfterLevel(draft, end))
        {
            draft.Rules.Add("level.old");
            return QuantityRole.OldLevel;
        }

        // "Core CPI: 0.3% m/m, 4.1% y/y": growth in the short form of tables.
        if (draft.Quantity.Unit == Unit.Percent && words.IsAny(end, ["y/y", "m/m", "q/q", "yoy", "qoq", "mom"]))
        {
            direction = draft.Quantity.Value < 0 ? ChangeDirection.Down : ChangeDirection.Up;
            draft.Rules.Add("change.table");
            return QuantityRole.ChangeAmount;
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

        // "and profit doubled to $4m": the verb itself, whatever verb it is joined to.
        if (draft.Quantity is { Cue: { Role: ChangeRole.Amount } fold } && draft.Quantity.Unit == Unit.Fold && tree.IsVerb(anchor))
        {
            direction = fold.Direction;
            draft.Rules.Add("change.cue");
            return QuantityRole.ChangeAmount;
        }

        var head = tokens[anchor].Head;
        var lead = anchor;
        // "4% yoy": a word of time that the parser took for the noun stands for the number.
        while (head >= 0 && draft.Sentence.IsTime(head))
            (lead, head) = (head, tokens[head].Head);
        // "an 11% rise", "a year-on-year growth rate of 35.2%", "an increase of 200"
        for (int child = lead, steps = 0; head >= 0 && steps < 3; child = head, head = tokens[head].Head, steps++)
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

        // "uses 40% less power"
        if (draft.Quantity.Unit == Unit.Percent && words.IsAny(end, ["less", "more", "fewer"]) && end + 1 < tokens.Length && tokens[end + 1].Upos == Upos.Noun)
        {
            direction = words.Is(end, "more") ? ChangeDirection.Up : ChangeDirection.Down;
            draft.Rules.Add("change.more-of");
            return QuantityRole.ChangeAmount;
        }

        // "food cost 5.1% more"
        if (draft.Quantity.Unit == Unit.Percent && words.IsAny(end, ["more", "less"]) && words.IsAny(end + 1, ["", ".", ",", ";"]) && words.IsAny(first - 1, ["cost", "costs", "pay", "paid", "pays", "spent", "spend", "earned", "earn", "earns", "charge", "charged", "sold", "produced", "exported", "imported"]))
        {
            direction = words.Is(end, "more") ? ChangeDirection.Up : ChangeDirection.Down;
            draft.Rules.Add("change.more");
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

    /// <summary>"now takes", "will cost": what is so instead of what was so; "would have been 7.6% instead of 6%" sets no time against another.</summary>
    private static bool LeavesOldWay(WordCursor words, int instead)
    {
        var leaves = false;
        for (var i = 0; i < instead; i++)
        {
            if (words.IsAny(i, ["would", "could", "might"]))
                return false;
            leaves |= words.IsAny(i, ["now", "will", "take", "takes", "cost", "costs"]);
        }

        return leaves;
    }

    /// <summary>What is compared is what it is compared with: a growth with a growth, a level with a level.</summary>
    private static QuantityRole OfAnother(ClaimDraft draft, out ChangeDirection? direction)
    {
        draft.Rules.Add(Comparisons.Rule);
        var earlier = draft.Sentence.Drafts.FindLast(d => d.Span.Start < draft.Span.Start && d.Role is not QuantityRole.None);
        direction = earlier is { Role: QuantityRole.ChangeAmount, Change: { } change } && earlier.Quantity.Unit == draft.Quantity.Unit ? change.Direction : null;
        return direction is null ? QuantityRole.Level : QuantityRole.ChangeAmount;
    }

    /// <summary>"from a peak of two", "with prior guidance of 4.0%": the preposition before the noun that the number is of.</summary>
    private static int BehindNoun(SyntaxTree tree, WordCursor words, int before)
    {
        if (!words.Is(before, "of"))
            return before;
        for (var i = before - 1; i >= 0 && i > before - 6; i--)
        {
            if (words.IsAny(i, ["from", "with", "against"]))
                return (words.Is(i, "with") && !words.Is(i - 1, "compared")) || IsOpposite(tree, before - 1, i) ? before : i;
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det) || ChangeLexicon.OfNoun(tree.Tokens[i].Lemma) is not null)
                return before;
        }

        return before;
    }

    /// <summary>"a profit of $10 million, compared with a loss of $5 million": no old level of the profit. "Against a profit of" is one where a profit was spoken of before.</summary>
    private static bool IsOpposite(SyntaxTree tree, int noun, int before)
    {
        if (tree.Tokens[noun].Lemma is not ("loss" or "deficit" or "shortfall" or "outflow" or "profit" or "surplus" or "inflow" or "gain" or "income" or "liability" or "asset" or "debt" or "import" or "export"))
            return false;
        for (var i = 0; i < before; i++)
        {
            if (tree.Tokens[i].Lemma == tree.Tokens[noun].Lemma)
                return false;
        }

        return true;
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
        // "We lost 18 months because of the floods"
        if (child == draft.Anchor && tree.Tokens[verb].Lemma is "lose" or "gain" && tree.Is(child, Deprel.Obj) && draft.Quantity.Unit.Kind == UnitKind.Duration)
            return null;
        // "shed 1.5 tonnes of tyres" on the road
        if (child == draft.Anchor && tree.Tokens[verb].Lemma is "shed" or "drop" && tree.Is(child, Deprel.Obj) && draft.Quantity.Unit.Kind == UnitKind.Physical && new WordCursor(draft.Sentence.Sentence).Is(tree.TokensOf(draft.Span).End, "of"))
            return null;
        // "eliminate the 15% tariffs" does away with them, and "raise up to $12.9bn" raises money.
        if (tree.Is(child, Deprel.Obj) && child != draft.Anchor && !draft.Sentence.IsTime(child) && draft.Quantity.Unit.Kind != UnitKind.Count)
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
        // "grows up to 1.2 metres long"
        if (draft.Quantity.Unit.Kind == UnitKind.Physical && words.IsAny(end, ["long", "tall", "high", "wide", "deep", "thick"]))
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
}
