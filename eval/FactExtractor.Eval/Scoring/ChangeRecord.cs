using FactExtractor.Claims;

namespace FactExtractor.Eval.Scoring;

/// <summary>What scoring compares of a change.</summary>
/// <param name="Direction"><c>up</c>, <c>down</c> or <c>flat</c>.</param>
public sealed record ChangeRecord(string Direction)
{
    /// <summary>The amount, or null.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range, or null.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>Unit of the amount, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>How the amount limits, or null.</summary>
    public string? Bound { get; init; }

    /// <summary>The old level, or null.</summary>
    public decimal? Old { get; init; }

    /// <summary>What it is measured from, or null.</summary>
    public string? Basis { get; init; }

    /// <summary>What is compared of an extracted change.</summary>
    public static ChangeRecord From(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new ChangeRecord(ClaimRecord.Camel(change.Direction))
        {
            Value = change.Value,
            Low = change.Low,
            High = change.High,
            Unit = change.Unit?.Code,
            Bound = change.Bound is { } bound ? ClaimRecord.Camel(bound) : null,
            Old = change.From,
            Basis = change.Basis,
        };
    }
}
