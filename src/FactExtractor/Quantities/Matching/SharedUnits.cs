using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Matching;

/// <summary>
/// Units said once for several numbers: "5, 10 and 15 percent", "two or three years", "4.3bn rupees, against 2.7bn a year earlier". Looks at
/// each pair of neighbours once.
/// </summary>
internal static class SharedUnits
{
    /// <summary>Whether a number without a unit takes the unit of a number that follows after "or", "and" or a comma.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="reading">The number, its unit not found.</param>
    /// <returns>Where the other number starts, or -1.</returns>
    public static int NextInSeries(Scan scan, Reading reading)
    {
        var at = reading.Next;
        if (scan.IsSymbol(at, ','))
            at++;
        var comma = at > reading.Next;
        if (scan.IsAny(at, "or and"))
            at++;
        else if (comma && !scan.IsAny(at + 1, "or and") && !(scan.IsSymbol(at + 1, ',') && scan.IsNumber(at + 2)))
            return -1;
        if (at == reading.Next || !scan.Has(at))
            return -1;
        if (scan.IsWord(at - 1, "or") && Money.MoneyPrefix.IsSign(scan, at))
            return at;
        return scan.IsNumber(at) || scan.Is(at, Role.Small | Role.Tens) ? at : -1;
    }

    /// <summary>Gives a reading the unit of the one behind it in the series.</summary>
    public static void TakeFrom(Reading reading, Reading next)
    {
        reading.Form = next.Form;
        reading.Unit = next.Unit;
        reading.Flags |= next.Flags & (QuantityFlags.AmbiguousCurrency | QuantityFlags.AmbiguousUnit);
        reading.Value *= next.Form?.Factor ?? 1;
        if (!reading.Numeral.Is(NumeralForm.Scaled) && next.Numeral.Is(NumeralForm.Scaled) && next.UnitOrOne.Kind == UnitKind.Currency && reading.Value < 1000 && reading.Value >= 0)
        {
            // "10 or 20 million dollars": the magnitude is shared with the unit.
            reading.Value *= next.Numeral.Scale;
        }
    }

    /// <summary>
    /// A bare number behind a comparing word counts what the number before it in the sentence counted: "460 cars, compared with 63 a year
    /// earlier", "from 350 colleges to 400".
    /// </summary>
    public static bool IsElidedCount(Scan scan, Reading reading, Reading? previous) =>
        previous is { Counted: not null } && previous.UnitOrOne.Kind is UnitKind.Count or UnitKind.Rate && !reading.HasUnit && reading.Counted is null
        && (scan.IsAny(reading.PhraseFirst - 1, "against from versus than with to or and vs including nor another") || (previous.Counted == "point" && reading.Numeral.Is(NumeralForm.Measured)));

    /// <summary>
    /// A bare amount in millions or more behind a comparing word is money where the amount before it in the sentence was: "rose to $5bn from
    /// 4.2bn".
    /// </summary>
    public static bool IsElidedMoney(Scan scan, Reading reading, Reading? previous)
    {
        if (previous is null || previous.UnitOrOne.Kind != UnitKind.Currency || reading.Counted is not null || !reading.Numeral.Is(NumeralForm.Scaled) || reading.Numeral.Scale < 1_000_000)
            return false;
        return scan.IsAny(reading.PhraseFirst - 1, "against from versus than with to or and vs");
    }
}
