using FactExtractor.Sources;

namespace FactExtractor.Articles;

/// <summary>Turns a decoded source into a clean article. The seam for an own cleaner; implementations are thread-safe.</summary>
public interface IArticleReader
{
    /// <summary>Reads one article.</summary>
    /// <param name="source">The decoded source.</param>
    /// <param name="hints">What the caller knows about the document.</param>
    /// <param name="cancellationToken">Stops the work between blocks.</param>
    /// <returns>The article; with <see cref="Article.EmptyReason"/> set where the source holds none.</returns>
    Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken = default);
}
