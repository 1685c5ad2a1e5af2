namespace FactExtractor.Eval.Scoring;

/// <summary>
/// Compares the claims of one document with what a reader found. A claim is found when value, unit and passage agree, one to one; it is strictly right when
/// subject, change, period and modality are right too. Passages are compared as words, since systems clean text differently.
/// </summary>
public static class GoldScorer
{
    private const double SamePassage = 0.6;
    private const double SameSubject = 0.6;
    private const double SameSpeaker = 0.5;

    /// <summary>The score of one document.</summary>
    /// <param name="document">What the document is called in the listing.</param>
    /// <param name="gold">What a reader found.</param>
    /// <param name="predicted">What is scored.</param>
    public static DocumentScore Score(string document, IReadOnlyList<GoldClaim> gold, IReadOnlyList<ClaimRecord> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var (byGold, byPredicted) = Match(gold, predicted);
        var score = new DocumentScore(document);
        for (var i = 0; i < gold.Count; i++)
        {
            if (!gold[i].IsOptional)
                score.AddGold(gold[i], byGold[i] is { } j ? (predicted[j], Judge(gold[i], predicted[j])) : null);
        }

        for (var j = 0; j < predicted.Count; j++)
        {
            if (byPredicted[j] is null)
                score.AddExtra(predicted[j]);
        }

        return score;
    }

    /// <summary>For each predicted claim the gold claim that it answers, with its judgement; nulls for one too many.</summary>
    public static IReadOnlyList<(GoldClaim? Gold, Judgement? Judgement)> Align(IReadOnlyList<GoldClaim> gold, IReadOnlyList<ClaimRecord> predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var (_, byPredicted) = Match(gold, predicted);
        return [.. byPredicted.Select((g, i) => g is { } index ? ((GoldClaim?)gold[index], (Judgement?)Judge(gold[index], predicted[i])) : (null, null))];
    }

    /// <summary>Whether a phrase names the gold claim's subject.</summary>
    public static bool IsSubject(GoldClaim gold, string subject)
    {
        ArgumentNullException.ThrowIfNull(gold);
        return gold.Subjects.Append(gold.Claim.Subject).Max(s => ClaimWords.F1(s, subject)) >= SameSubject;
    }

    /// <summary>Field by field, whether <paramref name="predicted"/> says what <paramref name="gold"/> says.</summary>
    public static Judgement Judge(GoldClaim gold, ClaimRecord predicted)
    {
        ArgumentNullException.ThrowIfNull(gold);
        ArgumentNullException.ThrowIfNull(predicted);
        var g = gold.Claim;
        var subject = gold.Subjects.Append(g.Subject).Max(s => ClaimWords.F1(s, predicted.Subject));
        return new Judgement(subject)
        {
            Subject = subject >= SameSubject,
            Bound = g.Bound == predicted.Bound || gold.Bounds.Contains(predicted.Bound),
            Kind = g.Kind == predicted.Kind || gold.Kinds.Contains(predicted.Kind),
            Change = (g.Kind == "difference" && predicted.Change is null) || gold.Changes.Append(g.Change).Any(c => SameChange(c, predicted.Change)),
            Period = gold.Periods.Append(g.Period).Any(p => (p ?? "") == (predicted.Period ?? "")),
            Modality = g.Modality == predicted.Modality || gold.Modalities.Contains(predicted.Modality),
            Attribution = gold.Attributions.Append(g.Attribution).Any(a => SameName(a, predicted.Attribution)),
        };
    }

    private static (int?[] ByGold, int?[] ByPredicted) Match(IReadOnlyList<GoldClaim> gold, IReadOnlyList<ClaimRecord> predicted)
    {
        var pairs = new List<(bool Required, double Score, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                if (!SameQuantity(gold[i], predicted[j]) || ClaimWords.Overlap(gold[i].Claim.Passage, predicted[j].Passage) < SamePassage)
                    continue;
                var judgement = Judge(gold[i], predicted[j]);
                pairs.Add((!gold[i].IsOptional, judgement.RightFields + judgement.SubjectF1, i, j));
            }
        }

        var byGold = new int?[gold.Count];
        var byPredicted = new int?[predicted.Count];
        foreach (var (_, _, i, j) in pairs.OrderDescending())
        {
            if (byGold[i] is null && byPredicted[j] is null)
                (byGold[i], byPredicted[j]) = (j, i);
        }

        return (byGold, byPredicted);
    }

    private static bool SameQuantity(GoldClaim gold, ClaimRecord predicted)
    {
        var g = gold.Claim;
        foreach (var unit in gold.Units.Prepend(g.Unit))
        {
            if (UnitName(unit) != UnitName(predicted.Unit))
                continue;
            if (g.Low is not null || g.High is not null || predicted.Low is not null || predicted.High is not null)
            {
                if (SameAmount(g.Low, unit, predicted.Low, predicted.Unit) && SameAmount(g.High, unit, predicted.High, predicted.Unit))
                    return true;
                continue;
            }

            if (gold.Values.Select(v => (decimal?)v).Prepend(g.Value).Any(v => SameAmount(v, unit, predicted.Value, predicted.Unit)))
                return true;
        }

        return false;
    }

    private static bool SameChange(ChangeRecord? want, ChangeRecord? got)
    {
        if (want is null || got is null)
            return want is null ? got is null : want.Value is null;
        if (want.Direction != got.Direction)
            return false;
        if (want.Value is null && got.Value is null)
            return true;
        return SameAmount(want.Value, want.Unit ?? "", got.Value, got.Unit ?? "") && UnitName(want.Unit ?? "") == UnitName(got.Unit ?? "");
    }

    private static bool SameName(string? want, string? got) =>
        string.IsNullOrEmpty(want) || string.IsNullOrEmpty(got)
            ? string.IsNullOrEmpty(want) && string.IsNullOrEmpty(got)
            : ClaimWords.Overlap(want, got) >= SameSpeaker;

    /// <summary>Equal to six figures; shares written as fractions ("a third") to three.</summary>
    private static bool SameAmount(decimal? want, string wantUnit, decimal? got, string gotUnit)
    {
        if (want is null || got is null)
            return want is null && got is null;
        var a = InUnit(want.Value, wantUnit);
        var b = InUnit(got.Value, gotUnit);
        var largest = Math.Max(Math.Abs(a), Math.Abs(b));
        return Math.Abs(a - b) <= 1e-9 + ((largest < 1 ? 5e-4 : 1e-6) * largest);
    }

    private static double InUnit(decimal value, string unit) => unit == "percent" ? (double)value / 100 : (double)value;

    private static string UnitName(string unit) => unit is "percent" or "{fold}" or "fold" ? "1" : unit;
}
