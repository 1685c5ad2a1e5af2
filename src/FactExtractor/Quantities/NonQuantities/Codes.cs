using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.NonQuantities;

/// <summary>Numbers that name: models, sections, phone numbers, ids, ordinals, scores.</summary>
internal static class Codes
{
    /// <summary>Phone numbers and other chains of digits: "555-0134", "1-800-…", "020 7946 0958" behind a telephone word, "12-34-56".</summary>
    public static bool TryIdentifier(Scan scan, int at, out int next)
    {
        next = at + 1;
        var parts = 1;
        var long1 = scan[at].WholeDigits >= 3;
        while (scan.IsHyphen(next) && scan.Glued(next) && scan.IsNumber(next + 1) && scan.Glued(next + 1))
        {
            long1 &= scan[next + 1].WholeDigits >= 3 && scan[next + 1].Form is DigitForm.None or DigitForm.LeadingZero;
            parts++;
            next += 2;
        }

        if (parts >= 3)
            return true;
        if (parts == 2 && long1 && scan[at].Form is DigitForm.None or DigitForm.LeadingZero && (scan[next - 1].Value <= scan[at].Value || (scan[next - 1].Form & DigitForm.LeadingZero) != 0)
            && scan[next - 1].WholeDigits == 4)
        {
            return true;
        }

        next = at + 1;
        if ((scan[at].Form & DigitForm.LeadingZero) != 0 && (scan[at].Form & DigitForm.Decimal) == 0 && scan[at].WholeDigits > 2)
        {
            // "01632 960 143": the groups behind it as well.
            while (next < at + 4 && scan.IsNumber(next) && scan[next].SpaceBefore && scan[next].WholeDigits is >= 3 and <= 7 && scan[next].Form is DigitForm.None or DigitForm.LeadingZero or DigitForm.Grouped)
                next++;
            return true;
        }

        // "24/7", "9/11", "50/50": digits around a slash that are no fraction and no date.
        if (scan.IsSymbol(next, '/') && scan.Glued(next) && scan.IsNumber(next + 1) && scan.Glued(next + 1)
            && !(NumeralReader.TryRead(scan, at, false, out var numeral) && numeral.Is(NumeralForm.Mixed)))
        {
            next += 2;
            return true;
        }

        next = at + 1;
        return false;
    }

    /// <summary>"4th", "21st", and what hangs on them; ranks are read elsewhere.</summary>
    public static bool TryOrdinal(Scan scan, int at, out int next)
    {
        next = at + 1;
        if (!(scan.Glued(next) && scan.IsAny(next, "st nd rd th")) || (scan[at].Form & DigitForm.Decimal) != 0)
            return false;
        if (Folds.RankReader.IsSuperlative(scan, next + 1))
            return false;
        next++;
        return true;
    }

