namespace FactExtractor.Facts;

/// <summary>How two facts with different values stand to each other.</summary>
public enum FactConflictKind
{
    /// <summary>The documents disagree, and do not say why.</summary>
    Disagreement,

    /// <summary>One of them says that it revises, restates or corrects.</summary>
    Revision,

    /// <summary>One of them says that it is preliminary: a flash, first or advance figure.</summary>
    Preliminary,
}
