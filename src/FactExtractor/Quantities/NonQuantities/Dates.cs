using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.NonQuantities;

/// <summary>Dates, years and clock times.</summary>
internal static class Dates
{
    /// <summary>"March 11", "Dec. 15, 2019", "September 2023", "Oct 3rd".</summary>
    public static bool TryFromMonth(Scan scan, int at, out int next)
    {
        next = at + 1;
        // "may" the verb and "march" the walk are in lower case.
        if (!scan.IsCapitalised(at) && !scan.IsLowerCase && scan.IsAny(at, "may march mar sep dec jan oct"))
            return false;
        var number = at + 1;
        if (scan.IsSymbol(number, '.'))
            number++;
        if (scan.IsWord(number, "the"))
            number++;
        if (!scan.IsNumber(number) || scan[number].Form is not (DigitForm.None or DigitForm.LeadingZero) || MeasureFollows(scan, number))
            return false;
        // "in May 12 people died"
        if (scan.IsWord(at - 1, "in") && scan[number].WholeDigits <= 2 && scan.IsWord(number + 1) && !scan.Is(number + 1, Role.Stop | Role.Month) && !scan.IsCapitalised(number + 1) && (Plurals.IsPlural(scan.Word(number + 1)) || scan.IsAny(number + 1, "people")))
            return false;
        if (scan[number].WholeDigits == 4)
        {
            next = number + 1;
            return IsYear(scan[number].Value);
        }

        if (scan[number].WholeDigits > 2 || scan[number].Value is < 1 or > 31)
            return false;
        next = number + 1;
        if (scan.Glued(next) && scan.IsAny(next, "st nd rd th"))
            next++;
        // A range of days: "March 3-5", "May 4 to 6".
        if ((scan.IsHyphen(next) || scan.IsAny(next, "to and or through")) && scan.IsNumber(next + 1) && scan[next + 1].WholeDigits <= 2 && scan[next + 1].Form == DigitForm.None
            && scan[next + 1].Value is >= 1 and <= 31 && !MeasureFollows(scan, next + 1) && !(scan.IsWord(next + 2) && !scan.Is(next + 2, Role.Stop)))
        {
            next += 2;
        }

        var year = scan.IsSymbol(next, ',') ? next + 1 : next;
        if (scan.IsNumber(year) && scan[year].WholeDigits == 4 && scan[year].Form == DigitForm.None && IsYear(scan[year].Value) && (scan[year].SpaceBefore || year > next))
            next = year + 1;
        return true;
    }

    // "In May 40 percent of", "by July 300 million": what looks like a day is an amount.
    private static bool MeasureFollows(Scan scan, int number) =>
        scan.IsSymbol(number + 1, '%') || scan.IsAny(number + 1, "percent per million billion trillion thousand")
        || (scan.IsNumber(number) && scan[number].Value > 31 && scan[number].WholeDigits < 4);

