using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;

namespace FactExtractor.Quantities.Matching;

/// <summary>
/// Units said once for several numbers: "5, 10 and 15 percent", "two or three years", "4.3bn rupees, against 2.7bn a year earlier". Looks at
/// each pair of neighbours once.
/// </summary>
internal static class SharedUnits
{
    private const string MoneyMeasures = "imports exports revenue revenues sales turnover profit profits earnings income debt debts costs spending expenditure losses assets liabilities investment lending deposits orders";
    /// <summary>From here on a number names what it counts, or is an amount.</summary>
    public const decimal LeastScale = 1_000_000;

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
        && (scan.IsAny(reading.PhraseFirst - 1, "against from versus than with to or and vs including nor another") || (previous.Counted == "point" && reading.Numeral.Is(NumeralForm.Measured)) || GappedCounts.Is(scan, reading));

    /// <summary>
    /// A bare amount in millions or more behind a comparing word is money where the amount before it in the sentence was: "rose to $5bn from
    /// 4.2bn".
    /// </summary>
    public static bool IsElidedMoney(Scan scan, Reading reading, Reading? previous)
    {
        if (previous is null || previous.UnitOrOne.Kind is not (UnitKind.Currency or UnitKind.Physical or UnitKind.Rate) || (previous.Value < 100_000 && previous.UnitOrOne.Kind != UnitKind.Currency) || reading.Counted is not null || reading.HasUnit || !reading.Numeral.Is(NumeralForm.Scaled) || reading.Numeral.Scale < 1_000_000)
            return false;
        var lead = reading.PhraseFirst - 1;
        if (previous.UnitOrOne.Kind != UnitKind.Currency)
            return (scan.IsAny(lead, "against from versus than vs") || (scan.IsWord(lead, "of") && scan.IsAny(lead - 1, "average record peak forecast estimate target total"))) && previous.Value > 0 && reading.Value / previous.Value is > 0.1m and < 10m;
        if (scan.IsAny(lead, "against from versus than with to or and vs after"))
            return !HasPeopleBefore(scan, lead);
        // "exports were 20.6 billion euros and imports 18.9 billion", "while imports were 18.9 billion": an amount of about the size at the end of its clause.
        if (previous.Value > 0 && reading.Value / previous.Value is > 0.01m and < 100m && (!scan.Has(reading.Next) || scan.IsSymbol(reading.Next) || scan.IsAny(reading.Next, "in from a last this"))
            && (scan.IsAny(lead, "was were is are at reached totalled totaled hit") ? Contrasts(scan, previous.Next, lead) : scan.IsAny(lead, MoneyMeasures) && scan.IsAny(lead - 1, "and while but")))
            return true;
        // "a surplus of 1.1 billion kroner, against a deficit of 400 million".
        if (!scan.IsWord(lead, "of"))
            return false;
        for (var i = lead - 1; i >= 0 && i > lead - 5; i--)
        {
            if (scan.IsAny(i, "against from versus") || (scan.IsWord(i, "with") && scan.IsWord(i - 1, "compared")))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Millions or more with no noun behind them count nothing: "sales came to 251.7 billion euros, while imports dropped 4.6 per cent to 234.5 billion", "7 million tonnes of wheat;
    /// barley came in at 2.8 million".
    /// </summary>
    public static bool IsBareAmount(Scan scan, Reading reading) =>
        !reading.HasUnit && reading.Counted is null && reading.High is null && reading.Numeral.Is(NumeralForm.Scaled) && reading.Numeral.Scale >= LeastScale
        && (!scan.Has(reading.Next) || scan.IsSymbol(reading.Next) || scan.Is(reading.Next, Role.Stop | Role.Preposition) || scan.IsAny(reading.Next, "goes went go comes came last this next more less as while from"))
        && !scan.IsAny(reading.Next, "who whose whom of") && !(scan.IsWord(reading.PhraseFirst - 1, "of") && scan.IsAny(reading.PhraseFirst - 2, "country nation continent city region world planet audience population people readership")) && (scan.IsAny(reading.PhraseFirst - 1, "at to by of was were is are came stood after from which plus but than with") || scan.IsAny(reading.PhraseFirst - 1, MoneyMeasures))
        && !HasCountBefore(scan, reading.PhraseFirst - 1) && !HasPeopleBefore(scan, reading.PhraseFirst - 1);

    /// <summary>"The user base grew to 3.1 billion": people, and what is made of people, are counted.</summary>
    private static bool HasPeopleBefore(Scan scan, int lead)
    {
        for (var i = lead; i >= 0 && i > lead - 6; i--)
        {
            if (scan.IsSymbol(i, ';') || scan.IsSymbol(i, ','))
                return false;
            if (scan.IsAny(i, "user users base population people persons members membership audience subscribers subscriber followers follower viewers customers customer readership circulation workforce headcount staff them us everyone voters turnout attendance crowd"))
                return true;
        }

        return false;
    }

    /// <summary>"Tourists numbered 18 million", "visitors reached 3 million": a plural right before its verb is what is counted.</summary>
    private static bool HasCountBefore(Scan scan, int lead)
    {
        for (var i = lead; i >= 0 && i > lead - 4 && scan.IsWord(i); i--)
        {
            if (scan.IsAny(i, MoneyMeasures))
                return false;
            if (!scan.Is(i, Role.Stop | Role.Preposition | Role.Filler) && !scan.IsAny(i, "goes comes reaches totals stands costs amounts equals") && char.IsLower(scan.Word(i)[0]) && Numerals.Plurals.IsPlural(scan.Word(i)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the one can stand beside the other: "17.2 billion euros, after 3.9 billion".</summary>
    public static bool AreOfOneSize(Reading reading, Reading amount) => amount.Value > 0 && reading.Value / amount.Value is >= 0.02m and <= 50m;

    /// <summary>Gives an amount the unit of the amount before it.</summary>
    public static void TakeMoney(Reading reading, Reading amount)
    {
        reading.Form = amount.Form;
        reading.Unit = amount.Unit;
        reading.RuleId = amount.UnitOrOne.Kind == UnitKind.Currency ? RuleIds.MoneyRangeShared : RuleIds.MeasureShared;
        reading.Flags |= amount.Flags & QuantityFlags.AmbiguousCurrency;
    }

    /// <summary>
    /// Whether a bare number takes the unit of the number before it: "from 21 mpg in 2008 to 24", "rose by 2 percent, and imports fell by 1", "the
    /// high was 84.75 cents, while the low was 74.07". Both numbers must be of about one size.
    /// </summary>
    public static bool IsParallel(Scan scan, Reading reading, Reading previous)
    {
        if (IsElidedMeasure(scan, reading, previous))
            return true;
        if (reading.HasUnit || reading.Counted is not null || !previous.HasUnit || previous.UnitOrOne.Kind is UnitKind.Count or UnitKind.Duration || previous.UnitOrOne == Unit.Fold
            || previous.Form?.RuleId == RuleIds.PercentFraction || !reading.Numeral.Is(NumeralForm.Digits) || reading.Numeral.Is(NumeralForm.Scaled) || NonQuantities.Dates.LooksLikeYear(reading))
        {
            return false;
        }

        var factor = previous.Form?.Factor ?? 1;
        if (previous.Value == 0 || reading.Value * factor / previous.Value is < 0.05m or > 20m)
            return false;
        int lead = reading.PhraseFirst - 1, before = previous.PhraseFirst - 1;
        if (scan.IsWord(lead, "to") && scan.IsWord(before, "from") && previous.UnitOrOne.Kind == UnitKind.Rate)
            return lead - previous.Next <= 8 && !HasSymbol(scan, previous.Next, lead);
        if (reading.Value * factor / previous.Value is < 0.1m or > 10m)
            return false;
        if (IsCompared(scan, reading, lead) && previous.UnitOrOne.Kind is UnitKind.Physical or UnitKind.Rate or UnitKind.Ratio)
            return true;
        if (scan.IsWord(lead, "to"))
            return scan.IsWord(before, "from") && lead - previous.Next <= 8 && !HasSymbol(scan, previous.Next, lead);
        if (scan.IsWord(lead, "by"))
            return scan.IsWord(before, "by") && reading.Cue is { Role: ChangeRole.Amount } && previous.Cue is { Role: ChangeRole.Amount } && previous.UnitOrOne.Kind == UnitKind.Ratio;
        return scan.IsAny(lead, "is was are were at") && scan.IsWord(before) && scan.Word(lead).Equals(scan.Word(before), StringComparison.OrdinalIgnoreCase)
            && (!scan.Has(reading.Next) || scan.IsSymbol(reading.Next)) && Contrasts(scan, previous.Next, lead);
    }

    /// <summary>"spend three days in hospital, down from five": a small number without a noun of its own behind "up from" or "down from".</summary>
    private static bool IsElidedMeasure(Scan scan, Reading reading, Reading previous) =>
        !reading.HasUnit && reading.Counted is null && previous.UnitOrOne.Kind is UnitKind.Duration or UnitKind.Physical && previous.Value > 0 && reading.Value / previous.Value is >= 0.1m and <= 10m
        && ((scan.IsWord(reading.PhraseFirst - 1, "from") && scan.IsAny(reading.PhraseFirst - 2, "up down")) || (scan.IsWord(reading.PhraseFirst - 1, "of") && scan.IsWord(reading.PhraseFirst - 2, "instead"))
            || (reading.Numeral.Is(NumeralForm.Measured) && scan.IsAny(reading.PhraseFirst - 1, "men women boys girls") && (scan.IsAny(reading.PhraseFirst - 2, "and for") || scan.IsSymbol(reading.PhraseFirst - 2, ',')))
            || (scan.IsAny(reading.PhraseFirst - 1, "is was") && scan.IsAny(reading.PhraseFirst - 2, "target limit average norm maximum minimum standard goal record")))
        && (!scan.Has(reading.Next) || scan.IsSymbol(reading.Next) || scan.IsAny(reading.Next, "a in last the before previously"));

    /// <summary>"reached 44,947 megawatts, lower than the 46,797 on Friday", "65.2 cases per 100,000 people, up from 33.8": a number with decimals or separators behind a word that compares.</summary>
    private static bool IsCompared(Scan scan, Reading reading, int lead)
    {
        if (scan.IsWord(lead, "from") && scan.IsAny(lead - 1, "up down") && reading.UnitOrOne == Unit.One)
            return true;
        if (!reading.Numeral.Is(NumeralForm.Measured))
            return false;
        if (scan.IsWord(lead, "the"))
            lead--;
        return scan.IsAny(lead, "than against versus vs") || (scan.IsWord(lead, "from") && (scan.IsAny(lead - 1, "up down") || scan.Is(lead - 1, Role.ChangeVerb)))
            || (scan.IsAny(lead, "with to") && scan.IsAny(lead - 1, "compared")) || (scan.IsWord(lead, "with") && (scan.IsWord(lead - 2, "by") && scan.IsWord(lead - 3, "followed")));
    }

    /// <summary>"from 18p to 24p per litre", "cut by 12 cents a litre to $1.64": a price for the same unit is said once.</summary>
    public static bool IsPriceOfRate(Scan scan, Reading first, Reading second, out bool firstTakes)
    {
        firstTakes = first.UnitOrOne.Kind == UnitKind.Currency;
        var (price, rate) = firstTakes ? (first.UnitOrOne, second.UnitOrOne) : (second.UnitOrOne, first.UnitOrOne);
        return price.Kind == UnitKind.Currency && rate.Kind == UnitKind.Rate && IsRateOf(rate, price) && scan.IsWord(second.PhraseFirst - 1, "to")
            && scan.IsAny(first.PhraseFirst - 1, firstTakes ? "from" : "by") && second.PhraseFirst - first.Next <= 2;
    }

    /// <summary>"$1.27 per share, up from $1.05", "10 cents a litre, against 12 cents": compared with a price for the same.</summary>
    public static bool IsPriceCompared(Scan scan, Reading first, Reading second)
    {
        var lead = second.PhraseFirst - 1;
        return second.UnitOrOne.Kind == UnitKind.Currency && first.UnitOrOne.Kind == UnitKind.Rate && IsRateOf(first.UnitOrOne, second.UnitOrOne) && second.Value > 0 && first.Value / second.Value is > 0.1m and < 10m
            && !second.Numeral.Is(NumeralForm.Scaled) && (scan.IsAny(lead, "against versus vs") || (scan.IsWord(lead, "from") && (scan.IsAny(lead - 1, "up down") || scan.Is(lead - 1, Role.ChangeVerb) || (lead == first.Next && scan.IsWord(first.PhraseFirst - 1, "to"))))
                || (scan.IsAny(lead, "with to") && scan.IsAny(lead - 1, "compared")));
    }

    /// <summary>Whether one unit is the other for each of something: "$68 per share" of "$62".</summary>
    public static bool IsRateOf(Unit rate, Unit unit) => rate.Kind == UnitKind.Rate && rate.Code.Length > unit.Code.Length && rate.Code[unit.Code.Length] == '/' && rate.Code.StartsWith(unit.Code, StringComparison.Ordinal);

    /// <summary>"from 43 to 66 per 100,000 people": the old number has the unit of the new one.</summary>
    public static bool IsOldOfRate(Scan scan, Reading old, Reading reading) =>
        !old.HasUnit && old.Counted is null && reading.HasUnit && reading.UnitOrOne.Kind is UnitKind.Rate or UnitKind.Physical or UnitKind.Duration or UnitKind.Currency or UnitKind.Ratio && reading.Value > 0 && old.Value / reading.Value is > 0.05m and < 20m
        && scan.IsWord(reading.PhraseFirst - 1, "to") && scan.IsWord(old.PhraseFirst - 1, "from") && reading.PhraseFirst - old.Next <= 8 && !NonQuantities.Dates.LooksLikeYear(old);

    /// <summary>"Petrol costs €1.79 a litre, five cents less": cents of the money named right before.</summary>
    public static void TakeCents(Reading reading, Reading previous)
    {
        if (reading.Form is not { SharedName: "dollar", RuleId: RuleIds.MoneyMinor } || previous.UnitOrOne.Code is not { Length: >= 3 } code || code[..3] is not ("EUR" or "AUD" or "CAD" or "NZD" or "HKD" or "SGD" or "ZAR") || CurrencyTable.Default.Find(code[..3]) is not { } unit)
            return;
        reading.Unit = unit;
        reading.Flags &= ~QuantityFlags.AmbiguousCurrency;
    }

    /// <summary>"rose from 3 to 4 million euros", "from 2.5 to 3 billion": the magnitude is said once, for both.</summary>
    public static bool IsOldOfScaled(Scan scan, Reading old, Reading reading) =>
        !old.HasUnit && old.Counted is null && !old.Numeral.Is(NumeralForm.Scaled) && old.Numeral.Is(NumeralForm.Digits) && old.Value is > 0 and < 1000 && reading.Numeral.Is(NumeralForm.Scaled) && reading.Numeral.Scale >= 1000
        && old.Value * reading.Numeral.Scale / reading.Value is > 0.05m and < 20m && scan.IsWord(reading.PhraseFirst - 1, "to") && reading.PhraseFirst - 1 == old.Next && scan.IsWord(old.PhraseFirst - 1, "from");

    /// <summary>Gives the old level the magnitude, the unit and the noun of the new one.</summary>
    public static void TakeScale(Reading old, Reading reading)
    {
        old.Value *= reading.Numeral.Scale;
        old.Form = reading.Form;
        old.Unit = reading.Unit;
        old.Counted = reading.Counted;
        old.Flags |= reading.Flags & QuantityFlags.AmbiguousCurrency;
        old.RuleId = reading.UnitOrOne.Kind switch
        {
            UnitKind.Currency => RuleIds.MoneyRangeShared,
            UnitKind.Count => reading.Counted is null ? old.RuleId : RuleIds.CountElided,
            _ => RuleIds.MeasureShared,
        };
    }

    /// <summary>Gives a bare number the unit of the number that it is parallel to.</summary>
    public static void TakeAcross(Reading reading, Reading previous)
    {
        var factor = previous.Form?.Factor ?? 1;
        reading.Form = previous.Form;
        reading.Unit = previous.Unit;
        reading.Value *= factor;
        reading.High *= factor;
        reading.Counted = previous.Counted;
        reading.Flags |= previous.Flags & (QuantityFlags.AmbiguousCurrency | QuantityFlags.AmbiguousUnit);
        reading.RuleId = previous.UnitOrOne.Kind switch
        {
            UnitKind.Ratio => RuleIds.PercentShared,
            UnitKind.Currency => previous.Form?.RuleId == RuleIds.MoneyMinor ? RuleIds.MoneyMinor : RuleIds.MoneyRangeShared,
            _ => RuleIds.MeasureShared,
        };
    }

    private static bool HasSymbol(Scan scan, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (scan.IsSymbol(i))
                return true;
        }

        return false;
    }

    private static bool Contrasts(Scan scan, int from, int to)
    {
        for (var i = from; i < to && i < from + 14; i++)
        {
            if (scan.IsAny(i, "while whilst whereas and but"))
                return true;
        }

        return false;
    }
}
