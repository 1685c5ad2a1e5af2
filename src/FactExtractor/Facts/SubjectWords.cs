using FactExtractor.Quantities.Numerals;

namespace FactExtractor.Facts;

/// <summary>
/// The identifying words of a phrase: small letters, singular, without determiners, prepositions and the nouns that only say that something is measured
/// ("total number of", "volume"). Two phrases with the same set of them name the same thing.
/// </summary>
internal static class SubjectWords
{
    private static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "of", "in", "on", "at", "for", "to", "by", "from", "with", "and", "or", "its", "their", "his", "her", "our", "your", "my", "this", "that", "these", "those",
        "all", "total", "overall", "aggregate", "combined", "number", "amount", "volume", "value", "figure", "level", "scale", "sum", "quantity", "count", "size", "nationwide", "s",
        "some", "such", "as", "per", "about", "it", "they", "was", "is", "are", "were",
    };

    /// <summary>Words that name a kind of figure and not whose: by themselves they identify nothing in another document.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "sale", "revenue", "profit", "income", "earning", "price", "share", "stock", "job", "cost", "loss", "turnover", "output", "production", "growth", "rate", "export", "import", "trade",
        "person", "people", "worker", "employee", "staff", "staffer", "company", "firm", "store", "shop", "customer", "user", "member", "resident", "household", "home", "house", "vehicle", "car", "unit",
        "investment", "fund", "budget", "spending", "debt", "deficit", "surplus", "order", "delivery", "shipment", "passenger", "flight", "visitor", "student", "pupil", "patient", "death", "case",
        "net", "gross", "annual", "quarterly", "monthly", "full-year", "operating", "year", "month", "quarter", "week", "day", "average", "new", "increase", "rise", "fall", "decline", "drop",
        "gain", "index", "point", "percent", "capacity", "demand", "supply", "fine", "deal", "contract", "payment", "tax", "wage", "pay", "bonus", "country", "city", "area", "region",
    };

    /// <summary>The words in ordinal order, each once.</summary>
    public static string[] Of(string phrase)
    {
        var words = new SortedSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= phrase.Length; i++)
        {
            var c = i < phrase.Length ? phrase[i] : ' ';
            var inside = char.IsLetterOrDigit(c) || char.IsSurrogate(c) || (c is '-' or '.' or '&' && start >= 0 && i + 1 < phrase.Length && char.IsLetterOrDigit(phrase[i + 1]));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                var word = phrase[start..i].ToLowerInvariant();
                var singular = Plurals.Singular(word);
                if (!Empty.Contains(word) && !Empty.Contains(singular))
                    words.Add(singular);
                start = -1;
            }
        }

        return [.. words];
    }

    /// <summary>Whether the words say what is measured well enough to be known again in another document.</summary>
    public static bool Identify(ReadOnlySpan<string> words)
    {
        var telling = 0;
        foreach (var word in words)
        {
            if (!Common.Contains(word) && !word.All(char.IsAsciiDigit))
                telling++;
        }

        return telling >= 2 || (telling == 1 && words.Length >= 2);
    }
}
