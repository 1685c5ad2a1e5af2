using FactExtractor.Syntax;

namespace FactExtractor.Claims.Periods;

/// <summary>
/// Finds the time expressions of a sentence and resolves them against the publication date. A state machine over words: each matcher reads
/// from one word on and gives the index after what it read, or -1. Longest forms are tried first.
/// </summary>
/// <remarks>
/// Kept in one place as a table of forms. Without a publication date only expressions that name their year are resolved.
/// </remarks>
internal sealed partial class TimeExpressionFinder(Sentence sentence, DateOnly? published)
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

            end = Between(i, end);
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
        if ((end = SinceNewYear(i)) > 0 || (end = BasisPhrase(i)) > 0 || (end = EndOf(i)) > 0 || (end = MonthsTo(i)) > 0 || (end = PartOfYear(i)) > 0
            || (end = Season(i)) > 0 || (end = Window(i)) > 0 || (end = FiscalYear(i)) > 0 || (end = FullYear(i)) > 0 || (end = MonthRange(i)) > 0 || (end = MonthForm(i)) > 0
            || (end = YearsAgo(i)) > 0 || (end = YearForm(i)) > 0 || (end = Relative(i)) > 0 || (end = DayWord(i)) > 0)
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
                return Take(ThisYearUntilNow(), _words.SkipDash(j + 1) + 1, TimeRole.YearToDate);
            }
        }

        // "down 110,000 on the month", "up 2% on the year"
        if (_words.Are(i, "on", "the") && _words.IsAny(i + 2, ["year", "quarter", "month", "week", "day"]) && _words.IsAny(i + 3, ["", ".", ",", ";", ")", "to", "and", "at", "but"]))
            return Basis(BasisOf(_words[i + 2].ToString().ToLowerInvariant()), i + 3);
        if (_words.IsAny(i, ["y/y", "m/m", "q/q", "qoq", "mom"]) && i > 0)
            return Basis(_words.Is(i, "y/y") ? "yearOnYear" : _words.IsAny(i, ["m/m", "mom"]) ? "monthOnMonth" : "quarterOnQuarter", i + 1);
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

    // Week on week has no name in the contract, so the basis stays open.
    private static string? BasisOf(string unit) => unit switch
    {
        "week" => null,
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

    private int Basis(string? value, int end) => Take(value, end, TimeRole.Basis);
}
