namespace FactExtractor.Articles.Furniture;

/// <summary>
/// The place, date and agency at the head of a report: "BEIJING, Sept. 27 (Xinhua) -- ", "MADRID — ",
/// "Xinhua Agency, Changchun, September 27 (Reporters A and B) ".
/// </summary>
/// <param name="Length">Length of the dateline in code units, its dash included.</param>
/// <param name="Place">The place, or null.</param>
/// <param name="Date">The date, often without a year, or null.</param>
internal sealed record Dateline(int Length, string? Place, FoundDate? Date)
{
    private const int MaxLength = 160;
    private const int MaxWords = 9;

    private static readonly HashSet<string> Links = new(StringComparer.OrdinalIgnoreCase) { "de", "del", "la", "of", "the", "and", "di", "al", "el", "do", "da", "am", "an", "der", "und", "et", "y", "e" };

    private static readonly HashSet<string> Agencies = new(StringComparer.OrdinalIgnoreCase)
    {
        "Agency", "Xinhua", "Reuters", "AP", "AFP", "TASS", "Kyodo", "Yonhap", "Bloomberg", "News", "CNN", "ANI", "PTI", "IANS", "UPI", "dpa", "EFE", "ANSA", "Interfax", "PRNewswire", "Newswire", "Wire",
    };

    private static readonly HashSet<string> NotPlaces = new(StringComparer.OrdinalIgnoreCase) { "BREAKING", "UPDATE", "UPDATED", "WATCH", "EXCLUSIVE", "LIVE", "OPINION", "NEW", "VIDEO", "MODERATOR", "SPEAKER", "REPORTER", "NOTE" };

    /// <summary>Reads the dateline at the start of a paragraph; null where there is none, or nothing after it.</summary>
    public static Dateline? TryRead(string text)
    {
        if (text.Length < 8 || !char.IsUpper(text[0]))
            return null;
        int at = 0, words = 0, capitals = 0;
        FoundDate? date = null;
        var (hasGroup, hasReporters, hasBracket, startsCapital) = (false, false, false, false);
        var end = Math.Min(text.Length, MaxLength);
        while (at < end)
        {
            var c = text[at];
            if (c is ' ' or ',' or '.' or '/')
            {
                at++;
            }
            else if (DashLength(text, at) is > 0 and var dash)
            {
                // "TOLEDO, Ohio (Norwire) -": a place in capitals and a bracket need no agency that is known.
                var isDateline = date is not null || hasGroup || words > 0 && words <= 4 && (capitals == words || hasBracket && startsCapital);
                return isDateline && words > 0 ? Make(text, at, at + dash, date) : null;
            }
            else if (c == '(')
            {
                var close = text.IndexOf(')', at);
                if (close < 0 || close > MaxLength)
                    return null;
                hasReporters |= text.AsSpan(at, close - at).Contains("Reporter", StringComparison.OrdinalIgnoreCase);
                hasGroup |= IsAgency(text.AsSpan(at + 1, close - at - 1)) || hasReporters;
                hasBracket = words > 0 && !text.AsSpan(at, close - at).Contains(':');
                at = close + 1;
                if (hasReporters && date is not null && NextStartsSentence(text, at))
                    return DashLength(text, at + 1) > 0 ? null : Make(text, at, at, date);
            }
            else if (date is null && DateScanner.Find(text) is { } found && found.Start == at)
            {
                date = found;
                at = found.End;
            }
            else
            {
                var start = at;
                while (at < end && (char.IsLetter(text[at]) || text[at] is '\'' or '’' || text[at] == '-' && at + 1 < end && char.IsLetter(text[at + 1]) || text[at] == '.' && at - start <= 2))
                    at++;
                var word = text.AsSpan(start, at - start);
                if (word.IsEmpty || !char.IsUpper(word[0]) && !Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
                    return null;
                if (NotPlaces.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || ++words > MaxWords)
                    return null;
                if (IsAllCapitals(word))
                {
                    capitals++;
                    startsCapital |= start == 0 && word.Length > 3;
                }
            }
        }

        return null;
    }

    private static Dateline? Make(string text, int headEnd, int end, FoundDate? date)
    {
        while (end < text.Length && text[end] == ' ')
            end++;
        if (end >= text.Length)
            return null;
        string? place = null;
        foreach (var part in text[..(date?.Start ?? headEnd)].Split(',', StringSplitOptions.TrimEntries))
        {
            var group = part.IndexOf('(');
            var name = (group < 0 ? part : part[..group]).TrimEnd(' ', '-', '–', '—');
            if (place is null && name.Length > 0 && !IsAgency(name))
                place = name;
        }

        return new Dateline(end, place, date);
    }

    private static bool IsAgency(ReadOnlySpan<char> name)
    {
        foreach (var range in name.Split(' '))
        {
            if (Agencies.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name[range].Trim("/.,")))
                return true;
        }

        return false;
    }

    private static bool NextStartsSentence(string text, int at) =>
        at + 1 < text.Length && text[at] == ' ' && (char.IsUpper(text[at + 1]) || text[at + 1] is '"' or '“' or '‘');

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        if (word.Length < 2)
            return false;
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }

    /// <summary>Length of a dash that ends a dateline; a hyphen counts with spaces around it only.</summary>
    private static int DashLength(string text, int at)
    {
        if (at >= text.Length)
            return 0;
        if (text[at] is '—' or '–')
            return 1;
        if (text[at] == '-' && at + 1 < text.Length && text[at + 1] == '-')
            return 2;
        return text[at] == '-' && at > 0 && text[at - 1] == ' ' && at + 1 < text.Length && text[at + 1] == ' ' ? 1 : 0;
    }
}
