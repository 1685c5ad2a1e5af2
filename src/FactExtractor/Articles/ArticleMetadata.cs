using System.Collections.Immutable;

namespace FactExtractor.Articles;

/// <summary>
/// What the document says about itself. Names follow schema.org <c>NewsArticle</c>. Each value is null (or empty) where the document
/// does not say; nothing is guessed from today's date.
/// </summary>
public sealed record ArticleMetadata
{
    /// <summary>No metadata at all.</summary>
    public static ArticleMetadata Empty { get; } = new();

    /// <summary>The title of the article, without the name of the site.</summary>
    public MetadataValue<string>? Headline { get; init; }

    /// <summary>The day of first publication, as the publisher's own calendar had it.</summary>
    public MetadataValue<DateOnly>? PublishedAt { get; init; }

    /// <summary>The day of the last change.</summary>
    public MetadataValue<DateOnly>? ModifiedAt { get; init; }

    /// <summary>Authors in the order of the document.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The publisher or site name.</summary>
    public MetadataValue<string>? Publisher { get; init; }

    /// <summary>The section of the publication ("Business").</summary>
    public MetadataValue<string>? Section { get; init; }

    /// <summary>BCP 47 language tag, as declared or detected ("en", "zh-CN").</summary>
    public MetadataValue<string>? Language { get; init; }

    /// <summary>The canonical address.</summary>
    public MetadataValue<string>? Url { get; init; }

    /// <summary>The place of the dateline ("Changchun"), or null.</summary>
    public MetadataValue<string>? DatelinePlace { get; init; }
}
