using System.Collections.Frozen;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;

namespace FactExtractor.Quantities.Matching;

/// <summary>
/// Short forms that stand for several units, decided by what the sentence is about: "20 C" of a temperature or a charge, "5 kt" of a ship or a bomb,
/// "6'" of a wall or a film. Where no word of the sentence speaks for one of them the form is left to the other rules.
/// </summary>
internal static class ContextualUnits
{
    private static readonly FrozenDictionary<string, Choice[]>.AlternateLookup<ReadOnlySpan<char>> Forms = new Dictionary<string, Choice[]>(StringComparer.Ordinal)
    {
        ["A"] = [Of("A", "ampere", Topic.Electricity)],
        ["C"] = [Of("C", "coulomb", Topic.Electricity), Of("Cel", "degree Celsius", Topic.Temperature)],
        ["c"] = [Of("Cel", "degree Celsius", Topic.Temperature), Minor("USD", Topic.Money)],
        ["F"] = [Of("F", "farad", Topic.Electricity), Of("[degF]", "degree Fahrenheit", Topic.Temperature)],
        ["f"] = [Of("[degF]", "degree Fahrenheit", Topic.Temperature)],
        ["P"] = [Of("P", "poise", Topic.Viscosity), Of("{pixel}", "pixel", Topic.Image)],
        ["p"] = [Of("P", "poise", Topic.Viscosity), Minor("GBP", Topic.Money), Points(Topic.Index)],
        ["R"] = [Of("R", "roentgen", Topic.Radiation), Money("ZAR", Topic.SouthAfrica), Money("ZAR", Topic.Money)],
        ["B"] = [Of("B", "bel", Topic.Sound), Of("By", "byte", Topic.Data)],
        ["b"] = [Of("b", "barn", Topic.Particles), Of("bit", "bit", Topic.Data)],
        ["kt"] = [Of("kt", "kiloton", Topic.Explosion), Of("[kn_i]", "knot", Topic.Travel)],
        ["kn"] = [Money("HRK", Topic.Croatia), Money("HRK", Topic.Money), Of("[kn_i]", "knot", Topic.Travel)],
        ["pc"] = [Of("pc", "parsec", Topic.Astronomy)],
        ["dpt"] = [Of("[dpt_us]", "dry pint", Topic.Cooking), Of("[diop]", "dioptre", Topic.Lens)],
        ["dram"] = [Money("AMD", Topic.Armenia), Money("AMD", Topic.Money)],
        ["drams"] = [Money("AMD", Topic.Armenia), Money("AMD", Topic.Money)],
        ["'"] = [Of("[ft_i]", "foot", Topic.Length), Time("min", "minute", Topic.Duration)],
        ["’"] = [Of("[ft_i]", "foot", Topic.Length), Time("min", "minute", Topic.Duration)],
        ["′"] = [Of("[ft_i]", "foot", Topic.Length), Time("min", "minute", Topic.Duration)],
        ["\""] = [Of("[in_i]", "inch", Topic.Length), Time("s", "second", Topic.Duration)],
        ["”"] = [Of("[in_i]", "inch", Topic.Length), Time("s", "second", Topic.Duration)],
        ["″"] = [Of("[in_i]", "inch", Topic.Length), Time("s", "second", Topic.Duration)],
    }.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly record struct Choice(Topic Topic, UnitForm Form);

    /// <summary>The unit that a form right behind a number in figures has in this sentence, or null.</summary>
    public static UnitForm? Find(Scan scan, int at)
    {
        if (!scan.Has(at) || scan[at].End - scan[at].Start > 5 || !Forms.TryGetValue(scan.Text.AsSpan(scan[at].Start, scan[at].End - scan[at].Start), out var choices) || !Stands(scan, at))
            return null;
        var best = 0;
        UnitForm? form = null;
        foreach (var choice in choices)
        {
            var count = scan.TopicCount(choice.Topic);
            // "cold drinks at 75 c each".
            if (count > best && !(choice.Topic == Topic.Temperature && scan.IsAny(at + 1, "each apiece")))
                (best, form) = (count, choice.Form);
        }

        return form;
    }

    // "72 F Street" is a name, "12\"" closes a quotation that was opened.
    private static bool Stands(Scan scan, int at)
    {
        if (scan.IsSymbol(at))
            return scan.Glued(at) && !(scan.Glued(at + 1) && (scan.IsWord(at + 1) || scan.IsNumber(at + 1))) && !IsQuoteOpen(scan, at);
        if (scan.Glued(at + 1) && (scan.IsWord(at + 1) || scan.IsNumber(at + 1)))
            return false;
        // "164p" and "24pc" are pence and percent whatever else is said; "30 kt of ore" is a mass.
        if (scan.Glued(at) ? scan.IsAny(at, "p pc") : scan.IsWord(at, "kt") && scan.IsWord(at + 1, "of") && !scan.IsWord(at + 2, "TNT"))
            return false;
        return !(scan[at].SpaceBefore && scan.IsCapitalised(at) && scan.IsCapitalised(at + 1));
    }

    private static bool IsQuoteOpen(Scan scan, int at)
    {
        var mark = scan[at].Symbol;
        var open = false;
        for (var i = Math.Max(0, at - 60); i < at; i++)
        {
            if (mark is '"' or '”' ? scan.IsSymbol(i, '"') || scan.IsSymbol(i, '“') || scan.IsSymbol(i, '”') : (scan.IsSymbol(i, '\'') || scan.IsSymbol(i, '‘')) && !scan.Glued(i))
                open = !scan.IsNumber(i - 1) ? !open : open;
        }

        return open;
    }

    private static Choice Of(string code, string label, Topic topic) => new(topic, new UnitForm(new Unit(code, label, UnitKind.Physical), 1, RuleIds.MeasureByContext));

    private static Choice Time(string code, string label, Topic topic) => new(topic, new UnitForm(new Unit(code, label, UnitKind.Duration), 1, RuleIds.MeasureByContext));

    private static Choice Money(string code, Topic topic) => new(topic, new UnitForm(CurrencyTable.Default.Find(code)!, 1, RuleIds.MoneyByContext));

    private static Choice Minor(string code, Topic topic) => new(topic, new UnitForm(CurrencyTable.Default.Find(code)!, 0.01m, RuleIds.MoneyMinor) { SharedName = code == "USD" ? "dollar" : null, IsAmbiguous = code == "USD" });

    private static Choice Points(Topic topic) => new(topic, new UnitForm(Unit.One, 1, RuleIds.CountPoint));
}