    /// <summary>"11 March 2004", "11th of March", "25/12/2019", "2019-09-01".</summary>
    public static bool TryFromNumber(Scan scan, int at, out int next)
    {
        next = at + 1;
        if (scan[at].Form is not (DigitForm.None or DigitForm.LeadingZero))
            return false;
        if (scan[at].WholeDigits <= 2 && scan[at].Value is >= 1 and <= 31)
        {
            var month = at + 1;
            if (scan.Glued(month) && scan.IsAny(month, "st nd rd th"))
                month++;
            if (scan.IsWord(month, "of"))
                month++;
            if (scan.Is(month, Role.Month) && (scan.IsCapitalised(month) || scan.IsLowerCase))
            {
                next = month + 1;
                if (scan.IsSymbol(next, '.') && scan.IsNumber(next + 1))
                    next++;
                if (scan.IsNumber(next) && scan[next].WholeDigits == 4)
                    next++;
                return true;
            }
        }

        // "16 or 17 March", "11-13 October".
        if (scan[at].WholeDigits <= 2 && (scan.IsAny(at + 1, "or and to") || scan.IsHyphen(at + 1)) && scan.IsNumber(at + 2) && scan[at + 2].WholeDigits <= 2 && scan[at + 2].Form == DigitForm.None
            && scan.Is(at + 3, Role.Month) && (scan.IsCapitalised(at + 3) || scan.IsLowerCase))
        {
            next = at + 2;
            return true;
        }

        // Numeric dates: two equal separators, glued, one part a year.
        foreach (var separator in (ReadOnlySpan<char>)['/', '-'])
        {
            if (!(scan.IsSymbol(at + 1, separator) && scan.Glued(at + 1) && scan.Glued(at + 2) && scan.IsNumber(at + 2)))
                continue;
            if (scan.IsSymbol(at + 3, separator) && scan.Glued(at + 3) && scan.IsNumber(at + 4) && scan.Glued(at + 4))
            {
                if (scan[at].WholeDigits is 1 or 2 or 4 && scan[at + 2].WholeDigits <= 2 && scan[at + 4].WholeDigits is 2 or 4)
                {
                    next = at + 5;
                    return true;
                }
            }
            else if (IsYear(scan[at]) && scan[at + 2].WholeDigits is 2 or 4 && scan[at + 2].Form is DigitForm.None or DigitForm.LeadingZero
                && (scan[at + 2].WholeDigits == 4 ? IsYear(scan[at + 2]) : scan[at].Value % 100 < scan[at + 2].Value && scan[at + 2].Value <= scan[at].Value % 100 + 30))
            {
                // A season or a fiscal year: "2018-19", "2008/09", "2010-2015".
                next = at + 3;
                return true;
            }
        }

        return false;
    }

    /// <summary>"10.45pm", "2:00 pm", "11 a.m.", "18:30", "7 o'clock", "1:36.6".</summary>
    public static bool TryClock(Scan scan, int at, out int next)
    {
        next = at + 1;
        if ((scan[at].Form & (DigitForm.Grouped | DigitForm.Overflow | DigitForm.Fraction)) != 0 || scan[at].WholeDigits > 2)
            return false;
        var colon = false;
        while (scan.IsSymbol(next, ':') && scan.Glued(next) && scan.Glued(next + 1) && scan.IsNumber(next + 1))
        {
            next += 2;
            colon = true;
        }

        if (scan.IsAny(next, "am pm a.m. p.m. a.m p.m AM PM") && scan[at].Value < 24 && !(scan.IsWord(next, "am") && scan.IsWord(next - 1, "I")))
        {
            next++;
            return true;
        }

        if (scan.IsAny(next, "GMT BST EST EDT UTC CET PST PDT") && scan[at].Value < 24)
            return true;
        if (scan.IsWord(next, "o") && (scan.IsSymbol(next + 1, '\'') || scan.IsSymbol(next + 1, '’')) && scan.IsWord(next + 2, "clock"))
        {
            next += 3;
            return true;
        }

        return colon;
    }

    /// <summary>"1990s", "the '90s", "20s".</summary>
    public static bool TryDecade(Scan scan, int at, out int next)
    {
        next = at + 1;
        if (scan[at].Form != DigitForm.None || scan[at].Value % 10 != 0)
            return false;
        if ((scan.IsSymbol(next, '\'') || scan.IsSymbol(next, '’')) && scan.Glued(next) && scan.Glued(next + 1) && scan.IsWord(next + 1, "s"))
            next++;
        if (!scan.Glued(next) || !scan.IsWord(next, "s") || scan[at].WholeDigits is not (2 or 4))
            return false;
        // "20s" with an article or "his": years of a century or of a life; "lap of 20s" is seconds.
        var decade = scan[at].WholeDigits == 4 || scan.IsAny(at - 1, "the his her their my our mid early late in") || scan.IsSymbol(at - 1, '\'') || scan.IsSymbol(at - 1, '’') || scan.IsHyphen(at - 1);
        next++;
        return decade;
    }

