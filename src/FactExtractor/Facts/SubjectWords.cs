using FactExtractor.Claims;
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
        "some", "such", "as", "per", "about", "it", "they", "was", "is", "are", "were", "who", "which", "has", "have", "had", "over", "during", "within",
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

    private const int LeastName = 3;

    /// <summary>Words of many names.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "the", "of", "and", "county", "city", "town", "village", "district", "province", "state", "region", "republic", "kingdom", "island", "isle", "valley", "river", "basin", "delta", "lake", "bay", "coast", "mount", "mountain",
        "hill", "park", "forest", "port", "bank", "university", "college", "school", "hospital", "council", "ministry", "department", "office", "agency", "authority", "commission", "committee", "service",
        "institute", "association", "union", "group", "company", "foundation", "society", "trust", "fund", "court", "police", "north", "south", "east", "west", "northern", "southern", "eastern", "western",
        "central", "upper", "lower", "new", "old", "great", "greater", "saint", "st", "san", "neighbouring", "neighboring", "national", "federal", "royal", "international",
    };

    /// <summary>What the period says already.</summary>
    private static readonly HashSet<string> OfPeriods = new(StringComparer.Ordinal)
    {
        "first-quarter", "second-quarter", "third-quarter", "fourth-quarter", "first-half", "second-half", "half-year", "full-year", "quarterly", "nine-month", "six-month", "three-month",
    };

    /// <summary>What the kind or the modality says already.</summary>
    private static readonly HashSet<string> OfChanges = new(StringComparer.Ordinal) { "growth", "increase", "rise", "fall", "decline", "drop", "gain", "change", "decrease" };
    private static readonly HashSet<string> OfShares = new(StringComparer.Ordinal) { "share", "proportion", "percentage", "part" };
    private static readonly HashSet<string> OfTargets = new(StringComparer.Ordinal) { "target" };
    private static readonly HashSet<string> OfForecasts = new(StringComparer.Ordinal) { "forecast", "estimate", "outlook", "guidance", "expectation" };

    /// <summary>What companies are, which says nothing about which.</summary>
    private static readonly HashSet<string> Forms = new(StringComparer.Ordinal) { "inc", "corp", "co", "ltd", "plc", "llc", "ag", "sa", "nv", "gmbh", "limited", "incorporated", "corporation" };

    /// <summary>Whether the word says what a company is in law: "plc".</summary>
    public static bool IsCompanyForm(string word) => Forms.Contains(word);

    /// <summary>The words of a name, in ordinal order, each once.</summary>
    public static string[] OfName(string phrase)
    {
        var words = Join(Split(phrase));
        words.RemoveAll(Forms.Contains);
        return Ordered(words.Select(Synonyms.Country));
    }

    /// <summary>The words of a phrase that is no name, in ordinal order, each once.</summary>
    public static string[] Of(string phrase) => Ordered(Join(Split(phrase)).Select(static w => Synonyms.Country(Synonyms.Of(w))));

    /// <summary>The words of a claim's subject, without those that its other fields say.</summary>
    public static string[] Of(string subject, ClaimKind kind, Modality modality, bool hasPeriod)
    {
        var words = Join(Split(subject));
        Drop(words, kind == ClaimKind.Share ? OfShares : null);
        for (var i = 0; i < words.Count; i++)
            words[i] = Synonyms.Country(Synonyms.Of(words[i]));
        Drop(words, hasPeriod ? OfPeriods : null);
        Drop(words, kind is ClaimKind.Change ? OfChanges : null);
        Drop(words, modality switch { Modality.Target => OfTargets, Modality.Forecast => OfForecasts, _ => null });

        // "People killed" and "deaths": that people are meant goes without saying.
        if (words.Exists(static w => w != "person"))
            words.RemoveAll(static w => w == "person");
        return Ordered(words);
    }

    /// <summary>Takes out what <paramref name="said"/> holds, unless nothing would be left.</summary>
    private static void Drop(List<string> words, HashSet<string>? said)
    {
        if (said is not null && words.Exists(w => !said.Contains(w)))
            words.RemoveAll(said.Contains);
    }

    private static string[] Ordered(IEnumerable<string> words) => [.. new SortedSet<string>(words, StringComparer.Ordinal)];

    /// <summary>Puts together what two neighbouring words say together.</summary>
    private static List<string> Join(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (Synonyms.Together(words[i], words[i + 1]) is not { } together)
                continue;
            words.RemoveRange(i, 2);
            words.InsertRange(i, together);
        }

        words.RemoveAll(Empty.Contains);
        return words;
    }

    /// <summary>The words in their order, small and singular.</summary>
    private static List<string> Split(string phrase)
    {
        var words = new List<string>();
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
                words.Add(Plurals.Singular(phrase[start..i].ToLowerInvariant()));
                start = -1;
            }
        }

        return words;
    }

    /// <summary>Whether both name things by number, and not the same: "region 4" and "region 17", "those aged 21" and "those aged 25".</summary>
    public static bool NumbersDiffer(string[] a, string[] b)
    {
        // Few subjects have a number in their name, and nothing is made for the others.
        if (!HasNumber(a) || !HasNumber(b))
            return false;
        var (x, y) = (Numbers(a), Numbers(b));
        return x.Count > 0 && y.Count > 0 && !x.IsSubsetOf(y) && !y.IsSubsetOf(x);
    }

    private static bool HasNumber(string[] words) => Array.Exists(words, static word => char.IsAsciiDigit(word[0]));

    private static HashSet<string> Numbers(string[] words)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (char.IsAsciiDigit(word[0]))
                numbers.Add(new string([.. word.TakeWhile(static c => char.IsAsciiDigit(c) || c == '.')]));
        }

        return numbers;
    }

    /// <summary>Whether a word of a name also stands in the names of others of its kind: "County".</summary>
    public static bool IsPlain(string word) => Plain.Contains(word);

    /// <summary>The words of a phrase that name: with a capital inside it.</summary>
    public static IEnumerable<string> Names(string phrase)
    {
        for (var i = 1; i < phrase.Length; i++)
        {
            if (!char.IsUpper(phrase[i]) || !(char.IsWhiteSpace(phrase[i - 1]) || phrase[i - 1] is '(' or '"' or '“'))
                continue;
            var end = i;
            while (end < phrase.Length && (char.IsLetterOrDigit(phrase[end]) || phrase[end] is '.' or '&'))
                end++;
            if (end - i >= LeastName && Synonyms.Country(Plurals.Singular(phrase[i..end].ToLowerInvariant())) is var word && !Plain.Contains(word))
                yield return word;
        }
    }

    /// <summary>Whether the words only name a kind of figure: "cases".</summary>
    public static bool AreCommon(string[] words) => Array.TrueForAll(words, Common.Contains);

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
