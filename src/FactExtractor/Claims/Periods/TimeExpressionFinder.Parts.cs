using FactExtractor.Syntax;

namespace FactExtractor.Claims.Periods;

/// <summary>Parts of a year: quarters, halves, seasons, months up to a month.</summary>
internal sealed partial class TimeExpressionFinder
{
    /// <summary>"the 12 months through July 2019", "the three months to December", "four quarters ending in the third quarter".</summary>
    private int MonthsTo(int i)
    {
        var j = _words.Is(i, "the") ? i + 1 : i;
        if (_words.IsAny(j, ["past", "last"]))
            j++;
        int count;
        if (_words.Is(j, "year") || _words.Is(j, "quarter"))
        {
            count = _words.Is(j, "year") ? 12 : 3;
            j++;
        }
        else
        {
            count = Calendar.SmallNumber(_words[j]);
            if (count > 0 && _words.Is(_words.SkipDash(j + 1), "quarters"))
                return QuartersTo(_words.SkipDash(j + 1) + 1, count);
            if (count == 0 || !_words.Is(_words.SkipDash(j + 1), "months"))
                return -1;
            j = _words.SkipDash(j + 1) + 1;
        }

        if (_words.IsAny(j, ["ending", "ended"]))
            j = _words.IsAny(j + 1, ["in", "on"]) ? j + 2 : j + 1;
        else if (_words.IsAny(j, ["to", "through"]))
            j = _words.Is(j + 1, "end") ? j + 2 : _words.Are(j + 1, "the", "end", "of") ? j + 4 : j + 1;
        else
            return -1;
        if (Calendar.DayOfMonth(_words[j]) > 0 && Calendar.Month(_words[j + 1]) > 0)
            j++;
        var month = Calendar.Month(_words[j]);
        if (month == 0)
            return -1;
        j++;
        if (Calendar.DayOfMonth(_words[j]) > 0)
            j++;
        if (_words[j] is ",")
            j = Calendar.Year(_words[j + 1]) > 0 ? j + 1 : j;
        var year = Calendar.Year(_words[j]) is > 0 and var named ? named : 0;
        j = year > 0 ? j + 1 : j;
        year = year > 0 ? year : YearOfMonth(month) ?? 0;
        return Take(year == 0 ? null : MonthsEnding(year, month, count), j, TimeRole.Window);
    }

    /// <summary>"four quarters ending in the third quarter": from the quarter so many back to that one.</summary>
    private int QuartersTo(int i, int count)
    {
        if (!_words.IsAny(i, ["ending", "ended", "to", "through"]))
            return -1;
        var j = i + 1;
        while (_words.IsAny(j, ["in", "on", "with", "the"]))
            j++;
        var ordinal = Calendar.Ordinal(_words[j]);
        if (ordinal == 0 || !_words.Is(j + 1, "quarter"))
            return -1;
        var end = YearAfter(j + 2, out var year);
        if (end < 0)
        {
            end = j + 2;
            if (published is not { } date)
                return Take(null, end, TimeRole.Window);
            year = (ordinal - 1) * 3 + 1 > date.Month ? date.Year - 1 : date.Year;
        }

        if (year == 0)
            return Take(null, end, TimeRole.Window);
        var first = year * 4 + ordinal - count;
        return Take(Calendar.Interval(Calendar.OfQuarter(first / 4, (first % 4) + 1), Calendar.OfQuarter(year, ordinal)), end, TimeRole.Window);
    }

    /// <summary>"last summer", "this spring", "in the winter of 2023", "autumn 2024": three months each. "Fall" needs one of the words around it.</summary>
    private int Season(int i)
    {
        var j = _words.IsAny(i, ["last", "this", "next", "the", "early", "late"]) ? i + 1 : i;
        var month = _words[j] switch
        {
            "spring" or "Spring" => 3,
            "summer" or "Summer" => 6,
            "autumn" or "Autumn" or "fall" or "Fall" => 9,
            "winter" or "Winter" => 12,
            _ => 0,
        };
        if (month == 0)
            return -1;
        var next = _words.Is(j + 1, "of") ? j + 2 : j + 1;
        if (Calendar.Year(_words[next]) is > 0 and var named)
            return Take(SeasonIn(named, month), next + 1);
        if (YearWord(next) is { } relative && !_words.Is(next, "the"))
            return Take(relative.Year is { } y ? SeasonIn(y, month) : null, relative.End);
        var isFall = month == 9 && _words[j].Length == 4;
        if (j == i || (isFall && !_words.IsAny(i, ["last", "this", "next"])) || (_words.Is(i, "the") && !_words.IsAny(i - 1, ["in", "over", "during", "by", "since"])))
            return -1;
        if (published is not { } date)
            return Take(null, j + 1);
        var year = date.Year;
        if (_words.Is(i, "next"))
            year = month > date.Month ? year : year + 1;
        else if (!_words.Is(i, "this"))
            year = new DateOnly(year, month, 1).AddMonths(3) <= date || (_words.Is(i, "the") && month <= date.Month) ? year : year - 1;
        return Take(SeasonIn(year, month), j + 1);
    }

