using System.Collections.Frozen;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Units;

namespace FactExtractor.Facts;

/// <summary>
/// Words that news uses for one thing, each with the word that stands for it. Only such as mean the same whatever the topic: "car" is not "vehicle", since a vehicle may
/// be a lorry. Words are singular and in small letters.
/// </summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, string> Words = Table(
        """
        sale: revenue turnover
        profit: earning
        employee: worker staff staffer workforce employed personnel
        death: killed dead died fatality
        injured: hurt wounded injury
        home: house household
        company: firm enterprise corporation
        car: automobile
        target: goal objective aim
        vaccination: jab shot inoculation
        case: infection
        child: kid schoolchild youngster
        student: pupil
        resident: inhabitant population
        rain: rainfall
        wage: pay salary
        electric: battery-electric
        acquisition: purchase takeover buyout
        unemployment: jobless joblessness
        deficit: shortfall
        production: output
        spending: expenditure outlay
        movie: film
        airplane: plane
        gasoline: petrol
        apartment: flat
        stake: shareholding holding
        farmer: grower
        forecast: projection prediction
        stock: share
        contract: deal
        fire: wildfire bushfire blaze
        """);

    private static readonly FrozenDictionary<string, string> Countries = Names();
    private static readonly FrozenSet<string> Codes = Countries.Values.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Two words that are one.</summary>
    private static readonly FrozenDictionary<(string, string), string[]> Pairs = new Dictionary<(string, string), string[]>
    {
        [("united", "state")] = ["us"],
        [("united", "kingdom")] = ["uk"],
        [("great", "britain")] = ["uk"],
        [("european", "union")] = ["eu"],
        [("longer", "run")] = ["longer-run"],
        [("long", "run")] = ["long-run"],
        [("longer", "term")] = ["longer-term"],
        [("long", "term")] = ["long-term"],
        [("short", "term")] = ["short-term"],
        [("medium", "term")] = ["medium-term"],
        [("net", "income")] = ["net", "profit"],
        [("domestic", "product")] = ["gdp"],
        [("first", "quarter")] = ["first-quarter"],
        [("second", "quarter")] = ["second-quarter"],
        [("third", "quarter")] = ["third-quarter"],
        [("fourth", "quarter")] = ["fourth-quarter"],
        [("first", "half")] = ["first-half"],
        [("second", "half")] = ["second-half"],
        [("half", "year")] = ["half-year"],
        [("full", "year")] = ["full-year"],
    }.ToFrozenDictionary();

    /// <summary>The word that stands for this one.</summary>
    public static string Of(string word) => Words.GetValueOrDefault(word, word);

    /// <summary>The country that a word names as a noun or an adjective, by its code in small letters; else the word.</summary>
    public static string Country(string word) => Countries.GetValueOrDefault(word, word);

    /// <summary>Whether the word names a country.</summary>
    public static bool IsCountry(string word) => Countries.ContainsKey(word) || Codes.Contains(word);

    /// <summary>What two neighbouring words say together, or null.</summary>
    public static string[]? Together(string first, string second) => Pairs.GetValueOrDefault((first, second));

    private static FrozenDictionary<string, string> Table(string lines) =>
        lines.Split('\n').Select(static l => l.Trim().Split(": ")).SelectMany(static l => l[1].Split(' ').Select(word => KeyValuePair.Create(word, l[0]))).ToFrozenDictionary(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Names()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, code) in CountryTable.Names())
        {
            if (!name.Contains(' ', StringComparison.Ordinal))
                names.TryAdd(Plurals.Singular(name.ToLowerInvariant()), code.ToLowerInvariant());
        }

        foreach (var (code, also) in new[] { ("us", "us u.s usa u.s.a america american"), ("uk", "uk u.k britain british gb"), ("eu", "eu"), ("europe", "european") })
        {
            foreach (var name in also.Split(' '))
                names[name] = code;
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
