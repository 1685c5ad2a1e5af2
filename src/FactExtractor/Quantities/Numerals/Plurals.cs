namespace FactExtractor.Quantities.Numerals;

/// <summary>Plural and singular of nouns by their ending, for where no tagger has looked.</summary>
internal static class Plurals
{
    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["people"] = "person",
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["mice"] = "mouse",
        ["geese"] = "goose",
        ["lives"] = "life",
        ["wives"] = "wife",
        ["knives"] = "knife",
        ["leaves"] = "leaf",
        ["shelves"] = "shelf",
        ["wolves"] = "wolf",
        ["calves"] = "calf",
        ["loaves"] = "loaf",
        ["thieves"] = "thief",
        ["halves"] = "half",
        ["criteria"] = "criterion",
        ["phenomena"] = "phenomenon",
        ["crises"] = "crisis",
        ["analyses"] = "analysis",
        ["buses"] = "bus",
        ["viruses"] = "virus",
        ["aircraft"] = "aircraft",
        ["spacecraft"] = "spacecraft",
        ["sheep"] = "sheep",
        ["fish"] = "fish",
        ["cattle"] = "cattle",
        ["staff"] = "staff",
        ["personnel"] = "personnel",
        ["troops"] = "troop",
        ["series"] = "series",
        ["species"] = "species",
        ["movies"] = "movie",
        ["cookies"] = "cookie",
        ["shoes"] = "shoe",
        ["policemen"] = "policeman",
        ["servicemen"] = "serviceman",
        ["fishermen"] = "fisherman",
        ["businessmen"] = "businessman",
    };

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the word looks like a plural noun.</summary>
    public static bool IsPlural(ReadOnlySpan<char> word)
    {
        if (Lookup.ContainsKey(word))
            return true;
        if (word.Length < 3 || word[^1] is not ('s' or 'S'))
            return false;
        if (word.Equals("overseas", StringComparison.OrdinalIgnoreCase) || word.Equals("news", StringComparison.OrdinalIgnoreCase)
            || word.Equals("perhaps", StringComparison.OrdinalIgnoreCase) || word.Equals("always", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return !(word.EndsWith("ss", StringComparison.OrdinalIgnoreCase) || word.EndsWith("us", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("is", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ous", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The singular of a noun, in lower case unless it is a name.</summary>
    public static string Singular(ReadOnlySpan<char> word)
    {
        if (Lookup.TryGetValue(word, out var irregular))
            return irregular;
        var text = word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]) ? word.ToString() : IsAllUpper(word) ? word.ToString() : word.ToString().ToLowerInvariant();
        if (!IsPlural(word) || text.Length < 4)
            return text;
        if (text.EndsWith("ies", StringComparison.Ordinal) && text.Length > 4)
            return text[..^3] + "y";
        if (text.EndsWith("xes", StringComparison.Ordinal) || text.EndsWith("ches", StringComparison.Ordinal) || text.EndsWith("shes", StringComparison.Ordinal)
            || text.EndsWith("sses", StringComparison.Ordinal) || text.EndsWith("zzes", StringComparison.Ordinal) || text.EndsWith("oes", StringComparison.Ordinal))
        {
            return text[..^2];
        }

        return text[..^1];
    }

    private static bool IsAllUpper(ReadOnlySpan<char> word)
    {
        // "SUVs": capitals with a plural s.
        var letters = word[^1] == 's' ? word[..^1] : word;
        foreach (var c in letters)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return letters.Length > 1;
    }

    /// <summary>Words that are plural but stand behind a length ("100m hurdles", "800m runners"), so that "m" before them is metres.</summary>
    public static bool IsSportOrBody(ReadOnlySpan<char> word) =>
        word.Equals("hurdles", StringComparison.OrdinalIgnoreCase) || word.Equals("runners", StringComparison.OrdinalIgnoreCase)
        || word.Equals("sprints", StringComparison.OrdinalIgnoreCase) || word.Equals("heats", StringComparison.OrdinalIgnoreCase)
        || word.Equals("finals", StringComparison.OrdinalIgnoreCase) || word.Equals("races", StringComparison.OrdinalIgnoreCase);
}
