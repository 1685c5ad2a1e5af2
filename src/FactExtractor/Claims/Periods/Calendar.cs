using System.Globalization;

namespace FactExtractor.Claims.Periods;

/// <summary>Names of months, days and numbers in English, and the forms in which periods are written (ISO 8601, quarters and halves as the contract has them).</summary>
internal static class Calendar
{
    private static readonly string[] MonthNames =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    private static readonly string[] DayNames = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] NumberNames =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    private static readonly string[] OrdinalNames = ["", "first", "second", "third", "fourth"];

    /// <summary>1 to 12 for the name of a month or its usual abbreviation with or without a dot; 0 otherwise. "may" and "march" need a capital.</summary>
    public static int Month(ReadOnlySpan<char> word)
    {
        if (word.Length > 3 && word[^1] == '.')
            word = word[..^1];
        if (word.Length < 3 || !char.IsUpper(word[0]))
            return 0;
        for (var i = 0; i < MonthNames.Length; i++)
        {
            var name = MonthNames[i];
            if (name.AsSpan().Equals(word, StringComparison.OrdinalIgnoreCase)
                || (name.Length > 4 && word.Length == 3 && name.AsSpan(0, 3).Equals(word, StringComparison.OrdinalIgnoreCase))
                || (i == 8 && word.Equals("Sept", StringComparison.OrdinalIgnoreCase)))
                return i + 1;
        }

        return 0;
    }

    /// <summary>The weekday by its full name with a capital, or null.</summary>
    public static DayOfWeek? Day(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < DayNames.Length; i++)
        {
            if (word.Length > 5 && char.IsUpper(word[0]) && word.Equals(DayNames[i], StringComparison.OrdinalIgnoreCase))
                return (DayOfWeek)i;
        }

        return null;
    }

    /// <summary>A year from 1500 to 2199 in four digits; 0 otherwise.</summary>
    public static int Year(ReadOnlySpan<char> word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and < 2200 ? year : 0;

    /// <summary>A number up to 999 in digits or up to twelve in words; 0 otherwise.</summary>
    public static int SmallNumber(ReadOnlySpan<char> word)
    {
        if (word.Length is > 0 and < 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        for (var i = 1; i < NumberNames.Length; i++)
        {
            if (word.Equals(NumberNames[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return 0;
    }

    /// <summary>1 to 4 for "first" to "fourth" and "1st" to "4th"; 0 otherwise.</summary>
    public static int Ordinal(ReadOnlySpan<char> word)
    {
        for (var i = 1; i < OrdinalNames.Length; i++)
        {
            if (word.Equals(OrdinalNames[i], StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return word.Length == 3 && word[0] is >= '1' and <= '4' && word[1..].ToString().ToLowerInvariant() is "st" or "nd" or "rd" or "th"
            ? word[0] - '0'
            : 0;
    }

    /// <summary>A day of the month, "27" or "27th"; 0 otherwise.</summary>
    public static int DayOfMonth(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[^2..].ToString().ToLowerInvariant() is "st" or "nd" or "rd" or "th")
            word = word[..^2];
        return word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    public static string OfYear(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    public static string OfMonth(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}");

    public static string OfMonth(DateOnly date) => OfMonth(date.Year, date.Month);

    public static string OfDay(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string OfQuarter(int year, int quarter) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}");

    public static string OfHalf(int year, int half) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-H{half}");

    public static string Interval(string from, string to) => from == to ? from : from + "/" + to;

    /// <summary>The day, or null where the month has no such day.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The last day of a year.</summary>
    public static string EndOfYear(int year) => OfDay(new DateOnly(year, 12, 31));

    /// <summary>The last day of a month.</summary>
    public static string EndOfMonth(int year, int month) => OfDay(new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
}
