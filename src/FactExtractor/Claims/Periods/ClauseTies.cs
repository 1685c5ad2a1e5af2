using FactExtractor.Claims.Subjects;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Periods;

/// <summary>Whether a time and a number of one sentence belong together or stand in clauses that have nothing to do with each other.</summary>
internal static class ClauseTies
{
    /// <summary>Nothing but prepositions and a bracket between the number, with what it counts, and a time behind it.</summary>
    public static bool IsAdjacent(ClaimDraft draft, TimeExpression time)
    {
        var tree = draft.Sentence.Tree;
        var end = draft.SpanToCounted.End;
        foreach (var equivalent in draft.Quantity.Equivalents)
            end = Math.Max(end, equivalent.Span.End);
        if (time.Span.Start < end || time.Span.Start - end > 12)
            return false;
        for (var i = draft.Sentence.Sentence.WordAt(end - 1) + 1; i < tree.Tokens.Length && tree.Tokens[i].Span.Start < time.Span.Start; i++)
        {
            if (tree.Tokens[i].Form is not ("in" or "for" or "during" or "by" or "at" or "on" or "this" or "over" or "through" or "the" or ")" or "of"))
                return false;
        }

        return true;
    }

    /// <summary>"compared with August 2022 (€246.7 bn)": in brackets right behind a time.</summary>
    public static bool IsInBracketsBehind(ClaimDraft draft, TimeExpression time)
    {
        if (time.Span.End > draft.Span.Start || draft.Span.Start - time.Span.End > 3)
            return false;
        return draft.Sentence.Text.AsSpan(time.Span.End, draft.Span.Start - time.Span.End).Trim() is "(";
    }

    /// <summary>"£214m (2022: £187m)": a time in brackets with another number.</summary>
    public static bool IsInOtherBrackets(ClaimDraft draft, TimeExpression time)
    {
        var text = draft.Sentence.Text;
        var open = text.LastIndexOf('(', time.Span.Start, time.Span.Start - draft.Sentence.Sentence.Span.Start);
        var close = open < 0 ? -1 : text.IndexOf(')', open, draft.Sentence.Sentence.Span.End - open);
        if (open < 0 || close < time.Span.End || (draft.Span.Start > open && draft.Span.Start < close))
            return false;
        foreach (var other in draft.Sentence.Drafts)
        {
            if (other != draft && other.Span.Start > open && other.Span.Start < close && time.Span.End <= other.Span.Start)
                return true;
        }

        return false;
    }

    /// <summary>"for the second quarter 6.3 percent": nothing between a time and a number without a noun of its own that follows another one.</summary>
    public static bool IsRightBefore(ClaimDraft draft, TimeExpression time)
    {
        if (draft.Quantity.Counted is not null || time.Span.End > draft.Span.Start || draft.Sentence.Drafts[0] == draft)
            return false;
        var from = draft.SpanFromBound.Start;
        return from >= time.Span.End && draft.Sentence.Text.AsSpan(time.Span.End, from - time.Span.End).IsWhiteSpace();
    }

    /// <summary>"crossed 26 million tonnes, surpassing last year's total": the time owns a noun behind the number, which is not the number's.</summary>
    public static bool IsOwner(ClaimDraft draft, TimeExpression time)
    {
        var words = draft.Sentence.Sentence;
        var tree = draft.Sentence.Tree;
        var after = words.WordAt(time.Span.End - 1) + 1;
        if (after + 1 >= words.Words.Length || words.Word(after) is not ("'s" or "’s") || tree.PhraseAt(after + 1, draft.Sentence) is not (>= 0 and var owned))
            return false;
        var (own, its) = (tree.PredicateOf(draft.Anchor), tree.PredicateOf(owned));
        return its >= 0 && its != own && !tree.IsAncestorOrSelf(its, own) && !tree.IsAncestorOrSelf(owned, draft.Anchor) && !tree.IsAncestorOrSelf(draft.Anchor, owned);
    }

