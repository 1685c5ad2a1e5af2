namespace FactExtractor.Claims;

/// <summary>Kinds of relation between claims.</summary>
public enum ClaimRelationType
{
    /// <summary>A part of the whole that the target counts.</summary>
    PartOf,

    /// <summary>From the new level to the old, from an actual figure to its forecast, from a difference to its level.</summary>
    ComparedWith,

    /// <summary>A change said in another sentence than the level it is of.</summary>
    ChangeOf,

    /// <summary>A share of the whole that the target measures.</summary>
    ShareOf,
}
