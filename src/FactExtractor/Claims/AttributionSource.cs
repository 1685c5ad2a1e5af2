namespace FactExtractor.Claims;

/// <summary>How a document says who speaks.</summary>
public enum AttributionSource
{
    /// <summary>The speaker of a turn in a transcript.</summary>
    Turn,

    /// <summary>A person or organisation quoted, directly or not.</summary>
    Quote,

    /// <summary>A report or data cited.</summary>
    Report,

    /// <summary>The author.</summary>
    Byline,
}
