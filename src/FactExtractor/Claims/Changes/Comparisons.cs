using FactExtractor.Claims.Periods;
using FactExtractor.Claims.Subjects;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>
/// Whether what a number is compared with is the same thing at another time ("3%, compared with 5% a year earlier") or another thing at the same time ("5.2% in the north,
/// compared with 3.1% in the south", "a third of nurses, compared with 12% of doctors"). Only the first is a change.
/// </summary>
internal static class Comparisons
{
    /// <summary>The rule that marks a number of another thing.</summary>
    public const string Rule = "level.compared-other";

    private const int Reach = 8;

    /// <summary>Whether the number behind the preposition at <paramref name="preposition"/> ("with", "against", "to") is of something else.</summary>
    public static bool IsOfAnother(ClaimDraft draft, int preposition)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var tree = draft.Sentence.Tree;
        var (first, _) = tree.TokensOf(draft.Span);
        if (draft.Quantity.Counted is { } counted && CountedBefore(draft) is { } other && other != counted && counted != "point" && other != "point")
            return true;
        for (var i = preposition + 1; i < first; i++)
        {
            // "compared with Germany's 3%", "with a national average of 65%"
            if (tree.Tokens[i].Form is "'s" or "’s" && i > 0 && tree.Tokens[i - 1].Upos == Upos.Propn && !draft.Sentence.IsTime(i - 1))
                return true;
            if (words.Is(i, "average") && !IsTimeAhead(draft, EndOf(draft)))
                return true;
        }

        var behind = EndOf(draft);
        if (words.IsAny(behind, ["nationally", "nationwide", "elsewhere", "overall"]))
            return true;
        if (!words.IsAny(behind, ["in", "for", "among", "of", "at", "across", "on", "from", "by"]) || behind + 1 >= tree.Tokens.Length || IsTimeAhead(draft, behind))
            return false;
        return tree.PhraseAt(behind + 1, draft.Sentence) is >= 0 and var noun && !IsTimeNoun(tree.Tokens[noun].Lemma) && !IsNamedBefore(draft, preposition, noun);
    }

    /// <summary>Index of the first word behind the number and what it counts.</summary>
    public static int EndOf(ClaimDraft draft) => draft.Sentence.Tree.TokensOf(draft.SpanToCounted).End;

    private static string? CountedBefore(ClaimDraft draft)
    {
        var index = draft.Sentence.Drafts.IndexOf(draft);
        return index > 0 && draft.Sentence.Drafts[index - 1] is { Quantity: { Counted: { } counted } quantity } && quantity.Unit == draft.Quantity.Unit ? counted : null;
    }

    /// <summary>A time, or a word that points back to one, soon behind the number.</summary>
    private static bool IsTimeAhead(ClaimDraft draft, int from)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        for (var i = from; i < words.Count && i < from + Reach; i++)
        {
            if (words[i] is ";" or "(" || (draft.Sentence.IsQuantity(i) && !draft.Sentence.IsTime(i)))
                return false;
            if (draft.Sentence.IsTime(i) || words.IsAny(i, ["previous", "previously", "prior", "preceding", "same", "corresponding", "earlier", "before", "last", "then", "ago", "pre-pandemic", "originally", "initially"]))
                return true;
        }

        return false;
    }

    private static bool IsTimeNoun(string lemma) =>
        lemma is "period" or "year" or "quarter" or "month" or "week" or "day" or "half" or "decade" or "season" or "summer" or "winter" or "spring" or "autumn" or "morning" or "survey" or "poll" or "census"
            or "election" or "past" or "time" or "start" or "end" or "beginning" or "total" or "forecast" or "estimate" or "plan" or "budget";

    /// <summary>"5m tonnes of wheat, compared with 3m tonnes of wheat": the same thing again.</summary>
    private static bool IsNamedBefore(ClaimDraft draft, int before, int noun)
    {
        for (var i = 0; i < before; i++)
        {
            if (draft.Sentence.Tree.Tokens[i].Lemma == draft.Sentence.Tree.Tokens[noun].Lemma)
                return true;
        }

        return false;
    }
}
