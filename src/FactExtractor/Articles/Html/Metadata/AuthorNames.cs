using System.Collections.Immutable;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Metadata;

/// <summary>Makes names of authors out of what pages put in author fields.</summary>
internal static class AuthorNames
{
    private const int MaxLength = 80;

    private static readonly string[] Openings = ["by ", "by: ", "von ", "par ", "por ", "written by ", "author: ", "posted by ", "text: ", "di "];

    private static readonly HashSet<string> NotNames = new(StringComparer.OrdinalIgnoreCase) { "admin", "administrator", "staff", "editor", "editors", "redaktion", "redacción", "redação", "redazione", "author", "unknown", "webmaster", "root", "null", "user", "guest", "news desk", "staff writer", "staff reporter" };

    /// <summary>The names, each once, in order.</summary>
    /// <param name="values">Field values: one or several names each.</param>
    /// <param name="publisher">The publisher, which is no author.</param>
    public static ImmutableArray<string> Clean(IEnumerable<string> values, string? publisher)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var value in values)
        {
            var text = ElementText.Collapse(CharacterReference.DecodeAll(value));
            foreach (var opening in Openings)
            {
                if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                {
                    text = text[opening.Length..];
                    break;
                }
            }

            foreach (var part in text.Split([" and ", " AND ", " & ", "; ", ";", " | ", " und ", ", ", " with "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var name = part.Trim('.', ',', ':', '-', '–', '|', '/', '(', ')', ' ');
                if (IsName(name) && !string.Equals(name, publisher, StringComparison.OrdinalIgnoreCase) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                    names.Add(name);
            }
        }

        return names.ToImmutable();
    }

    private static bool IsName(string name) =>
        name.Length is >= 2 and <= MaxLength && !NotNames.Contains(name) && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal)
        && !name.Contains("www.", StringComparison.OrdinalIgnoreCase) && char.IsLetter(name[0]) && name.Count(char.IsDigit) <= 2 && name.Count(c => c == ' ') <= 6;
}
