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
        if (IsOfParticiple(draft, time))
            return true;
        if (time.Value is null || !draft.Sentence.Times.Any(t => t.Span != time.Span && IsOfSubject(draft, t)))
            return false;
        if (time.Value.Length == 10)
            return true;
        var tree = draft.Sentence.Tree;
        return tree.Tokens[tree.Anchor(time.Span)].Head is >= 0 and var verb && tree.Tokens[verb].Upos == Upos.Verb && (Speech.IsReporting(tree.Tokens[verb].Lemma) || Speech.IsSaying(tree.Tokens[verb].Lemma));
    }

    /// <summary>"the 3,870 announced in December"</summary>
    private static bool IsOfParticiple(ClaimDraft draft, TimeExpression time)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var (_, end) = draft.Sentence.Tree.TokensOf(draft.SpanToCounted);
        var first = draft.Sentence.Sentence.WordAt(time.Span.Start);
        if (words.IsAny(end, ["first", "originally", "initially", "previously"]))
            end++;
        return words.IsAny(end, ["announced", "reported", "published", "released", "given", "stated", "cited"]) && first > end && first <= end + 2;
    }
}
