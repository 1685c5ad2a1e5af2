using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>Counts that are the subject of their own loss: "12,500 jobs had gone", "560 will be lost", "a further 200 posts are to be cut".</summary>
internal static class JobCuts
{
    public static bool Read(ClaimDraft draft)
    {
        if (draft.Quantity.Unit.Kind != UnitKind.Count)
            return false;
        var sentence = draft.Sentence;
        var words = new WordCursor(sentence.Sentence);
        var (_, from) = sentence.Tree.TokensOf(draft.Quantity.CountedSpan is { } counted && counted.End > draft.Span.End ? counted : draft.Span);
        var areJobs = IsJob(draft.Quantity.Counted) || (draft.Quantity.Counted is null && EarlierAreJobs(draft));
        // The verb group of which the count is the subject; a phrase with a preposition may stand before it.
        var passive = false;
        var inGroup = false;
        for (var i = from; i < Math.Min(from + 24, words.Count); i++)
        {
            var token = sentence.Tree.Tokens[i];
            if (words.IsAny(i, [",", ";", "which", "who", "that", "and", "while"]) && !inGroup && !IsInsidePhrase(sentence, from, i))
                return false;
            if (token.Upos is not (Upos.Aux or Upos.Verb or Upos.Part or Upos.Adv) && inGroup)
                return false;
            if (token.Upos is not (Upos.Aux or Upos.Verb or Upos.Part))
                continue;
            inGroup = true;
            passive |= words.IsAny(i, ["be", "been", "were", "was", "are", "being"]);
            if (passive && words.IsAny(i, ["cut", "lost", "axed", "shed", "eliminated", "scrapped", "slashed"]))
                return areJobs || !words.Is(i, "lost");
            if (areJobs && words.IsAny(i, ["go", "gone", "went", "disappear", "disappeared", "vanish", "vanished"]))
                return true;
        }

        return false;
    }

    /// <summary>Inside "at the Department of the Environment, Food and Rural Affairs" commas and "and" join names.</summary>
    private static bool IsInsidePhrase(SentenceContext sentence, int from, int index) =>
        sentence.Tree.Tokens[from].Upos == Upos.Adp && index + 1 < sentence.Tree.Tokens.Length && index > from + 1
        && char.IsUpper(sentence.Tree.Tokens[index - 1].Form[0]) && (char.IsUpper(sentence.Tree.Tokens[index + 1].Form[0]) || sentence.Tree.Tokens[index + 1].Upos == Upos.Cconj);

    private static bool EarlierAreJobs(ClaimDraft draft)
    {
        foreach (var other in draft.Sentence.Drafts)
        {
            if (other.Span.Start < draft.Span.Start && IsJob(other.Quantity.Counted))
                return true;
        }

        return false;
    }

    private static bool IsJob(string? noun) => noun is "job" or "post" or "position" or "role" or "worker" or "employee" or "staff";
}
