using FactExtractor.Claims.Subjects;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Shares;

/// <summary>
/// Tells shares from other percentages and finds the whole: "27.6% of the total retail sales", "accounts for half of", "a 25.2% stake in". The subject of a share is
/// the part, <c>of</c> the whole.
/// </summary>
internal static class ShareResolver
{
    public static void Resolve(ClaimDraft draft)
    {
        if (draft.Role != QuantityRole.Level || draft.Quantity.Unit != Unit.Percent)
            return;
        var tree = draft.Sentence.Tree;
        var whole = WholeOf(draft);
        var predicate = tree.Tokens[draft.Anchor].Head;
        if (draft.Quantity.RuleId == RuleIds.PercentProportion && whole < 0)
        {
            // "one in five jobs": of all jobs.
            draft.Kind = ClaimKind.Share;
            draft.Of = draft.Subject;
            draft.Rules.Add("share");
            return;
        }

        // "two thirds of households own their home" is a part that owns; "holds the rate at 5%" holds no part.
        var isAccounting = predicate >= 0 && predicate < draft.Anchor && !tree.Is(draft.Anchor, Deprel.Nsubj) && !(tree.Tokens[predicate].Lemma is "own" or "hold" or "control" && tree.CaseOf(draft.Anchor) == "at") && tree.Tokens[predicate].Lemma is "account" or "represent" or "constitute" or "comprise" or "own" or "hold" or "control" || IsMakingUp(tree, predicate);
        var subjectLemma = draft.SubjectHead >= 0 ? tree.Tokens[draft.SubjectHead].Lemma : "";
        // "Moxon shares" are stock.
        var namesShare = (IsShareNoun(subjectLemma) && tree.Tokens[draft.SubjectHead].Form is not ("shares" or "Shares")) || HeadsShare(draft);
        // "Renewables supplied 54% of electricity and gas 19%"
        if (whole < 0 && draft.Rules.Contains("subject.gapped") && draft.Sentence.Drafts.FindLast(d => d.Span.Start < draft.Span.Start) is { Kind: ClaimKind.Share } gapped && gapped.Quantity.Unit == draft.Quantity.Unit)
        {
            (draft.Kind, draft.Of) = (ClaimKind.Share, gapped.Of);
            draft.Rules.Add("share");
            return;
        }

        if (whole < 0 && !isAccounting && !namesShare)
            return;
        if (whole >= 0 && !isAccounting && !namesShare && tree.Is(draft.Anchor, Deprel.Nmod) && tree.CaseOf(draft.Anchor) is "by" or "to")
            return;
        draft.Kind = ClaimKind.Share;
        draft.Rules.Add("share");
        if (whole >= 0)
        {
            draft.Of = Name(draft, whole);
            // "75% of pupils do sport": the part has no name of its own but the whole's.
            var isObject = predicate >= 0 && tree.Is(draft.Anchor, Deprel.Obj) && !VerbLexicon.IsMeasuring(tree.Tokens[predicate].Lemma) && !VerbLexicon.IsContributing(tree.Tokens[predicate].Lemma);
            if (!namesShare && PartBefore(draft, whole) is { } part)
            {
                draft.Subject = part.Subject;
                draft.SubjectHead = part.SubjectHead;
                draft.Rules.Add("share.of-part");
                return;
            }

            if (tree.Tokens[whole].Upos == Upos.Pron && !tree.IsDescribed(whole))
            {
                draft.SubjectHead = whole;
                if (ContextSubjects.OfPronoun(draft, whole) is { } meant)
                {
                    // "the index for shelter was the largest contributor, accounting for 90 percent of it": a part is not the whole.
                    if (isAccounting && predicate < draft.Anchor && tree.Tokens[whole].Form is "it" or "them" && draft.Subject is not null)
                    {
                        var noun = draft.SubjectHead >= 0 && tree.ChildOf(draft.SubjectHead, Deprel.Cop) >= 0 ? tree.ChildOf(draft.SubjectHead, Deprel.Nsubj) : -1;
                        if (noun >= 0)
                            (draft.Subject, draft.SubjectHead) = (Name(draft, noun), noun);
                        draft.Of = meant.Text == draft.Subject?.Text ? null : meant;
                        return;
                    }

                    (draft.Of, draft.Subject) = (meant, meant);
                    draft.Flags |= ClaimFlags.SubjectFromContext;
                }
                else if (!isAccounting)
                {
                    draft.Subject = null;
                }

                return;
            }

            // Of shares in a company, who holds them is not the part.
            var isStock = tree.Tokens[whole].Lemma is "share" or "stock" && tree.Is(draft.Anchor, Deprel.Obj);
            if (isStock || VerbLexicon.IsAcquiring(predicate < 0 ? "" : tree.Tokens[predicate].Lemma) && predicate < draft.Anchor && !namesShare)
                (draft.Subject, draft.SubjectHead) = (draft.Of, whole);
            else if (!isAccounting && !namesShare && (isObject || draft.SubjectHead < 0 || !draft.IsGrammaticalSubject))
                (draft.Subject, draft.SubjectHead) = (draft.Of, whole);
            return;
        }

        // "accounted for 22% of deaths and cyclists for 5%": of the same whole.
        if (draft.Rules.Contains("subject.gapped") && draft.Sentence.Drafts.FindLast(d => d.Span.Start < draft.Span.Start) is { Kind: ClaimKind.Share } before && before.Quantity.Unit == draft.Quantity.Unit)
            draft.Of = before.Of;
        if (draft.SubjectHead >= 0 && namesShare)
        {
            foreach (var child in tree.ChildrenOf(draft.SubjectHead))
            {
                if (child > draft.SubjectHead && tree.Is(child, Deprel.Nmod) && tree.CaseOf(child) is "of" or "in")
                    draft.Of ??= Name(draft, child);
            }
        }
    }

