using System.Collections.Frozen;

namespace FactExtractor.Quantities.Units;

/// <summary>
/// The currencies of ISO 4217 by code and by name, historic ones too. Names that several currencies share ("dollar", "peso") keep the list,
/// from which the document picks. Immutable.
/// </summary>
internal sealed partial class CurrencyTable
{
    private readonly FrozenDictionary<string, Unit> _units;
    private readonly FrozenDictionary<string, FrozenSet<string>> _shared;

    private CurrencyTable(Dictionary<string, Unit> units, Dictionary<string, HashSet<string>> shared)
    {
        _units = units.ToFrozenDictionary(StringComparer.Ordinal);
        _shared = shared.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The table.</summary>
    public static CurrencyTable Default { get; } = Read();

    /// <summary>What a name alone means where the document does not say; the names not here take the one current currency so named.</summary>
    private static FrozenDictionary<string, (string Code, bool Ambiguous)> Defaults { get; } = new Dictionary<string, (string, bool)>
    {
        ["dollar"] = ("USD", true),
        ["pound"] = ("GBP", false),
        ["euro"] = ("EUR", false),
        ["yen"] = ("JPY", false),
        ["yuan"] = ("CNY", false),
        ["renminbi"] = ("CNY", false),
        ["franc"] = ("CHF", true),
        ["rupee"] = ("INR", true),
        ["won"] = ("KRW", false),
        ["krona"] = ("SEK", true),
        ["krone"] = ("NOK", true),
        ["crown"] = ("SEK", true),
        ["peso"] = ("MXN", true),
        ["rouble"] = ("RUB", false),
        ["ruble"] = ("RUB", false),
        ["lira"] = ("TRY", true),
        ["rand"] = ("ZAR", false),
        ["riyal"] = ("SAR", true),
        ["rial"] = ("IRR", true),
        ["dinar"] = ("KWD", true),
        ["dirham"] = ("AED", true),
        ["mark"] = ("DEM", false),
        ["guilder"] = ("NLG", true),
        ["shekel"] = ("ILS", false),
        ["zloty"] = ("PLN", false),
        ["forint"] = ("HUF", false),
        ["koruna"] = ("CZK", true),
        ["baht"] = ("THB", false),
        ["ringgit"] = ("MYR", false),
        ["rupiah"] = ("IDR", false),
        ["dong"] = ("VND", false),
        ["taka"] = ("BDT", false),
        ["naira"] = ("NGN", false),
        ["cedi"] = ("GHS", false),
        ["shilling"] = ("KES", true),
        ["hryvnia"] = ("UAH", false),
        ["tenge"] = ("KZT", false),
        ["lev"] = ("BGN", false),
        ["peseta"] = ("ESP", false),
        ["markka"] = ("FIM", false),
        ["escudo"] = ("PTE", true),
        ["schilling"] = ("ATS", false),
        ["drachma"] = ("GRD", false),
    }.ToFrozenDictionary();

    /// <summary>The unit of an ISO 4217 code, or null.</summary>
    public Unit? Find(string code) => _units.GetValueOrDefault(code);

    /// <summary>Whether a currency goes by the bare name.</summary>
    public bool IsNamed(string code, string name) => _shared.TryGetValue(name, out var codes) && codes.Contains(code);

    /// <summary>Adds every form: codes, full names and bare names.</summary>
    public void AddTo(UnitLexiconBuilder lexicon)
    {
        foreach (var (code, unit) in _units)
        {
            lexicon.AddCode(code, new UnitForm(unit, 1, RuleIds.MoneyCodeSuffix));
        }

        foreach (var line in Data.Split('\n'))
        {
            var cells = line.Split('|');
            if (!_units.TryGetValue(cells[0], out var unit))
                continue;
            var form = new UnitForm(unit, 1, RuleIds.MoneyName);
            lexicon.AddNameIfNew(cells[1], form, cells[3] == "current");
            lexicon.AddNameIfNew(cells[2], form, cells[3] == "current");
            var adjective = Adjective(cells[1]);
            if (adjective.Length > 0 && Bare(cells[1]) is "krone" or "krona" or "koruna" or "króna")
            {
                lexicon.AddNameIfNew(adjective + " crown", form, cells[3] == "current");
                lexicon.AddNameIfNew(adjective + " crowns", form, cells[3] == "current");
                lexicon.AddNameIfNew(adjective + " kroner", form, cells[3] == "current");
                lexicon.AddNameIfNew(adjective + " kronor", form, cells[3] == "current");
            }
        }

        foreach (var (name, (code, ambiguous)) in Defaults)
        {
            var form = new UnitForm(_units[code], 1, RuleIds.MoneyName) { SharedName = name, IsAmbiguous = ambiguous };
            lexicon.AddName(name, form);
            lexicon.AddName(name + "s", form);
        }

        AddAliases(lexicon);
    }

    private void AddAliases(UnitLexiconBuilder lexicon)
    {
        void Add(string names, string code, string? shared = null, bool ambiguous = false)
        {
            foreach (var name in names.Split(';'))
                lexicon.AddName(name, new UnitForm(_units[code], 1, RuleIds.MoneyName) { SharedName = shared, IsAmbiguous = ambiguous });
        }

        Add("us dollar;us dollars;u.s. dollar;u.s. dollars;american dollars;greenbacks", "USD");
        Add("buck;bucks", "USD", "dollar", true);
        Add("pound sterling;pounds sterling;sterling;quid", "GBP");
        Add("chinese renminbi;rmb;chinese yuan renminbi", "CNY");
        Add("kroner", "NOK", "krone", true);
        Add("kronor", "SEK", "krona", true);
        Add("pesetas", "ESP");
        Add("deutschmark;deutschmarks;d-marks;deutsche marks;deutsche mark;german marks", "DEM");
        Add("swiss francs;sfr", "CHF");
        Add("rubles;roubles;russian roubles;russian rubles", "RUB");
        Add("turkish lira;turkish liras;lire turche", "TRY");
        Add("brazilian reais;reais", "BRL");
        Add("south african rand", "ZAR");
        Add("israeli shekels;shekels;nis", "ILS");
        Add("lire;italian lire", "ITL");
        Add("dutch guilders;dutch guilder", "NLG");
        Add("forints", "HUF");
        Add("zlotys;zlotych", "PLN");
        Add("hryvnias", "UAH");
        Add("euros;euro", "EUR");
        Add("saudi riyals", "SAR");
        Add("uae dirhams;emirati dirhams", "AED");
        var bitcoin = new UnitForm(new Unit("XBT", "bitcoin", UnitKind.Currency), 1, RuleIds.MoneyName);
        lexicon.AddName("bitcoin", bitcoin);
        lexicon.AddName("bitcoins", bitcoin);
        lexicon.AddSymbol("BTC", bitcoin);
        Minor(lexicon, "pence;penny;pennies;pence sterling", "GBP", null, false);
        Minor(lexicon, "cent;cents", "USD", "dollar", true);
        Minor(lexicon, "us cent;us cents;u.s. cents;american cents", "USD", null, false);
        Minor(lexicon, "euro cent;euro cents;euros cents;eurocents;eurocent", "EUR", null, false);
        Minor(lexicon, "paise", "INR", null, false);
        Minor(lexicon, "kopecks;kopeks", "RUB", null, false);
        Minor(lexicon, "australian cents", "AUD", null, false);
        Minor(lexicon, "canadian cents", "CAD", null, false);
        Minor(lexicon, "hong kong cents", "HKD", null, false);
        Minor(lexicon, "singapore cents", "SGD", null, false);
    }

    private void Minor(UnitLexiconBuilder lexicon, string names, string code, string? shared, bool ambiguous)
    {
        foreach (var name in names.Split(';'))
            lexicon.AddName(name, new UnitForm(_units[code], 0.01m, RuleIds.MoneyMinor) { SharedName = shared, IsAmbiguous = ambiguous });
    }

    private static CurrencyTable Read()
    {
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var shared = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in Data.Split('\n'))
        {
            var cells = line.Split('|');
            if (cells[0].StartsWith('X') && cells[3] == "historic")
                continue;
            var bare = Bare(cells[1]);
            if (cells[3] == "current" || !shared.ContainsKey(bare))
                Share(bare, cells[0]);
            if (bare is "krone" or "krona" or "koruna" or "króna")
                Share("crown", cells[0]);
            units[cells[0]] = new Unit(cells[0], cells[1], UnitKind.Currency);
        }

        void Share(string name, string code)
        {
            if (!shared.TryGetValue(name, out var codes))
                shared[name] = codes = [];
            codes.Add(code);
        }

        units["CNY"] = units["CNY"] with { Label = "yuan" };
        units["JPY"] = units["JPY"] with { Label = "yen" };
        units["GBP"] = units["GBP"] with { Label = "pound" };
        return new CurrencyTable(units, shared);
    }

    private static string Bare(string name) => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    private static string Adjective(string name) => name.LastIndexOf(' ') is > 0 and var blank ? name[..blank] : "";
}
