using System.Collections.Immutable;

namespace FactExtractor.Quantities;

/// <summary>A unit of a <see cref="RuleFamily"/> with the forms it is written in. Immutable.</summary>
/// <param name="Unit">The unit that quantities get.</param>
public sealed record UnitDefinition(Unit Unit)
{
    /// <summary>Names, singular and plural, any case, of up to four words: "tank car", "tank cars". They count behind digits and number words.</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Symbols, case kept: "TCU". They count behind digits and number words, glued or spaced.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    /// <summary>What a value in these forms is multiplied with to be in <see cref="Unit"/>: 12 for a "gross" counted in dozens. Not zero.</summary>
    public decimal Factor { get; init; } = 1;
}
