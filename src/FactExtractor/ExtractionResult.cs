using System.Collections.Immutable;
using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Sources;

namespace FactExtractor;

/// <summary>What came of one document: its article and claims, or an error. Immutable.</summary>
public sealed record ExtractionResult
{
    /// <summary>The document.</summary>
    public required ArticleSource Source { get; init; }

    /// <summary>The decoded characters of the document, which <see cref="Article.Origin"/> leads to; null only where <see cref="Error"/> is set.</summary>
    public SourceText? SourceText { get; init; }

    /// <summary>The cleaned article; null only where <see cref="Error"/> is set.</summary>
    public Article? Article { get; init; }

    /// <summary>The claims, in the order of the text. Empty where there are none.</summary>
    public ImmutableArray<Claim> Claims { get; init; } = [];

    /// <summary>Why a document that could be read has no claims, or null.</summary>
    public ExtractionNote? Note { get; init; }

    /// <summary>Why the document could not be read, or null where it could.</summary>
    public ExtractionError? Error { get; init; }
}
