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
        if (numeral.Is(NumeralForm.One) && reading.High is null)
            return NonQuantityIds.One;
        if (!numeral.Is(NumeralForm.Digits) && reading.Value <= 10 && reading.Value > 0 && !numeral.Is(NumeralForm.Scaled | NumeralForm.Article))
        {
            // "the two sides" points back; "the six largest economies" counts.
            if (reading.Value == 2 && (scan.IsAny(reading.First - 1, "the these those both its his her their our your my other") || EndsWithPossessive(scan, reading.First - 1)))
                return NonQuantityIds.Pronominal;
            if (reading.Counted is null && (scan.IsAny(reading.First - 1, "a at on by no the number top bottom first last next final")))
                return NonQuantityIds.Idiom;
        }

        // "multi-billion", "a few hundred": a magnitude without its number.
        if (!numeral.Is(NumeralForm.Digits) && numeral.Next == numeral.First + 1 && scan.Is(numeral.First, Role.Scale | Role.Hundred))
            return NonQuantityIds.Vague;
        if (scan.IsWord(reading.First - 1, "per"))
            return NonQuantityIds.Idiom;
        if (IsInRow(scan, reading) || IsMark(scan, reading))
            return NonQuantityIds.ListMark;
        // "one or two riders": a vague few.
        if (scan.IsWord(reading.First - 1, "or") && scan.IsWord(reading.First - 2, "one") && !numeral.Is(NumeralForm.Digits))
            return NonQuantityIds.Vague;

        // "two of them" picks; "2,100 of them" is a part of what was counted.
        if (scan.IsWord(reading.Next, "of") && scan.IsAny(reading.Next + 1, "them us you whom which") && !(numeral.Is(NumeralForm.Digits) && reading.Value > 12))
            return NonQuantityIds.Pronominal;
        // "over the four quarters ending": a window.
        if (reading.Counted == "quarter" && scan.IsAny(reading.First - 1, "the past last next previous first in over for within after"))
            return NonQuantityIds.Window;
        // "a month or two"
        if (numeral.Is(NumeralForm.Couple) || (scan.IsWord(reading.First - 1, "or") && scan.IsAny(reading.First - 3, "a an") && !numeral.Is(NumeralForm.Digits)))
            return NonQuantityIds.Vague;
        // "called 911"
        if (numeral.Form == NumeralForm.Digits && reading.Counted is null && scan.IsAny(reading.First - 1, "call calls called calling dial dials dialed dialled dialing dialling phoned rang")
            && reading.Value is >= 100 and <= 999 && reading.Value == Math.Truncate(reading.Value))
        {
            return NonQuantityIds.Identifier;
        }

        if (IsTally(scan, reading) || IsOdds(scan, reading))
            return NonQuantityIds.Score;
        // "a 2-for-1 offer"
        if ((scan.IsHyphen(reading.Next) && scan.Glued(reading.Next) && scan.IsAny(reading.Next + 1, "for") && scan.IsHyphen(reading.Next + 2) && scan.IsNumber(reading.Next + 3))
            || (scan.IsHyphen(reading.First - 1) && scan.Glued(reading.First) && scan.IsAny(reading.First - 2, "for") && scan.IsHyphen(reading.First - 3)))
        {
            return NonQuantityIds.Idiom;
        }

        if (numeral.Form == NumeralForm.Digits && IsAge(scan, reading))
            return NonQuantityIds.Age;
        // "1. First item", "2) …" at the start.
        if (reading.First == 0 && numeral.Form == NumeralForm.Digits && (scan.IsSymbol(1, '.') || scan.IsSymbol(1, ')')))
            return NonQuantityIds.ListMark;
        // "1 ) one thing ; 2 ) another": no bracket was opened.
        if (numeral.Form == NumeralForm.Digits && scan.IsSymbol(reading.Next, ')') && reading.Value < 100 && !IsOpen(scan, reading.First))
            return NonQuantityIds.ListMark;
        // "Dak Prescott (4)": a shirt number, a mark, a vote.
        if (numeral.Form == NumeralForm.Digits && scan.IsSymbol(reading.First - 1, '(') && scan.IsSymbol(reading.Next, ')') && scan.IsCapitalised(reading.First - 2) && reading.Value < 100)
            return NonQuantityIds.Label;
        if (scan.IsSymbol(reading.First - 1, '[') && scan.IsSymbol(reading.Next, ']'))
            return NonQuantityIds.ListMark;
        if (!numeral.Is(NumeralForm.Digits) && numeral.Value == 0)
            return NonQuantityIds.Idiom;
        return null;
    }

    /// <summary>Idioms of a number with a unit: "zero to 60 mph".</summary>
    public static string? WithUnit(Scan scan, Reading reading)
    {
        if (scan.IsHyphen(reading.First - 1) && scan.Glued(reading.First) && scan.IsAny(reading.First - 2, "multi"))
            return NonQuantityIds.Vague;
        if (!reading.Numeral.Is(NumeralForm.Digits | NumeralForm.Article) && reading.Numeral.Next == reading.Numeral.First + 1 && scan.Is(reading.Numeral.First, Role.Scale | Role.Hundred))
            return NonQuantityIds.Vague;
        // "in 2010 dollars": the prices of a year.
        if (reading.High is null && Dates.LooksLikeYear(reading) && reading.UnitOrOne.Kind == UnitKind.Currency && reading.First == reading.NumberFirst && scan.IsAny(reading.First - 1, "in of constant current"))
            return NonQuantityIds.Year;
        return reading.High is not null && reading.Value == 0 && reading.UnitOrOne.Code is "[mi_i]/h" or "km/h" ? NonQuantityIds.Idiom : null;
    }

    /// <summary>"(12)", "(10, 11)", "(6-5, 3-4)": brackets that hold nothing but small bare numbers are marks of notes, sources, sets and tables.</summary>
    private static bool IsMark(Scan scan, Reading reading)
    {
        if (reading.Numeral.Form != NumeralForm.Digits || reading.Counted is not null || reading.Value is < 0 or >= 200 || reading.Value % 1 != 0)
            return false;
        int open = reading.First - 1, close = reading.Next;
        while (IsBare(scan, open) && open > reading.First - 40)
            open--;
        while (IsBare(scan, close) && close < reading.Next + 40)
            close++;
        return open > 0 && ((scan.IsSymbol(open, '(') && scan.IsSymbol(close, ')')) || (scan.IsSymbol(open, '[') && scan.IsSymbol(close, ']')));
    }

    private static bool IsBare(Scan scan, int index) =>
        scan.IsNumber(index) ? scan[index].Form == DigitForm.None && scan[index].Value < 200 : scan.IsSymbol(index, ',') || scan.IsSymbol(index, ';') || scan.IsHyphen(index);

    private static bool IsOpen(Scan scan, int index)
    {
        for (var i = index - 1; i >= 0 && i > index - 30; i--)
        {
            if (scan.IsSymbol(i, ')'))
                return false;
            if (scan.IsSymbol(i, '('))
                return true;
        }

        return false;
    }

    // "1 2 3 4 5": the page links of a listing.
    private static bool IsInRow(Scan scan, Reading reading) =>
        reading.Numeral.Form == NumeralForm.Digits && reading.Counted is null
        && ((scan.IsDash(reading.First - 1) && scan.IsNumber(reading.First - 2) && scan.IsNumber(reading.First - 3)) || (scan.IsNumber(reading.Next) && (scan.IsNumber(reading.Next + 1) || scan.IsNumber(reading.First - 1))) || (scan.IsNumber(reading.First - 1) && scan.IsNumber(reading.First - 2)));

    private static bool EndsWithPossessive(Scan scan, int index) =>
        (scan.IsWord(index, "s") && scan.Glued(index) && (scan.IsSymbol(index - 1, '\'') || scan.IsSymbol(index - 1, '’')))
        || ((scan.IsSymbol(index, '\'') || scan.IsSymbol(index, '’')) && scan.Glued(index));

    /// <summary>"by 12 votes to 5": both numbers of a tally.</summary>
    private static bool IsTally(Scan scan, Reading reading)
    {
        if (reading.Counted == "vote" && scan.IsAny(reading.Next, "votes vote") && scan.IsAny(reading.Next + 1, "to against") && IsCount(scan, reading.Next + 2))
            return true;
        if (reading.Counted == "vote" && scan.IsAny(reading.Next, "to against") && IsCount(scan, reading.Next + 1))
            return true;
        return scan.IsAny(reading.First - 1, "to against") && scan.IsAny(reading.First - 2, "votes vote") && (scan.IsNumber(reading.First - 3) || scan.Is(reading.First - 3, Role.Small | Role.Tens));
    }

    /// <summary>"odds of 10 to 1", "at 10 to 1 odds": both numbers of a bet.</summary>
    private static bool IsOdds(Scan scan, Reading reading)
    {
        var leads = scan.IsAny(reading.Next, "to") && IsCount(scan, reading.Next + 1);
        var follows = scan.IsAny(reading.First - 1, "to") && IsCount(scan, reading.First - 2);
        if (!leads && !follows && reading.High is null)
            return false;
        for (var i = reading.First - 6; i < reading.Next + 4; i++)
        {
            if (scan.IsAny(i, "odds"))
                return true;
        }

        return false;
    }

    private static bool IsCount(Scan scan, int index) => scan.IsNumber(index) || scan.Is(index, Role.Small | Role.Tens);

    /// <summary>"her first novel at", "his debut at": what somebody does first or last is dated by an age.</summary>
    private static bool IsLifeBefore(Scan scan, int at)
    {
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            if (scan.IsAny(i, "her his"))
                return i == at - 2 ? scan.IsAny(at - 1, "debut career death") : scan.IsAny(i + 1, "first last debut career second");
        }

        return scan.IsAny(at - 1, "married died retired");
    }

    /// <summary>"Maria Jones, 45, said", "Smith (45)", "who was 10": a small number between commas behind a name, or behind "aged".</summary>
    private static bool IsAge(Scan scan, Reading reading)
    {
        if (reading.Value is < 1 or > 114 || reading.Counted is not null)
            return false;
        var before = reading.First - 1;
        // "people under 25", "those over 65"
        if (reading.Bound is Bound.LessThan or Bound.MoreThan && scan.IsAny(before, "under over") && scan.IsAny(before - 1, "people those adults children women men workers youths drivers residents patients anyone everyone pensioners voters girls boys players persons citizens aged"))
            return true;
        // "when she was 16", "At 16, he": the age dates something else.
        if (scan.IsAny(before, "was is were am turned turns") && scan.IsAny(before - 1, "i he she they we you") && scan.IsAny(before - 2, "when since until after before because"))
            return true;
        if (scan.IsWord(before, "at") && before == 0 && scan.IsSymbol(reading.Next, ',') && (scan.IsAny(reading.Next + 1, "he she i they") || scan.IsCapitalised(reading.Next + 1)) && reading.Value is >= 5 and <= 100)
            return true;
        // "wrote her first novel at 23"
        if (scan.IsWord(before, "at") && reading.Value is >= 3 and <= 110 && reading.Value % 1 == 0 && !reading.HasUnit && (!scan.Has(reading.Next) || scan.IsSymbol(reading.Next, '.') || scan.IsSymbol(reading.Next, ',')) && IsLifeBefore(scan, before))
            return true;
        if (scan.IsAny(before, "aged") || (scan.IsAny(before, "was is") && scan.IsWord(before - 1, "who")))
            return true;
        var isSuffixed = scan.IsSymbol(before - 1, '.') && scan.IsAny(before - 2, "jr sr");
        if (scan.IsSymbol(before, ',') && (isSuffixed || (scan.IsWord(before - 1) && scan.IsCapitalised(before - 1))))
            return scan.IsSymbol(reading.Next, ',') || scan.IsSymbol(reading.Next, '.') || !scan.Has(reading.Next) || scan.IsSymbol(reading.Next, ';');
        // "The driver, 34, was unhurt": a bare number between commas behind a noun with an article.
        if (scan.IsSymbol(before, ',') && scan.IsWord(before - 1) && scan.IsSymbol(reading.Next, ',') && !scan.IsNumber(reading.Next + 1) && reading.Value is >= 3 and <= 110 && !scan.Is(before - 1, Role.Month | Role.Weekday)
            && (scan.Is(before - 2, Role.Article) || scan.IsAny(before - 2, "the his her their my our") || scan.Is(before - 3, Role.Article) || scan.IsAny(before - 3, "the his her their my our")))
        {
            return true;
        }

        return reading.Value >= 14 && scan.IsSymbol(before, '(') && scan.IsSymbol(reading.Next, ')') && scan.IsCapitalised(before - 1);
    }
}
