using FactExtractor.Syntax;

namespace FactExtractor.Claims.Periods;

/// <summary>
/// Finds the time expressions of a sentence and resolves them against the publication date. A state machine over words: each matcher reads
/// from one word on and gives the index after what it read, or -1. Longest forms are tried first.
/// </summary>
/// <remarks>
/// Kept in one place as a table of forms. Without a publication date only expressions that name their year are resolved.
/// </remarks>
internal sealed class TimeExpressionFinder(Sentence sentence, DateOnly? published)
{
    private readonly WordCursor _words = new(sentence);
    private readonly List<TimeExpression> _found = [];
    private string? _value;
    private TimeRole _role;
    private int _at;

    public static IReadOnlyList<TimeExpression> Find(Sentence sentence, DateOnly? published)
    {
        var finder = new TimeExpressionFinder(sentence, published);
        finder.Run();
        return finder._found;
    }

    private void Run()
    {
        for (var i = 0; i < _words.Count;)
        {
            _value = null;
            _role = TimeRole.Period;
            _at = i;
            var end = Match(i);
            if (end <= i)
            {
                i++;
                continue;
            }

            _found.Add(new TimeExpression(_words.Span(i, end), _value, _role));
            i = end;
        }
    }

    private int Match(int i)
    {
        // Longer forms first: "the end of 2023" before "2023".
        var word = _words[i];
        if (word.IsEmpty)
            return -1;
        int end;
        if ((end = BasisPhrase(i)) > 0 || (end = EndOf(i)) > 0 || (end = MonthsTo(i)) > 0 || (end = PartOfYear(i)) > 0
            || (end = Season(i)) > 0 || (end = Window(i)) > 0 || (end = FiscalYear(i)) > 0 || (end = MonthRange(i)) > 0 || (end = MonthForm(i)) > 0
            || (end = YearForm(i)) > 0 || (end = Relative(i)) > 0 || (end = DayWord(i)) > 0)
            return end;
        return -1;
    }

    /// <summary>"year-on-year", "from a year earlier", "quarter on quarter", "a year ago".</summary>
    private int BasisPhrase(int i)
    {
        foreach (var unit in (ReadOnlySpan<string>)["year", "quarter", "month", "week", "day"])
        {
            if (!_words.Is(i, unit))
                continue;
            var j = _words.SkipDash(i + 1);
            if (_words.IsAny(j, ["on", "over", "to"]) && _words.Is(_words.SkipDash(j + 1), unit))
            {
                if (_words.Is(j, "to") && unit != "year")
                    return -1;
                return Basis(BasisOf(unit), _words.SkipDash(j + 1) + 1);
            }

            if (unit == "year" && _words.Is(j, "to") && _words.IsAny(_words.SkipDash(j + 1), ["date"]))
            {
                _value = published is { } d ? Calendar.Interval(Calendar.OfDay(new DateOnly(d.Year, 1, 1)), Calendar.OfDay(d)) : null;
                return _words.SkipDash(j + 1) + 1;
            }
        }

        if (_words.Is(i, "yoy") || _words.Is(i, "y-o-y") || _words.Are(i, "y", "-", "o", "-", "y") || _words.Are(i, "y", "/", "y"))
            return Basis("yearOnYear", i + (_words.Is(i, "y") ? (_words.Is(i + 1, "/") ? 3 : 5) : 1));
        if (_words.Are(i, "this", "time", "last", "year") || _words.Are(i, "this", "time", "a", "year"))
            return Basis("yearOnYear", _words.Is(i + 2, "last") ? i + 4 : i + 5);
        var start = _words.IsAny(i, ["a", "one", "the"]) ? i + 1 : i;
        if (start > i || _words.Is(i, "same"))
        {
            foreach (var unit in (ReadOnlySpan<string>)["year", "quarter", "month", "week", "day"])
            {
                if (start > i && _words.Is(start, unit) && _words.IsAny(start + 1, ["earlier", "ago", "before"]))
                    return Basis(BasisOf(unit), start + 2);
                if (start > i && _words.IsAny(start, ["previous", "prior", "preceding"]) && _words.Is(i, "the") && _words.Is(start + 1, unit))
                    return Basis(BasisOf(unit), start + 2);
            }

            if (start > i && _words.Is(start, "same") && Calendar.Year(_words[start + 1]) > 0 && _words.IsAny(start + 2, ["period", "quarter", "month", "half"]))
                return Basis("yearOnYear", start + 3);
            if (start > i && _words.Is(start, "same") && _words.IsAny(start + 1, ["period", "month", "quarter", "time", "day", "week"]))
                return SamePeriod(start + 2);
        }

        return -1;
    }

