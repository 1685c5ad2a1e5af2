namespace FactExtractor.Articles.Furniture;

/// <summary>What is left of a page's navigation in its text: "Home - Press Room -", "News > World > Asia", "&lt; 1 2 3 &gt;", "Page 3 of 12".</summary>
internal static class PageTrail
{
    private const int MaxLength = 160;

    private static readonly string[] Homes = ["Home", "HOME", "Startseite", "Accueil", "Inicio", "Início", "首页", "ホーム", "Главная"];

    /// <summary>Whether the text is a trail of links to the pages above this one.</summary>
    public static bool IsTrail(string text)
    {
        if (text.Length > MaxLength)
            return false;
        foreach (var home in Homes)
        {
            if (text.StartsWith(home, StringComparison.Ordinal) && (text.Length == home.Length || IsSeparator(text.AsSpan(home.Length).TrimStart())))
                return true;
        }

        var links = text.Count(c => c is '>' or '»' or '›' or '→');
        return links >= 2 && text[^1] is not ('.' or '!' or '?');
    }

    /// <summary>Whether the text is the page numbers of a document, or the number of one page.</summary>
    public static bool IsPageNumbers(string text)
    {
        if (text.Length > MaxLength)
            return false;
        int numbers = 0, previous = 0, ascending = 0, arrows = 0, dashes = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Length <= 4 && int.TryParse(word.Trim('[', ']', '|', '.', '(', ')'), out var number))
            {
                numbers++;
                if (number == previous + 1)
                    ascending++;
                previous = number;
            }
            else if (word.Trim('<', '>', '«', '»', '‹', '›', '…', '|', '·').Length == 0 || IsPagerWord(word))
            {
                arrows++;
            }
            else if (word is "-" or "–" or "—" or "/")
            {
                dashes++;
            }
            else
            {
                return false;
            }
        }

        return numbers >= 2 && ascending >= numbers - 2 && (arrows > 0 || numbers >= 3) || numbers >= 1 && (arrows > 0 || dashes == 2) && text.Length <= 24;
    }

    private static bool IsPagerWord(string word) =>
        word.Trim(',', '.', ':').ToUpperInvariant() is "PAGE" or "NEXT" or "PREVIOUS" or "PREV" or "LAST" or "FIRST" or "OF" or "SEITE" or "WEITER" or "PÁGINA" or "SUIVANT" or "SIGUIENTE";

    private static bool IsSeparator(ReadOnlySpan<char> rest) => rest.IsEmpty || rest[0] is '-' or '–' or '—' or '>' or '»' or '›' or '/' or '|' or ':' or '→' or '·';
}
