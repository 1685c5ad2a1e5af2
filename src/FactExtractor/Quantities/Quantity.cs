using System.Collections.Immutable;
using FactExtractor.Text;

namespace FactExtractor.Quantities;

/// <summary>
/// A number that measures or counts something, with its unit: either <see cref="Value"/>, or <see cref="Low"/> and/or <see cref="High"/>
/// for a range. Exact decimals, magnitude applied (2.38 trillion is 2380000000000). Immutable.
/// </summary>
public sealed record Quantity
{
    /// <summary>Number and unit as they stand in the text ("2.38 trillion yuan"), bound words left out; the counted noun is not part of it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The number alone ("2.38 trillion"). Inside <see cref="Span"/>.</summary>
    public required TextSpan NumberSpan { get; init; }

    /// <summary>The value; null for a range and where <see cref="QuantityFlags.Overflow"/> is set.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range, or null.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>How the number limits.</summary>
    public Bound Bound { get; init; } = Bound.Exact;

    /// <summary>The words of the bound ("more than"), or null where there are none.</summary>
    public TextSpan? BoundSpan { get; init; }

    /// <summary>The unit; <see cref="Unit.One"/> for a count.</summary>
    public required Unit Unit { get; init; }

    /// <summary>For a count: the lemma of what is counted ("warehouse"), else null.</summary>
    public string? Counted { get; init; }

    /// <summary>For a count: the counted noun phrase with its modifiers ("overseas warehouses"), else null.</summary>
    public TextSpan? CountedSpan { get; init; }

    /// <summary>The change word that governs the number, or null.</summary>
    public ChangeCue? Cue { get; init; }

    /// <summary>The same amount in other units, in brackets behind it.</summary>
    public ImmutableArray<Equivalent> Equivalents { get; init; } = [];

    /// <summary>Id of the rule that read it, as <c>family.rule</c>: <c>money.code-prefix</c>.</summary>
    public required string RuleId { get; init; }

    /// <summary>Reasons to look.</summary>
    public QuantityFlags Flags { get; init; }
}
