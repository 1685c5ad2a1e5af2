using FactExtractor.Syntax;

namespace FactExtractor.Claims.Periods;

/// <summary>Months and days, by name and by number.</summary>
internal sealed partial class TimeExpressionFinder
{
    /// <summary>"January-July 2023", "from January to July", "between October and November", "January and February".</summary>
    private int MonthRange(int i)
    {
        var first = Calendar.Month(_words[i]);
        if (first == 0)
            return -1;
        var j = i + 1;
        var fromYear = Calendar.Year(_words[j]);
        if (fromYear > 0)
            j++;
        var joins = _words.IsDash(j) || _words.IsAny(j, ["to", "through", "until"])
            || (_words.Is(j, "and") && _words.IsAny(i - 1, ["between", "in", "for", "during", "of", "both", "through"]));
        if (!joins || Calendar.Month(_words[j + 1]) is not (> 0 and var last))
            return -1;
        var end = j + 2;
        if (_words.IsAny(end, ["of"]) && (Calendar.Year(_words[end + 1]) > 0 || YearWord(end + 1) is not null))
            end++;
        var year = Calendar.Year(_words[end]);
        if (year > 0)
            end++;
        else if (YearWord(end) is { } relative && !_words.Is(end, "the"))
            (year, end) = (relative.Year ?? 0, relative.End);
        else
            year = YearOfMonth(last) ?? 0;
        if (year == 0)
            return Take(null, end);
        fromYear = fromYear > 0 ? fromYear : first > last ? year - 1 : year;
        return Take(Calendar.Interval(Calendar.OfMonth(fromYear, first), Calendar.OfMonth(year, last)), end);
    }

    /// <summary>"September 27, 2024", "27 September 2024", "Sept. 27", "March 2024", "last March", "October".</summary>
    private int MonthForm(int i)
    {
        if (Calendar.DayOfMonth(_words[i]) is > 0 and var dayFirst && Calendar.Month(_words[i + 1]) is > 0 and var ofMonth)
        {
            var named = Calendar.Year(_words[i + 2]);
            return Take(DayIn(named, ofMonth, dayFirst), named > 0 ? i + 3 : i + 2);
        }

        var j = _words.IsAny(i, ["last", "this", "next", "early", "late", "mid"]) ? _words.SkipDash(i + 1) : i;
        var month = Calendar.Month(_words[j]);
        if (month == 0)
            return -1;
        j++;
        if (Calendar.DayOfMonth(_words[j]) is > 0 and var day && !IsAmount(i, j) && (_words[j].Length > 2 || Calendar.Month(_words[j + 1]) == 0))
        {
            var next = j + 1;
            var comma = _words[next] is "," ? next + 1 : next;
            var year = Calendar.Year(_words[comma]);
            // "August 17 and 18"
            if (year == 0 && _words.Is(next, "and") && Calendar.DayOfMonth(_words[next + 1]) is var other && other > day && _words.IsAny(next + 2, ["", ".", ",", ";", ")", "in", "at", "by", "when"])
                && DayIn(Calendar.Year(_words[next + 3]), month, day) is { } first && DayIn(Calendar.Year(_words[next + 3]), month, other) is { } second)
                return Take(Calendar.Interval(first, second), Calendar.Year(_words[next + 3]) > 0 && _words.Is(next + 2, ",") ? next + 4 : next + 2);
            return Take(DayIn(year, month, day), year > 0 ? comma + 1 : next);
        }

        if (_words[j] is "," && Calendar.Year(_words[j + 1]) > 0)
            j++;
        if (_words.Is(j, "of") && (Calendar.Year(_words[j + 1]) > 0 || YearWord(j + 1) is not null))
            j++;
        if (Calendar.Year(_words[j]) is > 0 and var stated)
            return Take(Calendar.OfMonth(stated, month), j + 1);
        if (YearWord(j) is { } relative && !_words.Is(j, "the"))
            return Take(relative.Year is { } y ? Calendar.OfMonth(y, month) : null, relative.End);
        if (IsNameNotMonth(i, j))
            return -1;
        return Take(YearOfMonth(month) is { } guessed ? Calendar.OfMonth(guessed, month) : null, j);
    }

    /// <summary>"between August 17 and September 2, 2022": two days with "between" before them are a stretch.</summary>
    private int Between(int i, int end)
    {
        if (!_words.Is(i - 1, "between") || !_words.Is(end, "and") || _value is not { Length: 10 } from || _role != TimeRole.Period)
            return end;
        var role = _role;
        var behind = Match(end + 1);
        if (behind > end + 1 && _value is { Length: 10 } to && _role == TimeRole.Period)
        {
            // The year said last is that of both.
            var year = Calendar.Year(_words[end - 1]) > 0 ? from[..4] : to[..4];
            if (string.CompareOrdinal(year + from[4..], to) < 0)
            {
                _value = Calendar.Interval(year + from[4..], to);
                return behind;
            }
        }

        (_value, _role) = (from, role);
        return end;
    }

    /// <summary>"In October 17% of flights were late", "in May 12 people died": behind "in" and a month, a number with a unit or a noun is no day.</summary>
    private bool IsAmount(int month, int number) =>
        _words[number + 1] is "%" || _words.IsAny(number + 1, ["percent", "per", "million", "billion", "thousand"])
        || (_words.Is(month - 1, "in") && _words[number + 1].Length > 3 && char.IsLower(_words[number + 1][0]) && _words[number + 1][^1] is 's' or 'e' or 'n' && !_words.IsAny(number + 1, ["when", "then", "there", "while", "where", "before"]));

