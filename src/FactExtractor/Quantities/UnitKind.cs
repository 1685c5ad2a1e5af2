namespace FactExtractor.Quantities;

/// <summary>The family of a unit.</summary>
public enum UnitKind
{
    /// <summary>A pure count or multiple (<c>1</c>, <c>{fold}</c>).</summary>
    Count,

    /// <summary>Money, ISO 4217.</summary>
    Currency,

    /// <summary><c>percent</c>, <c>percentagePoint</c>, <c>basisPoint</c>: three units, never merged.</summary>
    Ratio,

    /// <summary>A unit of time as a duration or an age, UCUM.</summary>
    Duration,

    /// <summary>Any other physical unit, UCUM.</summary>
    Physical,

    /// <summary>A rate that joins two codes with <c>/</c>.</summary>
    Rate,
}
