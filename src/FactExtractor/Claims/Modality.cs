namespace FactExtractor.Claims;

/// <summary>How a claim is meant.</summary>
public enum Modality
{
    /// <summary>It is so, or was so.</summary>
    Actual,

    /// <summary>Someone expects it.</summary>
    Forecast,

    /// <summary>Someone plans, promises, asks or agrees to it.</summary>
    Target,

    /// <summary>Would, could, may, if.</summary>
    Hypothetical,

    /// <summary>Someone says that it is not so.</summary>
    Denied,
}
