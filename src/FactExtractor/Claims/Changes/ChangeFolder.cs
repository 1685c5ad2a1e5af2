using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>
/// Folds what a sentence says of the change of a level into that level's claim: amounts ("reached 2.38 trillion yuan, an increase of 15.6%"), old levels
/// ("up from 20,000"), and lists dealt out by "respectively". A change said in another sentence stays a claim of its own.
/// </summary>
internal static class ChangeFolder
{
    public static void Fold(SentenceContext sentence)
    {
        Inherit(sentence);
        if (HoldsRespectively(sentence))
            Distribute(sentence);
        foreach (var amount in sentence.Drafts)
        {
            // "will close 35, cutting 1,500 jobs": what is cut is counted by another noun.
            if (amount.Role != QuantityRole.ChangeAmount || (ReachedLevels.Of(sentence, amount) ?? LevelOf(sentence, amount)) is not { } level || IsOfOtherThings(level, amount))
                continue;
            FoldInto(level, amount);
            DropRestated(sentence, amount);
        }

        Tenths.Fold(sentence);
        foreach (var old in sentence.Drafts)
        {
            if (old.Role == QuantityRole.OldLevel)
                Leave(sentence, old);
        }
    }

    private static bool IsOfOtherThings(ClaimDraft level, ClaimDraft amount) =>
        amount.Quantity.Counted is { } counted && counted != "point" && amount.Quantity.Unit == Unit.One && level.Quantity.Unit == Unit.One && level.Quantity.Counted != counted
        && amount.Rules.Contains("change.verb") && amount.Sentence.Tree.Tokens[amount.Anchor].Head is >= 0 and var verb && amount.Sentence.Tree.Is(amount.Anchor, Deprel.Obj)
        && ChangeLexicon.IsTransitive(amount.Sentence.Tree.Tokens[verb].Lemma);

    /// <summary>In a coordination the later numbers are what the first is: "rose 5% and 3%"; "to 85% by 2008 and 100% by 2010".</summary>
    private static void Inherit(SentenceContext sentence)
    {
        var tree = sentence.Tree;
        for (var i = 1; i < sentence.Drafts.Count; i++)
        {
            var (first, next) = (sentence.Drafts[i - 1], sentence.Drafts[i]);
            if (!first.Rules.Contains("level.verb-to") || first.Role != QuantityRole.Level || next.Quantity.Unit != first.Quantity.Unit || next.Role is QuantityRole.None or QuantityRole.OldLevel || !IsJoined(sentence, first, next))
                continue;
            (next.Role, next.Kind, next.Change) = (QuantityRole.Level, first.Kind, first.Change);
            next.Rules.Add("level.verb-to");
        }

        // "a fall of 12%, not 50%": what is denied is of the same kind.
        for (var i = 1; i < sentence.Drafts.Count; i++)
        {
            var (first, next) = (sentence.Drafts[i - 1], sentence.Drafts[i]);
            if (first.Role != QuantityRole.ChangeAmount || next.Role != QuantityRole.Level || next.Quantity.Unit != first.Quantity.Unit || !IsContrasted(sentence, first, next))
                continue;
            (next.Role, next.Kind, next.Change) = (first.Role, first.Kind, AmountOf(next, first.Change!.Direction));
            next.Rules.Add("change.coordinated");
        }

        foreach (var draft in sentence.Drafts)
        {
            if (draft.Role != QuantityRole.Level || draft.Change is not null || !tree.Is(draft.Anchor, Deprel.Conj))
                continue;
            var head = tree.Tokens[draft.Anchor].Head;
            foreach (var first in sentence.Drafts)
            {
                if (first.Anchor != head || first == draft || first.Role != QuantityRole.ChangeAmount || first.Quantity.Unit.Kind != draft.Quantity.Unit.Kind || tree.CaseOf(draft.Anchor).Length > 0)
                    continue;
                draft.Role = first.Role;
                draft.Kind = first.Kind;
                draft.Change = AmountOf(draft, first.Change!.Direction);
                draft.Rules.Add("change.coordinated");
            }
        }
    }

