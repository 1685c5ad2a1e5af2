using System.Collections.Frozen;

namespace FactExtractor.Articles.Furniture;

/// <summary>Names of months, in full and as abbreviated, in the languages of most news.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Build(
        "january jan januar janvier enero gennaio janeiro januari januára stycznia января ocak jänner ene genn",
        "february feb februar février fevrier febrero febbraio fevereiro februari februára lutego февраля şubat feber febr fév fev",
        "march mar märz mars marzo março maart marca марта mart mär mrz",
        "april apr avril abril aprile apríla kwietnia апреля nisan avr abr",
        "may mai mayo maggio maio mei mája maja мая mayıs mag",
        "june jun juni juin junio giugno junho júna czerwca июня haziran giu",
        "july jul juli juillet julio luglio julho júla lipca июля temmuz juil lug",
        "august aug août aout agosto augustus augusta sierpnia августа ağustos ago",
        "september sept sep septembre septiembre settembre setembro septembra września сентября eylül set",
        "october oct oktober octobre octubre ottobre outubro október októbra października октября ekim okt ott out",
        "november nov novembre noviembre novembro novembra listopada ноября kasım",
        "december dec dezember décembre decembre diciembre dicembre dezembro decembra grudnia декабря aralık dez dic déc")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <returns>1 to 12, or 0 where the word names no month.</returns>
    public static int Find(ReadOnlySpan<char> word) =>
        word.Length is >= 3 and <= 12 && Months.TryGetValue(word, out var month) ? month : 0;

    private static FrozenDictionary<string, int> Build(params ReadOnlySpan<string> months)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var month = 0; month < months.Length; month++)
        {
            foreach (var name in months[month].Split(' '))
                names.TryAdd(name, month + 1);
        }

        return names.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
