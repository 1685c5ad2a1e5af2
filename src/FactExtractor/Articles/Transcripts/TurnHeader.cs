using System.Buffers;

namespace FactExtractor.Articles.Transcripts;

/// <summary>How the header of a turn is written.</summary>
internal enum TurnHeaderStyle
{
    /// <summary>"Wang Shouwen:" in a paragraph of its own.</summary>
    OwnLine,

    /// <summary>"MR. SMITH: Good morning."</summary>
    Colon,

    /// <summary>"CHAIR POWELL. Good afternoon."</summary>
    CapitalsStop,

    /// <summary>"MODERATOR — Good morning."</summary>
    Dash,

    /// <summary>"Q Thank you." or "A: Yes."</summary>
    Letter,

    /// <summary>A name in bold before the words, or in a paragraph of its own.</summary>
    Bold,
}

/// <summary>A possible header of a turn at the start of a paragraph.</summary>
/// <param name="Style">How it is written.</param>
/// <param name="Name">The speaker as written, without the mark that ends the header.</param>
/// <param name="Length">Length of the header, its mark included.</param>
internal sealed record TurnHeader(TurnHeaderStyle Style, string Name, int Length)
{
    private const int MaxNameLength = 120;
    private const int MaxNameWords = 14;

    private static readonly SearchValues<char> NeverInNames = SearchValues.Create("\"“”?!;");

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "of", "the", "and", "for", "de", "da", "di", "von", "van", "der", "bin", "al", "el", "la", "at", "from", "with", "to", "on", "in" };

    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "NOTE", "NOTES", "SPEAKERS", "PARTICIPANTS", "TRANSCRIPT", "PANELISTS", "PRESENT", "ATTENDEES", "SOURCE", "SOURCES", "RELATED", "READ", "ALSO", "SEE", "WATCH", "UPDATE", "CORRECTION", "CONTACT", "EMAIL", "TEL", "PHONE", "DATE", "TIME", "VENUE", "WHERE", "WHEN", "WHAT", "WHO", "WHY", "HOW", "FACT", "EDITOR", "PHOTO", "VIDEO",
        "IMAGE", "ANALYSIS", "VERDICT", "CLAIM", "CONCLUSION", "SUMMARY", "BACKGROUND", "TAGS", "TOPICS", "SHARE", "MORE", "FIRST", "SECOND", "THIRD", "FINALLY", "HTTP", "HTTPS",
    };

    /// <summary>Reads a header; null where the paragraph starts with none.</summary>
    /// <param name="text">The paragraph.</param>
    /// <param name="boldLength">How much of its start is in bold.</param>
    public static TurnHeader? TryRead(string text, int boldLength)
    {
        if (Letter(text) is { } letter)
            return letter;
        var window = text.AsSpan(0, Math.Min(text.Length, MaxNameLength));
        if (boldLength is > 1 and <= MaxNameLength && boldLength <= text.Length && Bold(text, boldLength) is { } bold)
            return bold;
        var colon = window.IndexOfAny(':', '：');
        if (colon > 0 && IsName(window[..colon], allowLower: true))
        {
            var own = colon == text.Length - 1;
            if (own || text[colon] == '：' || text[colon + 1] == ' ' && !char.IsAsciiDigit(text[colon - 1]))
                return new TurnHeader(own ? TurnHeaderStyle.OwnLine : TurnHeaderStyle.Colon, text[..colon].Trim(), SkipSpace(text, colon + 1));
        }

        return Capitals(text, window);
    }

    /// <summary>Whether the paragraph looks like the start of a turn when nothing else is known of the document.</summary>
    public static bool IsLikely(string text) => TryRead(text, 0) is { Style: TurnHeaderStyle.OwnLine or TurnHeaderStyle.CapitalsStop };

    private static TurnHeader? Letter(string text)
    {
        if (text.Length < 2 || text[0] is not ('Q' or 'A'))
            return null;
        var end = text[1] is ':' or '.' or '：' or ')' ? 2 : text[0] == 'Q' && text[1] == ' ' && text.Length > 2 && (char.IsUpper(text[2]) || text[2] is '(') ? 1 : 0;
        if (end == 0 || end < text.Length && end == 2 && text[1] == '.' && text[2] != ' ')
            return null;
        return new TurnHeader(TurnHeaderStyle.Letter, text[..1], SkipSpace(text, end));
    }

    private static TurnHeader? Bold(string text, int length)
    {
        var end = length;
        while (end < text.Length && text[end] is ':' or '：' or '.' or ' ')
            end++;
        var name = text.AsSpan(0, length).TrimEnd(" :：.—–-");
        return IsName(name, allowLower: true) && name.Length >= 2 ? new TurnHeader(TurnHeaderStyle.Bold, name.ToString(), SkipSpace(text, end)) : null;
    }

    /// <summary>All capitals, ended by a full stop or a dash.</summary>
    private static TurnHeader? Capitals(string text, ReadOnlySpan<char> window)
    {
        var at = 0;
        var letters = 0;
        while (at < window.Length)
        {
            var c = window[at];
            if (char.IsLower(c) && !(at > 1 && char.IsUpper(window[at - 1]) && window[(at - 2)..].StartsWith("Mc") || IsTitleTail(window, at)))
                return null;
            if (char.IsLetter(c))
            {
                letters++;
            }
            else if (c is '—' or '–' || c == '-' && at + 1 < window.Length && window[at + 1] is '-' or ' ')
            {
                var end = at;
                while (end < text.Length && text[end] is '—' or '–' or '-' or ' ')
                    end++;
                return letters >= 3 && IsName(window[..at].TrimEnd(), allowLower: false) ? new TurnHeader(TurnHeaderStyle.Dash, window[..at].Trim().ToString(), SkipSpace(text, end)) : null;
            }
            else if (c == '.' && at + 1 < window.Length && window[at + 1] == ' ' && letters >= 4 && !IsAbbreviation(window[..at]))
            {
                return IsName(window[..at], allowLower: false) ? new TurnHeader(TurnHeaderStyle.CapitalsStop, window[..at].ToString(), SkipSpace(text, at + 1)) : null;
            }
            else if (c is not (' ' or '.' or '\'' or '’' or '-' or ',' or '(' or ')'))
            {
                return null;
            }

            at++;
        }

        return null;
    }

    /// <summary>"Mr", "Ms", "Dr" in otherwise capital headers.</summary>
    private static bool IsTitleTail(ReadOnlySpan<char> window, int at) => at == 1 && window.Length > 3 && (window[2] is '.' or ' ' || window[3] is '.' or ' ');

    private static bool IsAbbreviation(ReadOnlySpan<char> before)
    {
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length == 1 || word is "MR" or "MS" or "MRS" or "DR" or "ST" or "GEN" or "SEN" or "GOV" or "LT" or "COL" or "JR" or "SR" or "REP" or "PROF" or "HON";
    }

    private static bool IsName(ReadOnlySpan<char> name, bool allowLower)
    {
        name = name.Trim();
        if (name.IsEmpty || name.Length > MaxNameLength || name.ContainsAny(NeverInNames) || name.Count(' ') >= MaxNameWords)
            return false;
        var (words, lower, comma) = (0, 0, false);
        foreach (var range in name.Split(' '))
        {
            var word = name[range].Trim(",.()[]");
            if (word.IsEmpty)
                continue;
            words++;
            if (NotNames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && words == 1)
                return false;
            if (char.IsDigit(word[0]))
                return false;
            if (char.IsLower(word[0]) && !Links.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                // After a comma comes the title: "Wang Shouwen, vice minister of commerce:".
                if (!allowLower || !comma)
                    return false;
                lower++;
            }

            comma |= name[range].EndsWith(",") || name[range].StartsWith("(");
        }

        return words > lower && !char.IsLower(name[0]) && (comma || words <= 7);
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
            at++;
        return at;
    }
}