    /// <summary>Why a number without a unit is a name, or null.</summary>
    public static string? Judge(Scan scan, Reading reading)
    {
        var first = reading.First;
        var numeral = reading.Numeral;
        if (numeral.Is(NumeralForm.Digits))
        {
            if (scan.Glued(first) && scan.IsWord(first - 1))
                return NonQuantityIds.Alphanumeric;
            if (scan.Glued(first) && scan.IsHyphen(first - 1) && scan.Glued(first - 1) && scan.IsWord(first - 2) && !scan.IsAny(first - 2, "sub pre post mid non under over plus minus about"))
                return NonQuantityIds.Alphanumeric;
            // "787-9", "2-1": the tail of a number that was none.
            if (scan.Glued(first) && scan.IsHyphen(first - 1) && scan.Glued(first - 1) && scan.IsNumber(first - 2))
                return NonQuantityIds.Alphanumeric;
            if (scan.IsSymbol(first - 1, '#') && scan.Glued(first))
                return NonQuantityIds.Label;
            // "debug = 7", "click==7.0": settings; "/pages/15/index": a path.
            if (scan.IsSymbol(first - 1, '=') || (scan.IsSymbol(first - 1, '/') && scan.Glued(first) && scan.IsSymbol(reading.Next, '/') && scan.Glued(reading.Next)))
                return NonQuantityIds.Identifier;
            // "3-D scanners".
            if (scan.IsHyphen(reading.NumberNext) && scan.Glued(reading.NumberNext) && scan.IsCapitalised(reading.NumberNext + 1) && scan.Glued(reading.NumberNext + 1) && scan[reading.NumberNext + 1].End - scan[reading.NumberNext + 1].Start == 1)
                return NonQuantityIds.Alphanumeric;
            // "+972 Magazine".
            if (scan.IsSymbol(first - 1, '+') && scan.Glued(first) && scan.IsCapitalised(reading.Next) && !numeral.Is(NumeralForm.Measured | NumeralForm.Scaled))
                return NonQuantityIds.NameNumber;
            // "the final stage, 3, began".
            if (scan.IsSymbol(first - 1, ',') && scan.IsSymbol(reading.Next, ',') && scan.Is(first - 2, Role.Label) && reading.Counted is null)
                return NonQuantityIds.Label;
            // "5G", "787s", "4K", "3D": letters glued behind that are neither scale nor unit.
            if (scan.Glued(reading.Next) && scan.IsWord(reading.Next))
                return NonQuantityIds.Alphanumeric;
            // "3-in-1", "20-of-24".
            if (IsChained(scan, reading))
                return NonQuantityIds.Alphanumeric;
            if (IsResolution(reading) && reading.Counted is null)
                return NonQuantityIds.Alphanumeric;
            if (numeral.Is(NumeralForm.LetterScale) && scan.IsAny(reading.Next, "TV tvs television televisions resolution video display screen filing form race run uhd hdr hdtv led oled qled lcd film ultra output smart monitor gaming blu streaming content footage camera"))
                return NonQuantityIds.Alphanumeric;
            if (reading.High is null && scan.IsHyphen(reading.Next) && scan.Glued(reading.Next) && scan.IsNumber(reading.Next + 1))
                return IsScore(scan, reading) ? NonQuantityIds.Score : NonQuantityIds.Alphanumeric;
        }

        if (scan.IsHyphen(reading.Next) && scan.Glued(reading.Next) && scan.IsAny(reading.Next + 1, "stroke cylinder cylinders door speed bed link way wheel wheeler seater star ply time sided dimensional pointer piece tier legged eyed caliber calibre")
            || (reading.Value <= 2 && scan.IsHyphen(reading.Next) && scan.Glued(reading.Next) && scan.IsAny(reading.Next + 1, "state party")))
            return NonQuantityIds.Compound;
        if (reading.High is not null && reading.Numeral.Is(NumeralForm.Digits) && (IsScore(scan, reading) || IsRecord(scan, reading)))
            return NonQuantityIds.Score;
        if (IsStreak(scan, reading))
            return NonQuantityIds.Streak;
        // "a father-of-three", "from three-point range".
        if ((scan.IsHyphen(first - 1) && scan.Glued(first) && scan.IsAny(first - 2, "of")) || (scan.IsHyphen(reading.NumberNext) && scan.IsAny(reading.NumberNext + 1, "point") && scan.IsAny(reading.NumberNext + 2, "range line shot shots shooting attempt attempts percentage play")))
            return NonQuantityIds.Compound;
        if (scan.IsWord(first - 1, "of") && scan.IsWord(first - 2, "age") && !scan.IsAny(first - 3, "average median mean retirement pension"))
            return NonQuantityIds.Age;
        if (scan.Is(first - 1, Role.Label) && IsLabel(scan, reading))
            return NonQuantityIds.Label;
        if (scan.IsSymbol(first - 1, '.') && scan.IsAny(first - 2, "no nos vol art sec fig pp p ch para") && numeral.Is(NumeralForm.Digits))
            return NonQuantityIds.Label;
        // "Boeing 737-800": a model with its version.
        if (reading.High is not null && reading.Counted is null && first > 1 && numeral.Is(NumeralForm.Digits) && !numeral.Is(NumeralForm.Measured | NumeralForm.Scaled)
            && scan.HasCapital(first - 1) && !scan.Is(first - 1, Role.Stop | Role.Month | Role.Weekday | Role.Filler) && scan.IsHyphen(numeral.Next))
        {
            return NonQuantityIds.NameNumber;
        }

        return IsAddress(scan, reading) ? NonQuantityIds.Address : NameNumber(scan, reading);
    }

