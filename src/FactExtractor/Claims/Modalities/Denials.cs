using FactExtractor.Claims.Periods;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Modalities;

/// <summary>Numbers that the text says are not so: "not 50%", "it is not true that …", "the claim that … is false", "has not asked for $30 billion".</summary>
internal static class Denials
{
    public static bool Holds(ClaimDraft draft)
    {
        if (draft.Role == QuantityRole.OldLevel)
            return false;
        var words = new WordCursor(draft.Sentence.Sentence);
        var tree = draft.Sentence.Tree;
        var (first, end) = tree.TokensOf(draft.SpanWithBound);
        if (words.Is(first - 1, "not") && words.IsAny(first - 2, [",", "and", "but", "–", "—", "-", "is", "was", "are", "were"]))
            return true;
        return IsDenied(words, first) || IsUntrue(words, first, end) || IsDecisionAgainst(words, first) || IsNegatedDeed(draft, tree);
    }

    /// <summary>"denied that the project had cost £2 billion", "denies it owes $5m": a clause behind the verb, up to its comma.</summary>
    private static bool IsDenied(WordCursor words, int first)
    {
        var hasVerb = false;
        for (var i = first - 1; i >= 0 && i > first - 16 && words[i] is not ("," or ";" or ":" or "—" or "–" or "\""); i--)
        {
            if (words.IsAny(i, ["denied", "denies", "denying"]))
                return hasVerb || words.Is(i + 1, "that");
            if (words.IsAny(i, ["but", "said", "says", "added"]))
                return false;
            hasVerb |= words.IsAny(i, ["had", "has", "have", "was", "were", "is", "are", "would", "will", "paid", "owed", "owes", "took", "received"]);
        }

        return false;
    }

    /// <summary>"denied that …, insisting the figure was": whether what is denied ends before the number.</summary>
    public static bool EndsBefore(WordCursor words, int denial, int number)
    {
        for (var i = denial + 1; i + 1 < number; i++)
        {
            if (words[i] is "," && words.IsAny(i + 1, ["insisting", "saying", "adding", "arguing", "claiming", "but", "and"]))
                return true;
        }

        return false;
    }

    /// <summary>"It is not true that …"; "the claim that … is wholly unsubstantiated".</summary>
    private static bool IsUntrue(WordCursor words, int first, int end)
    {
        for (var i = 0; i < first; i++)
        {
            if (words.IsAny(i, ["true", "correct"]) && words.IsAny(i - 1, ["not", "n't", "n’t"]) && words.IsAny(i + 1, ["that", "to"]))
                return true;
            if (IsFalse(words, i) && words.Is(i + 1, "that"))
                return true;
        }

        for (var i = 0; i < first; i++)
        {
            if (!words.IsAny(i, ["denied", "denies", "dismissed", "dismisses", "rejected", "rejects", "disputed", "disputes"]))
                continue;
            for (var j = i + 1; j < Math.Min(i + 5, first); j++)
            {
                if (words.IsAny(j, ["report", "reports", "claim", "claims", "suggestions", "rumours", "rumors", "allegations", "speculation"]) && words.IsAny(j + 1, ["that", "of"]))
                    return true;
            }
        }

        var claimed = false;
        for (var i = 0; i < first && !claimed; i++)
            claimed = words.IsAny(i, ["claim", "claims", "allegation", "allegations", "rumour", "rumor", "assertion", "suggestion", "report", "reports"]) && words.IsAny(i + 1, ["that", "of"]);
        for (var i = end; claimed && i < words.Count; i++)
        {
            if (IsFalse(words, i) && (words.IsAny(i - 1, ["is", "are", "was", "were"]) || words.IsAny(i - 2, ["is", "are", "was", "were"])))
                return true;
            if (words.IsAny(i, [";", "but"]))
                break;
        }

        return false;
    }

    private static bool IsFalse(WordCursor words, int index) =>
        words.IsAny(index, ["false", "untrue", "unsubstantiated", "baseless", "unfounded", "incorrect", "wrong", "bogus", "fabricated", "groundless", "inaccurate"]);

    /// <summary>"the decision not to go for a full percentage point".</summary>
    private static bool IsDecisionAgainst(WordCursor words, int first)
    {
        for (var i = Math.Max(0, first - 8); i < first; i++)
        {
            if (words.IsAny(i, ["decision", "decided", "chose", "opted"]) && words.Are(i + 1, "not", "to"))
                return true;
        }

        return false;
    }

    /// <summary>"We have not asked for $30 billion": the verb that governs the number is negated. Having, being and knowing are no deeds, and "did not fall below" is a position.</summary>
    private static bool IsNegatedDeed(ClaimDraft draft, SyntaxTree tree)
    {
        var verb = tree.Tokens[draft.Anchor].Head;
        if (verb < 0 || verb > draft.Anchor || !tree.IsVerb(verb) || !(tree.Is(draft.Anchor, Deprel.Obj) || tree.Is(draft.Anchor, Deprel.Obl))
            || tree.Tokens[verb].Lemma is not ("ask" or "pay" or "receive" or "spend" or "offer" or "promise" or "propose" or "demand" or "take" or "get" or "give" or "sell" or "buy" or "cut" or "raise" or "lose" or "earn" or "rise" or "fall"))
            return false;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (child < verb && tree.Tokens[child].Form is "not" or "n't" or "n’t" or "never")
                return Auxiliaries.Of(tree, verb) is null;
        }

        return false;
    }
}