    /// <summary>Nothing but ", not" or "rather than" between two numbers.</summary>
    private static bool IsContrasted(SentenceContext sentence, ClaimDraft first, ClaimDraft next)
    {
        var (_, from) = sentence.Tree.TokensOf(first.Span);
        var (to, _) = sentence.Tree.TokensOf(next.SpanFromBound);
        var words = new WordCursor(sentence.Sentence);
        if (words[from] is ",")
            from++;
        return (to == from + 1 && words.Is(from, "not")) || (to == from + 2 && (words.Are(from, "rather", "than") || words.Are(from, "and", "not") || words.Are(from, "instead", "of")));
    }

    /// <summary>Nothing but times and "and" between two numbers.</summary>
    private static bool IsJoined(SentenceContext sentence, ClaimDraft first, ClaimDraft next)
    {
        var tree = sentence.Tree;
        var (_, from) = tree.TokensOf(first.Span);
        var (to, _) = tree.TokensOf(next.Span);
        var joined = false;
        for (var i = from; i < to; i++)
        {
            joined |= tree.Tokens[i].Form is "and";
            if (!sentence.IsTime(i) && tree.Tokens[i].Form is not ("and" or "," or "then" or "by" or "in" or "for" or "next" or "to"))
                return false;
        }

        return joined;
    }

    private static bool HoldsRespectively(SentenceContext sentence)
    {
        var words = new WordCursor(sentence.Sentence);
        for (var i = 0; i < words.Count; i++)
        {
            if (words.Is(i, "respectively"))
                return true;
        }

        return false;
    }

    /// <summary>n levels, then n amounts: each level gets the amount in its place.</summary>
    private static void Distribute(SentenceContext sentence)
    {
        var live = sentence.Drafts.FindAll(d => d.Role != QuantityRole.None);
        var first = live.FindIndex(d => d.Role == QuantityRole.ChangeAmount);
        if (first < 1 || live.Count != 2 * first || live[first].Change is not { } change)
            return;
        for (var i = 0; i < first; i++)
        {
            var (level, amount) = (live[i], live[first + i]);
            amount.Change = AmountOf(amount, amount.Change?.Direction ?? change.Direction);
            level.Flags |= ClaimFlags.Distributed;
            level.Rules.Add("change.respectively");
            FoldInto(level, amount);
        }
    }

    /// <summary>"14 cents, or 0.4%": of a change that is folded, the second form is no claim.</summary>
    private static void DropRestated(SentenceContext sentence, ClaimDraft amount)
    {
        var (_, end) = sentence.Tree.TokensOf(amount.Span);
        foreach (var other in sentence.Drafts)
        {
            if (other.Span.Start <= amount.Span.Start || other.Role is QuantityRole.None or QuantityRole.OldLevel || !ReachedLevels.SaysAgain(sentence, other))
                continue;
            var (first, _) = sentence.Tree.TokensOf(other.SpanWithBound);
            if (first - end <= 4)
                (other.Role, other.Base) = (QuantityRole.None, amount.Base);
        }
    }

    private static Change AmountOf(ClaimDraft draft, ChangeDirection direction)
    {
        var q = draft.Quantity;
        return new Change(direction) { Value = q.Value is { } v ? Math.Abs(v) : null, Low = q.Low, High = q.High, Unit = q.Unit, Bound = q.Bound, Span = q.Span };
    }

    private static ClaimDraft? LevelOf(SentenceContext sentence, ClaimDraft amount)
    {
        ClaimDraft? before = null;
        foreach (var other in sentence.Drafts)
        {
            if (other.Role is not (QuantityRole.Level or QuantityRole.Difference) || other.Kind == ClaimKind.Difference)
                continue;
            if (other.Span.Start > amount.Span.Start)
                break;
            before = Continues(sentence, other, amount) ? other : null;
        }

        return before ?? AcrossPredicate(sentence, amount);
    }

