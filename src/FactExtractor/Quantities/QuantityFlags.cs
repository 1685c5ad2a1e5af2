namespace FactExtractor.Quantities;

/// <summary>Reasons for a person to look at how a quantity was read.</summary>
[Flags]
public enum QuantityFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>"$" or another shared symbol, and no country known to decide it.</summary>
    AmbiguousCurrency = 1,

    /// <summary>The unit has more than one reading here.</summary>
    AmbiguousUnit = 2,

    /// <summary>The number is beyond <see cref="decimal"/>; there is no value, and no claim is made of it.</summary>
    Overflow = 4,
}
