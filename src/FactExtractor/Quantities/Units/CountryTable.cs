using System.Collections.Frozen;

namespace FactExtractor.Quantities.Units;

/// <summary>Countries with their currencies, found by name, demonym, capital or internet domain. Immutable.</summary>
internal sealed partial class CountryTable
{
    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _byName;
    private readonly FrozenDictionary<string, string> _byDomain;

    private CountryTable(Dictionary<string, string> byName, Dictionary<string, string> byDomain)
    {
        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _byDomain = byDomain.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The currency of the country so named, or null.</summary>
    public string? Find(ReadOnlySpan<char> name) => _byName.TryGetValue(name, out var code) ? code : null;

    /// <summary>The currency of the country of a top-level domain (".au"), or null.</summary>
    public string? OfDomain(string domain) => _byDomain.GetValueOrDefault(domain);

    /// <summary>Names and adjectives of countries with their ISO 3166 codes; no capitals.</summary>
    public static IEnumerable<(string Name, string Code)> Names() =>
        Data.Split('\n').Select(static line => line.Split('|')).SelectMany(static cells => cells[2].Split(';').Concat(cells[3].Split(';')).Where(static n => n.Length > 0).Select(name => (name, cells[0])));

    public static CountryTable Read()
    {
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        var byDomain = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in Data.Split('\n'))
        {
            var cells = line.Split('|');
            var code = cells[1];
            foreach (var name in (string[])[.. cells[2].Split(';'), .. cells[3].Split(';'), .. cells[4].Split(';')])
            {
                // Names that are also places or people elsewhere say little.
                if (name.Length > 3 && name is not ("Georgia" or "Jersey" or "Georgian" or "Victoria" or "Hamilton" or "Kingston" or "Jordan" or "Chad" or "Turkey" or "George Town" or "Georgetown"))
                    byName.TryAdd(name, code);
            }

            if (cells[5].Length > 0 && cells[5] is not (".us" or ".io" or ".tv" or ".me" or ".co" or ".ai"))
                byDomain.TryAdd(cells[5], code);
        }

        void Add(string code, string names)
        {
            foreach (var name in names.Split(';'))
                byName[name] = code;
        }

        Add("USD", "US;U.S.;USA;America;American;Americans;Puerto Rican;Wall Street;Washington;New York;Federal Reserve;White House;US$;California;Texas;Chicago;Florida;Illinois;Pennsylvania;Ohio;Michigan;Massachusetts;Arizona;Tennessee;Indiana;Missouri;Maryland;Wisconsin;Colorado;Minnesota;Alabama;Louisiana;Kentucky;Oregon;Oklahoma;Connecticut;Utah;Nevada;Arkansas;Mississippi;Kansas;New Mexico;Nebraska;Idaho;Hawaii;Maine;Montana;Delaware;North Dakota;South Dakota;North Carolina;South Carolina;West Virginia;Virginia;New Jersey;Alaska;Vermont;Wyoming;Iowa;Rhode Island;New Hampshire;Los Angeles;San Francisco;Boston;Houston;Seattle;Nasdaq;Dow Jones;Medicare;Medicaid");
        Add("GBP", "UK;U.K.;Britain;England;Scotland;Wales;Briton;Britons;English;Scottish;Welsh");
        Add("EUR", "EU;Europe;European Union;Kosovar;Montenegrin;Slovene;Eurozone;eurozone;Greek;Frankfurt;Brussels");
        Add("AUD", "Sydney;Melbourne;Australians;Perth;Brisbane;NSW;Queensland");
        Add("CAD", "Toronto;Canadians;Vancouver;Montreal;Ontario;Alberta;Quebec;Calgary;TSX");
        Add("NZD", "Auckland;NZ;Kiwi;New Zealander;New Zealanders");
        Add("HKD", "Hang Seng");
        Add("SGD", "Singaporean;Singaporeans");
        Add("TWD", "Taiwanese");
        Add("PHP", "Filipino;Filipinos");
        Add("AED", "Emirati;Dubai;UAE");
        Add("MMK", "Burmese");
        Add("MOP", "Macau");
        Add("TTD", "Trinidadian");
        Add("XOF", "Senegalese;Ivorian;Beninese;Burkinabe;Togolese");
        Add("XAF", "Cameroonian;Gabonese;Chadian");
        Add("CNY", "Shanghai;Shenzhen;Beijing");
        Add("INR", "Mumbai;Delhi;Indians;Bangalore;Bengaluru;Sensex;BSE");
        Add("JPY", "Nikkei;Toyota");
        Add("TRY", "Turkey;Turkish;Istanbul");
        Add("KRW", "South Korea;South Korean;Seoul");
        Add("RUB", "Kremlin");
        Add("BRL", "Sao Paulo;Rio");
        Add("ZAR", "Johannesburg");
        return new CountryTable(byName, byDomain);
    }
}
