using FactExtractor.Claims.Periods;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Places;

/// <summary>
/// Ties phrases of place to claims, as the sentence says them of the fact: right behind the number ("£192,713 in England"), in the subject ("prices in London"), at the
/// head of the sentence ("In rural areas, …"), or beside the number in its own clause. What stands in another clause is of another fact.
/// </summary>
internal static class PlaceResolver
{
    public static void Resolve(SentenceContext sentence)
    {
        var live = sentence.Drafts.FindAll(d => d.Role != QuantityRole.None && d.Kind != ClaimKind.Rank);
        if (live.Count == 0)
            return;
        foreach (var place in PlaceFinder.Find(sentence))
        {
            if (live.Find(d => IsRightBehind(d, place)) is { } own)
                Give(own, place, "place.behind");
            else if (IsAtHead(sentence, place))
                live.ForEach(d => Give(d, place, "place.head"));
            else
                live.FindAll(d => IsInSubject(d, place) || IsInClause(d, live, place)).ForEach(d => Give(d, place, "place.clause"));
        }

        foreach (var old in live)
        {
            if (old is { Role: QuantityRole.OldLevel, Place: null, Base: { } level })
                old.Place = level.Place;
        }
    }

    private static void Give(ClaimDraft draft, PlacePhrase place, string rule)
    {
        // Right behind the number comes before all else; otherwise the first that fits.
        if (draft.Place is not null && rule != "place.behind")
            return;
        var tree = draft.Sentence.Tree;
        var first = place.First;
        if (first < place.Head && tree.Tokens[first].Form.Equals("in", StringComparison.OrdinalIgnoreCase))
        {
            first++;
            while (first < place.Head && tree.Tokens[first].Form.ToLowerInvariant() is "the" or "a" or "an")
                first++;
        }

        draft.Place = Mention.At(draft.Sentence.Text, new WordCursor(draft.Sentence.Sentence).Span(first, place.End));
        draft.Rules.Add(rule);
    }

    /// <summary>Nothing but a time between the number, with what it counts, and the place.</summary>
    private static bool IsRightBehind(ClaimDraft draft, PlacePhrase place)
    {
        var tree = draft.Sentence.Tree;
        var end = EndOf(draft);
        if (place.First < end)
            return false;
        for (var i = end; i < place.First; i++)
        {
            if (!draft.Sentence.IsTime(i) && tree.Tokens[i].Form is not ("in" or "for" or "during" or ")" or "(") && !draft.IsEquivalent(tree.Tokens[i].Span))
                return false;
        }

        return true;
    }

    private static int EndOf(ClaimDraft draft) =>
        draft.Sentence.Tree.TokensOf(draft.SpanToCounted).End;

    /// <summary>"In rural areas, …", "Last year in England …": nothing but a time before it.</summary>
    private static bool IsAtHead(SentenceContext sentence, PlacePhrase place)
    {
        for (var i = 0; i < place.First; i++)
        {
            if (!sentence.IsTime(i) && sentence.Tree.Tokens[i].Form.ToLowerInvariant() is not ("," or "and" or "but" or "in" or "by" or "meanwhile" or "“" or "\""))
                return false;
        }

        return true;
    }

    private static bool IsInSubject(ClaimDraft draft, PlacePhrase place) =>
        draft.SubjectHead >= 0 && draft.SubjectHead != place.Head && place.First > draft.SubjectHead && draft.Sentence.Tree.IsAncestorOrSelf(draft.SubjectHead, place.Head)
        && (place.Head < draft.Anchor || draft.SubjectHead > draft.Anchor) && !IsBroken(draft.Sentence, Math.Min(draft.SubjectHead, place.First), place.First);

    /// <summary>The place hangs on the verb of the number, with no other number and no clause of its own between.</summary>
    private static bool IsInClause(ClaimDraft draft, List<ClaimDraft> live, PlacePhrase place)
    {
        var tree = draft.Sentence.Tree;
        var predicate = tree.PredicateOf(draft.Anchor);
        var governor = tree.Tokens[place.Head].Head;
        if (predicate < 0 || !(governor == predicate || governor == draft.Anchor || (place.Head == predicate)))
            return false;
        var (from, to) = place.First > draft.Anchor ? (EndOf(draft), place.First) : (place.End, tree.TokensOf(draft.Span).First);
        if (IsBroken(draft.Sentence, from, to))
            return false;
        foreach (var other in live)
        {
            if (other != draft && other.Anchor > Math.Min(draft.Anchor, place.Head) && other.Anchor < Math.Max(draft.Anchor, place.Head))
                return false;
        }

        return true;
    }

    /// <summary>Whether a mark or word that parts clauses stands between.</summary>
    private static bool IsBroken(SentenceContext sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Tree.Tokens[i].Form is "," or ";" or ":" or "—" or "–" or "which" or "who" or "that" or "while" or "after" or "because" or "as" or "and" or "but" or "(" or ")")
                return true;
        }

        return false;
    }
}