    /// <summary>"the same period last year", "the same quarter a year earlier", "the same month of 2022".</summary>
    private int SamePeriod(int i)
    {
        if (_words.IsAny(i, ["of", "in"]))
            i++;
        if (_words.IsAny(i, ["last", "previous"]) && _words.Is(i + 1, "year"))
            return Basis("yearOnYear", i + 2);
        if (_words.Are(i, "a", "year") && _words.IsAny(i + 2, ["earlier", "ago", "before"]))
            return Basis("yearOnYear", i + 3);
        if (_words.Are(i, "the", "previous", "year"))
            return Basis("yearOnYear", i + 3);
        if (Calendar.Year(_words[i]) > 0)
            return Basis("yearOnYear", i + 1);
        return -1;
    }

    /// <summary>"the end of 2023", "the end of last year", "year-end", "the end of March 2024".</summary>
    private int EndOf(int i)
    {
        if (_words.Is(i, "year") && _words.Is(_words.SkipDash(i + 1), "end") && _words.SkipDash(i + 1) > i + 1)
        {
            var next = _words.SkipDash(i + 1) + 1;
            if (Calendar.Year(_words[next]) is > 0 and var named)
                return Take(Calendar.EndOfYear(named), next + 1);
            return Take(published is { } p ? Calendar.EndOfYear(p.Year) : null, next);
        }

        var j = _words.Is(i, "the") ? i + 1 : i;
        if (!(_words.Is(j, "end") || _words.Is(j, "close")) || !_words.Is(j + 1, "of"))
            return -1;
        j += 2;
        if (Calendar.Year(_words[j]) is > 0 and var year)
            return Take(Calendar.EndOfYear(year), j + 1);
        if (YearWord(j) is { } relative)
            return Take(relative.Year is { } y ? Calendar.EndOfYear(y) : null, relative.End);
        if (_words.Is(j, "the") && Calendar.Year(_words[j + 1]) == 0 && Calendar.Month(_words[j + 1]) == 0)
            return -1;
        if (Calendar.Month(_words[j]) is > 0 and var month)
        {
            var next = _words.Is(j + 1, "of") ? j + 2 : j + 1;
            if (Calendar.Year(_words[next]) is > 0 and var of)
                return Take(Calendar.EndOfMonth(of, month), next + 1);
            return Take(YearOfMonth(month) is { } guessed ? Calendar.EndOfMonth(guessed, month) : null, j + 1);
        }

        return -1;
    }

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

