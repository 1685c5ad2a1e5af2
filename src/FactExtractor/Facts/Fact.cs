using System.Collections.Immutable;
using FactExtractor.Claims;

namespace FactExtractor.Facts;

/// <summary>One statement that one or more documents make: claims that agree in subject, unit, period, modality and, within their rounding, value. Immutable.</summary>
public sealed record Fact
{
    /// <summary>Made from what the fact says; other documents that say it too leave it as it is, unless they give the number more finely.</summary>
    public required string Id { get; init; }

    /// <summary>What is measured, in the words of its most telling claim.</summary>
    public required string Subject { get; init; }

    /// <summary>Whose it is, or null where no claim says.</summary>
    public string? Entity { get; init; }

    /// <summary>For a share, the whole, or null.</summary>
    public string? Of { get; init; }

    /// <summary>Where it holds, or null where no claim says.</summary>
    public string? Place { get; init; }

    /// <summary>What the fact states.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>How it is meant.</summary>
    public required Modality Modality { get; init; }

    /// <summary>The time it holds for, or null.</summary>
    public string? Period { get; init; }

    /// <summary>The value as its most finely rounded claim gives it; null for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range, or null.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>The code of the unit.</summary>
    public required string Unit { get; init; }

    /// <summary>For a count, the lemma of what is counted, or null.</summary>
    public string? Counted { get; init; }

    /// <summary>How it changed, or null where no claim says.</summary>
    public FactChange? Change { get; init; }

    /// <summary>Ids of the claims, in ordinal order. Never empty.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>Ids of the documents, in ordinal order. Never empty.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>How many documents say it when copies of one another count once.</summary>
    public required int IndependentSources { get; init; }

    /// <summary>Other facts that say another value for the same, in the order of their ids.</summary>
    public ImmutableArray<FactConflict> Conflicts { get; init; } = [];

    /// <summary>The same for all facts about one subject at several times; null where there is only one time.</summary>
    public string? Series { get; init; }
}