    // "16-18 Industrial Avenue", "10 Downing Street".
    private static bool IsAddress(Scan scan, Reading reading)
    {
        if (!reading.Numeral.Is(NumeralForm.Digits) || reading.Numeral.Is(NumeralForm.Measured | NumeralForm.Scaled))
            return false;
        for (var i = reading.Next; i < reading.Next + 4 && scan.IsCapitalised(i); i++)
        {
            if (i > reading.Next && scan.IsAny(i, "Street St Avenue Ave Road Rd Lane Boulevard Blvd Drive Square Place Terrace Crescent Court Highway Way Row Quay"))
                return true;
        }

        return false;
    }

    /// <summary>"SCP-173C", "scp173m": a code with a letter behind that a unit could be.</summary>
    public static string? WithUnit(Scan scan, Reading reading)
    {
        var first = reading.NumberFirst;
        if (IsStreak(scan, reading))
            return NonQuantityIds.Streak;
        // "4K and 60fps": the unit is the neighbour's.
        if (IsResolution(reading) && reading.Next == reading.NumberNext && reading.UnitOrOne.Kind != UnitKind.Currency)
            return NonQuantityIds.Alphanumeric;
        // "35 Boeing 737-800s".
        if (reading is { High: not null, UnitOrOne.Code: "s" } && scan.HasCapital(first - 1))
            return NonQuantityIds.NameNumber;
        if (reading.First != first || !reading.Numeral.Is(NumeralForm.Digits) || !scan.Glued(first))
            return null;
        // "5-1A": two classes of schools.
        if (scan.IsHyphen(first - 1) && scan.Glued(first - 1) && scan.IsNumber(first - 2) && scan.Glued(reading.NumberNext) && scan.IsCapitalised(reading.NumberNext)
            && scan[reading.NumberNext].End - scan[reading.NumberNext].Start == 1)
        {
            return NonQuantityIds.Alphanumeric;
        }
        if (scan.IsWord(first - 1))
            return NonQuantityIds.Alphanumeric;
        // "Covid-19 infections per 100,000 people", "F-16 jets a day".
        if (scan.IsHyphen(first - 1) && scan.Glued(first - 1) && scan.IsWord(first - 2) && reading.UnitOrOne.Kind is UnitKind.Rate && reading.RuleId is RuleIds.CountNoun or RuleIds.CountBare)
            return NonQuantityIds.Alphanumeric;
        return scan.IsHyphen(first - 1) && scan.Glued(first - 1) && scan.IsWord(first - 2) && scan.Glued(reading.NumberNext) && scan.IsWord(reading.NumberNext)
            && scan[reading.NumberNext].End - scan[reading.NumberNext].Start == 1 ? NonQuantityIds.Alphanumeric : null;
    }

    // Screens and films: "4K", "8K".
    private static bool IsResolution(Reading reading) => reading.Numeral.Is(NumeralForm.LetterScale) && reading.Value is 2000 or 4000 or 5000 or 8000 && reading.Numeral.Scale == 1000;

    private static bool IsChained(Scan scan, Reading reading)
    {
        var at = reading.NumberNext;
        return scan.IsHyphen(at) && scan.Glued(at) && scan.IsAny(at + 1, "in of for and to") && scan.Glued(at + 1) && scan.IsHyphen(at + 2) && scan.Glued(at + 2) && scan.IsNumber(at + 3) && scan.Glued(at + 3);
    }