    private static string SeasonIn(int year, int month)
    {
        var first = new DateOnly(year, month, 1);
        return Calendar.Interval(Calendar.OfMonth(first), Calendar.OfMonth(first.AddMonths(2)));
    }

    /// <summary>"0.2% in the third quarter, after 0.3% in the second": the noun of the part named before; one that comes later in the year is of the year before.</summary>
    private int ElidedPart(int i)
    {
        if (!_words.Is(i, "the") || !_words.IsAny(i - 1, ["in", "for", "during", "of"]) || Calendar.Ordinal(_words[i + 1]) is not (> 0 and var ordinal) || !_words.IsAny(i + 2, ["", ".", ",", ";", ")", "and", "but", "to"])
            || _found.FindLast(t => t.Role == TimeRole.Period).Value is not { Length: 7 } named || named[5] is not ('Q' or 'H') || (named[5] == 'H' && ordinal > 2) || !int.TryParse(named.AsSpan(0, 4), out var year))
            return -1;
        year -= ordinal > named[6] - '0' ? 1 : 0;
        return Take(named[5] == 'Q' ? Calendar.OfQuarter(year, ordinal) : Calendar.OfHalf(year, ordinal), i + 2);
    }

    /// <summary>Quarters, halves, "the first 11 months of 2023", "Q3 2023".</summary>
    private int PartOfYear(int i)
    {
        if (ElidedPart(i) is > 0 and var elided)
            return elided;
        var word = _words[i];
        if (word.Length == 2 && word[0] is 'Q' or 'H' && word[1] is >= '1' and <= '4')
            return InYear(i + 1, word[0] == 'Q' ? 3 : 6, word[1] - '0', optionalOf: true);
        if (Calendar.Year(word) is > 0 and var first && _words[i + 1].Length == 2 && _words[i + 1][0] is 'Q' or 'H' && _words[i + 1][1] is >= '1' and <= '4')
            return Take(Part(first, _words[i + 1][0] == 'Q' ? 3 : 6, _words[i + 1][1] - '0'), i + 2);
        var j = _words.Is(i, "the") ? i + 1 : i;
        if (_words.Is(j, "fiscal"))
            j++;
        var ordinal = Calendar.Ordinal(_words[j]);
        var isLast = _words.IsAny(j, ["last", "final", "latter"]);
        if (ordinal == 0 && !isLast)
            return CurrentPart(i, j);
        var k = _words.SkipDash(j + 1);
        if (_words.IsAny(k, ["fiscal", "calendar"]))
            k++;
        if (_words.IsAny(k, ["quarter", "half"]))
        {
            var months = _words.Is(k, "quarter") ? 3 : 6;
            if (_words.Is(k, "half") && _words.Are(k + 1, "a"))
                return -1;
            if (isLast && !_words.Is(k + 1, "of"))
                return _words.Is(j, "last") ? Shifted(months, -1, k + 1) : -1;
            if (isLast)
                ordinal = 12 / months;
            if (ordinal * months > 12)
                return -1;
            return InYear(k + 1, months, ordinal, optionalOf: false);
        }

        // "the final month of the year"
        if (_words.Is(k, "month") && _words.Is(k + 1, "of") && (isLast || ordinal == 1) && YearAfter(k + 1, out var monthly) is > 0 and var behind)
            return Take(monthly == 0 ? null : Calendar.OfMonth(Over(monthly, isLast ? 12 : 1, k + 2, i, behind), isLast ? 12 : 1), behind);
        var count = Calendar.SmallNumber(_words[k]);
        // "the first three quarters" are the first nine months.
        var isQuarters = count is > 1 and <= 3 && _words.Is(k + 1, "quarters");
        if (isQuarters)
            count *= 3;
        if (count is > 0 and <= 12 && (isQuarters || _words.Is(k + 1, "months")) && (ordinal == 1 || isLast))
        {
            var end = YearAfter(k + 2, out var year);
            if (end < 0)
            {
                if (isLast)
                    return -1;
                end = k + 2;
                year = published is { } date ? date.Year - (count > date.Month && !IsFuture(i - 1, i) ? 1 : 0) : 0;
            }

            if (year == 0)
                return Take(null, end);
            if (12 % count == 0 && count is 3 or 6)
                return Take(Part(year, count, isLast ? 12 / count : 1), end);
            return Take(isLast
                ? Calendar.Interval(Calendar.OfMonth(year, 13 - count), Calendar.OfMonth(year, 12))
                : Calendar.Interval(Calendar.OfMonth(year, 1), Calendar.OfMonth(year, count)), end);
        }

        return -1;
    }

