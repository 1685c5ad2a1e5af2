using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>
/// Units that the sentence before said: bare points of a percentage ("54% of voters back it. That is three points more than in September") and a bare number of what was
/// measured there ("The average wait was 4.1 hours. A year ago it was 5.6."). Money is left alone: its magnitude may be elided as well.
/// </summary>
internal static class ContextUnits
{
    public static void Resolve(ClaimDraft draft)
    {
        if (draft.Quantity.Unit != Unit.One || !draft.Flags.HasFlag(ClaimFlags.SubjectFromContext))
            return;
        var before = draft.Sentence.Preceding?.Drafts.FindLast(d => d.Role is not QuantityRole.None && d.Quantity.Unit.Kind is UnitKind.Ratio or UnitKind.Count or UnitKind.Physical or UnitKind.Duration or UnitKind.Rate);
        if (before is null)
            return;
        if (draft.Quantity.Counted == "point" && draft.Role is QuantityRole.ChangeAmount or QuantityRole.Difference && before.Quantity.Unit == Unit.Percent)
            Take(draft, Unit.PercentagePoint);
        else if (IsBare(draft) && before.Quantity.Unit.Kind != UnitKind.Count && before.Subject?.Text == draft.Subject?.Text && AreAlike(draft.Quantity, before.Quantity))
            Take(draft, before.Quantity.Unit);
    }

    private static void Take(ClaimDraft draft, Unit unit)
    {
        draft.Quantity = draft.Quantity with { Unit = unit, Counted = null, CountedSpan = null };
        if (draft.Change is { Unit: not null } change)
            draft.Change = change with { Unit = unit };
        draft.Rules.Add("unit.from-context");
    }

    /// <summary>A number that ends its clause, behind a verb of being.</summary>
    private static bool IsBare(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var (_, end) = tree.TokensOf(draft.Span);
        return draft is { Role: QuantityRole.Level, Quantity: { Counted: null, RuleId: RuleIds.CountBare } } && (tree.ChildOf(draft.Anchor, Deprel.Cop) >= 0 || tree.ChildOf(draft.Anchor, Deprel.Nsubj) >= 0)
            && (end >= tree.Tokens.Length || tree.Tokens[end].Upos is Upos.Punct or Upos.Adp or Upos.Cconj || draft.Sentence.IsTime(end));
    }

    private static bool AreAlike(Quantity one, Quantity other) => other.Value is > 0 && one.Value is { } value && value / other.Value is >= 0.1m and <= 10m;
}