    /// <summary>"7.4 million patients were on the waiting list, down 110,000": a change at the end of a clause is of the only number of the clause, which is its subject.</summary>
    private static ClaimDraft? AcrossPredicate(SentenceContext sentence, ClaimDraft amount)
    {
        var tree = sentence.Tree;
        var words = new WordCursor(sentence.Sentence);
        var (first, _) = tree.TokensOf(amount.SpanFromBound);
        if (sentence.Drafts[0] is not { Role: QuantityRole.Level, Kind: ClaimKind.Level or ClaimKind.Share } level || level == amount || sentence.Drafts.IndexOf(amount) != 1 || !ReachedLevels.Fits(amount.Quantity, level.Quantity)
            || !((words.IsAny(first - 1, ["up", "down"]) && words[first - 2] is ",") || (amount.Rules.Contains("change.comparative-past") && words[first - 1] is ","))
            || !(tree.Is(level.Anchor, Deprel.Nsubj) || tree.Is(level.Anchor, Deprel.NsubjPass) || (level.Quantity.Counted is not null && tree.IsVerb(tree.TokensOf(level.SpanToCounted).End))))
            return null;
        for (var i = tree.TokensOf(level.SpanToCounted).End; i < first - 1 - (words[first - 1] is "," ? 0 : 1); i++)
        {
            if (tree.Tokens[i].Form is ";" or ":" or "," || tree.Is(i, Deprel.Nsubj) || tree.Is(i, Deprel.NsubjPass))
                return null;
        }

        amount.Rules.Add("change.across");
        return level;
    }

    /// <summary>Whether everything between a level and an amount behind it only leads to the amount: ", up", ", a year-on-year growth rate of", "(".</summary>
    private static bool Continues(SentenceContext sentence, ClaimDraft level, ClaimDraft amount)
    {
        var tree = sentence.Tree;
        var (_, from) = tree.TokensOf(level.SpanToCounted);
        var (to, _) = tree.TokensOf(amount.Span);
        var led = false;
        var changes = false;
        var joined = false;
        from = BehindComma(sentence, from, to);
        for (var i = from; i < to; i++)
        {
            var token = tree.Tokens[i];
            joined |= token.Form is "and" or "but";
            if (token.Upos is Upos.Punct or Upos.Det or Upos.Adj or Upos.Sym or Upos.Num || sentence.IsTime(i) || IsFoldedQuantity(sentence, i))
            {
                if (token.Form is ";")
                    return false;
                led |= token.Form is "," or "(" or "+" or "–" or "-" or "—";
                continue;
            }

            if (ChangeLexicon.OfNoun(token.Lemma) is not null || ChangeLexicon.OfAdverb(token.Form) is not null
                || (token.Upos == Upos.Verb && ChangeLexicon.OfVerb(token.Lemma) is not null && tree.ChildOf(i, Deprel.Nsubj) < 0))
            {
                led = changes = true;
                continue;
            }

            if (token.Lemma is "still" or "but")
                continue;
            if (token.Lemma is "or" or "rate" or "year" or "on" or "by" or "of" or "a" or "with" or "which" or "be" or "represent" or "mark" or "over" or "about" or "around" or "more" or "than" or "and" or "show" or "post" or "see" or "record" or "register" or "at" or "quarter" or "month" or "in" or "last" or "for" or "y-o-y" or "yoy" or "just" or "only" or "nearly" or "almost" or "some" or "compare" or "from")
                continue;
            return false;
        }

        // "space for five, and a 0.8-inch cut in headroom": what "and" brings is of something else, unless a word of change led to it.
        return (led || to == from) && (!joined || changes);
    }

    /// <summary>A phrase that goes on about the level ("of the country's total", "in the UK") is passed over, up to its comma, bracket or dash.</summary>
    private static int BehindComma(SentenceContext sentence, int from, int to)
    {
        var tree = sentence.Tree;
        // "12,300 people sleeping rough, 1,100 more than"
        if (from < to && tree.Tokens[from].Upos == Upos.Verb && tree.Is(from, Deprel.Acl) && tree.Tokens[from].Form.EndsWith("ing", StringComparison.Ordinal))
            return BehindComma(sentence, from + 1, to) is var next && next > from + 1 ? next : from;
        if (from >= to || tree.Tokens[from].Upos is not (Upos.Adp or Upos.Adj or Upos.Adv) || ChangeLexicon.OfAdverb(tree.Tokens[from].Form) is not null)
            return from;
        for (var i = from; i < to; i++)
        {
            var token = tree.Tokens[i];
            if (token.Form is "," or "(" or "–" or "—" && !(sentence.IsTime(i) && sentence.IsTime(i - 1) && i + 1 < to && sentence.IsTime(i + 1)))
                return i;
            if (token.Upos is Upos.Verb or Upos.Aux or Upos.Cconj or Upos.Sconj || sentence.IsQuantity(i))
                return from;
        }

        return from;
    }