    /// <summary>"May", "March" and "August" are also names and verbs: as months without a date they follow a preposition or another time word.</summary>
    private bool IsNameNotMonth(int i, int end)
    {
        if (!_words.IsAny(end - 1, ["may", "march", "august", "april", "june"]))
            return false;
        return !_words.IsAny(i - 1, ["in", "since", "by", "until", "till", "during", "from", "to", "through", "for", "of", "last", "this", "next", "between", "and", "on", "before", "after", "than", "with", "against", "versus"])
            && !_words.IsAny(i, ["last", "this", "next", "early", "late", "mid"]);
    }

    /// <summary>"five years ago", "three months ago", "a decade ago": the year or month that lies so far back. One year ago is a basis.</summary>
    private int YearsAgo(int i)
    {
        var count = Calendar.SmallNumber(_words[i]);
        if (_words.Are(i, "a", "decade", "ago"))
            return Take(published is { } then ? Calendar.OfYear(then.Year - 10) : null, i + 3);
        if (count < 2 || count > 500 || !_words.IsAny(i + 1, ["years", "months"]) || !_words.Is(i + 2, "ago"))
            return -1;
        if (published is not { } date)
            return Take(null, i + 3);
        return Take(_words.Is(i + 1, "years") ? Calendar.OfYear(date.Year - count) : Calendar.OfMonth(date.AddMonths(-count)), i + 3);
    }

    /// <summary>"today", "yesterday", "now", "currently", "so far", "on Tuesday".</summary>
    private int DayWord(int i)
    {
        if (_words.IsAny(i, ["today", "now", "currently", "presently", "tonight"]))
        {
            // "now" in "is now expected" and the like says when the speaker speaks, which is the publication all the same.
            return Take(published is { } d ? Calendar.OfDay(d) : null, i + 1);
        }

        if (_words.Are(i, "at", "the", "moment") || _words.Are(i, "at", "present") || _words.Are(i, "right", "now"))
            return Take(published is { } present ? Calendar.OfDay(present) : null, i + (_words.Is(i + 1, "the") ? 3 : 2));
        if (_words.Are(i, "so", "far"))
        {
            var end = i + 2;
            if (YearWord(end) is { } year && !_words.Is(end, "the"))
                return Take(ThisYearUntilNow(), year.End, TimeRole.YearToDate);
            return Take(published is { } d ? Calendar.OfDay(d) : null, end);
        }

        if (_words.Is(i, "yesterday"))
            return Take(published is { } d ? Calendar.OfDay(d.AddDays(-1)) : null, i + 1);
        if (_words.Is(i, "tomorrow"))
            return Take(published is { } d ? Calendar.OfDay(d.AddDays(1)) : null, i + 1);
        if (Calendar.Day(_words[i]) is { } start && _words.Is(i + 1, "and") && Calendar.Day(_words[i + 2]) is { } stop && ((int)start + 1) % 7 == (int)stop)
        {
            if (published is not { } now)
                return Take(null, i + 3);
            var from = IsFuture(i, i + 3) || _words.IsAny(i - 2, ["could", "may", "might", "expected"]) || _words.IsAny(i - 1, ["on"]) && HasModal(i) ? After(now, start) : Before(now, start);
            return Take(Calendar.Interval(Calendar.OfDay(from), Calendar.OfDay(from.AddDays(1))), i + 3);
        }

        if (Calendar.Day(_words[i]) is { } day)
            return Take(published is { } d ? Calendar.OfDay(IsFuture(i, i + 1) ? After(d, day) : Before(d, day)) : null, i + 1);
        return -1;
    }

    /// <summary>"since the start of the year", "since the beginning of this year", "from the start of the year".</summary>
    private int SinceNewYear(int i)
    {
        if (!_words.IsAny(i, ["since", "from"]) || !_words.Is(i + 1, "the") || !_words.IsAny(i + 2, ["start", "beginning", "turn"]) || !_words.Is(i + 3, "of"))
            return -1;
        return _words.IsAny(i + 4, ["the", "this"]) && _words.Is(i + 5, "year") ? Take(ThisYearUntilNow(), i + 6, TimeRole.YearToDate) : -1;
    }

    private string? ThisYearUntilNow() => published is { } date ? Calendar.Interval(Calendar.OfDay(new DateOnly(date.Year, 1, 1)), Calendar.OfDay(date)) : null;

    private bool HasModal(int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (_words.IsAny(i, ["could", "may", "might", "should", "would"]))
                return true;
        }

        return false;
    }

    /// <summary>The year of a month that is named without one: the latest such month begun by publication, or the next one where its clause speaks of the future.</summary>
    private int? YearOfMonth(int month)
    {
        if (published is not { } date)
            return null;
        if (IsFuture(_at, _at + 1))
            return month >= date.Month ? date.Year : date.Year + 1;
        return month > date.Month ? date.Year - 1 : date.Year;
    }

    private string? DayIn(int year, int month, int day)
    {
        if (year == 0)
            year = YearOfMonth(month) ?? 0;
        return year > 0 && Calendar.Date(year, month, day) is { } date ? Calendar.OfDay(date) : null;
    }

    private static string Week(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return Calendar.Interval(Calendar.OfDay(monday), Calendar.OfDay(monday.AddDays(6)));
    }

    private static DateOnly Before(DateOnly date, DayOfWeek day) => date.AddDays(-(((int)date.DayOfWeek - (int)day + 7) % 7));

    private static DateOnly After(DateOnly date, DayOfWeek day) => date.AddDays(((int)day - (int)date.DayOfWeek + 7) % 7);
}
