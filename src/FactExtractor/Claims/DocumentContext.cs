using FactExtractor.Articles;
using FactExtractor.Syntax;

namespace FactExtractor.Claims;

/// <summary>What all sentences of a document share during one extraction.</summary>
internal sealed class DocumentContext(Article article, ISyntaxParser parser)
{
    public Article Article { get; } = article;

    public ISyntaxParser Parser { get; } = parser;

    /// <summary>The publication date, or null. Dates that no newspaper has are taken as unknown, so that arithmetic on them never overflows.</summary>
    public DateOnly? Published { get; } =
        article.Metadata.PublishedAt?.Value is { Year: >= 1600 and < 2200 } date ? date : null;
}
