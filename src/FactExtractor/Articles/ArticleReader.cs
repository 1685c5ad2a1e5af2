using FactExtractor.Articles.Html;
using FactExtractor.Articles.Html.Model;
using FactExtractor.Articles.PlainText;
using FactExtractor.Sources;

namespace FactExtractor.Articles;

/// <summary>
/// The default reader: web pages, plain text and Markdown, articles and transcripts. Holds no state; thread-safe.
/// </summary>
public sealed class ArticleReader : IArticleReader
{
    /// <summary>The one instance that is needed.</summary>
    public static ArticleReader Default { get; } = new();

    /// <inheritdoc/>
    public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(hints);
        return source.Format == SourceFormat.Html
            ? new HtmlReader(BlockModel.Default).Read(source, hints, cancellationToken)
            : PlainTextReader.Read(source, hints, cancellationToken);
    }
}
