namespace FactExtractor.Quantities;

/// <summary>What a number is to the change word it stands with.</summary>
public enum ChangeRole
{
    /// <summary>The amount of the change: "rose by 5%", "an increase of 15.6%", "+3%".</summary>
    Amount,

    /// <summary>The level reached: "rose to 5%".</summary>
    To,

    /// <summary>The level left: "from 20,000".</summary>
    From,
}
