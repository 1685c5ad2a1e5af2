using System.Text;
using FactExtractor.Articles;
using FactExtractor.Sources;
using FactExtractor.Text;

namespace FactExtractor.Testing;

/// <summary>Makes articles from text, with the publication date that the test says: no file, no clock. Mutable; not thread-safe.</summary>
/// <example>
/// <code>
/// var article = new ArticleBuilder().Headline("Exports grow").Published(2024, 1, 26).Paragraph("Exports rose 5% last year.").Build();
/// </code>
/// </example>
public sealed class ArticleBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Block> _blocks = [];
    private readonly List<Turn> _turns = [];
    private ArticleMetadata _metadata = ArticleMetadata.Empty;

    /// <summary>Adds the headline, which is also the title.</summary>
    public ArticleBuilder Headline(string text)
    {
        _metadata = _metadata with { Headline = new MetadataValue<string>(text, "test") };
        return Add(BlockKind.Headline, text, null);
    }

    /// <summary>Adds a paragraph.</summary>
    public ArticleBuilder Paragraph(string text) => Add(BlockKind.Paragraph, text, null);

    /// <summary>Adds what a speaker says at a briefing: one paragraph of their turn. A turn goes on while the speaker is the same.</summary>
    public ArticleBuilder Said(string speaker, string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(speaker);
        if (_turns.Count == 0 || _turns[^1].Speaker != speaker)
            _turns.Add(new Turn(speaker));
        return Add(BlockKind.Paragraph, text, _turns.Count - 1);
    }

    /// <summary>Sets the publication date, which "last year" is resolved against.</summary>
    public ArticleBuilder Published(int year, int month, int day)
    {
        _metadata = _metadata with { PublishedAt = new MetadataValue<DateOnly>(new DateOnly(year, month, day), "test") };
        return this;
    }

    /// <summary>Sets the address.</summary>
    public ArticleBuilder Url(string url)
    {
        _metadata = _metadata with { Url = new MetadataValue<string>(url, "test") };
        return this;
    }

    /// <summary>The article. Its source is its text.</summary>
    public Article Build() => new()
    {
        Text = _text.ToString(),
        Blocks = [.. _blocks],
        Origin = OffsetMap.Identity(_text.Length),
        Metadata = _metadata,
        Turns = [.. _turns],
    };

    /// <summary>What an extractor makes of the article, whatever its reader would make of the text.</summary>
    /// <param name="extractor">Takes the place of the default; its reader is not asked.</param>
    /// <param name="id">What the document is called.</param>
    public ExtractionResult Extract(Func<ClaimExtractorBuilder, ClaimExtractorBuilder>? extractor = null, string id = "test")
    {
        var article = Build();
        var builder = ClaimExtractor.CreateBuilder();
        return (extractor?.Invoke(builder) ?? builder).UseReader(new FakeArticleReader(article)).Build().Extract(ArticleSource.FromText(id, article.Text));
    }

    private ArticleBuilder Add(BlockKind kind, string text, int? turn)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        if (text.Contains('\n', StringComparison.Ordinal) || text.Contains('\r', StringComparison.Ordinal))
            throw new ArgumentException("A block holds no line break: add one block for each paragraph.", nameof(text));
        if (_text.Length > 0)
            _text.Append("\n\n");
        _blocks.Add(new Block(kind, new TextSpan(_text.Length, text.Length)) { Turn = turn });
        _text.Append(text);
        return this;
    }
}
