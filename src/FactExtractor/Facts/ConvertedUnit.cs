using System.Collections.Frozen;

namespace FactExtractor.Facts;

/// <summary>
/// Units of two systems: what was converted was rounded on the way, so 24 miles and 38 kilometres can be one distance. Used only where more than the number says so. Factors are exact (NIST SP 811),
/// to the units that <see cref="ComparableUnit"/> compares in.
/// </summary>
internal static class ConvertedUnit
{
    private static readonly FrozenDictionary<string, (string Unit, decimal Factor)> Factors = new Dictionary<string, (string, decimal)>
    {
        // Exact, but for a month, and said of one time in either way: "18 months", "a year and a half".
        ["h"] = ("min", 60m),
        ["wk"] = ("d", 7m),
        ["a"] = ("mo", 12m),
        ["[in_i]"] = ("um", 25_400m),
        ["[ft_i]"] = ("um", 304_800m),
        ["[yd_i]"] = ("um", 914_400m),
        ["[mi_i]"] = ("um", 1_609_344_000m),
        ["[nmi_i]"] = ("um", 1_852_000_000m),
        ["[oz_av]"] = ("ug", 28_349_523.125m),
        ["[lb_av]"] = ("ug", 453_592_370m),
        ["[ston_av]"] = ("ug", 907_184_740_000m),
        ["[lton_av]"] = ("ug", 1_016_046_908_800m),
        ["[acr_us]"] = ("har", 0.404_687_260_987_425m),
        ["[sft_i]"] = ("m2", 0.092_903_04m),
        ["[smi_us]"] = ("km2", 2.589_998m),
        ["[mi_i]/h"] = ("km/h", 1.609_344m),
        ["[gal_us]"] = ("uL", 3_785_411.784m),
        ["[bbl_us]"] = ("uL", 158_987_294.928m),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the units are of two systems and some amount is rounded to both numbers.</summary>
    public static bool Agree(FactEntry a, FactEntry b)
    {
        if (a.Unit == b.Unit || a.Number is not { } x || b.Number is not { } y)
            return false;
        var (unit, factor) = Factors.GetValueOrDefault(a.Unit, (a.Unit, 1m));
        var (other, otherFactor) = Factors.GetValueOrDefault(b.Unit, (b.Unit, 1m));
        if (unit != other || !(Fits(x, factor) && Fits(y, otherFactor)))
            return false;
        if (x.IsFloorOf(y with { Value = y.Value * otherFactor / factor }) || y.IsFloorOf(x with { Value = x.Value * factor / otherFactor }))
            return true;
        return Math.Abs((x.Value * factor) - (y.Value * otherFactor)) <= ((x.Step * factor) + (y.Step * otherFactor)) / 2;
    }

    private static bool Fits(WrittenNumber number, decimal factor) => Math.Abs(number.Value) < decimal.MaxValue / factor / 4;
}
