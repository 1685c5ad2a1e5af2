using System.Collections.Immutable;

namespace FactExtractor.Quantities;

/// <summary>What the document around a sentence decides about units: which currency a bare "$" or "yuan/yen ¥" is.</summary>
public sealed record QuantityContext
{
    /// <summary>Nothing known: shared symbols stay flagged.</summary>
    public static QuantityContext None { get; } = new();

    /// <summary>ISO 4217 code of a bare "$" or "dollar", or null where the document leaves it open.</summary>
    public string? Dollar { get; init; }

    /// <summary>ISO 4217 code of a bare "pound" or "£", or null where the document leaves it open (then GBP).</summary>
    public string? Pound { get; init; }

    /// <summary>ISO 4217 code of "¥", or null where the document leaves it open.</summary>
    public string? Yen { get; init; }

    /// <summary>ISO 4217 code of a bare "rupee" or "Rs", or null where the document leaves it open.</summary>
    public string? Rupee { get; init; }

    /// <summary>
    /// ISO 4217 codes of the places the document is about, the most certain first: they decide names that several countries share (peso,
    /// franc, krona, dinar). Empty where nothing is known.
    /// </summary>
    public ImmutableArray<string> Currencies { get; init; } = [];
}