    /// <summary>Quarters, halves, "the first 11 months of 2023", "Q3 2023".</summary>
    private int PartOfYear(int i)
    {
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

        var count = Calendar.SmallNumber(_words[k]);
        if (count is > 0 and <= 12 && _words.Is(k + 1, "months") && (ordinal == 1 || isLast))
        {
            var end = YearAfter(k + 2, out var year);
            if (end < 0)
            {
                if (isLast)
                    return -1;
                end = k + 2;
                year = published?.Year ?? 0;
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

    /// <summary>"over the past three months", "in the last 10 years", "over the past decade".</summary>
    private int Window(int i)
    {
        if (!_words.Is(i, "the"))
            return -1;
        var j = i + 1;
        var forward = _words.IsAny(j, ["next", "coming", "following"]);
        if (!forward && !_words.IsAny(j, ["past", "last", "previous", "preceding", "latest"]))
            return -1;
        j++;
        if (_words.Is(j, "few") || _words.Is(j, "several") || _words.Is(j, "couple"))
            return -1;
        var count = Calendar.SmallNumber(_words[j]);
        if (count > 0)
            j++;
        else
            count = 1;
        j = _words.SkipDash(j);
        var unit = _words[j].ToString().ToLowerInvariant();
        var isPast = _words.IsAny(i + 1, ["past"]) || count > 1;
        if (!forward && count == 1 && !isPast)
            return -1;
        var end = j + 1;
        if (unit is not ("years" or "months" or "weeks" or "days" or "decade" or "decades" or "year" or "month" or "week" or "quarters" or "quarter"))
            return -1;
        if (published is not { } date)
            return Take(null, end, TimeRole.Window);
        var sign = forward ? 1 : -1;
        string near, far;
        switch (unit)
        {
            case "decade" or "decades" or "years" or "year":
                near = Calendar.OfYear(date.Year);
                far = Calendar.OfYear(date.Year + sign * count * (unit.StartsWith('d') ? 10 : 1));
                break;
            case "months" or "month" or "quarters" or "quarter":
                near = Calendar.OfMonth(date);
                far = Calendar.OfMonth(date.AddMonths(sign * count * (unit.StartsWith('q') ? 3 : 1)));
                break;
            default:
                near = Calendar.OfDay(date);
                far = Calendar.OfDay(date.AddDays(sign * count * (unit.StartsWith('w') ? 7 : 1)));
                break;
        }

        return Take(forward ? Calendar.Interval(near, far) : Calendar.Interval(far, near), end, TimeRole.Window);
    }

    /// <summary>"fiscal 2025", "fiscal year 2025", "FY2025", "the 2025 fiscal year".</summary>
    private int FiscalYear(int i)
    {
        var word = _words[i];
        if (word.Length is 4 or 6 && word.StartsWith("FY", StringComparison.Ordinal))
        {
            var digits = word[2..];
            var year = digits.Length == 4 ? Calendar.Year(digits) : Calendar.SmallNumber(digits) is > 0 and var two ? 2000 + two : 0;
            return year > 0 ? Take(Calendar.OfYear(year), i + 1) : -1;
        }

        var j = _words.Is(i, "the") ? i + 1 : i;
        if (_words.IsAny(j, ["fiscal", "financial"]))
        {
            j = _words.Is(j + 1, "year") ? j + 2 : j + 1;
            return Calendar.Year(_words[j]) is > 0 and var year ? Take(Calendar.OfYear(year), j + 1) : -1;
        }

        if (Calendar.Year(_words[j]) is > 0 and var before && _words.IsAny(j + 1, ["fiscal", "financial"]) && _words.Is(j + 2, "year"))
            return Take(Calendar.OfYear(before), j + 3);
        return -1;
    }

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
        if (Calendar.DayOfMonth(_words[j]) is > 0 and var day && (_words[j].Length > 2 || Calendar.Month(_words[j + 1]) == 0))
        {
            var next = j + 1;
            var comma = _words[next] is "," ? next + 1 : next;
            var year = Calendar.Year(_words[comma]);
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

    /// <summary>"May", "March" and "August" are also names and verbs: as months without a date they follow a preposition or another time word.</summary>
    private bool IsNameNotMonth(int i, int end)
    {
        if (!_words.IsAny(end - 1, ["may", "march", "august", "april", "june"]))
            return false;
        return !_words.IsAny(i - 1, ["in", "since", "by", "until", "till", "during", "from", "to", "through", "for", "of", "last", "this", "next", "between", "and", "on", "before", "after", "than"])
            && !_words.IsAny(i, ["last", "this", "next", "early", "late", "mid"]);
    }

    /// <summary>"2023", "2019-2022", "2018 and 2019", "mid-2018", "the 1990s".</summary>
    private int YearForm(int i)
    {
        var year = Calendar.Year(_words[i]);
        if (year == 0 || !IsYearHere(i))
            return -1;
        if (_words.IsDash(i + 1))
        {
            if (Calendar.Year(_words[i + 2]) is > 0 and var to)
                return Take(Calendar.Interval(Calendar.OfYear(year), Calendar.OfYear(to)), i + 3);
            if (_words[i + 2].Length == 2 && Calendar.SmallNumber(_words[i + 2]) is var two && two == (year + 1) % 100)
                return Take(Calendar.Interval(Calendar.OfYear(year), Calendar.OfYear(year + 1)), i + 3);
        }

        var joins = _words.Is(i + 1, "to") && _words.Is(i - 1, "from")
            || (_words.Is(i + 1, "and") && _words.IsAny(i - 1, ["between", "in", "for", "both"]))
            || _words.Is(i + 1, "through");
        if (joins && Calendar.Year(_words[i + 2]) is > 0 and var last && last > year)
            return Take(Calendar.Interval(Calendar.OfYear(year), Calendar.OfYear(last)), i + 3);
        if (_words[i + 1] is "," && Calendar.Year(_words[i + 2]) == year + 1 && EndOfYears(i + 2) is var (final, end) && final > year + 1)
            return Take(Calendar.Interval(Calendar.OfYear(year), Calendar.OfYear(final)), end);
        return Take(Calendar.OfYear(year), i + 1);
    }

    /// <summary>The last of "2010, 2011 and 2012", and the index behind it.</summary>
    private (int Year, int End) EndOfYears(int i)
    {
        var year = Calendar.Year(_words[i]);
        while (true)
        {
            var next = _words[i + 1] is "," && _words.Is(i + 2, "and") ? i + 3 : _words[i + 1] is "," || _words.Is(i + 1, "and") ? i + 2 : -1;
            if (next < 0 || Calendar.Year(_words[next]) != year + 1)
                return (year, i + 1);
            (year, i) = (year + 1, next);
        }
    }

    /// <summary>Whether a four-digit number is a year here: nothing that measures stands around it.</summary>
    private bool IsYearHere(int i)
    {
        if (_words[i - 1] is "$" or "£" or "€" or "¥" or "#")
            return false;
        // "The 2021 Roadster": the year of a model or an edition.
        if (_words.IsAny(i - 1, ["the", "a", "new", "all-new"]) && _words[i + 1].Length > 1 && char.IsUpper(_words[i + 1][0]) && Calendar.Month(_words[i + 1]) == 0 && _words[i + 1] is not ("Q1" or "Q2" or "Q3" or "Q4" or "H1" or "H2"))
            return false;
        return _words[i + 1] is not ("%" or "$" or "€" or "£")
            && !_words.IsAny(i + 1, ["percent", "per", "million", "billion", "trillion", "people", "yuan", "dollars", "euros", "pounds", "jobs", "km", "miles", "tonnes", "tons"]);
    }

    /// <summary>"last year", "this month", "next week", "this year's".</summary>
    private int Relative(int i)
    {
        if (YearWord(i) is { } year)
            return Take(year.Year is { } y ? Calendar.OfYear(y) : null, year.End);
        var shift = Shift(i, out var j);
        if (shift == int.MinValue)
            return -1;
        if (_words.Is(j, "month"))
            return Take(published is { } d ? Calendar.OfMonth(new DateOnly(d.Year, d.Month, 1).AddMonths(shift)) : null, j + 1);
        // "earlier this week" is over by publication.
        if (_words.Is(j, "week") && shift == 0 && _words.Is(i - 1, "earlier") && published is { } today)
            return Take(Calendar.Interval(Week(today)[..10], Calendar.OfDay(today)), j + 1);
        if (_words.Is(j, "week"))
            return Take(published is { } d ? Week(d.AddDays(7 * shift)) : null, j + 1);
        if (shift == -1 && Calendar.Day(_words[j]) is { } last)
            return Take(published is { } d ? Calendar.OfDay(Before(d, last)) : null, j + 1);
        return -1;
    }

    /// <summary>"today", "yesterday", "now", "currently", "so far", "on Tuesday".</summary>
    private int DayWord(int i)
    {
        if (_words.IsAny(i, ["today", "now", "currently", "presently", "tonight"]))
        {
            // "now" in "is now expected" and the like says when the speaker speaks, which is the publication all the same.
            return Take(published is { } d ? Calendar.OfDay(d) : null, i + 1);
        }

        if (_words.Are(i, "so", "far"))
        {
            var end = i + 2;
            if (YearWord(end) is { } year && !_words.Is(end, "the"))
                return Take(published is { } p ? Calendar.Interval(Calendar.OfDay(new DateOnly(p.Year, 1, 1)), Calendar.OfDay(p)) : null, year.End);
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

    private bool HasModal(int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (_words.IsAny(i, ["could", "may", "might", "should", "would"]))
                return true;
        }

        return false;
    }

    private (int? Year, int End)? YearWord(int i)
    {
        var shift = Shift(i, out var j);
        if (_words.Is(i, "the") && _words.Is(i + 1, "year") && IsTheYear(i))
            return (NamedYear() ?? published?.Year, i + 2);
        if (_words.Is(i, "the") && _words.Is(i + 1, "full") && _words.Is(i + 2, "year") && _words.Is(i - 1, "for"))
            return (NamedYear() ?? published?.Year, i + 3);
        if (shift == int.MinValue || !_words.Is(j, "year"))
            return null;
        return (published?.Year + shift, j + 1);
    }

    /// <summary>The year that the sentence named last ("over the whole of 2004, but by 2.8% in the second half of the year").</summary>
    private int? NamedYear() =>
        _found.Count > 0 && _found[^1] is { Role: TimeRole.Period, Value: { Length: 4 } value } && int.TryParse(value, out var year) ? year : null;

    /// <summary>"the year" stands for the year of publication only behind "of" ("the first half of the year") or "for" ("for the year").</summary>
    private bool IsTheYear(int i) => _words.IsAny(i - 1, ["of", "for", "during"]) && !_words.IsAny(i + 2, ["to", "ended", "ending", "before"]);

    private int Shift(int i, out int next)
    {
        var j = _words.Is(i, "the") ? i + 1 : i;
        next = j + 1;
        if (_words.IsAny(j, ["last", "previous"]) && (j == i || _words.Is(j, "previous")))
            return -1;
        if ((_words.Is(j, "this") && j == i) || (_words.Is(j, "current") && j > i))
            return 0;
        return (_words.Is(j, "next") && j == i) || (_words.Is(j, "coming") && j > i) ? 1 : int.MinValue;
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

    /// <summary>
    /// Whether the clause of the words from <paramref name="first"/> to <paramref name="end"/> speaks of the future: "will", "is due", "planned to", "until". What
    /// stands behind "and" or a comma is another clause ("was 3.6 percent in April and will remain high"), but not behind a time that opens its sentence.
    /// </summary>
    private bool IsFuture(int first, int end)
    {
        if (_words.IsAny(first - 1, ["until", "till"]))
            return true;
        for (var i = first - 1; i >= 0; i--)
        {
            if (_words.IsAny(i, Future) || (_words.Is(i, "by") && i >= first - 5 && !HasPast(first)))
                return true;
            if (_words.IsAny(i, ["was", "were", "did", "had", ";", "rose", "fell"]))
                return false;
        }

        var opens = first <= 2;
        for (var i = end; i < _words.Count; i++)
        {
            if (_words.IsAny(i, Future))
                return true;
            if (_words.IsAny(i, [";", "and", "but", "while", "which"]) || (_words[i] is "," && !opens))
                return false;
        }

        return false;
    }

    private static readonly string[] Future = ["will", "'ll", "’ll", "next", "upcoming", "scheduled", "plans", "planned", "planning", "plan", "due", "expects", "expect", "forecasts", "deadline", "must", "promised", "pledged", "set"];

    private bool HasPast(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (_words.IsAny(i, ["was", "were", "did", "had", "has", "have"]) || (_words[i].Length > 4 && _words[i].EndsWith("ed", StringComparison.Ordinal)) || _words.IsAny(i, ["rose", "fell", "grew", "hit", "came", "stood"]))
                return true;
        }

        return false;
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

    private static string MonthsEnding(int year, int month, int count)
    {
        var first = new DateOnly(year, month, 1).AddMonths(1 - count);
        return Calendar.Interval(Calendar.OfMonth(first), Calendar.OfMonth(year, month));
    }

    private static string Part(int year, int months, int ordinal) =>
        months == 3 ? Calendar.OfQuarter(year, ordinal) : Calendar.OfHalf(year, ordinal);

    private static string BasisOf(string unit) => unit switch
    {
        "year" => "yearOnYear",
        "quarter" => "quarterOnQuarter",
        "month" => "monthOnMonth",
        _ => "dayOnDay",
    };

    private int Take(string? value, int end, TimeRole role = TimeRole.Period)
    {
        _value = value;
        _role = role;
        return end;
    }

    private int Basis(string value, int end) => Take(value, end, TimeRole.Basis);
}
