using FactExtractor.Claims.Periods;
using FactExtractor.Claims.Shares;
using FactExtractor.Quantities;

namespace FactExtractor.Claims.Relations;

/// <summary>Relates parts to their wholes ("of which", "among them"), differences to their levels, and changes to levels said in another sentence.</summary>
internal static class PartResolver
{
    public static void Resolve(SentenceContext sentence)
    {
        var words = new WordCursor(sentence.Sentence);
        WholeResolver.Resolve(sentence);
        foreach (var draft in sentence.Drafts)
        {
            if (draft.Role == QuantityRole.None)
                continue;
            if (draft.Kind == ClaimKind.Difference && LevelBefore(sentence, draft) is { } compared && IsOfLevel(draft, compared))
            {
                draft.Relations.Add((ClaimRelationType.ComparedWith, compared));
                Lean(draft, compared);
                continue;
            }

            var whole = PartMarkerBefore(words, sentence, draft) ? LevelBefore(sentence, draft) : null;
            if (whole is null && IsFirst(sentence, draft) && words.IsAny(0, ["Among", "Of"]) && words.IsAny(1, ["them", "these", "those", "the", "which"]))
                whole = sentence.Previous?.Drafts.FindLast(d => d.Role == QuantityRole.Level && d.Kind == ClaimKind.Level);
            if (whole is null || whole == draft)
                continue;
            WholeResolver.Relate(draft, whole, takesSubject: false);
            Lean(draft, whole);
        }
    }

    /// <summary>A change that stands alone belongs to the level of the same subject in its paragraph.</summary>
    public static void RelateChanges(IReadOnlyList<SentenceContext> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            foreach (var change in sentences[i].Drafts)
            {
                if (change.Role != QuantityRole.ChangeAmount || change.Subject is not { } subject)
                    continue;
                for (var j = Math.Max(0, i - 2); j <= i + 2 && j < sentences.Count; j++)
                {
                    if (j == i || sentences[j].BlockIndex != sentences[i].BlockIndex)
                        continue;
                    var level = sentences[j].Drafts.Find(d => d.Role == QuantityRole.Level && d.Kind == ClaimKind.Level
                        && string.Equals(d.Subject?.Text, subject.Text, StringComparison.OrdinalIgnoreCase));
                    if (level is null || change.Relations.Count > 0)
                        continue;
                    change.Relations.Add((ClaimRelationType.ChangeOf, level));
                    change.Rules.Add("relation.change");
                }
            }
        }
    }

    /// <summary>A part or difference holds when and where its whole does, unless it says otherwise.</summary>
    private static void Lean(ClaimDraft draft, ClaimDraft on)
    {
        draft.Period ??= on.Period is { } period ? new Period(period.Value) : null;
        draft.Place ??= on.Place;
        draft.Entity ??= on.Entity;
    }

    /// <summary>A difference is of a level of its own subject, or of a level in its own unit.</summary>
    private static bool IsOfLevel(ClaimDraft difference, ClaimDraft level) =>
        difference.Subject?.Text == level.Subject?.Text || (difference.Quantity.Unit == level.Quantity.Unit && difference.Quantity.Unit != Unit.One);

    private static bool IsFirst(SentenceContext sentence, ClaimDraft draft) => sentence.Drafts.Find(d => d.Role != QuantityRole.None) == draft;

    private static ClaimDraft? LevelBefore(SentenceContext sentence, ClaimDraft draft) =>
        sentence.Drafts.FindLast(d => d.Role == QuantityRole.Level && d.Kind is ClaimKind.Level or ClaimKind.Share && d.Span.End <= draft.Span.Start);

    private static bool PartMarkerBefore(WordCursor words, SentenceContext sentence, ClaimDraft draft)
    {
        var at = sentence.Sentence.WordAt(draft.Span.Start);
        for (var i = at - 1; i > Math.Max(0, at - 7); i--)
        {
            if (words.IsAny(i, ["which", "whom"]) && words.IsAny(i - 1, ["of", "among"]))
                return true;
            if (words.IsAny(i, [";", "."]))
                return false;
        }

        // "645,000 enterprises, including more than 10,000 e-commerce players", "only 38 of which"
        var (first, end) = sentence.Tree.TokensOf(draft.SpanFromBound);
        return (words.Is(first - 1, "including") && draft.Quantity.Unit == Unit.One && LevelBefore(sentence, draft)?.Quantity.Unit == Unit.One)
            || (words.Is(end, "of") && words.IsAny(end + 1, ["which", "whom"]) && draft.Quantity.Unit == Unit.One);
    }
}
