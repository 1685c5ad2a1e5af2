using System.Collections.Frozen;

namespace FactExtractor.Syntax.Tokenization;

/// <summary>The word lists that the <see cref="WordScanner"/> decides by. All look-ups ignore case unless they say otherwise.</summary>
internal static class WordTables
{
    /// <summary>Prefixes that UD English leaves joined by their hyphen: "non-performing", "mid-August", "e-commerce".</summary>
    public static bool IsHyphenPrefix(ReadOnlySpan<char> word) => HyphenPrefixes.Contains(word);

    /// <summary>Units and magnitudes that are cut off the number before them: "bn", "km", "GW", "pm". Case matters: "5m" but "5G".</summary>
    public static bool IsNumberSuffix(ReadOnlySpan<char> word) => NumberSuffixes.Contains(word);

    /// <summary>Currency codes that are cut off the number after them: "RMB2.38", "USD58". Case matters.</summary>
    public static bool IsCurrencyPrefix(ReadOnlySpan<char> word) => CurrencyPrefixes.Contains(word);

    /// <summary>Letters that belong to a dollar sign after them: "US$", "HK$". Case matters.</summary>
    public static bool IsDollarPrefix(ReadOnlySpan<char> word) => DollarPrefixes.Contains(word);

    /// <summary>Last parts of host and file names, so that "example.com" stays whole while "end.The" does not.</summary>
    public static bool IsNameEnding(ReadOnlySpan<char> word) => NameEndings.Contains(word);

    /// <summary>Words that begin a sentence far more often than they go on with a name. Case matters.</summary>
    public static bool IsSentenceStart(ReadOnlySpan<char> word) => SentenceStarts.Contains(word);

    /// <summary>Where a contraction without an apostrophe is cut ("can|not", "gon|na"); 0 where it is not.</summary>
    public static int ContractionCut(ReadOnlySpan<char> word) => Contractions.TryGetValue(word, out var cut) ? cut : 0;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HyphenPrefixes = Set(StringComparer.OrdinalIgnoreCase,
        "non anti re co pre pro mid cross post semi multi sub counter mini neo ex e intra inter micro macro ultra bi tri de un quasi socio electro geo eco bio hydro infra trans");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberSuffixes = Set(StringComparer.Ordinal,
        "k K m M mn Mn MN mln MLN b B bn Bn BN bln tn Tn TN tr trn trln T MM mm cm km kms ft in mi yd yds nm µm sq g kg kgs mg lb lbs oz t kt Mt ml cl dl l L "
        + "W kW KW MW GW TW Wh kWh KWh kwh MWh GWh TWh V kV mAh Ah Hz kHz MHz GHz kB KB MB GB TB Mbps Gbps kbps bps bp pp ppt p c "
        + "am pm AM PM h hr hrs min mins s/s sec secs ms mph km/h kph kmh kn hp HP bhp Nm rpm C F x X yr yrs mo mos wk wks d bpd boe ha ac dpi ppm ppb psi Pa hPa "
        + "percent pct years year months month weeks days hours minutes million billion trillion");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> CurrencyPrefixes = Set(StringComparer.Ordinal,
        "USD EUR GBP RMB CNY JPY AUD CAD HKD INR CHF KRW BRL NZD SGD SEK NOK DKK ZAR RUB MXN TRY THB IDR MYR PHP TWD SAR AED ILS PLN CZK HUF EGP NGN KES PKR BDT VND Rs Rp RM Tk kr Kc");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DollarPrefixes = Set(StringComparer.Ordinal,
        "US A AU C CA CAN HK NZ S SG NT R Z J TT MX B BZ EC FJ G L N U");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NameEndings = Set(StringComparer.OrdinalIgnoreCase,
        "com org net gov edu mil int info biz io ai app uk co cn de fr eu jp au ca nz ie tv ru ch nl se kr hk sg doc docx xls xlsx pdf ppt pptx txt htm html jpg jpeg png gif zip exe csv mp3 mp4 js py cs");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SentenceStarts = Set(StringComparer.Ordinal,
        "The A An In It Its He His She Her They Their We Our You Your I My This That These Those There Here But And Or So Yet If When While As At On For From To By With Of After Before Since Until Although Though Because "
        + "However Meanwhile Still Also Another Other Some Many Most Each Every All Both Not No What Who How Why Where Which Then Now Today Yesterday Last Next Once More Earlier Later According Among During Despite Under Over Such Total Sales Shares Prices");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Contractions =
        new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
        {
            ["cannot"] = 3,
            ["gonna"] = 3,
            ["wanna"] = 3,
            ["gotta"] = 3,
            ["dont"] = 2,
            ["didnt"] = 3,
            ["doesnt"] = 4,
            ["isnt"] = 2,
            ["wasnt"] = 3,
            ["arent"] = 3,
            ["couldnt"] = 5,
            ["wouldnt"] = 5,
            ["shouldnt"] = 6,
            ["havent"] = 4,
            ["hasnt"] = 3,
            ["hadnt"] = 3,
            ["im"] = 1,
            ["ive"] = 1,
            ["youre"] = 3,
            ["theyre"] = 4,
            ["thats"] = 4,
            ["theres"] = 5,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(StringComparer comparer, string words) =>
        words.Split(' ').ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