    // "At 4-7", "(6-5, 3-4)", "a 2-1 victory": small bare numbers joined by a hyphen, of which no noun and no unit says what they count.
    private static bool IsRecord(Scan scan, Reading reading) =>
        reading.Counted is null && reading.High is < 200 && reading.Value % 1 == 0 && reading.High % 1 == 0 && scan.IsHyphen(reading.NumberFirst + 1) && scan.Glued(reading.NumberFirst + 1)
        && scan.Glued(reading.NumberFirst + 2) && !reading.Numeral.Is(NumeralForm.Measured | NumeralForm.Scaled) && !scan.IsAny(reading.First - 1, "between from to at of about around by scale")
        || reading.Counted is null && scan.IsSymbol(reading.First - 1, '(') && scan.IsHyphen(reading.NumberFirst + 1) && reading.High is < 200 && !reading.HasUnit;

    // "an 11-game losing streak", "their five-match unbeaten run".
    private static bool IsStreak(Scan scan, Reading reading)
    {
        // "has won the cup six times in a row"
        if (scan.IsAny(reading.NumberNext, "times games matches wins defeats losses sessions") && scan.IsWord(reading.NumberNext + 1, "in") && scan.IsWord(reading.NumberNext + 2, "a") && scan.IsWord(reading.NumberNext + 3, "row"))
            return true;
        if (!reading.Hyphenated && !(scan.IsHyphen(reading.NumberNext) && scan.Glued(reading.NumberNext)))
            return false;
        for (var i = reading.NumberNext + 1; i < reading.NumberNext + 5 && scan.Has(i); i++)
        {
            if (scan.IsAny(i, "streak streaks skid"))
                return true;
            if (scan.IsAny(i, "run") && scan.IsAny(i - 1, "winning losing unbeaten winless scoring undefeated goalless hitting"))
                return true;
        }

        return false;
    }

    private static bool IsLabel(Scan scan, Reading reading)
    {
        var before = reading.First - 1;
        // "a group of", plural counts and verbs stand between; a label stands right before. "age 87" is an age.
        if (scan.IsAny(before, "age aged ages"))
            return true;
        // "version 2.1": these keep their decimals.
        if ((reading.Counted is null || (scan.IsWord(reading.Next, "of") && scan.IsAny(before, "version release"))) && scan.IsAny(before, "version release section chapter table figure paragraph article build update ios android windows python"))
            return !reading.Numeral.Is(NumeralForm.Scaled | NumeralForm.Fraction);
        if (reading.Numeral.Is(NumeralForm.Measured | NumeralForm.Scaled | NumeralForm.Fraction))
            return false;
        if (scan.IsAny(before, "no number numbers"))
            return reading.Numeral.Is(NumeralForm.Digits) ? scan.IsCapitalised(before) || !scan.IsAny(before, "no") : reading.Counted is null && !scan.IsAny(before, "no");
        if (reading.Counted is not null && !scan.IsCapitalised(before))
            return scan.IsAny(before, "section page chapter article row room flight route channel type phase step rule group level stage grade tier category");
        return true;
    }

