using FactExtractor.Quantities;

namespace FactExtractor.Eval.Quantities;

/// <summary>Our units in the names that NewsQuant uses. Translates names only.</summary>
internal static class NewsQuantUnits
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["USD"] = "dollar",
        ["GBP"] = "pound sterling",
        ["EUR"] = "euro",
        ["CNY"] = "chinese yuan",
        ["JPY"] = "japanese yen",
        ["ILS"] = "shekel",
        ["DEM"] = "mark",
        ["ESP"] = "peseta",
        ["NLG"] = "netherlands guilde",
        ["XBT"] = "bitcoin",
        ["INR"] = "rupee",
        ["percent"] = "percentage",
        ["percentagePoint"] = "percentage point",
        ["basisPoint"] = "basis point",
        ["[lb_av]"] = "pound-mass",
        ["Cel"] = "celsius",
        ["[degF]"] = "fahrenheit",
        ["Gt"] = "gigaton",
        ["Mt"] = "megaton",
        ["[ft_i].[lbf_av]"] = "foot pound-force",
        ["[oz_av]"] = "ounce",
        ["[dr_av]"] = "dram",
        ["[sft_i]"] = "square foot",
        ["[dpt_us]"] = "pint",
        ["[diop]"] = "diopter (lens)",
        ["{rev}/min"] = "revolution per minute",
    };

    /// <summary>The name of a unit, as the words of the quantity and its age or minor form make it.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="text">The sentence.</param>
    public static string Name(Quantity quantity, string text)
    {
        var words = quantity.Span.Of(text).ToString();
        // A denominator that stands apart from the number is not named: "antarctica loses 127 gigatonnes of ice every year".
        if (quantity.Unit.Kind == UnitKind.Rate && (words.EndsWith("each", StringComparison.Ordinal) || (IsApart(words) && quantity.Unit.Label.Contains(" per ", StringComparison.Ordinal) && !quantity.Unit.Code.StartsWith("1/", StringComparison.Ordinal))))
        {
            var code = quantity.Unit.Code[..quantity.Unit.Code.IndexOf('/')];
            return Label(quantity.Unit.Label[..quantity.Unit.Label.IndexOf(" per ", StringComparison.Ordinal)], code, words);
        }

        if (quantity.RuleId.StartsWith("money.minor", StringComparison.Ordinal))
            return Minor(quantity, words);
        if (quantity.RuleId.StartsWith("percent.fraction", StringComparison.Ordinal) || quantity.RuleId.StartsWith("percent.proportion", StringComparison.Ordinal))
            return "% -";
        if (quantity.Unit == Unit.Fold || quantity.RuleId is "count.multiple")
            return "count";
        if (quantity.RuleId == "count.point" || quantity.Counted == "point")
            return "point";
        if (quantity.Unit.Code == "1")
            return Counted(quantity, text);
        var slash = quantity.Unit.Kind == UnitKind.Rate ? quantity.Unit.Code.IndexOf('/') : -1;
        if (slash > 0 && quantity.Unit.Code.StartsWith("1/", StringComparison.Ordinal))
            return Counted(quantity, text) + " per " + Label(quantity.Unit.Label["per ".Length..], quantity.Unit.Code[(slash + 1)..], words);
        if (slash > 0)
        {
            var per = quantity.Unit.Label.LastIndexOf(" per ", StringComparison.Ordinal);
            return Label(quantity.Unit.Label[..per], quantity.Unit.Code[..slash], words) + " per " + Label(quantity.Unit.Label[(per + 5)..], quantity.Unit.Code[(slash + 1)..], words);
        }

        var name = Label(quantity.Unit.Label, quantity.Unit.Code, words);
        if (IsAge(quantity, text))
            return name + " of age";
        return name;
    }

    private static bool IsApart(string words) => words.AsSpan().TrimStart("0123456789.,½¼¾ -–".AsSpan()) is var unit && unit.IndexOfAny('/', ' ', '-') < 0 && unit.Length > 6;

    private static string Positive(string word) =>
        word == "best" ? "good"
        : word == "biggest" ? "big"
        : word.EndsWith("gest", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 6 && word.EndsWith("iest", StringComparison.Ordinal) ? word[..^4] + "y"
        : word.Length > 6 && word.EndsWith("est", StringComparison.Ordinal) && word != "highest" ? word[..^3]
        : word;

    private static string Minor(Quantity quantity, string words)
    {
        var name = quantity.Unit.Code.StartsWith("GBP", StringComparison.Ordinal) || words.Contains("penny", StringComparison.OrdinalIgnoreCase) ? "penny" : "cent";
        var per = quantity.Unit.Label.IndexOf(" per ", StringComparison.Ordinal);
        return per < 0 ? name : name + quantity.Unit.Label[per..];
    }

    private static string Label(string label, string code, string words)
    {
        if (code == "t")
            return label == "ton" ? "ton" : "metric ton";
        if (code == "[HP]" && words.Contains("bhp", StringComparison.Ordinal))
            return "brake horsepower";
        return Names.TryGetValue(code, out var name) ? name : label.ToLowerInvariant();
    }

    // "the previous two sessions" are "previous session".
    private static string Before(Quantity quantity, string text)
    {
        var before = text.AsSpan(0, quantity.Span.Start).TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word is "previous" or "top" or "record" or "first" or "last" or "next" or "best" ? word.ToString() + " " : "";
    }

    public static bool IsAge(Quantity quantity, string text)
    {
        var after = text.AsSpan(quantity.Span.End);
        return after.TrimStart(" -").StartsWith("old", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The counted phrase with its head in the singular; "-" where nothing is counted.</summary>
    private static string Counted(Quantity quantity, string text)
    {
        if (quantity.Counted is null || quantity.CountedSpan is not { } span)
            return "-";
        var words = span.Of(text).ToString().Replace(" and ", " ", StringComparison.Ordinal).Replace("’s ", " ", StringComparison.Ordinal).Replace("'s ", " ", StringComparison.Ordinal);
        if (quantity.Counted == "cylinder" || words.StartsWith("cylinder", StringComparison.Ordinal))
            return "cylinder";
        if (words.EndsWith("times", StringComparison.Ordinal))
            return "count";
        if (words.EndsWith("people", StringComparison.OrdinalIgnoreCase))
            return words;
        if (words.StartsWith("most ", StringComparison.Ordinal))
            words = words["most ".Length..];
        var blank = words.LastIndexOfAny([' ', '-']);
        var modifiers = words[..(blank + 1)];
        // The set names adjectives by their positive.
        modifiers = string.Join(' ', modifiers.Split(' ').Select(Positive));
        return Before(quantity, text) + modifiers + quantity.Counted;
    }
}
