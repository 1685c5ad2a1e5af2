using System.Collections.Immutable;

namespace FactExtractor.Eval.Scoring;

/// <summary>A claim that a reader found, with the further answers that are as right.</summary>
/// <param name="Number">Its number in the document, from one.</param>
/// <param name="Claim">The answer.</param>
public sealed record GoldClaim(int Number, ClaimRecord Claim)
{
    /// <summary>The number as the document writes it; empty where the gold does not say.</summary>
    public string Written { get; init; } = "";

    /// <summary>Other phrases for the subject.</summary>
    public ImmutableArray<string> Subjects { get; init; } = [];

    /// <summary>Finding it is neither rewarded nor punished.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Other values.</summary>
    public ImmutableArray<decimal> Values { get; init; } = [];

    /// <summary>Other units.</summary>
    public ImmutableArray<string> Units { get; init; } = [];

    /// <summary>Other bounds.</summary>
    public ImmutableArray<string> Bounds { get; init; } = [];

    /// <summary>Other kinds.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>Others whose it can be; null means nobody.</summary>
    public ImmutableArray<string?> Entities { get; init; } = [];

    /// <summary>Other changes; null means none at all.</summary>
    public ImmutableArray<ChangeRecord?> Changes { get; init; } = [];

    /// <summary>Other periods; null means none at all.</summary>
    public ImmutableArray<string?> Periods { get; init; } = [];

    /// <summary>Other modalities.</summary>
    public ImmutableArray<string> Modalities { get; init; } = [];

    /// <summary>Other speakers; null means none at all.</summary>
    public ImmutableArray<string?> Attributions { get; init; } = [];
}
