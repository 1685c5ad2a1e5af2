using System.Collections.Frozen;

namespace FactExtractor.Claims.Bearers;

/// <summary>
/// Tells people from companies by how a document shortens their names: of a person the last word stays ("Dana Whitlock", "Whitlock"), of a company the first ("Brackwell Foods",
/// "Brackwell"). Not thread-safe.
/// </summary>
internal sealed class NameUse(string text)
{
    private const int MostWords = 4;

    private static readonly FrozenSet<string> Bodies = Set(
        "Group Inc Corp Corporation Co Company Ltd Limited plc PLC AG SA NV SE AB GmbH Bank Holdings Holding Foods Motors Airlines Airways Air Energy Oil Gas Steel Mining Media Systems Software Technologies Technology Pharma Pharmaceuticals "
        + "Capital Partners Securities Insurance Line Lines Union Fund Trust Agency Ministry Office Department Council Commission Committee Board Authority Institute University Hospital Association Society Federation Club Party Port Airport Railways Rail "
        + "Stores Markets Brothers Industries International Electric Electronics Power Water Telecom Mobile Networks Labs Laboratories Health Healthcare Financial Finance Properties Homes Construction Engineering Brewery Breweries Hotels Entertainment Reserve");

    private static readonly FrozenSet<string> Titles = Set("Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Sir Dame Lord Lady Prof Prof. Professor President Chancellor Minister Secretary Senator Governor Mayor Judge Chairman Captain General");

    /// <summary>Words that begin sentences with a capital and are no names.</summary>
    private static readonly FrozenSet<string> Starters = Set(
        "The A An In On At By For From With To Of As If It Its They Their He She His Her We Our You This That These Those But And Or So Yet While When After Before Since Although Though Because However Last Next Now Then There Here Some Most Many "
        + "More Several All Both Each No Not Only Also About Around Over Under Nearly Almost Meanwhile Earlier Later Overall Total January February March April May June July August September October November December Christmas Easter Thanksgiving Halloween Ramadan Diwali Black Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

    private HashSet<string>? _alone;
    private HashSet<string>? _small;
    private HashSet<string>? _inside;

    /// <summary>Whether the document writes the word with a capital inside a sentence, and never with a small letter: a name, wherever it stands.</summary>
    public bool IsNamed(string word) => (_inside ??= ReadInside(text)).Contains(word) && !IsPlainWord(word);

    /// <summary>Whether the document also writes the word with a small letter: "Exports" at the head of a sentence is no name.</summary>
    public bool IsPlainWord(string word) => (_small ??= ReadSmall(text)).Contains(word.ToLowerInvariant()) || Starters.Contains(word);

    /// <summary>Whether a word with a capital is no name: a word that begins sentences, a day, a month, a feast.</summary>
    public static bool IsStarter(string word) => Starters.Contains(word);

    /// <summary>Whether a title says that the name is a person's.</summary>
    public static bool HasTitle(string name) => Array.Exists(name.Split(' '), Titles.Contains);

    /// <summary>Whether the name looks like a person's.</summary>
    public bool IsPerson(string name)
    {
        // "Colin Marsh of Bridge Partners"
        var cut = name.IndexOf(" of ", StringComparison.Ordinal);
        var words = (cut > 0 && name[..cut].Contains(' ', StringComparison.Ordinal) ? name[..cut] : name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
            return false;
        if (Array.Exists(words, Titles.Contains))
            return true;
        if (Array.Exists(words, w => Bodies.Contains(w) || w is "of" or "the" or "&" or "and" || w.AsSpan().ContainsAnyInRange('0', '9') || !char.IsUpper(w[0])))
            return false;
        _alone ??= Read(text);
        // A word that only ever follows another name is a surname where it stands alone.
        if (words.Length == 1)
            return _alone.Contains("~" + words[0]);
        return _alone.Contains(words[^1]) ? !_alone.Contains(words[0]) : !_alone.Contains(words[0]) && !Array.Exists(words, IsAcronym) && !_alone.Contains("=" + name);
    }

    /// <summary>Whether a name is that of those who report on others.</summary>
    public static bool IsMedium(string name) => name is "Reuters" or "Bloomberg" or "Xinhua" or "BBC" or "AP" or "Associated Press" or "AFP" or "Kyodo" or "CNN" or "CNBC" || Array.Exists(name.Split(' '), w => w is "Times" or "News" or "Journal" or "Post" or "Mail" or "Guardian" or "Star" or "Tribune");

    private static bool IsAcronym(string word) => word.Length > 1 && !word.AsSpan().ContainsAnyInRange('a', 'z');

    /// <summary>
    /// The words with a capital that stand without another beside them; with "~" those that also stand last in a longer name and never first; with "=" longer names that come twice, since people are named
    /// in full once.
    /// </summary>
    private static HashSet<string> Read(string text)
    {
        var alone = new HashSet<string>(StringComparer.Ordinal);
        var first = new HashSet<string>(StringComparer.Ordinal);
        var last = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var before = "";
        var (run, from) = (0, 0);
        for (var i = 0; i <= text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '&'))
                i++;
            var word = text[start..i];
            if (word.Length > 1 && char.IsUpper(word[0]) && !Starters.Contains(word))
            {
                if (run == 1)
                    first.Add(before);
                if (run == 0)
                    from = start;
                (before, run) = (word, run + 1);
            }
            else if (run > 0)
            {
                End(start);
            }

            if (i >= text.Length)
                break;
            if (run > 0 && text[i] != ' ')
                End(i);
            i++;
        }

        End(text.Length);
        foreach (var word in last)
        {
            if (!first.Contains(word))
                alone.Add("~" + word);
        }

        return alone;

        void End(int end)
        {
            if (run == 1)
                alone.Add(before);
            else if (run > 1)
                last.Add(before);
            if (run is > 1 and <= MostWords && text[from..end].Trim() is var name && !seen.Add(name))
                alone.Add("=" + name);
            run = 0;
        }
    }

    private static HashSet<string> ReadSmall(string text)
    {
        var small = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
                i++;
            if (i > start && char.IsLower(text[start]))
                small.Add(text[start..i]);
        }

        return small;
    }

    private static HashSet<string> ReadInside(string text)
    {
        var inside = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 2; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i]) || text[i - 1] != ' ' || !char.IsLower(text[i - 2]))
                continue;
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
                i++;
            inside.Add(text[start..i]);
        }

        return inside;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
