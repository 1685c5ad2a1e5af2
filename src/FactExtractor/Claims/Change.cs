using FactExtractor.Quantities;
using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>How a level changed. Value and unit are null for a direction without an amount ("climbed to 27.6%").</summary>
/// <param name="Direction">Which way.</param>
public sealed record Change(ChangeDirection Direction)
{
    /// <summary>The amount, positive, or null.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end where the amount is a range, or null.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end where the amount is a range, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>Unit of the amount, or null where there is none.</summary>
    public Unit? Unit { get; init; }

    /// <summary>How the amount limits, or null where there is none.</summary>
    public Bound? Bound { get; init; }

    /// <summary>The old level, in the unit of the claim, or null.</summary>
    public decimal? From { get; init; }

    /// <summary>
    /// What it is measured from: <c>yearOnYear</c>, <c>quarterOnQuarter</c>, <c>monthOnMonth</c>, <c>dayOnDay</c>, <c>yearToDate</c>, or an ISO 8601
    /// date or period; null where the text does not say.
    /// </summary>
    public string? Basis { get; init; }

    /// <summary>Where the change is said ("a year-on-year increase of 15.6%"), or null.</summary>
    public TextSpan? Span { get; init; }
}
