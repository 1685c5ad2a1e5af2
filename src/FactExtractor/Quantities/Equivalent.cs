using FactExtractor.Text;

namespace FactExtractor.Quantities;

/// <summary>The same amount said again in another unit, in brackets: "2.38 trillion yuan ($332 billion)".</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Value">The amount, magnitude applied.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Equivalent(TextSpan Span, decimal Value, Unit Unit)
{
    /// <summary>Upper end where the conversion is of a range, its lower end being <see cref="Value"/>; else null.</summary>
    public decimal? High { get; init; }
}
