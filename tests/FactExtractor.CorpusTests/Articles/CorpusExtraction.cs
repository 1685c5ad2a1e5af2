using System.Collections.Concurrent;
using FactExtractor.Articles;
using FactExtractor.Eval.Corpus;
using FactExtractor.Sources;

namespace FactExtractor.CorpusTests.Articles;

/// <summary>The corpus documents with what the extractor makes of them; each is read once for all tests of a class.</summary>
public sealed class CorpusExtraction
{
    private readonly ConcurrentDictionary<string, ExtractionResult> _results = new(StringComparer.Ordinal);

    /// <summary>All documents.</summary>
    public IReadOnlyList<CorpusDocument> Documents { get; } = CorpusFolder.Documents(CorpusFolder.Find());

    /// <summary>What the default reader makes of a document.</summary>
    public static Article Read(CorpusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var source = ArticleSource.FromFile(document.SourcePath, document.Hints);
        return ArticleReader.Default.Read(source.Read(ExtractionOptions.Default.MaxSourceLength), source.Hints);
    }

    /// <summary>What comes of a document.</summary>
    public ExtractionResult Extract(CorpusDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return _results.GetOrAdd(document.Slug, _ => ClaimExtractor.Default.Extract(ArticleSource.FromFile(document.SourcePath, document.Hints)));
    }
}
