namespace FactExtractor.Quantities.Units;

internal static partial class MeasureTable
{
    private static readonly Dictionary<char, (string Name, string Code)> Prefixes = new()
    {
        ['h'] = ("hecto", "h"),
        ['k'] = ("kilo", "k"),
        ['M'] = ("mega", "M"),
        ['G'] = ("giga", "G"),
        ['T'] = ("tera", "T"),
        ['P'] = ("peta", "P"),
        ['E'] = ("exa", "E"),
        ['Z'] = ("zetta", "Z"),
        ['m'] = ("milli", "m"),
        ['u'] = ("micro", "u"),
        ['n'] = ("nano", "n"),
        ['p'] = ("pico", "p"),
    };

    /// <summary>Adds every form of the table.</summary>
    public static void AddTo(UnitLexiconBuilder lexicon)
    {
        foreach (var line in Data.Split('\n'))
        {
            var cells = line.Split('|');
            var kind = cells[2] == "D" ? UnitKind.Duration : UnitKind.Physical;
            var unit = new Unit(cells[0], cells[1], kind);
            var form = new UnitForm(unit, decimal.Parse(cells[3]), kind == UnitKind.Duration ? RuleIds.Duration : RuleIds.Measure);
            foreach (var name in cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries))
                lexicon.AddName(name, form);
            foreach (var symbol in cells[5].Split(';', StringSplitOptions.RemoveEmptyEntries))
                lexicon.AddSymbol(symbol, form);
        }

        // A ton is 907 kg in the United States, 1016 kg in old British use and 1000 kg elsewhere; a bare "pound" is money before it is weight.
        var ton = new UnitForm(new Unit("t", "ton", UnitKind.Physical), 1, RuleIds.Measure) { IsAmbiguous = true };
        lexicon.AddName("ton", ton);
        lexicon.AddName("tons", ton);
        var pound = new UnitForm(new Unit("[lb_av]", "pound", UnitKind.Physical), 1, RuleIds.Measure);
        foreach (var name in (string[])["lb", "lbs", "pound weight"])
            lexicon.AddName(name, pound);
        AddPrefixed(lexicon);
    }

    private static void AddPrefixed(UnitLexiconBuilder lexicon)
    {
        foreach (var line in Prefixed.Split('\n'))
        {
            var cells = line.Split('|');
            foreach (var letter in cells[3])
            {
                if (letter == ' ')
                    continue;
                var (prefix, code) = Prefixes[letter];
                var label = prefix + cells[1];
                var form = new UnitForm(new Unit(code + cells[0], label, UnitKind.Physical), 1, RuleIds.Measure);
                lexicon.AddName(label, form);
                lexicon.AddName(Plural(label), form);
                var symbol = letter == 'u' ? 'µ' : letter;
                lexicon.AddSymbol(symbol + cells[2], form);
                // "KW", "Kbps": a capital K is a slip that no other unit claims.
                if (letter == 'k')
                    lexicon.AddSymbol("K" + cells[2], form);
            }
        }

        var gigabyte = new UnitForm(new Unit("GBy", "gigabyte", UnitKind.Physical), 1, RuleIds.Measure);
        lexicon.AddName("gig", gigabyte);
        lexicon.AddName("gigs", gigabyte);
        lexicon.AddSymbol("gb", gigabyte);
        lexicon.AddSymbol("mb", new UnitForm(new Unit("MBy", "megabyte", UnitKind.Physical), 1, RuleIds.Measure));
        lexicon.AddSymbol("kb", new UnitForm(new Unit("kBy", "kilobyte", UnitKind.Physical), 1, RuleIds.Measure));
        lexicon.AddSymbol("tb", new UnitForm(new Unit("TBy", "terabyte", UnitKind.Physical), 1, RuleIds.Measure));
        lexicon.AddSymbol("kwh", new UnitForm(new Unit("kW.h", "kilowatt hour", UnitKind.Physical), 1, RuleIds.Measure));
        lexicon.AddSymbol("mbps", new UnitForm(new Unit("Mbit/s", "megabit per second", UnitKind.Physical), 1, RuleIds.Measure));
    }

    private static string Plural(string label)
    {
        var per = label.IndexOf(" per ", StringComparison.Ordinal);
        if (per > 0)
            return label[..per] + "s" + label[per..];
        return label.EndsWith("hertz", StringComparison.Ordinal) ? label : label + "s";
    }
}