    /// <summary>"The year" whose last part has not begun by publication is the one before, unless the sentence speaks of the future.</summary>
    private int Over(int year, int month, int at, int first, int end) =>
        published is { } date && year == date.Year && month > date.Month && _words.Are(at, "the", "year") && !IsFuture(first - 1, end) ? year - 1 : year;

    /// <summary>"full-year sales": of the year that is over early in a year, or of the running one where something is expected of it.</summary>
    private int FullYear(int i)
    {
        if (!_words.Is(i, "full") || !_words.IsDash(i + 1) || !_words.Is(i + 2, "year") || Calendar.Year(_words[i - 1]) > 0)
            return -1;
        if (published is not { } date)
            return Take(null, i + 3);
        var isAhead = IsFuture(i, i + 3);
        for (var j = i - 1; j >= 0 && !isAhead && _words[j] is not (";" or ","); j--)
            isAhead = _words.IsAny(j, ["forecast", "forecasts", "guidance", "outlook", "expect", "expects", "expected", "target", "targets", "estimate", "estimates", "sees", "predicts", "predicted", "projects", "projected"]);
        isAhead |= _words.IsAny(i + 3, ["forecast", "forecasts", "guidance", "outlook", "target", "targets", "estimate", "estimates"]) || _words.IsAny(i + 4, ["forecast", "forecasts", "guidance", "outlook", "target", "targets"]);
        return Take(Calendar.OfYear(isAhead || date.Month > 6 ? date.Year : date.Year - 1), i + 3);
    }

    /// <summary>"this quarter", "the current quarter", "next quarter".</summary>
    private int CurrentPart(int i, int j)
    {
        var shift = _words.IsAny(j, ["this", "current"]) ? 0 : _words.Is(j, "next") ? 1 : _words.IsAny(j, ["previous"]) ? -1 : int.MinValue;
        if (shift == int.MinValue || (j == i && _words.IsAny(j, ["current", "previous"])))
            return -1;
        return _words.Is(j + 1, "quarter") ? Shifted(3, shift, j + 2) : -1;
    }

    private int Shifted(int months, int shift, int end)
    {
        if (published is not { } date)
            return Take(null, end);
        var at = new DateOnly(date.Year, date.Month, 1).AddMonths(shift * months);
        return Take(Part(at.Year, months, (at.Month - 1) / months + 1), end);
    }

    private int InYear(int i, int months, int ordinal, bool optionalOf)
    {
        var end = YearAfter(i, out var year);
        if (end < 0 && optionalOf && Calendar.Year(_words[i]) is > 0 and var named)
            (end, year) = (i + 1, named);
        if (end < 0)
        {
            // A bare quarter is the latest that has begun by publication; a coming one where the sentence speaks of the future.
            end = i;
            if (published is { } date)
                year = (ordinal - 1) * months + 1 > date.Month && !IsFuture(i - 2, i) ? date.Year - 1 : date.Year;
        }

        return Take(year == 0 ? null : Part(year, months, ordinal), end);
    }

    /// <summary>After "quarter": "of 2023", "of last year", "this year", "2023". Gives -1 where no year follows.</summary>
    private int YearAfter(int i, out int year)
    {
        var j = _words.IsAny(i, ["of", "in"]) ? i + 1 : i;
        if (_words.IsAny(j, ["fiscal", "FY"]) || _words.Are(j, "fiscal", "year"))
            j += _words.Are(j, "fiscal", "year") ? 2 : 1;
        year = Calendar.Year(_words[j]);
        if (year > 0)
            return j + 1;
        if (YearWord(j) is { } relative && (j > i || !_words.Is(j, "the")))
        {
            year = relative.Year ?? 0;
            return relative.End;
        }

        return -1;
    }

    private static string MonthsEnding(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1).AddMonths(1 - count);
        return Calendar.Interval(Calendar.OfMonth(first), Calendar.OfMonth(year, month));
    }

    private static string Part(int year, int months, int ordinal) =>
        months == 3 ? Calendar.OfQuarter(year, ordinal) : Calendar.OfHalf(year, ordinal);
}
