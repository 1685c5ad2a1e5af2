using FactExtractor.Claims.Subjects;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Periods;

/// <summary>Times of the sentence, or of the one before, that are not those of a number: plans and possessions, aims, what was planned before.</summary>
internal static partial class PeriodResolver
{
    /// <summary>"We will hire 350 by the end of next year. We have 900": what a sentence in the present has is not of a time to come.</summary>
    private static bool IsAhead(ClaimDraft draft, Period carried) =>
        draft.Sentence.Document.Published is { } today && string.CompareOrdinal(carried.Value, Calendar.OfDay(today)) > 0 && !SpeaksOfFuture(new WordCursor(draft.Sentence.Sentence), draft.Sentence.Sentence.Words.Length);

    /// <summary>"310 homes were built last year. We need 500 a year": what somebody needs, has or wants at present is not of a time gone by; a verb of measuring may tell of it ("that makes 5%").</summary>
    private static bool IsBehind(ClaimDraft draft, Period carried)
    {
        var tree = draft.Sentence.Tree;
        if (draft.Sentence.Document.Published is not { } today || carried.Value.Length > 10 || string.CompareOrdinal(carried.Value, Calendar.OfDay(today)) >= 0 || today.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture).StartsWith(carried.Value, StringComparison.Ordinal))
            return false;
        var verb = tree.PredicateOf(draft.Anchor);
        return verb >= 0 && verb < draft.Anchor && tree.Tokens[verb].Upos == Upos.Verb && !VerbLexicon.IsMeasuring(tree.Tokens[verb].Lemma) && tree.ChildOf(verb, Deprel.Aux) < 0
            && (tree.Tokens[verb].Form == tree.Tokens[verb].Lemma || tree.Tokens[verb].Form == tree.Tokens[verb].Lemma + "s" || tree.Tokens[verb].Form == "has");
    }

    /// <summary>"was 2.4 percent in October, still above our target of 2 percent": an aim has no time but its own.</summary>
    private static bool IsAimBehindComma(ClaimDraft draft, TimeExpression time)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var first = draft.Sentence.Tree.TokensOf(draft.SpanFromBound).First;
        if (time.Span.Start > draft.Span.Start || draft.Sentence.Drafts[0] == draft || !words.Is(first - 1, "of") || !words.IsAny(first - 2, ["target", "goal", "objective", "ceiling", "limit", "record", "average"]))
            return false;
        for (var i = first - 3; i >= 0 && draft.Sentence.Tree.Tokens[i].Span.Start >= time.Span.End; i--)
        {
            if (words[i] is ",")
                return true;
        }

        return false;
    }

    /// <summary>"will now cost €640m, above the original budget of €450m": what was planned before is not of today.</summary>
    private static bool IsOfEarlier(ClaimDraft draft)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var first = draft.Sentence.Tree.TokensOf(draft.SpanFromBound).First;
        for (var i = first - 1; i >= 0 && i > first - 5 && words[i] is not ","; i--)
        {
            if (words.IsAny(i, ["original", "initial", "previous", "earlier", "former", "old"]))
                return true;
        }

        return false;
    }
}
