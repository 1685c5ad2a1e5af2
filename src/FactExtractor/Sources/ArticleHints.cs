namespace FactExtractor.Sources;

/// <summary>What the caller knows about a document. Each value, where given, is trusted before the document's own.</summary>
public sealed record ArticleHints
{
    /// <summary>Nothing known.</summary>
    public static ArticleHints None { get; } = new();

    /// <summary>The address the document was downloaded from, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The publication date, or null.</summary>
    public DateOnly? PublishedAt { get; init; }

    /// <summary>BCP 47 language tag, or null.</summary>
    public string? Language { get; init; }
}
