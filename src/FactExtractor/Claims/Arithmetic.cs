using FactExtractor.Quantities;

namespace FactExtractor.Claims;

/// <summary>Checks that level, old level and change agree, and that no part exceeds its whole. Only ever flags.</summary>
internal static class Arithmetic
{
    /// <summary>Room for rounding: figures are written with a few digits, and changes are often computed from unrounded ones.</summary>
    private const double Tolerance = 0.02;

    public static bool Disagrees(ClaimDraft draft)
    {
        if (draft.Kind == ClaimKind.Share && draft.Quantity is { Value: > 100m, Bound: Bound.Exact })
            return true;
        if (draft.Relations.Exists(r => r.Type == ClaimRelationType.PartOf && Exceeds(draft.Quantity, r.Target.Quantity)))
            return true;
        if (draft.Change is not { From: { } from } change || draft.Quantity.Value is not { } level)
            return false;
        if ((change.Direction == ChangeDirection.Up && level < from) || (change.Direction == ChangeDirection.Down && level > from))
            return true;
        if (change is not { Value: { } amount, Unit: { } unit } || from == 0)
            return false;
        // Only compared, never written: doubles can't overflow here.
        var (now, then, step) = ((double)level, (double)from, (double)amount * (change.Direction == ChangeDirection.Down ? -1 : 1));
        if (unit == Unit.Percent && draft.Quantity.Unit != Unit.Percent)
            return Math.Abs((now - then) / then * 100 - step) > Math.Max(1, Tolerance * 100);
        return unit == draft.Quantity.Unit && Math.Abs(then + step - now) > Tolerance * Math.Max(Math.Abs(now), Math.Abs(step));
    }

    /// <summary>A part in the unit of its whole that is larger. "Up to" says nothing of the part, "more than" nothing of the whole.</summary>
    private static bool Exceeds(Quantity part, Quantity whole) =>
        part.Unit == whole.Unit && part.Value > whole.Value && part.Bound is not (Bound.AtMost or Bound.LessThan) && whole.Bound is not (Bound.MoreThan or Bound.AtLeast);
}
