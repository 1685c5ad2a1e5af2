using FactExtractor.Syntax;

namespace FactExtractor.Claims.Periods;

/// <summary>Times that belong to the name of what is measured: "third-quarter revenue", "May sales".</summary>
internal static class SubjectTimes
{
    private const int MaxWords = 4;

    /// <summary>Whether the time stands before the subject's noun with nothing but its modifiers between.</summary>
    public static bool IsOfSubject(ClaimDraft draft, TimeExpression time)
    {
        if (draft.SubjectHead < 0 || time.Role != TimeRole.Period)
            return false;
        var tree = draft.Sentence.Tree;
        var (_, end) = tree.TokensOf(time.Span);
        if (end > draft.SubjectHead || draft.SubjectHead - end > MaxWords)
            return false;
        for (var i = end; i < draft.SubjectHead; i++)
        {
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Adj or Upos.Propn) && tree.Tokens[i].Form is not "-")
                return false;
        }

        return tree.Tokens[draft.SubjectHead].Upos is Upos.Noun && (end == draft.SubjectHead || tree.Tokens[end].Form is not "alone");
    }

    /// <summary>"report third-quarter revenue of $1.2 billion on Thursday", "having reported it in October": the time of reporting, beside a subject that has its own.</summary>
    public static bool IsOfReport(ClaimDraft draft, TimeExpression time)
    {
        if (IsOfParticiple(draft, time) || IsOfTelling(draft, time))
            return true;
        if (time.Value is null || !draft.Sentence.Times.Any(t => t.Span != time.Span && IsOfSubject(draft, t)))
            return false;
        if (time.Value.Length == 10)
            return true;
        var tree = draft.Sentence.Tree;
        return tree.Tokens[tree.Anchor(time.Span)].Head is >= 0 and var verb && tree.Tokens[verb].Upos == Upos.Verb && (Speech.IsReporting(tree.Tokens[verb].Lemma) || Speech.IsSaying(tree.Tokens[verb].Lemma));
    }

    /// <summary>"the 3,870 announced in December"</summary>
    public static bool IsOfParticiple(ClaimDraft draft, TimeExpression time)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var (_, end) = draft.Sentence.Tree.TokensOf(draft.SpanToCounted);
        var first = draft.Sentence.Sentence.WordAt(time.Span.Start);
        if (words.IsAny(end, ["first", "originally", "initially", "previously"]))
            end++;
        return words.IsAny(end, ["announced", "reported", "published", "released", "given", "stated", "cited", "foreseen", "expected", "forecast", "predicted", "projected", "planned"]) && first > end && first <= end + 2;
    }

    /// <summary>"On Wednesday Vestvind announced a wind farm", "In July the ministry had still forecast a total": when somebody told of what the verb governs.</summary>
    private static bool IsOfTelling(ClaimDraft draft, TimeExpression time)
    {
        if (IsOfSubject(draft, time))
            return false;
        var tree = draft.Sentence.Tree;
        var word = draft.Sentence.Sentence.WordAt(time.Span.Start);
        // "the $40 million profit it had forecast in May"
        if (word > 2 && tree.Tokens[word - 1].Form is "in" or "on" && Speech.IsExpecting(tree.Tokens[word - 2].Lemma) && tree.Tokens[word - 3].Form is "had" or "has" or "have")
            return true;
        var at = draft.Anchor;
        for (var steps = 0; steps < 5 && tree.Tokens[at].Head >= 0 && !tree.IsVerb(tree.Tokens[at].Head); steps++)
            at = tree.Tokens[at].Head;
        if (tree.Tokens[at].Head is not (>= 0 and var verb) || tree.Tokens[verb].Upos != Upos.Verb || !tree.Is(at, Deprel.Obj) || tree.ChildOf(verb, Deprel.AuxPass) >= 0)
            return false;
        var lemma = tree.Tokens[verb].Lemma;
        var isOfVerb = tree.Tokens[tree.Anchor(time.Span)].Head == verb || word <= 1;
        if (Speech.IsExpecting(lemma))
            return isOfVerb && time.Span.End < draft.Span.Start && tree.ChildOf(verb, Deprel.Aux) is >= 0 and var aux && tree.Tokens[aux].Form is "had" or "has" or "have";
        var isDay = time.Value is { Length: 10 } or { Length: 21 } && time.Value.LastIndexOf('-') >= 7;
        if (!isDay || !isOfVerb)
            return false;
        // An order is placed when it is announced.
        if (tree.Tokens[at].Lemma is "order" or "deal" or "contract" or "purchase" or "acquisition" or "agreement" or "sale" or "bid" or "offer")
            return false;
        return lemma is "announce" or "unveil" or "reveal" or "disclose" or "publish"
            || (lemma is "report" or "post" && draft.SubjectHead >= 0 && Bearers.BearingNouns.Of(tree, draft.SubjectHead) is Bearers.BearingKind.Company);
    }

    /// <summary>"net profit rose 52% in 2025. Profit was $1.3 billion": the level of a change that the sentence before gave, of the same thing, in the past and with no time of its own.</summary>
    public static bool Elaborates(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (draft.SubjectHead < 0 || draft.Kind != ClaimKind.Level || draft.Sentence.Previous is not { } previous || draft.Sentence.Times.Any(static t => t.Role != TimeRole.Basis)
            || tree.PredicateOf(draft.Anchor) is not (>= 0 and var predicate) || !HasPast(tree, predicate) || Bearers.BearingNouns.Of(tree, draft.SubjectHead) == Bearers.BearingKind.None)
            return false;
        var earlier = previous.Drafts.FindLast(static d => d.Role is not QuantityRole.None);
        return earlier is { Role: not QuantityRole.OldLevel, Kind: ClaimKind.Change, Period: not null, SubjectHead: >= 0 } && previous.Tree.Tokens[earlier.SubjectHead].Lemma.Equals(tree.Tokens[draft.SubjectHead].Lemma, StringComparison.OrdinalIgnoreCase);
    }

    private static bool HasPast(SyntaxTree tree, int predicate)
    {
        if (tree.Tokens[predicate].Form is "was" or "were" || (tree.Tokens[predicate].Upos == Upos.Verb && tree.Tokens[predicate].Form is "came" or "stood" or "reached" or "totalled" or "totaled" or "hit"))
            return true;
        return tree.ChildOf(predicate, Deprel.Cop) is >= 0 and var copula && tree.Tokens[copula].Form is "was" or "were";
    }
}