    /// <summary>"1.2 million people, one-fifth of the unemployed", "10,000 jobs, or a tenth of the total": the number before is the part.</summary>
    private static ClaimDraft? PartBefore(ClaimDraft draft, int whole)
    {
        var tree = draft.Sentence.Tree;
        if (tree.Tokens[whole].Upos == Upos.Pron)
            return null;
        var (first, _) = tree.TokensOf(draft.SpanWithBound);
        var isApposed = first > 0 && (tree.Tokens[first - 1].Form is "," or "(" or "—" or "–" || (first > 1 && tree.Tokens[first - 1].Form is "or" && tree.Tokens[first - 2].Form == ","));
        if (!isApposed)
            return null;
        var earlier = draft.Sentence.Drafts.FindLast(d => d.Span.Start < draft.Span.Start && d.Subject is not null && (d.Role == QuantityRole.Level || d.Quantity.Counted is not null) && d.Quantity.Unit.Kind != UnitKind.Duration);
        return earlier is { Kind: ClaimKind.Level or ClaimKind.Change } && tree.TokensOf(earlier.Span).End + 12 > first ? earlier : null;
    }

    private static bool IsShareNoun(string lemma) => lemma is "stake" or "share" or "proportion" or "percentage" or "holding" or "shareholding" or "majority" or "part" or "portion";

    /// <summary>The subject was read through "the proportion of …" to what it is of.</summary>
    private static bool HeadsShare(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var predicate = tree.PredicateOf(draft.Anchor);
        var subject = tree.SubjectOf(predicate);
        return subject >= 0 && tree.Tokens[subject].Lemma is "proportion" or "share" or "percentage" && draft.IsGrammaticalSubject;
    }

    private static bool IsMakingUp(SyntaxTree tree, int predicate)
    {
        if (predicate < 0 || tree.Tokens[predicate].Lemma != "make")
            return false;
        foreach (var child in tree.ChildrenOf(predicate))
        {
            if (tree.Tokens[child].Form is "up")
                return true;
        }

        return false;
    }

    private static int WholeOf(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var (first, end) = tree.TokensOf(draft.Span);
        // "40% of them said prices were too high"
        if (end + 1 < tree.Tokens.Length && tree.Tokens[end].Form == "of" && tree.Tokens[end + 1].Form is "them" or "it" or "these" && (end + 2 == tree.Tokens.Length || tree.Tokens[end + 2].Upos is not (Upos.Noun or Upos.Adj or Upos.Num)))
            return end + 1;
        for (var i = first; i < end; i++)
        {
            foreach (var child in tree.ChildrenOf(i))
            {
                if (child >= end && (tree.Is(child, Deprel.Nmod) || tree.Is(child, Deprel.Obl)) && tree.CaseOf(child) == "of")
                    return BeforeNumber(draft, end, child);
            }
        }

        // "Of the members who replied, 74% backed the deal"
        if (tree.Tokens[0].Form is "Of" && tree.Tokens.Length > 2 && tree.Tokens[1].Form is "the" or "all" && tree.TokensOf(draft.SpanFromBound).First is > 3 and var leading && tree.Tokens[leading - 1].Form is "," && tree.PhraseAt(AfterCount(draft, 2), draft.Sentence) is >= 0 and var all)
            return all;
        // The parser may hang "of …" on the verb: the words right behind the number decide.
        if (end + 1 < tree.Tokens.Length && tree.Tokens[end].Form == "of")
            return BeforeNumber(draft, end, tree.Tokens[end].Head);
        return -1;
    }

    /// <summary>"Of the 540 patients": the noun stands behind its number.</summary>
    private static int AfterCount(ClaimDraft draft, int index)
    {
        while (index + 1 < draft.Sentence.Tree.Tokens.Length && draft.Sentence.IsQuantity(index))
            index++;
        return index;
    }

    /// <summary>"68% of the ball and 17 shots": where another number stands before the head that the parser chose, the phrase ends before that number.</summary>
    private static int BeforeNumber(ClaimDraft draft, int of, int head)
    {
        for (var i = of + 1; i < head; i++)
        {
            if (draft.Sentence.IsQuantity(i))
                return draft.Sentence.Tree.PhraseAt(of + 1, draft.Sentence) is >= 0 and var noun ? noun : head;
        }

        return head;
    }

    private static Mention? Name(ClaimDraft draft, int head) => NounPhrase.Read(draft.Sentence, head, draft.Sentence.IsQuantity).Name;
}
