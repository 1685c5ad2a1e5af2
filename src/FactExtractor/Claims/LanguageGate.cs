using System.Collections.Frozen;

namespace FactExtractor.Claims;

/// <summary>
/// Tells text that the rules of this library can read from text in other languages, by function words: English has to be outnumbered before a text is given up, so
/// that tables and lists of names pass. Scripts other than Latin are told by their letters. What the page declares is not asked: it is wrong too often.
/// </summary>
internal static class LanguageGate
{
    /// <summary>Enough of an article to judge by; bounds the time spent on long ones.</summary>
    private const int Sample = 20_000;

    private static readonly FrozenSet<string> English = Set("the of and to for with from that by has have had were is it are on at as be this which will said its");

    /// <summary>Function words of the largest news languages in Latin script that are no English words.</summary>
    private static readonly FrozenSet<string> Other = Set(
        "der die das und nicht mit von den ist ein eine für auf dem zu im des sich auch es werden wurde "
        + "le la les des et du une est pour dans que qui sur au aux pas par plus ce avec "
        + "el los las y del una por con para se lo su como más en un "
        + "il di che per non della dei gli nel sono è anche alla "
        + "het een van niet op te dat voor zijn met aan door ook "
        + "o os da do em não uma dos das com no na ao pelo "
        + "och att det som på är av inte den till ett i och jest nie się na w z że do "
        + "ve bir bu için ile da olarak dan yang ini dengan untuk pada");

    public static bool IsEnglish(string text)
    {
        var (english, other, latin, foreign) = (0, 0, 0, 0);
        var englishWords = English.GetAlternateLookup<ReadOnlySpan<char>>();
        var otherWords = Other.GetAlternateLookup<ReadOnlySpan<char>>();
        var end = Math.Min(text.Length, Sample);
        for (var i = 0; i < end;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < end && char.IsLetter(text[i]))
            {
                _ = text[i] < 0x250 ? latin++ : foreign++;
                i++;
            }

            var word = text.AsSpan(start, i - start);
            // One or two capitals are a label ("region A", "group IL"), whatever they spell in some language.
            if (word.Length > 8 || (word.Length <= 2 && word.IndexOfAnyExceptInRange('A', 'Z') < 0))
                continue;
            if (englishWords.Contains(word))
                english++;
            else if (otherWords.Contains(word))
                other++;
        }

        return foreign <= latin && (other <= english || other < 5);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').Distinct().ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
