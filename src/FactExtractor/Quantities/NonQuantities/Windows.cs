using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.NonQuantities;

/// <summary>Durations that only say when: "three months ago", "over the past five years", "a 10-year note", ages.</summary>
internal static class Windows
{
    public static string? Judge(Scan scan, Reading reading)
    {
        var after = reading.Next;
        var before = reading.First - 1;
        if (scan.IsHyphen(after) && scan.IsAny(after + 1, "old olds"))
            return NonQuantityIds.Age;
        // "the Six-Day War", "the Seven Years' War".
        if (!reading.Numeral.Is(NumeralForm.Digits) && scan.IsCapitalised(reading.First) && scan.IsCapitalised(after - 1) && (scan.IsAny(after, "war wars itch") || scan.IsAny(after + 1, "war wars")))
            return NonQuantityIds.NameNumber;
        if (reading.Hyphenated && scan.IsAny(after, "old olds"))
            return NonQuantityIds.Age;
        // "seven days a week", "24 hours a day": always.
        if (IsAlways(scan, reading))
            return NonQuantityIds.Idiom;
        if (scan.IsAny(after - 1, "yo y.o."))
            return NonQuantityIds.Age;
        // "was jailed for three years after defrauding customers": "for" makes it how long.
        if (scan.IsAny(after, "ago earlier later before after prior hence previously beforehand") && !(scan.IsAny(after, "after before") && scan.IsWord(before, "for")))
            return NonQuantityIds.When;
        if (scan.IsWord(after, "from") && scan.IsAny(after + 1, "now today"))
            return NonQuantityIds.When;
        if ((scan.IsSymbol(after, '\'') || scan.IsSymbol(after, '’')) && scan.IsAny(after + 1, "time s"))
            return scan.IsWord(after + 1, "time") ? NonQuantityIds.When : null;
        if (reading.Numeral.Is(NumeralForm.One) && reading.UnitOrOne.Code == "d" && reading.Bound == Bound.Exact && !reading.Hyphenated)
            return NonQuantityIds.When;
        // "2018s best", "Channel 5s": a possessive without its apostrophe.
        if (reading.UnitOrOne.Code == "s" && scan.Glued(reading.NumberNext) && (Dates.LooksLikeYear(reading) || (scan.Is(before, Role.Label) && scan.IsCapitalised(before))))
            return NonQuantityIds.NameNumber;
        // "under 5s", "the over 60s": ages.
        if (reading.UnitOrOne.Code == "s" && scan.Glued(reading.NumberNext) && reading.Value % 1 == 0 && scan.IsAny(before, "under over"))
            return NonQuantityIds.Age;
        for (var i = reading.NumberNext; i < after; i++)
        {
            if (scan.IsAny(i, "previous past"))
                return NonQuantityIds.Window;
        }

        if (IsWindow(scan, before))
            return NonQuantityIds.Window;
        // "half-year profit": the time of the figure.
        if (reading.UnitOrOne.Code == "a" && reading.Value == 0.5m && scan.IsHyphen(after - 2) && !scan.IsAny(before, "a an one another every each"))
            return NonQuantityIds.Window;
        // "its biggest one-day fall".
        if (reading.Hyphenated && scan.IsAny(after, "fall falls rise rises gain gains drop drops decline declines loss losses rally slide jump advance winning losing"))
            return NonQuantityIds.Window;
        if (scan.IsAny(after, "to through ended ending") && (scan.Is(after + 1, Role.Month) || (scan.IsNumber(after + 1) && scan.Is(after + 2, Role.Month))) || scan.IsAny(after, "ended ending"))
            return NonQuantityIds.Window;
        // "a 10-year note", "30-year bonds": the term names the paper. "a 12-month average", "a four-year high": the window of another number.
        for (var i = after; i < after + 3; i++)
        {
            if (scan.IsAny(i, "bond bonds note notes treasury treasuries bill bills gilt gilts yield yields bund bunds paper mortgage mortgages futures aluminum aluminium copper zinc nickel tin libor"))
                return NonQuantityIds.Tenor;
            // A contract for three months is one of a commodity; a player's is for years.
            if (scan.IsAny(i, "contract contracts") && reading.UnitOrOne.Code is not "a")
                return NonQuantityIds.Tenor;
            if (scan.IsAny(i, "high highs low lows peak average change moving inflation rate figures basis total totals period periods"))
                return NonQuantityIds.Window;
            if (!scan.IsWord(i) || scan.Is(i, Role.Stop))
                break;
        }

        return null;
    }

    /// <summary>
    /// The time in which another number of the sentence came about: "a billion dollars over three years", "3,150 jabs in eight days", "the second in two months". In hours and less
    /// it is what is measured.
    /// </summary>
    public static bool IsOfOther(Scan scan, Reading reading, Reading? previous)
    {
        if (reading.UnitOrOne.Code is not ("a" or "mo" or "wk" or "d") || reading.Hyphenated || reading.High is not null || reading.Bound is Bound.LessThan or Bound.AtMost || scan.IsHyphen(reading.NumberNext))
            return false;
        var lead = reading.PhraseFirst - 1;
        if (previous is { Hyphenated: true })
            previous = null;
        if (scan.IsWord(lead, "in"))
            return (previous is not null && previous.UnitOrOne.Kind != UnitKind.Duration && IsOneClause(scan, previous.Next, lead)) || HasOrdinal(scan, lead);
        // "over" may have been read as a bound: more than.
        if (scan.IsWord(lead, "over"))
            lead--;
        return scan.IsWord(lead + 1, "over") && previous is not null && previous.UnitOrOne.Kind != UnitKind.Duration && IsOneClause(scan, previous.Next, lead)
            && !scan.IsAny(lead, "for took takes take taken taking lasted last lasts lasting after is was are were been be being spent spend spending run runs ran wait waited waiting within to and or by of");
    }

    private static bool IsOneClause(Scan scan, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (scan.IsSymbol(i, ',') || scan.IsSymbol(i, ';') || scan.IsAny(i, "and but while who which"))
                return false;
        }

        return true;
    }

    private static bool HasOrdinal(Scan scan, int lead)
    {
        for (var i = lead - 1; i >= 0 && i >= lead - 6 && !scan.IsSymbol(i, ','); i--)
        {
            if (scan.Is(i, Role.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>All hours of a day, all days of a week or a year.</summary>
    public static bool IsAlways(Scan scan, Reading reading) =>
        reading.Value is 7 or 24 or 365 && reading.High is null && reading.UnitOrOne.Code is "d/wk" or "h/d" or "d/a" && scan.IsAny(reading.NumberNext, "days hours");

    private static bool IsWindow(Scan scan, int before)
    {
        for (var i = before; i >= 0 && i > before - 3; i--)
        {
            // "will last six weeks"
            if (scan.IsWord(i, "last") && scan.IsAny(i - 1, "will to would could can may might must should not and usually typically often"))
                return false;
            if (scan.Is(i, Role.Window))
                return !scan.IsAny(i, "other same");
            if (!scan.Is(i, Role.Filler) && !scan.IsAny(i, "about nearly almost around or so few"))
                return false;
        }

        return false;
    }
}
