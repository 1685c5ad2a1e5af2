using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Matching;

/// <summary>
/// Joins two numbers into a range: "5-7%", "$40-50 billion", "5.2 percent to 6.0 percent", "between 5 and 7 percent". A pair of old and new
/// level ("from 5% to 7%") stays two quantities.
/// </summary>
internal static class RangeReader
{
    /// <summary>The piece where the upper end may start, or -1 where nothing joins.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="low">The lower end, with its unit if it has one.</param>
    /// <param name="joinedByHyphen">Whether a hyphen or dash joins the two.</param>
    public static int Connector(Scan scan, Reading low, out bool joinedByHyphen)
    {
        joinedByHyphen = false;
        var at = low.Next;
        if (scan.IsDash(at) && !scan.IsSymbol(at, '—'))
        {
            // "5-7", "5–7", "5 – 7", but not a parenthesis " - " before a word or "5 -7".
            var glued = scan.Glued(at);
            // "75 -300mm": only where the unit stands behind the second.
            if (scan.IsHyphen(at + 1) || (glued != scan.Glued(at + 1) && (glued || low.HasUnit || !scan.IsNumber(at + 1) || !scan.Glued(at + 2) || !scan.IsWord(at + 2))))
                return -1;
            joinedByHyphen = true;
            // "0-to-60", "10-to-12-week".
            if (scan.IsAny(at + 1, "to") && scan.IsHyphen(at + 2))
                return at + 3;
            return at + 1;
        }

        if (scan.IsWord(at, "up") && scan.IsWord(at + 1, "to") && LeadIndex(scan, low, "from") >= 0)
            return at + 2;
        if (scan.IsWord(at, "to"))
            return scan.IsAny(at + 1, "more nearly about around almost some") ? at + 2 : at + 1;
        if ((scan.Is(at, Role.And) && IsBetween(scan, low)) || scan.IsWord(at, "through"))
            return at + 1;
        return -1;
    }

    /// <summary>Whether "between" or "from" stands before the number, bound words passed over.</summary>
    public static bool IsBetween(Scan scan, Reading reading) => LeadIndex(scan, reading, "between") >= 0;

    private static int LeadIndex(Scan scan, Reading reading, string word)
    {
        for (var i = reading.First - 1; i >= 0 && i >= reading.First - 3; i--)
        {
            if (scan.IsWord(i, word))
                return i;
            if (!scan.Is(i, Role.Filler) && !scan.IsAny(i, "about around roughly nearly almost approximately"))
                return -1;
        }

        return -1;
    }

    /// <summary>Joins the two if they make a range.</summary>
    public static bool TryJoin(Scan scan, Reading low, Reading high, bool byHyphen)
    {
        if (low.High is not null || low.Numeral.Is(NumeralForm.Overflow | NumeralForm.Proportion) || high.Numeral.Is(NumeralForm.Overflow | NumeralForm.Proportion | NumeralForm.One)
            || high.High is not null)
        {
            return false;
        }

        if (low.HasUnit && high.HasUnit && low.UnitOrOne != high.UnitOrOne && !SharedUnits.IsRateOf(high.UnitOrOne, low.UnitOrOne))
            return false;
        // "fell 102 points to 27,934" and "1 million 5 percent" are two; "$5 to 7" needs no second sign.
        if (low.HasUnit && !high.HasUnit && low.UnitOrOne.Kind != UnitKind.Currency)
            return false;
        if (!byHyphen && low.HasUnit && high.HasUnit && IsChangeBefore(scan, low))
            return false;
        if (!byHyphen && !low.HasUnit && !high.HasUnit && !IsBetween(scan, low) && IsChangeBefore(scan, low))
            return false;
        if (!byHyphen && LeadIndex(scan, low, "from") is >= 0 and var from && IsMovement(scan, low, from))
            return false;

        var lowValue = low.Value;
        if (low.Numeral.Scale == 1 && high.Numeral.Scale > 1 && !low.Numeral.Is(NumeralForm.Scaled) && lowValue * high.Numeral.Scale < high.Value)
            lowValue *= high.Numeral.Scale;
        if (high.HasUnit && !low.HasUnit && high.Form is { } form)
            lowValue *= form.Factor;
        if (lowValue >= high.Value)
            return false;
        // "cut by $1,250 to $38,990": the amount of a change and the level reached.
        if (!byHyphen && lowValue > 0 && high.Value / lowValue > 5 && scan.IsWord(low.First - 1, "by"))
            return false;
        // "has raised the number in 2023 to 3,912": the time and the level reached.
        if (!byHyphen && IsYear(low) && !IsYear(high) && scan.IsAny(low.First - 1, "in since by during for of"))
            return false;
        // A year and what is not one never make a range; two years are a period.
        if (IsYear(low) && IsYear(high) && !high.HasUnit)
            return false;

        low.Value = NumeralReader.Trim(lowValue);
        low.High = high.Value;
        low.Form ??= high.Form;
        if (high.Unit is not null)
            low.Unit = high.Unit;
        low.Flags |= high.Flags;
        low.Next = high.Next;
        low.NumberNext = high.NumberNext;
        low.Hyphenated = high.Hyphenated;
        return true;
    }

    /// <summary>Makes "5 ± 0.2 kg" the range from 4.8 to 5.2 kg, where both are in one unit.</summary>
    public static void Spread(Reading reading, Reading deviation)
    {
        if (reading.High is not null || deviation.Value <= 0 || reading.Numeral.Is(NumeralForm.Overflow) || deviation.Numeral.Is(NumeralForm.Overflow)
            || (reading.HasUnit && (!deviation.HasUnit || reading.UnitOrOne != deviation.UnitOrOne)))
        {
            return;
        }

        var middle = reading.HasUnit ? reading.Value : reading.Value * (deviation.Form?.Factor ?? 1);
        (reading.Value, reading.High) = (NumeralReader.Trim(middle - deviation.Value), NumeralReader.Trim(middle + deviation.Value));
        reading.Form ??= deviation.Form;
        reading.Unit ??= deviation.Unit;
        reading.Flags |= deviation.Flags;
        (reading.Next, reading.NumberNext, reading.Hyphenated) = (deviation.Next, deviation.NumberNext, deviation.Hyphenated);
    }

    private static bool IsYear(Reading reading) =>
        reading.Numeral.Form == NumeralForm.Digits && reading.Value is >= 1000 and <= 2100 && reading.Value % 1 == 0 && !reading.HasUnit;

    // "from A to B" with a verb or noun of change near is the old and the new level.
    private static bool IsMovement(Scan scan, Reading low, int from)
    {
        if (scan.IsAny(from - 1, "range ranges ranging ranged vary varies varying priced"))
            return false;
        for (var i = from - 1; i >= 0 && i >= from - 14 && !scan.IsSymbol(i, ';'); i--)
        {
            if (scan.Is(i, Role.Up | Role.Down | Role.Fold) || scan.IsAny(i, "move moves moved changed change going go goes went gone revised reduced shift shifted shifts swing swung bring brought take took taken"))
                return true;
        }

        return false;
    }

    /// <summary>Whether the number is the amount of a change word right before it: "rose 5% to".</summary>
    private static bool IsChangeBefore(Scan scan, Reading low)
    {
        var i = low.First - 1;
        while (i >= 0 && i >= low.First - 4 && (scan.Is(i, Role.Filler) || scan.IsAny(i, "about around nearly almost over under by than more less fewer at least most some another further roughly")))
            i--;
        return scan.Is(i, Role.ChangeVerb | Role.ChangeAdverb);
    }
}
