using System.Collections.Immutable;

namespace FactExtractor.Quantities;

/// <summary>
/// Own units and own words that turn a number into a name, to be added to the built-in rules with <see cref="QuantityRecognizer.With"/>.
/// Immutable.
/// </summary>
/// <param name="Name">Name of the family, the first half of the rule id of what it reads. Lower case, no point.</param>
public sealed record RuleFamily(string Name)
{
    /// <summary>What the family reads, for listings; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>Units beside the built-in ones; a form that is already there is taken over.</summary>
    public ImmutableArray<UnitDefinition> Units { get; init; } = [];

    /// <summary>Words, any case, that make a plain number right behind them a name and no quantity: "hangar", "docket".</summary>
    public ImmutableArray<string> Labels { get; init; } = [];

    /// <summary>The built-in families, in the order in which they are tried; their rules are the second halves of the rule ids.</summary>
    public static ImmutableArray<RuleFamily> BuiltIn { get; } =
    [
        new("date") { Description = "Dates, years and decades: no quantities." },
        new("time") { Description = "Clock times: no quantities." },
        new("id") { Description = "Phone numbers, versions, addresses and other identifiers: no quantities." },
        new("name") { Description = "Models, labels, ordinals and naming compounds: no quantities." },
        new("rank") { Description = "Places in an order; the claims stage makes them claims." },
        new("money") { Description = "ISO 4217 currencies by sign, code and name, minor units, shared signs decided by the document." },
        new("percent") { Description = "Percent, percentage points, basis points, fractions and proportions." },
        new("measure") { Description = "UCUM units with prefixes and rates." },
        new("duration") { Description = "Units of time that measure." },
        new("count") { Description = "Counts with their noun, index points, multiples and folds." },
        new("number") { Description = "Numbers beyond what a decimal holds, flagged." },
        new("period") { Description = "Durations that only say when: no quantities." },
        new("age") { Description = "Ages in apposition: no quantities." },
        new("score") { Description = "Scores of games and votes: no quantities." },
        new("idiom") { Description = "Number words that do not count: no quantities." },
        new("layout") { Description = "List marks and page links: no quantities." },
    ];
}
