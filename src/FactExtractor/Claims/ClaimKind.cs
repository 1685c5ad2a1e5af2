namespace FactExtractor.Claims;

/// <summary>What a claim states.</summary>
public enum ClaimKind
{
    /// <summary>How much there is. Interest rates, tariffs, yields and prices too.</summary>
    Level,

    /// <summary>How much something changed, where no level is said with it.</summary>
    Change,

    /// <summary>How much two subjects differ, or how many times one is of the other.</summary>
    Difference,

    /// <summary>Which part of a whole.</summary>
    Share,

    /// <summary>A place in an order, said with a number: "second-largest", "No. 1".</summary>
    Rank,
}
