namespace FactExtractor.Quantities;

/// <summary>Which way something moved.</summary>
public enum ChangeDirection
{
    /// <summary>It grew.</summary>
    Up,

    /// <summary>It shrank.</summary>
    Down,

    /// <summary>It stayed as it was.</summary>
    Flat,
}
