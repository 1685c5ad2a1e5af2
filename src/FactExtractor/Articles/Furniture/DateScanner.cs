namespace FactExtractor.Articles.Furniture;

/// <summary>
/// Finds written dates: <c>2024-02-07</c>, <c>February 7, 2024</c>, <c>7 Feb. 2024</c>, <c>7.2.2024</c>, <c>2024年2月7日</c>. A form that
/// could be read in two ways (<c>02/07/2024</c>) is no date, for a wrong date is worse than none.
/// </summary>
internal static class DateScanner
{
    /// <summary>The first date at or after <paramref name="from"/>, or null.</summary>
    public static FoundDate? Find(ReadOnlySpan<char> text, int from = 0)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || i > 0 && char.IsLetterOrDigit(text[i - 1]) && !char.IsAsciiDigit(text[i]))
                continue;
            if (i > 0 && char.IsAsciiDigit(text[i]) && char.IsAsciiLetterOrDigit(text[i - 1]))
                continue;
            var found = char.IsAsciiDigit(text[i]) ? FromDigits(text, i) : FromMonth(text, i);
            if (found is not null)
                return found;
        }

        return null;
    }

    private static FoundDate? FromDigits(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var first = Number(text, ref at, out var digits);
        if (digits == 8 && Make(start, at, first / 10000, first / 100 % 100, first % 100) is { Year: > 1900 and < 2100 } compact)
            return compact;
        if (at >= text.Length)
            return null;
        if (digits == 4)
            return YearFirst(text, start, at, first);
        return digits <= 2 ? DayFirst(text, start, at, first) : null;
    }

    private static FoundDate? YearFirst(ReadOnlySpan<char> text, int start, int at, int year)
    {
        var separator = text[at];
        if (separator is not ('-' or '/' or '.' or '年' or '년'))
            return null;
        at++;
        SkipSpaces(text, ref at);
        var month = Number(text, ref at, out var digits);
        if (digits is 0 or > 2 || at >= text.Length || separator is '-' or '/' or '.' && text[at] != separator || separator == '年' && text[at] != '月' || separator == '년' && text[at] != '월')
            return null;
        at++;
        SkipSpaces(text, ref at);
        var day = Number(text, ref at, out digits);
        if (digits is 0 or > 2)
            return null;
        if (at < text.Length && text[at] is '日' or '일')
            at++;
        return Make(start, at, year, month, day);
    }

    private static FoundDate? DayFirst(ReadOnlySpan<char> text, int start, int at, int first)
    {
        var separator = text[at];
        if (separator is '.' or '/' or '-' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
        {
            at++;
            var second = Number(text, ref at, out var digits);
            if (digits is 0 or > 2 || at >= text.Length || text[at] != separator)
                return null;
            at++;
            var year = Number(text, ref at, out digits);
            if (digits != 4)
                return null;
            return separator == '.' || first > 12 ? Make(start, at, year, second, first)
                : second > 12 ? Make(start, at, year, first, second)
                : first == second ? Make(start, at, year, first, second) : null;
        }

        SkipOrdinal(text, ref at);
        SkipSpaces(text, ref at);
        SkipWord(text, ref at, "de");
        SkipWord(text, ref at, "of");
        var month = Month(text, ref at);
        if (month == 0)
            return null;
        var end = at;
        return Make(start, WithYear(text, end, out var said), said, month, first);
    }

    private static FoundDate? FromMonth(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var month = Month(text, ref at);
        if (month == 0)
            return null;
        SkipSpaces(text, ref at);
        var day = Number(text, ref at, out var digits);
        if (digits is 0 or > 2 || at < text.Length && char.IsLetter(text[at]) && !IsOrdinal(text, at))
            return null;
        SkipOrdinal(text, ref at);
        return Make(start, WithYear(text, at, out var year), year, month, day);
    }

    private static FoundDate? Make(int start, int end, int? year, int month, int day) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31 && (year is null || year is >= 1000 and <= 2999 && day <= DateTime.DaysInMonth(year.Value, month))
            ? new FoundDate(start, end, year, month, day)
            : null;

    private static int WithYear(ReadOnlySpan<char> text, int end, out int? year)
    {
        var at = end;
        if (at < text.Length && text[at] == '.')
            at++;
        if (at < text.Length && text[at] == ',')
            at++;
        SkipSpaces(text, ref at);
        SkipWord(text, ref at, "de");
        var number = Number(text, ref at, out var digits);
        year = digits == 4 && number is >= 1000 and <= 2999 ? number : null;
        return year is null ? end : at;
    }

    private static int Month(ReadOnlySpan<char> text, ref int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var month = MonthNames.Find(text[at..end]);
        if (month > 0)
            at = end < text.Length && text[end] == '.' ? end + 1 : end;
        return month;
    }

    private static int Number(ReadOnlySpan<char> text, ref int at, out int digits)
    {
        var (value, start) = (0, at);
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            if (at - start < 9)
                value = value * 10 + text[at] - '0';
            at++;
        }

        digits = at - start;
        return value;
    }

    private static bool IsOrdinal(ReadOnlySpan<char> text, int at) =>
        at + 2 <= text.Length && text.Slice(at, 2) is "st" or "nd" or "rd" or "th" && (at + 2 == text.Length || !char.IsLetter(text[at + 2]));

    private static void SkipOrdinal(ReadOnlySpan<char> text, ref int at)
    {
        if (IsOrdinal(text, at))
            at += 2;
        else if (at + 1 < text.Length && text[at] == '.' && text[at + 1] == ' ')
            at++;
    }

    private static void SkipSpaces(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private static void SkipWord(ReadOnlySpan<char> text, ref int at, string word)
    {
        if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase) && at + word.Length < text.Length && text[at + word.Length] == ' ')
            at += word.Length + 1;
    }
}
