namespace FactExtractor.Claims;

/// <summary>What a quantity is in its sentence.</summary>
internal enum QuantityRole
{
    /// <summary>How much there is, or a share or rank.</summary>
    Level,

    /// <summary>The amount of a change.</summary>
    ChangeAmount,

    /// <summary>The level that a change left.</summary>
    OldLevel,

    /// <summary>How far two subjects differ.</summary>
    Difference,

    /// <summary>Gives another number its period or is said already: no claim.</summary>
    None,
}