    /// <summary>A growth that this number is compared with ("growth of 6%, compared with 8.2% in 2003"): it is a growth itself.</summary>
    private static ClaimDraft? GrowthBefore(SentenceContext sentence, ClaimDraft old)
    {
        var (first, _) = sentence.Tree.TokensOf(old.Span);
        var words = new WordCursor(sentence.Sentence);
        if (!words.IsAny(first - 1, ["with", "against", "to", "from"]))
            return null;
        return sentence.Drafts.FindLast(d => d.Span.Start < old.Span.Start && d.Role == QuantityRole.ChangeAmount && d.Quantity.Unit == old.Quantity.Unit
            && (d.Rules.Contains("change.growth-measure") || d.Rules.Contains("change.noun")));
    }

    private static bool IsFoldedQuantity(SentenceContext sentence, int index)
    {
        var span = sentence.Tree.Tokens[index].Span;
        foreach (var draft in sentence.Drafts)
        {
            if (draft.IsEquivalent(span) || (draft.Role == QuantityRole.None && draft.Span.Overlaps(span)))
                return true;
        }

        return false;
    }

    private static void FoldInto(ClaimDraft level, ClaimDraft amount)
    {
        if (level.Change is { Value: not null } or { Low: not null })
        {
            // The same change said again ("102.2 points, or 0.36%").
            amount.Role = QuantityRole.None;
            return;
        }

        // "on 29%, down three"
        if ((ArePoints(amount) || amount.Quantity is { Counted: null, Unit: var bare } && bare == Unit.One) && level.Quantity.Unit == Unit.Percent)
            amount.Change = amount.Change! with { Unit = Unit.PercentagePoint };
        level.Change = amount.Change! with { Basis = amount.Change.Basis ?? level.Change?.Basis, From = level.Change?.From };
        level.Rules.Add("change.folded");
        level.Rules.AddRange(amount.Rules);
        amount.Role = QuantityRole.None;
        amount.Base = level;
    }

    /// <summary>Bare points, which of a percentage are percentage points.</summary>
    private static bool ArePoints(ClaimDraft draft) => draft.Quantity.Counted == "point" && draft.Quantity.Unit.Kind == UnitKind.Count;

    /// <summary>The old level becomes the <c>from</c> of the new one, and a level of its own.</summary>
    private static void Leave(SentenceContext sentence, ClaimDraft old)
    {
        ClaimDraft? level = null;
        foreach (var other in sentence.Drafts)
        {
            if (other == old || other.Role != QuantityRole.Level || other.Quantity.Unit != old.Quantity.Unit || other.Base is not null)
                continue;
            if (other.Span.Start < old.Span.Start || (level is null && (other.Rules.Contains("level.verb-to") || other.Rules.Contains("level.noun-to"))))
                level = other;
        }

        old.Kind = ClaimKind.Level;
        if (level is null && GrowthBefore(sentence, old) is { } growth)
        {
            (old.Role, old.Kind, old.Change) = (QuantityRole.ChangeAmount, ClaimKind.Change, AmountOf(old, growth.Change!.Direction));
            growth.Relations.Add((ClaimRelationType.ComparedWith, old));
            old.Rules.Add("change.compared");
            return;
        }

        if (level is null)
        {
            old.Rules.Add("level.old-alone");
            return;
        }

        old.Base = level;
        level.Relations.Add((ClaimRelationType.ComparedWith, old));
        if (level.Quantity.Value is not { } now || old.Quantity.Value is not { } then)
            return;
        // Whether a ratio that improved went up or down only its numbers say.
        var isJudged = level.Change is { Value: null, Low: null } && level.Sentence.Tree.Tokens[level.Anchor].Head is >= 0 and var verb && level.Sentence.Tree.Tokens[verb].Lemma is "improve" or "worsen" or "deteriorate";
        if (isJudged)
            level.Change = null;
        var direction = level.Change?.Direction ?? (now > then ? ChangeDirection.Up : now < then ? ChangeDirection.Down : ChangeDirection.Flat);
        level.Change = (level.Change ?? new Change(direction)) with { From = then };
        level.Rules.Add("change.from");
    }
}
