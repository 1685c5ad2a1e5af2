using FactExtractor.Quantities;

namespace FactExtractor.Claims.Relations;

/// <summary>
/// Relations between levels and changes that need every field of the claims: an actual figure with what was expected of it, a level with the one that it rises or falls
/// from, and a change with the level that tells it again ("Profits up 15%" over "rose 15% to £546m").
/// </summary>
internal static class LevelRelations
{
    public static void Resolve(IReadOnlyList<SentenceContext> sentences)
    {
        foreach (var sentence in sentences)
        {
            foreach (var draft in sentence.Drafts)
            {
                if (draft.Role is QuantityRole.None)
                    continue;
                if (IsExpected(draft))
                    RelateExpected(sentence, draft);
                else
                    RelateMoved(sentence, draft);
            }
        }

        RelateToldAgain(sentences);
    }

    private static bool IsExpected(ClaimDraft draft) =>
        draft.Modality == Modality.Forecast && draft.Role is QuantityRole.Level or QuantityRole.ChangeAmount && (draft.Rules.Contains("level.expected") || draft.Rules.Contains("attribution.forecaster") || draft.Rules.Contains("attribution.expected"));

    /// <summary>"187,000 jobs, fewer than the 200,000 that economists had expected": what came is compared with what was expected.</summary>
    private static void RelateExpected(SentenceContext sentence, ClaimDraft expected)
    {
        foreach (var at in (ReadOnlySpan<SentenceContext?>)[sentence, sentence.Previous])
        {
            var actual = at?.Drafts.FindLast(d => d != expected && d.Role is QuantityRole.Level or QuantityRole.ChangeAmount && d.Modality == Modality.Actual && !IsExpected(d)
                && d.Quantity.Unit == expected.Quantity.Unit && (at != sentence || d.Span.Start < expected.Span.Start));
            if (actual is null)
                continue;
            Add(actual, ClaimRelationType.ComparedWith, expected, "relation.expected");
            return;
        }
    }

    /// <summary>"is 1.6 percent this year and rises to 2 percent in 2018": the level that a movement starts from, said right before it of the same subject.</summary>
    private static void RelateMoved(SentenceContext sentence, ClaimDraft level)
    {
        if (level is not { Role: QuantityRole.Level, Kind: ClaimKind.Level, Change: { } change, Subject: { } subject } || !level.Rules.Contains("level.verb-to") || change.From is not null
            || level.Relations.Exists(r => r.Type == ClaimRelationType.ComparedWith))
            return;
        var before = sentence.Drafts.FindLast(d => d.Span.Start < level.Span.Start && d is { Role: QuantityRole.Level, Kind: ClaimKind.Level } && d.Quantity.Unit == level.Quantity.Unit && d.Subject?.Text == subject.Text);
        if (before is null || before.Period?.Value == level.Period?.Value || !Moves(before.Quantity, level.Quantity, change.Direction))
            return;
        Add(level, ClaimRelationType.ComparedWith, before, "relation.moved");
    }

    private static bool Moves(Quantity from, Quantity to, ChangeDirection way) =>
        (from.Value ?? from.High) is not { } old || (to.Value ?? to.High) is not { } now || (way == ChangeDirection.Up ? now >= old : now <= old);

    private static void RelateToldAgain(IReadOnlyList<SentenceContext> sentences)
    {
        var folded = new Dictionary<(decimal, string, ChangeDirection), ClaimDraft>();
        foreach (var sentence in sentences)
        {
            foreach (var draft in sentence.Drafts)
            {
                if (draft is { Role: QuantityRole.Level, Change: { Value: { } value, Unit: { } unit } change, Subject: not null })
                    folded.TryAdd((value, unit.Code, change.Direction), draft);
            }
        }

        foreach (var sentence in sentences)
        {
            foreach (var alone in sentence.Drafts)
            {
                if (alone is { Role: QuantityRole.ChangeAmount, Subject: { } subject, Change: { Value: { } value, Unit: { } unit } change } && alone.Relations.Count == 0
                    && folded.TryGetValue((value, unit.Code, change.Direction), out var level) && level.Sentence != sentence && level.Modality == alone.Modality && Agree(subject, level.Subject!))
                    Add(alone, ClaimRelationType.ChangeOf, level, "relation.change");
            }
        }
    }

    /// <summary>The last word of one phrase stands in the other: "profit" and "net profit for the year", "Aerfly profit" and "profit".</summary>
    private static bool Agree(Mention a, Mention b) => HoldsHead(a.Text, b.Text) || HoldsHead(b.Text, a.Text);

    private static bool HoldsHead(string head, string phrase)
    {
        var word = head.AsSpan(head.LastIndexOf(' ') + 1).TrimEnd('s');
        return word.Length > 2 && phrase.AsSpan().Contains(word, StringComparison.OrdinalIgnoreCase);
    }

    private static void Add(ClaimDraft from, ClaimRelationType type, ClaimDraft to, string rule)
    {
        from.Relations.Add((type, to));
        from.Rules.Add(rule);
    }
}
