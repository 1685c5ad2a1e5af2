using FactExtractor.Quantities;

namespace FactExtractor.Claims.Changes;

/// <summary>"54% of voters back it. That is three points more than in September": bare points of a percentage said in the sentence before are percentage points.</summary>
internal static class Points
{
    public static void Resolve(ClaimDraft draft)
    {
        if (draft.Quantity is not { Counted: "point", Unit: var unit } || unit != Unit.One || draft.Role is not (QuantityRole.ChangeAmount or QuantityRole.Difference) || !draft.Flags.HasFlag(ClaimFlags.SubjectFromContext))
            return;
        var before = draft.Sentence.Preceding?.Drafts.FindLast(d => d.Role is not QuantityRole.None && d.Quantity.Unit.Kind is UnitKind.Ratio or UnitKind.Count);
        if (before?.Quantity.Unit != Unit.Percent)
            return;
        draft.Quantity = draft.Quantity with { Unit = Unit.PercentagePoint, Counted = null, CountedSpan = null };
        if (draft.Change is { } change)
            draft.Change = change with { Unit = Unit.PercentagePoint };
        draft.Rules.Add("unit.points-of-percentage");
    }
}
