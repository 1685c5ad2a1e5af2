using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.NonQuantities;

/// <summary>Number words that do not count: "one of the", "the two sides", "two of them"; ages in apposition; layout.</summary>
internal static class Idioms
{
    public static string? Judge(Scan scan, Reading reading)
    {
        var numeral = reading.Numeral;
        if (numeral.Is(NumeralForm.Fraction))
            return null;
        if (numeral.Is(NumeralForm.One))
            return NonQuantityIds.One;
        if (!numeral.Is(NumeralForm.Digits) && reading.Value <= 10 && reading.Value > 0 && !numeral.Is(NumeralForm.Scaled | NumeralForm.Article))
        {
            if (scan.IsAny(reading.First - 1, "the these those both its his her their our your my other") || EndsWithPossessive(scan, reading.First - 1))
                return NonQuantityIds.Pronominal;
            if (scan.IsAny(reading.First - 1, "a") || scan.IsAny(reading.First - 1, "at on by") && reading.Counted is null)
                return NonQuantityIds.Idiom;
        }

        if (scan.IsWord(reading.Next, "of") && scan.IsAny(reading.Next + 1, "them us you whom which these those"))
            return NonQuantityIds.Pronominal;
        if (numeral.Is(NumeralForm.Couple))
            return NonQuantityIds.Vague;
        if (numeral.Form == NumeralForm.Digits && IsAge(scan, reading))
            return NonQuantityIds.Age;
        // "1. First item", "2) …" at the start.
        if (reading.First == 0 && numeral.Form == NumeralForm.Digits && (scan.IsSymbol(1, '.') || scan.IsSymbol(1, ')')) && scan.Has(2))
            return NonQuantityIds.ListMark;
        if (scan.IsSymbol(reading.First - 1, '[') && scan.IsSymbol(reading.Next, ']'))
            return NonQuantityIds.ListMark;
        if (!numeral.Is(NumeralForm.Digits) && numeral.Value == 0)
            return NonQuantityIds.Idiom;
        return null;
    }

    /// <summary>Idioms of a number with a unit: "zero to 60 mph".</summary>
    public static string? WithUnit(Scan scan, Reading reading) =>
        reading.High is not null && reading.Value == 0 && reading.UnitOrOne.Code is "[mi_i]/h" or "km/h" && scan.Has(reading.First) ? NonQuantityIds.Idiom : null;

    private static bool EndsWithPossessive(Scan scan, int index) =>
        (scan.IsWord(index, "s") && scan.Glued(index) && (scan.IsSymbol(index - 1, '\'') || scan.IsSymbol(index - 1, '’')))
        || ((scan.IsSymbol(index, '\'') || scan.IsSymbol(index, '’')) && scan.Glued(index));

    /// <summary>"Maria Jones, 45, said", "Smith (45)", "who was 10": a small number between commas behind a name, or behind "aged".</summary>
    private static bool IsAge(Scan scan, Reading reading)
    {
        if (reading.Value is < 1 or > 119 || reading.Counted is not null)
            return false;
        var before = reading.First - 1;
        if (scan.IsAny(before, "aged"))
            return true;
        if (scan.IsSymbol(before, ',') && scan.IsWord(before - 1) && scan.IsCapitalised(before - 1))
            return scan.IsSymbol(reading.Next, ',') || scan.IsSymbol(reading.Next, '.') || !scan.Has(reading.Next) || scan.IsSymbol(reading.Next, ';');
        return scan.IsSymbol(before, '(') && scan.IsSymbol(reading.Next, ')') && scan.IsCapitalised(before - 1);
    }
}
