namespace FactExtractor.Articles.Furniture;

/// <summary>
/// A line that gives the date of a page and little else: "China.org.cn | February 7, 2024", "Updated: 10:15, 3 May 2023".
/// </summary>
/// <param name="Date">The date, with its year.</param>
/// <param name="Publisher">What else the line names, or null.</param>
internal sealed record VisibleDate(DateOnly Date, string? Publisher)
{
    private const int MaxLength = 120;
    private const int MaxWords = 10;

    private static readonly HashSet<string> Vocabulary = new(StringComparer.OrdinalIgnoreCase)
    {
        "updated", "update", "published", "posted", "last", "modified", "release", "released", "date", "dated", "issued", "created", "first", "on", "at", "by", "the", "of",
        "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "bst", "cet", "ist", "hrs", "hours", "local", "time", "min", "read", "minutes", "ago", "for", "immediate",
        "a", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "segunda-feira", "terça-feira", "quarta-feira", "quinta-feira", "sexta-feira", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì",
        "sabato", "domenica", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье", "am", "den", "vom", "ore", "alle", "kl", "op", "dnia", "godz", "h", "hs", "and", "und", "de",
        "um", "uhr", "stand", "aktualisiert", "veröffentlicht", "publié", "le", "mis", "à", "jour", "publicado", "actualizado", "el", "las", "em", "às", "pubblicato", "il",
    };

    /// <summary>Reads such a line; null where the text is anything else.</summary>
    public static VisibleDate? TryRead(string text)
    {
        if (text.Length > MaxLength || DateScanner.Find(text) is not { Year: not null } found || found.ToDate() is not { } date)
            return null;
        var rest = string.Concat(text.AsSpan(0, found.Start), " | ", text.AsSpan(found.End));
        string? publisher = null;
        var words = 0;
        foreach (var part in rest.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var names = 0;
            foreach (var raw in part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var word = raw.Trim(',', '.', ':', ';', '(', ')', '-', '–', '—', '/', '·', '•', '[', ']', '，', '：');
                if (word.Length == 0)
                    continue;
                words++;
                if (Vocabulary.Contains(word) || IsTime(word))
                    continue;
                if (!char.IsUpper(word[0]) && !(char.IsLetter(word[0]) && !char.IsLower(word[0])))
                    return null;
                names++;
            }

            if (names > 0 && publisher is null)
                publisher = part.Trim(' ', ',', '-', '–', '—', ':');
        }

        // "Paris, 3 May 2023." may be a line; a sentence about a day is told by its lower-case words above.
        return words <= MaxWords ? new VisibleDate(date, publisher) : null;
    }

    private static bool IsTime(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiDigit(c) && c is not (':' or '.' or 'h' or 'H' or '+' or 'Z' or 'T' or 'a' or 'p' or 'm'))
                return false;
        }

        return char.IsAsciiDigit(word[0]) || word[0] == '+';
    }
}