    /// <summary>Whether a clause boundary between a number and a time keeps them apart.</summary>
    public static bool AreApart(ClaimDraft draft, TimeExpression time, int at)
    {
        var tree = draft.Sentence.Tree;
        if (HasSemicolon(draft, time))
            return true;
        var top = CommonAncestor(tree, draft.Anchor, at);
        // The time is of something said, of a relative clause, or of a clause that it is the limit of.
        for (var i = at; i >= 0 && i != top; i = tree.Tokens[i].Head)
        {
            if (tree.Is(i, Deprel.Ccomp) && !IsAskedOfSubject(tree, draft, i))
                return true;
            if (tree.Is(i, Deprel.AclRelcl) && IsSetOff(tree, i) && !tree.IsAncestorOrSelf(draft.Anchor, i))
                return true;
            if (tree.Is(i, Deprel.Acl) && IsSetOff(tree, i) && !IsNumberNear(draft, i))
                return true;
            if ((tree.Is(i, Deprel.Advcl) || tree.Is(i, Deprel.Acl) || tree.Is(i, Deprel.AclRelcl) || (tree.Is(i, Deprel.Conj) && tree.IsVerb(i))) && IsLimit(draft, time))
                return true;
        }

        // The number is an aside, or the clause behind "and" looks at another time ("opened in 2019 and covers 92 hectares").
        for (var i = draft.Anchor; i >= 0 && i != top; i = tree.Tokens[i].Head)
        {
            if (tree.Is(i, Deprel.AclRelcl) && at > 2)
                return true;
            if (draft.Quantity.Unit.Kind == UnitKind.Physical && (tree.Is(i, Deprel.Appos) || tree.Is(i, Deprel.Parataxis)))
                return true;
            if (tree.Is(i, Deprel.Conj) && tree.IsVerb(i) && tree.IsVerb(tree.Tokens[i].Head) && ChangesTense(tree, tree.Tokens[i].Head, i))
                return true;
        }

        return false;
    }

    private static bool HasSemicolon(ClaimDraft draft, TimeExpression time)
    {
        var (low, high) = draft.Span.Start < time.Span.Start ? (draft.Span.End, time.Span.Start) : (time.Span.End, draft.Span.Start);
        return low < high && draft.Sentence.Text.AsSpan(low, high - low).Contains(';');
    }

    private static int CommonAncestor(SyntaxTree tree, int a, int b)
    {
        for (var i = a; i >= 0; i = tree.Tokens[i].Head)
        {
            if (tree.IsAncestorOrSelf(i, b))
                return i;
        }

        return -1;
    }

    /// <summary>A number beside the complement may be its subject by the parser's mistake: "expects sales in 2024 of £5m".</summary>
    private static bool IsAskedOfSubject(SyntaxTree tree, ClaimDraft draft, int clause) =>
        tree.PredicateOf(draft.Anchor) == tree.Tokens[clause].Head && draft.Anchor > clause;

    /// <summary>A clause between commas, or one that opens with a comma.</summary>
    private static bool IsSetOff(SyntaxTree tree, int verb)
    {
        var (first, _) = tree.Extent(verb);
        return first > 0 && (tree.Tokens[first].Form is "," or "–" or "—" || tree.Tokens[first - 1].Form is "," or "–" or "—");
    }

    /// <summary>"goods worth $125 billion imposed on Sept. 1": a participle right behind the number is its own.</summary>
    private static bool IsNumberNear(ClaimDraft draft, int verb) => verb > draft.Anchor && verb - draft.Anchor < 6;

    /// <summary>"by 2010" and "until 2007" limit their own clause only.</summary>
    private static bool IsLimit(ClaimDraft draft, TimeExpression time) =>
        new WordCursor(draft.Sentence.Sentence).IsAny(draft.Sentence.Sentence.WordAt(time.Span.Start) - 1, ["by", "until", "till", "from", "since"]);

    /// <summary>From past to present ("opened … and covers") or to perfect ("was introduced … and has paid").</summary>
    private static bool ChangesTense(SyntaxTree tree, int first, int second)
    {
        var (before, after) = (TenseOf(tree, first), TenseOf(tree, second));
        return before == 'p' && after is 'n' or 'f';
    }

    /// <summary>'p' for the past, 'n' for present and perfect, 'f' for the future, '?' where the form does not say.</summary>
    private static char TenseOf(SyntaxTree tree, int verb)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (!tree.Is(child, Deprel.Aux) && !tree.Is(child, Deprel.AuxPass) && !tree.Is(child, Deprel.Cop))
                continue;
            switch (tree.Tokens[child].Form.ToLowerInvariant())
            {
                case "has" or "have" or "is" or "are" or "'s" or "’s":
                    return 'n';
                case "will" or "'ll" or "’ll":
                    return 'f';
                case "was" or "were" or "had" or "did":
                    return 'p';
            }
        }

        var token = tree.Tokens[verb];
        if (token.Form.EndsWith("ed", StringComparison.Ordinal) || (token.Form != token.Lemma && !token.Form.EndsWith('s') && !token.Form.EndsWith("ing", StringComparison.Ordinal)))
            return 'p';
        return token.Form.EndsWith('s') && token.Form != token.Lemma ? 'n' : '?';
    }
}
