using System.Buffers;
using System.Collections.Immutable;

namespace FactExtractor.Articles.Furniture;

/// <summary>A line that names the authors and nothing else: "By Jane Roe and John Doe, Staff Writers".</summary>
internal static class Byline
{
    private const int MaxLength = 120;
    private const int MaxWords = 14;

    private static readonly string[] Openings = ["By ", "BY ", "By: ", "Von ", "Par ", "Por ", "Di ", "Door ", "Text: ", "Author: ", "Written by "];

    private static readonly HashSet<string> Links = new(StringComparer.Ordinal) { "and", "AND", "und", "et", "y", "e", "en", "&", "in", "of", "for", "the", "de", "da", "von", "van", "der", "der", "del", "bin", "al", "at" };

    private static readonly string[] Offices = ["Staff", "Correspondent", "Editor", "Reporter", "Writer", "News", "Agency", "Press", "Reuters", "Bureau", "Contributor", "Columnist", "Desk", "Service"];

    private static readonly SearchValues<char> DateMarks = SearchValues.Create("0123456789 ./-:|–—,");

    private static readonly SearchValues<char> Parts = SearchValues.Create("/|／·•–—");

    private static readonly string[] Labels = ["published", "posted", "publicado", "veröffentlicht", "geschrieben von", "publié", "pubblicato", "gepubliceerd", "опубликовано", "发布时间"];

    /// <summary>Whether the text is a line like "posted by Jane Roe / 2016.12.01 / news": a label, a date with its day, and no sentence.</summary>
    public static bool IsWithDate(string text)
    {
        if (text.Length > MaxLength || text[^1] is '.' or '!' or '?' or ':' or '。' || !HasDay(text))
            return false;
        foreach (var label in Labels)
        {
            var at = text.IndexOf(label, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !text.AsSpan(0, at).ContainsAnyExcept(DateMarks))
                return true;
        }

        // "By" also starts sentences: here a name follows, and a mark parts it from the date.
        return text.StartsWith("by ", StringComparison.OrdinalIgnoreCase) && char.IsLetter(text[3]) && !text.Contains(", ", StringComparison.Ordinal) && text.AsSpan().ContainsAny(Parts);
    }

    /// <summary>Whether three numbers make a date with its year, in whichever order, or a written date is found.</summary>
    private static bool HasDay(string text)
    {
        int numbers = 0, run = 0;
        var year = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                if (text[i] is not ('.' or '/' or '-'))
                    (numbers, year) = (0, false);
                run = 0;
                continue;
            }

            if (++run == 1)
                numbers++;
            year |= run == 4;
            if (numbers >= 3 && year)
                return true;
        }

        return DateScanner.Find(text) is { Year: not null } found && found.ToDate() is not null;
    }

    /// <summary>The authors; empty where the text is no byline.</summary>
    public static ImmutableArray<string> TryRead(string text)
    {
        if (text.Length > MaxLength || text.EndsWith('.') || text.EndsWith('?') || text.EndsWith(':'))
            return [];
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.Ordinal))
                return Names(text[opening.Length..]);
        }

        return [];
    }

    private static ImmutableArray<string> Names(string rest)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MaxWords)
            return [];
        foreach (var word in words)
        {
            if (!Links.Contains(word) && !char.IsUpper(word[0]) && word[0] is not ('|' or '-' or '–' or '•'))
                return [];
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in rest.Split([" and ", " AND ", " & ", ", ", " und ", " et ", " y ", " | ", " - ", " – ", " • "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Array.Exists(Offices, office => part.Contains(office, StringComparison.Ordinal)) && !part.AsSpan().ContainsAnyInRange('0', '9') && part.Contains(' '))
                names.Add(part);
        }

        return names.ToImmutable();
    }
}
