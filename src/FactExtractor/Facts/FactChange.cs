using FactExtractor.Claims;
using FactExtractor.Quantities;

namespace FactExtractor.Facts;

/// <summary>How a fact's level changed. The amount is null for a direction without one.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Value">The amount, positive, or null.</param>
/// <param name="Low">Lower end where the amount is a range, or null.</param>
/// <param name="High">Upper end where the amount is a range, or null.</param>
/// <param name="Unit">The code of the amount's unit, or null.</param>
/// <param name="Basis">What it is measured from, as in <see cref="Change.Basis"/>, or null.</param>
public sealed record FactChange(ChangeDirection Direction, decimal? Value, decimal? Low, decimal? High, string? Unit, string? Basis)
{
    /// <summary>The old level, in the unit of the claim's own value, or null.</summary>
    public decimal? From { get; init; }
}
