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