    /// <summary>"Boeing 787", "iPhone 11", "Big 12": a capitalised word right before a plain number that counts nothing itself.</summary>
    private static string? NameNumber(Scan scan, Reading reading)
    {
        if (GappedCounts.Is(scan, reading))
            return null;
        var before = reading.First - 1;
        // "Formula One", "Kick Six": a number word with a capital behind a name.
        if (!reading.Numeral.Is(NumeralForm.Digits) && before > 0 && scan.IsCapitalised(reading.First) && scan.IsCapitalised(before) && reading.Counted is null && reading.Numeral.Next == reading.Numeral.First + 1)
            return NonQuantityIds.NameNumber;
        if (!reading.Numeral.Is(NumeralForm.Digits) || reading.Numeral.Is(NumeralForm.Measured | NumeralForm.Scaled | NumeralForm.Fraction | NumeralForm.Mixed | NumeralForm.Overflow) || reading.High is not null)
            return null;
        if (scan.HasCapital(before) && reading.Counted != "time" && !scan.Is(before, Role.Stop | Role.Month | Role.Weekday | Role.Window | Role.Up | Role.Down | Role.Filler) && before > 0)
        {
            // "Emirates 30 jets" would be odd; "Boeing 787 jets" is not.
            return NonQuantityIds.NameNumber;
        }

        // "Norwell 3 Ostia 1": what follows is another name, not what is counted.
        if (before == 0 && scan.HasCapital(0) && !scan.Is(0, Role.Stop | Role.Filler | Role.Preposition | Role.Window | Role.Label)
            && (reading.Counted is null || (reading.CountedSpan is { } named && char.IsUpper(LastWord(scan, named)[0]) && !Plurals.IsPlural(LastWord(scan, named)))))
        {
            return NonQuantityIds.NameNumber;
        }

        // "its 737 Max jet", "the 777 program": a number before a singular noun does not count it.
        if (reading.CountedSpan is { } counted && reading.Value >= 100 && !reading.SingularOk && !scan.IsHyphen(reading.Next) && !Plurals.IsPlural(LastWord(scan, counted)) && char.IsLower(LastWord(scan, counted)[0]) && !IsCollective(LastWord(scan, counted)))
            return NonQuantityIds.NameNumber;
        // "the 486 is", "picked the 8088 chip".
        if (scan.IsWord(before, "the") && reading.Counted is null && reading.Value >= 100 && (scan.IsAny(reading.Next, "is was has had are were will can") || IsSingularNoun(scan, reading.Next)))
            return NonQuantityIds.NameNumber;
        // "S&P 500", "Formula 1", "400 737 Max jets": a number before another, or before a capitalised name without a plural.
        if ((scan.IsNumber(before) || scan.Is(before, Role.Small | Role.Tens)) && scan[reading.First].SpaceBefore && !scan.IsSymbol(before - 1, '.') && reading.Value >= 100 && scan.IsCapitalised(reading.Next))
            return NonQuantityIds.NameNumber;
        return null;
    }

    private static bool IsSingularNoun(Scan scan, int index) =>
        scan.IsWord(index) && scan[index].SpaceBefore && !scan.Is(index, Role.Stop | Role.Preposition | Role.Up | Role.Down) && !scan.IsCapitalised(index) && scan[index].End - scan[index].Start > 2
        && !Plurals.IsPlural(scan.Word(index)) && !IsCollective(scan.Word(index)) && (!scan.IsWord(index + 1) || scan.Is(index + 1, Role.Stop));

    private static ReadOnlySpan<char> LastWord(Scan scan, Text.TextSpan span)
    {
        var text = span.Of(scan.Text);
        var blank = text.LastIndexOfAny(" -'’");
        return text[(blank + 1)..];
    }

    // Nouns that stay singular behind a number.
    private static bool IsCollective(ReadOnlySpan<char> word) =>
        word is "aircraft" or "staff" or "crew" or "police" or "personnel" or "cattle" or "sheep" or "fish" or "deer" or "folk" or "freight" or "horsepower" or "head" or "strong" or "odd" or "plus" or "species"
            or "offspring" or "infantry" or "salmon" or "craft" or "hovercraft" or "helicopter" or "total" or "each";

    private static bool IsScore(Scan scan, Reading reading)
    {
        if (reading.Counted is not null)
            return false;
        for (var i = Math.Max(0, reading.First - 5); i < reading.Next + 4; i++)
        {
            if (scan.Is(i, Role.Score))
                return true;
        }

        return false;
    }
}
