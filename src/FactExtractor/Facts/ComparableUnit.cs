namespace FactExtractor.Facts;

/// <summary>Units that differ by a metric prefix only, and points of a percentage, are compared in the smallest of them: 1.44 GW is 1,440 MW, a quarter of a point 25 basis points. Other conversions round, and are left alone.</summary>
internal static class ComparableUnit
{
    private static readonly string[] Large = ["W", "W.h", "Hz", "B", "J", "V", "A", "Pa"];
    private static readonly string[] Small = ["m", "g", "L"];

    /// <summary>A code that is the same for units of one kind, and what a number of the unit is multiplied with: one or more, so that it can be divided by again.</summary>
    public static (string Code, decimal Factor) Of(string unit)
    {
        if (unit == "t")
            return ("ug", 1e12m);
        if (unit == "percentagePoint")
            return ("basisPoint", 100m);
        foreach (var code in Small)
        {
            if (Ends(unit, code) && (unit.Length == code.Length ? 1e6m : SmallFactor(unit[0])) is > 0 and var factor)
                return ("u" + code, factor);
        }

        foreach (var code in Large)
        {
            if (Ends(unit, code) && (unit.Length == code.Length ? 1m : LargeFactor(unit[0])) is > 0 and var factor)
                return (code, factor);
        }

        return (unit, 1m);
    }

    private static bool Ends(string unit, string code) => unit.Length - code.Length is 0 or 1 && unit.EndsWith(code, StringComparison.Ordinal);

    private static decimal LargeFactor(char prefix) => prefix switch
    {
        'k' => 1e3m,
        'M' => 1e6m,
        'G' => 1e9m,
        'T' => 1e12m,
        _ => 0m,
    };

    private static decimal SmallFactor(char prefix) => prefix switch
    {
        'u' => 1m,
        'm' => 1e3m,
        'c' => 1e4m,
        'k' => 1e9m,
        _ => 0m,
    };
}
