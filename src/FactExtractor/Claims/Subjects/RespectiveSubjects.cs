using FactExtractor.Claims.Periods;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// Deals out by "respectively" what stands before the numbers: "exports and imports rose 3.2 percent and 1.7 percent, respectively" gives each number its own subject, "Oslo and
/// Turku ordered 45 and 12 buses" its own entity, "rose 5 percent and 7 percent in 2018 and 2019" its own period.
/// </summary>
internal static class RespectiveSubjects
{
    public static void Distribute(SentenceContext sentence)
    {
        var words = new WordCursor(sentence.Sentence);
        var at = -1;
        for (var i = 0; i < words.Count && at < 0; i++)
            at = words.Is(i, "respectively") ? i : -1;
        if (at < 0)
            return;
        var live = sentence.Drafts.FindAll(d => d.Role is not QuantityRole.None && !d.Flags.HasFlag(ClaimFlags.Distributed) && d.Sentence.Tree.TokensOf(d.Span).First < at);
        if (live.Count < 2 || !AreAlike(live))
            return;
        DealPeriods(live);
        var tree = sentence.Tree;
        var predicate = tree.PredicateOf(live[0].Anchor);
        var first = tree.MeasuredSubjectOf(predicate);
        if (first < 0 || !tree.IsNominal(first))
            return;
        var parts = Conjuncts(tree, first);
        if (parts.Count != live.Count || parts[^1] >= live[0].Anchor)
            return;
        var isSubject = live.TrueForAll(d => d.SubjectHead == first || parts.Contains(d.SubjectHead));
        for (var i = 0; i < live.Count; i++)
        {
            var own = parts[i];
            var phrase = NounPhrase.Read(sentence, own, index => sentence.IsQuantity(index) || (index != own && parts.Contains(index)) || tree.Is(index, Deprel.Cc));
            if (phrase.Name is not { } name)
                continue;
            if (isSubject)
            {
                (live[i].Subject, live[i].SubjectHead) = (name, own);
                live[i].Entity = phrase.Possessor ?? live[i].Entity;
            }
            else
            {
                live[i].Entity = name;
            }

            Mark(live[i]);
        }
    }

    private static void DealPeriods(List<ClaimDraft> live)
    {
        if (live.Count != 2)
            return;
        foreach (var time in live[0].Sentence.Times)
        {
            if (time.Value?.Split('/') is not [var from, var to] || !time.Span.Of(live[0].Sentence.Text).Contains(" and ", StringComparison.Ordinal) || !live.TrueForAll(d => d.Period?.Value == time.Value))
                continue;
            (live[0].Period, live[1].Period) = (new Period(from, time.Span), new Period(to, time.Span));
            live.ForEach(Mark);
        }
    }

    private static void Mark(ClaimDraft draft)
    {
        draft.Flags |= ClaimFlags.Distributed;
        if (!draft.Rules.Contains("subject.distributed"))
            draft.Rules.Add("subject.distributed");
    }

    /// <summary>One kind of unit and one role: a list of which each member answers to a member of another list.</summary>
    private static bool AreAlike(List<ClaimDraft> live) => live.TrueForAll(d => d.Quantity.Unit.Kind == live[0].Quantity.Unit.Kind && d.Role == live[0].Role);

    private static List<int> Conjuncts(SyntaxTree tree, int first)
    {
        var parts = new List<int> { first };
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var child in tree.ChildrenOf(parts[i]))
            {
                if (tree.Is(child, Deprel.Conj) && tree.IsNominal(child) && !parts.Contains(child))
                    parts.Add(child);
            }
        }

        parts.Sort();
        return parts;
    }
}
