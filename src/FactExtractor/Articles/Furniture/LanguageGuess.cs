using System.Collections.Frozen;

namespace FactExtractor.Articles.Furniture;

/// <summary>Guesses the language of a text by its script, and by function words where the script is Latin. For documents that do not say.</summary>
internal static class LanguageGuess
{
    private const int MaxLength = 6000;
    private const int MinLetters = 60;
    private const int MinHits = 6;

    private static readonly (string Tag, string Words)[] Tables =
    [
        ("en", "the of and to in that is for was with on by it from at as are has have its be said were which their this"),
        ("de", "der die das und den von mit ist im auf nicht eine einen für dem sich des auch wird bei sind werden nach wurde oder"),
        ("fr", "le la les des et est dans une pour qui sur par plus pas au aux ont cette avec sont du ce été selon leur"),
        ("es", "el la los las que del una por con para se su más como está fue han sus entre este según desde pero al"),
        ("pt", "os as uma não com para por mais foi como dos das ao seu sua são pela pelo está tem também já entre segundo"),
        ("it", "il che di della per con una sono gli dei nel alla più delle anche è dal ha questo nella si degli come stato"),
        ("nl", "het een van en dat niet zijn voor met ook naar aan bij worden heeft door maar uit werd nog deze volgens dan wordt"),
        ("pl", "się nie na jest że do przez oraz jak od po dla który tym są będzie ale także tego został przed było według"),
        ("tr", "ve bir bu için ile olarak da de daha olan olduğu çok gibi sonra kadar göre ancak ise tarafından yüzde en"),
        ("id", "yang dan di untuk dengan dari pada ini dalam tidak akan itu oleh juga ke karena tersebut adalah telah bisa"),
        ("sv", "och att det som för på är av inte med till den har ett om från men enligt var kan efter vid"),
    ];

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Words = Build();

    /// <summary>A BCP 47 tag, or null where the text is too short or too mixed to tell.</summary>
    public static string? Find(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxLength)
            text = text[..MaxLength];
        return ByScript(text, out var isLatin) ?? (isLatin ? ByWords(text) : null);
    }

    private static string? ByScript(ReadOnlySpan<char> text, out bool isLatin)
    {
        int latin = 0, cyrillic = 0, ukrainian = 0, han = 0, kana = 0, hangul = 0, arabic = 0, hebrew = 0, greek = 0, thai = 0, devanagari = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            switch (c)
            {
                case < '\u0250':
                    latin++;
                    break;
                case >= '\u0370' and < '\u0400':
                    greek++;
                    break;
                case >= '\u0400' and < '\u0530':
                    cyrillic++;
                    if (c is 'і' or 'ї' or 'є' or 'І' or 'Ї' or 'Є')
                        ukrainian++;
                    break;
                case >= '\u0590' and < '\u0600':
                    hebrew++;
                    break;
                case >= '\u0600' and < '\u0780':
                    arabic++;
                    break;
                case >= '\u0900' and < '\u0980':
                    devanagari++;
                    break;
                case >= '\u0E00' and < '\u0E80':
                    thai++;
                    break;
                case >= '\u3040' and < '\u3100':
                    kana++;
                    break;
                case >= '\u4E00' and < '\uA000':
                    han++;
                    break;
                case >= '\uAC00' and < '\uD7B0':
                    hangul++;
                    break;
            }
        }

        isLatin = latin >= MinLetters;
        // A character of these scripts says more than a letter does.
        var east = han + kana + hangul;
        if (east * 4 >= MinLetters && east * 2 > latin)
            return hangul * 2 > east ? "ko" : kana * 8 > east ? "ja" : "zh";
        (string Tag, int Count)[] others = [(ukrainian * 40 > cyrillic ? "uk" : "ru", cyrillic), ("el", greek), ("he", hebrew), ("ar", arabic), ("hi", devanagari), ("th", thai)];
        var best = others.MaxBy(other => other.Count);
        return best.Count >= MinLetters && best.Count > latin ? best.Tag : null;
    }

    private static string? ByWords(ReadOnlySpan<char> text)
    {
        Span<int> hits = stackalloc int[Tables.Length];
        hits.Clear();
        foreach (var range in text.SplitAny(" ,.;:!?()\"“”«»\r\n\t"))
        {
            if (!Words.TryGetValue(text[range], out var languages))
                continue;
            for (var i = 0; i < hits.Length; i++)
                hits[i] += languages >> i & 1;
        }

        var best = 0;
        for (var i = 1; i < hits.Length; i++)
            best = hits[i] > hits[best] ? i : best;
        for (var i = 0; i < hits.Length; i++)
        {
            if (i != best && hits[i] * 4 > hits[best] * 3)
                return null;
        }

        return hits[best] >= MinHits ? Tables[best].Tag : null;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        var words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < Tables.Length; i++)
        {
            foreach (var word in Tables[i].Words.Split(' '))
                words[word] = words.GetValueOrDefault(word) | 1 << i;
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
