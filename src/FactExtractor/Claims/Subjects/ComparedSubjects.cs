using FactExtractor.Claims.Changes;
using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>"Unemployment among graduates was 3%, compared with 7% for school leavers": the same measure of others, whom the words behind the number name.</summary>
internal static class ComparedSubjects
{
    private static readonly string[] Complements = [" among ", " for ", " of ", " in "];

    /// <summary>Names the subject of a number that is compared with another thing's, and says whether it could.</summary>
    public static bool TryName(ClaimDraft draft)
    {
        if (!draft.Rules.Contains(Comparisons.Rule) || draft.Quantity.Counted is not null
            || draft.Sentence.Drafts.FindLast(d => d.Span.Start < draft.Span.Start && d.Role != QuantityRole.None && d.Subject is not null) is not { } earlier)
            return false;
        var tree = draft.Sentence.Tree;
        var words = new WordCursor(draft.Sentence.Sentence);
        var behind = Comparisons.EndOf(draft);
        draft.Rules.Add("subject.compared");
        // Where it is, the place says; without a phrase of its own the measure is the same.
        if (!words.IsAny(behind, ["for", "among", "of", "by", "from"]) || tree.PhraseAt(behind + 1, draft.Sentence) is not (>= 0 and var noun) || NounPhrase.Read(draft.Sentence, noun, draft.Sentence.IsQuantity).Name is not { } others)
        {
            (draft.Subject, draft.SubjectHead, draft.Entity) = (earlier.Subject, earlier.SubjectHead, null);
            return true;
        }

        var measure = earlier.Subject!.Text;
        var cut = Complements.Select(c => measure.IndexOf(c, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(-1).Min();
        var isMeasured = !earlier.IsGrammaticalSubject || IsMeasuredByVerb(earlier);
        var composes = words.IsAny(behind, ["for", "among"]) && isMeasured && earlier.Kind != ClaimKind.Share;
        draft.Subject = composes ? new Mention($"{(cut > 0 ? measure[..cut] : measure)} {words[behind]} {others.Text}") : others;
        draft.SubjectHead = noun;
        return true;
    }

    /// <summary>"The rate was 5%" measures the rate; "men waited five weeks" does not measure men.</summary>
    private static bool IsMeasuredByVerb(ClaimDraft earlier)
    {
        var tree = earlier.Sentence.Tree;
        var predicate = tree.PredicateOf(earlier.Anchor);
        return predicate < 0 || !tree.IsVerb(predicate) || VerbLexicon.IsMeasuring(tree.Tokens[predicate].Lemma) || ChangeLexicon.OfVerb(tree.Tokens[predicate].Lemma) is not null;
    }
}
