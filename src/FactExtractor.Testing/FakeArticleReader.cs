using FactExtractor.Articles;
using FactExtractor.Sources;
using FactExtractor.Text;

namespace FactExtractor.Testing;

/// <summary>A reader that gives the same article whatever it reads, or throws. Thread-safe.</summary>
public sealed class FakeArticleReader : IArticleReader
{
    private readonly Func<SourceText, Article> _read;

    /// <summary>A reader that gives <paramref name="article"/>. Where the source is another text, no passage leads back to it.</summary>
    public FakeArticleReader(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var elsewhere = new OffsetMapBuilder();
        elsewhere.AddSynthetic(article.Text.Length);
        var detached = article with { Origin = elsewhere.Build() };
        _read = source => source.Text == article.Text ? article : detached;
    }

    /// <summary>A reader that gives what <paramref name="read"/> gives for a source; it may throw, to see what your pipeline makes of a document that fails.</summary>
    public FakeArticleReader(Func<SourceText, Article> read) => _read = read;

    /// <inheritdoc/>
    public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken = default) => _read(source);
}
