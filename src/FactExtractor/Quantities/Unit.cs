namespace FactExtractor.Quantities;

/// <summary>
/// A unit of measure by its standard code: ISO 4217 for money, <c>percent</c>/<c>percentagePoint</c>/<c>basisPoint</c>, UCUM (case-sensitive)
/// for physical units, <c>1</c> for a pure count, <c>{fold}</c> for multiples of change. Prefixes stay as written (<c>GW</c>).
/// </summary>
/// <param name="Code">The code. Never empty.</param>
/// <param name="Label">English singular name: "yuan", "kilometre"; for <c>1</c> an empty string.</param>
/// <param name="Kind">The family.</param>
public sealed record Unit(string Code, string Label, UnitKind Kind)
{
    /// <summary>A pure count, <c>1</c>.</summary>
    public static Unit One { get; } = new("1", "", UnitKind.Count);

    /// <summary>A multiple of change, <c>{fold}</c>.</summary>
    public static Unit Fold { get; } = new("{fold}", "fold", UnitKind.Count);

    /// <summary>Hundredths of a whole.</summary>
    public static Unit Percent { get; } = new("percent", "percent", UnitKind.Ratio);

    /// <summary>The difference between two percentages.</summary>
    public static Unit PercentagePoint { get; } = new("percentagePoint", "percentage point", UnitKind.Ratio);

    /// <summary>A hundredth of a percentage point.</summary>
    public static Unit BasisPoint { get; } = new("basisPoint", "basis point", UnitKind.Ratio);

    /// <summary>The rate of this unit per another: <c>USD</c> per <c>[bbl_us]</c> is <c>USD/[bbl_us]</c>.</summary>
    public Unit Per(Unit denominator) =>
        new(Code + "/" + denominator.Code, Label.Length == 0 ? "per " + denominator.Label : Label + " per " + denominator.Label, UnitKind.Rate);
}
