using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Matching;

/// <summary>
/// "Stockholm has ordered 60 buses, Oslo 45 and Turku 12": names that stand beside the name before, each with a number of the same noun. Without that list "Oslo 45" has the form of
/// a name with a number.
/// </summary>
internal static class GappedCounts
{
    private const int MaxNameWords = 3;
    private const int MaxMembers = 12;

    /// <summary>Whether a number is a member of such a list, behind a count that names its noun.</summary>
    public static bool Is(Scan scan, Reading reading)
    {
        if (reading.HasUnit || reading.Counted is not null || reading.High is not null || !reading.Numeral.Is(NumeralForm.Digits) || reading.Value < 1 || reading.Value % 1 != 0 || reading.First != reading.NumberFirst)
            return false;
        if (scan.Has(reading.Next) && !(scan.IsSymbol(reading.Next, ',') || scan.IsSymbol(reading.Next, '.') || scan.IsSymbol(reading.Next, ';') || scan.IsWord(reading.Next, "and")))
            return false;
        // The clause that the list leans on says it of a name too: "Stockholm has ordered", not "The airline has ordered".
        if (!scan.IsCapitalised(0) || scan.Is(0, Role.Stop | Role.Preposition | Role.Article | Role.Month | Role.Filler) || !scan.IsWord(1) || scan.Is(1, Role.Month))
            return false;
        var at = reading.First - 1;
        for (var members = 0; members < MaxMembers; members++)
        {
            var start = NameStart(scan, at);
            if (start < 0 || !IsJoint(scan, start - 1, out var before))
                return false;
            if (CountsNoun(scan, before, reading.Value))
                return true;
            if (!scan.IsNumber(before))
                return false;
            at = before - 1;
        }

        return false;
    }

    /// <summary>The first word of the name that ends at <paramref name="last"/>, or -1.</summary>
    private static int NameStart(Scan scan, int last)
    {
        var start = last + 1;
        while (start > 1 && last + 1 - start < MaxNameWords && scan.IsCapitalised(start - 1) && !scan.Is(start - 1, Role.Month | Role.Weekday))
            start--;
        return start <= last ? start : -1;
    }

    /// <summary>A comma, "and" or both; <paramref name="before"/> is the index before it.</summary>
    private static bool IsJoint(Scan scan, int index, out int before)
    {
        before = index - 1;
        if (scan.IsWord(index, "and"))
            before = scan.IsSymbol(index - 1, ',') ? index - 2 : index - 1;
        else if (!scan.IsSymbol(index, ','))
            return false;
        return before > 1;
    }

    /// <summary>"60 electric buses": a number of about the same size with its noun, which ends at <paramref name="last"/>.</summary>
    private static bool CountsNoun(Scan scan, int last, decimal value)
    {
        if (!scan.IsWord(last) || scan.IsCapitalised(last) || !Plurals.IsPlural(scan.Word(last)))
            return false;
        for (var i = last - 1; i > last - 4 && i > 0; i--)
        {
            if (scan.IsNumber(i))
                return scan[i].Value > 0 && value / scan[i].Value is > 0.02m and < 50m;
            if (!scan.IsWord(i) || scan.IsCapitalised(i))
                return false;
        }

        return false;
    }
}
