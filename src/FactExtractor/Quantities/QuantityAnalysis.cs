using System.Collections.Immutable;

namespace FactExtractor.Quantities;

/// <summary>Everything that a sentence's numbers were read as.</summary>
/// <param name="Quantities">What measures or counts, in order, not overlapping.</param>
/// <param name="NonQuantities">What only looks like it, in order, with the reason.</param>
public sealed record QuantityAnalysis(ImmutableArray<Quantity> Quantities, ImmutableArray<NonQuantity> NonQuantities)
{
    /// <summary>A sentence without numbers.</summary>
    public static QuantityAnalysis Empty { get; } = new([], []);
}