    /// <summary>Why a number without a unit is a date, a year or a time of day, or null.</summary>
    public static string? Judge(Scan scan, Reading reading)
    {
        var numeral = reading.Numeral;
        // "in 2021.1 However": a year with the mark of a footnote.
        if (reading.High is null && scan[numeral.First].WholeDigits == 4 && scan[numeral.First].Form == DigitForm.Decimal && numeral.Value is > 1900 and < 2100
            && scan.IsAny(numeral.First - 1, "in since by until") && reading.Counted is null)
        {
            return NonQuantityIds.Year;
        }

        if (numeral.Form != NumeralForm.Digits || numeral.Value % 1 != 0)
            return null;
        if (reading.High is not null)
            return IsYear(reading.Value) && IsYear(reading.High.Value) && scan[numeral.First].WholeDigits == 4 && !StrongCount(reading) ? NonQuantityIds.Year : null;
        if (scan[numeral.First].WholeDigits == 4 && numeral.Value is >= 1000 and <= 2199)
            return IsYearHere(scan, reading) ? NonQuantityIds.Year : null;
        // "in '98", "the class of '04".
        if (scan[numeral.First].WholeDigits == 2 && (scan.IsSymbol(numeral.First - 1, '\'') || scan.IsSymbol(numeral.First - 1, '’')) && scan.Glued(numeral.First) && !scan.Glued(numeral.First - 1))
            return NonQuantityIds.Year;
        // "on Thursday 14".
        if (scan.Is(numeral.First - 1, Role.Weekday) && numeral.Value <= 31 && reading.Counted is null)
            return NonQuantityIds.Date;
        return null;
    }

    /// <summary>A plain four-digit number of our centuries.</summary>
    public static bool LooksLikeYear(Reading reading) =>
        reading.Numeral.Form == NumeralForm.Digits && reading.Value is >= 1900 and <= 2100 && reading.Value % 1 == 0;

    private static bool IsYear(Piece piece) => piece.Form == DigitForm.None && piece.WholeDigits == 4 && IsYear(piece.Value);

    private static bool IsYear(decimal value) => value is >= 1000 and <= 2199;

    private static bool IsYearHere(Scan scan, Reading reading)
    {
        var value = reading.Value;
        var before = reading.First - 1;
        if (value is >= 1900 and <= 2100 && scan.IsAny(before, "the a this that its"))
            return true;
        if (scan.IsAny(before, "and to or") && scan.IsNumber(before - 1) && scan[before - 1].WholeDigits == 4 && scan[before - 1].Form == DigitForm.None)
            return true;
        if (scan.IsAny(before, "in since by until till before after during circa mid early late year fiscal from through spring summer autumn winter fall season")
            || scan.IsAny(before, "of to and between for") && value is >= 1900 and <= 2100)
        {
            return !StrongCount(reading) || scan.IsAny(before, "in since by until during year");
        }

        if (value is < 1500 or > 2100)
            return reading.Counted is null && value is >= 1600 and < 2100 && !scan.Is(before, Role.Up | Role.Down);
        // "1800 warehouses": no year so far back stands before what it counts.
        if (StrongCount(reading) || (value < 1900 && reading.Counted is not null && reading.PhraseNext - reading.Next <= 2 && !scan.IsAny(before, "the a this that its")))
            return false;
        // A bound or a verb of counting before it makes it an amount: "more than 2000", "at least 1,984" has its comma anyway.
        return !scan.IsAny(before, "than least nearly almost roughly over under exceeded totalled totaled numbered reached");
    }

    private static bool StrongCount(Reading reading) =>
        reading.Counted is "person" or "employee" or "worker" or "job" or "vote" or "soldier" or "troop" or "death" or "case" or "home" or "house" or "mile" or "car" or "vehicle" or "student"
            or "passenger" or "resident" or "child" or "woman" or "man" or "visitor" or "member" or "share" or "point" or "unit" or "ticket" or "refugee" or "migrant" or "store";
}
