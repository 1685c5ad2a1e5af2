using FactExtractor.Claims;

namespace FactExtractor.Eval.Scoring;

/// <summary>What scoring compares of a claim, with the names of the JSON contract.</summary>
public sealed record ClaimRecord
{
    /// <summary>What is measured.</summary>
    public required string Subject { get; init; }

    /// <summary>The value, or null for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range, or null.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>Unit code.</summary>
    public required string Unit { get; init; }

    /// <summary>Lemma of what is counted, or null.</summary>
    public string? Counted { get; init; }

    /// <summary>How the number limits: <c>exact</c>, <c>moreThan</c>, …</summary>
    public string Bound { get; init; } = "exact";

    /// <summary><c>level</c>, <c>change</c>, <c>difference</c>, <c>share</c> or <c>rank</c>.</summary>
    public string Kind { get; init; } = "level";

    /// <summary>The change, or null.</summary>
    public ChangeRecord? Change { get; init; }

    /// <summary>ISO 8601 period, or null.</summary>
    public string? Period { get; init; }

    /// <summary><c>actual</c>, <c>forecast</c>, …</summary>
    public string Modality { get; init; } = "actual";

    /// <summary>Whose it is, or null.</summary>
    public string? Entity { get; init; }

    /// <summary>The whole of a share, or null.</summary>
    public string? Of { get; init; }

    /// <summary>Where it holds, or null.</summary>
    public string? Place { get; init; }

    /// <summary>Who says so, or null.</summary>
    public string? Attribution { get; init; }

    /// <summary>The sentence or sentences that carry the claim.</summary>
    public required string Passage { get; init; }

    /// <summary>The one-line summary; for listings only.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What is compared of an extracted claim.</summary>
    public static ClaimRecord From(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return new ClaimRecord
        {
            Subject = claim.Subject.Text,
            Value = claim.Quantity.Value,
            Low = claim.Quantity.Low,
            High = claim.Quantity.High,
            Unit = claim.Quantity.Unit.Code,
            Counted = claim.Quantity.Counted,
            Bound = Camel(claim.Quantity.Bound),
            Kind = Camel(claim.Kind),
            Change = claim.Change is { } change ? ChangeRecord.From(change) : null,
            Period = claim.Period?.Value,
            Modality = Camel(claim.Modality),
            Entity = claim.Entity?.Text,
            Of = claim.Of?.Text,
            Place = claim.Place?.Text,
            Attribution = claim.Attribution?.Text,
            Passage = claim.Passage.Text,
            Summary = claim.Summary,
        };
    }

    /// <summary>The contract's name of an enumeration value: <c>MoreThan</c> is <c>moreThan</c>.</summary>
    internal static string Camel<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
