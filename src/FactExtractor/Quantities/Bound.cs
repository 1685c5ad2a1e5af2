namespace FactExtractor.Quantities;

/// <summary>How a number limits what it measures.</summary>
public enum Bound
{
    /// <summary>The number as such.</summary>
    Exact,

    /// <summary>Around, some, nearly, almost, an estimated.</summary>
    About,

    /// <summary>Over, exceeded, surpassed.</summary>
    MoreThan,

    /// <summary>No less than, starting at, as low as.</summary>
    AtLeast,

    /// <summary>Under, below.</summary>
    LessThan,

    /// <summary>Up to, as much as, within.</summary>
    AtMost,

    /// <summary>Between two numbers.</summary>
    Range,
}
