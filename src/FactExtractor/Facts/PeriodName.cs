using System.Globalization;

namespace FactExtractor.Facts;

/// <summary>Periods as they are compared: days, whichever way they are written.</summary>
internal static class PeriodName
{
    /// <summary>The shortest name: <c>2023-07/2023-09</c> is <c>2023-Q3</c>, <c>2023-01/2023-12</c> is <c>2023</c>. What is no such interval stays.</summary>
    public static string? Shortest(string? period)
    {
        if (period is null || !period.Contains('/', StringComparison.Ordinal) || Days(period) is not { } days)
            return period;
        var (first, last) = days;
        if (first.Day != 1 || last.Day != DateTime.DaysInMonth(last.Year, last.Month) || first.Year != last.Year)
            return period;
        var year = first.Year.ToString("D4", CultureInfo.InvariantCulture);
        var months = last.Month - first.Month + 1;
        return (months, first.Month % months) switch
        {
            (12, _) => year,
            (6, 1) => year + "-H" + (first.Month == 1 ? "1" : "2"),
            (3, 1) => year + "-Q" + ((first.Month / 3) + 1).ToString(CultureInfo.InvariantCulture),
            (1, _) => period[..period.IndexOf('/', StringComparison.Ordinal)],
            _ => period,
        };
    }

    /// <summary>Whether all days of one are days of the other.</summary>
    public static bool IsNested(string a, string b)
    {
        if (a == b)
            return true;

        // Two years, the common case, without reading dates.
        if (a.Length == 4 && b.Length == 4)
            return false;
        if (Days(a) is not { } x || Days(b) is not { } y)
            return false;
        return (x.First >= y.First && x.Last <= y.Last) || (y.First >= x.First && y.Last <= x.Last);
    }

    /// <summary>First and last day; null where the period is no date, month, quarter, half, year or interval of them.</summary>
    public static (DateOnly First, DateOnly Last)? Days(string period)
    {
        var slash = period.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
            return Plain(period);
        if (Plain(period[..slash]) is not { } first || Plain(period[(slash + 1)..]) is not { } last || last.Last < first.First)
            return null;
        return (first.First, last.Last);
    }

    private static (DateOnly First, DateOnly Last)? Plain(string text)
    {
        if (text.Length < 4 || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year < 1)
            return null;
        if (text.Length == 4)
            return Months(year, 1, 12);
        if (text.Length == 7 && text[4] == '-')
        {
            return text[5] switch
            {
                'Q' when text[6] is >= '1' and <= '4' => Months(year, ((text[6] - '1') * 3) + 1, 3),
                'H' when text[6] is '1' or '2' => Months(year, ((text[6] - '1') * 6) + 1, 6),
                _ when int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 => Months(year, month, 1),
                _ => null,
            };
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, day) : null;
    }

    private static (DateOnly First, DateOnly Last) Months(int year, int month, int count)
    {
        var last = new DateOnly(year, month + count - 1, DateTime.DaysInMonth(year, month + count - 1));
        return (new DateOnly(year, month, 1), last);
    }
}
