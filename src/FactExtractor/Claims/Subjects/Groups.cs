using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// "The jobless rate was 2.1%. Among people under 25 it was 4.8%": a group that opens the sentence belongs to the measure, which without it would be a measure of all.
/// </summary>
internal static class Groups
{
    public static void Add(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (draft.Subject is not { } subject || draft.Kind is ClaimKind.Share or ClaimKind.Rank || draft.Quantity.Unit.Kind == UnitKind.Count || tree.Tokens[0].Form != "Among" || tree.Tokens.Length < 4 || tree.Tokens[1].Form is "them" or "these" or "us" or "you" || (tree.Tokens[1].Form == "those" && tree.Tokens[2].Form is not ("over" or "under" or "aged" or "who" or "with" or "in" or "without")))
            return;
        // The phrase goes to its comma or to the measure's own word.
        var end = 1;
        while (end < tree.Tokens.Length && end < 10 && tree.Tokens[end].Form is not "," && tree.Tokens[end].Upos is not (Upos.Verb or Upos.Aux) && !(end > 1 && tree.Tokens[end].Upos is Upos.Pron or Upos.Det && tree.Is(end, Deprel.Nsubj) | tree.Is(end, Deprel.Det)))
            end++;
        var isMeasure = draft.Flags.HasFlag(ClaimFlags.SubjectFromContext) || (draft.SubjectHead >= end && tree.Tokens[draft.SubjectHead].Lemma is "rate" or "share" or "proportion" or "level" or "average" or "unemployment" or "figure" or "percentage" or "mortality" or "turnout" or "support");
        if (!isMeasure || end >= tree.Tokens.Length || end < 2 || draft.Span.Start < tree.Tokens[end].Span.Start)
            return;
        var group = new WordCursor(draft.Sentence.Sentence).Span(1, end).Of(draft.Sentence.Text).ToString();
        // "A quarter of parents struggle. Among single parents it is half": half of the single parents.
        if (draft.Quantity.Unit == Unit.Percent && draft.Sentence.Preceding?.Drafts.FindLast(d => d.Kind == ClaimKind.Share && d.Subject?.Text == subject.Text) is { Of: { } of } && of.Text == subject.Text)
            (draft.Subject, draft.Of, draft.Kind) = (new Mention(group), new Mention(group), ClaimKind.Share);
        else
            draft.Subject = new Mention($"{subject.Text} among {group}");
        draft.Rules.Add("subject.among");
    }
}
