using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor;

/// <summary>Puts a <see cref="ClaimExtractor"/> together. Mutable until <see cref="Build"/>; not thread-safe.</summary>
public sealed class ClaimExtractorBuilder
{
    private ExtractionOptions _options = ExtractionOptions.Default;
    private IArticleReader? _reader;
    private ISyntaxParser? _parser;
    private IQuantityRecognizer? _recognizer;
    private IClaimScorer? _scorer;

    internal ClaimExtractorBuilder()
    {
    }

    /// <summary>Changes the options: <c>Configure(o =&gt; o with { MaxDegreeOfParallelism = 1 })</c>.</summary>
    public ClaimExtractorBuilder Configure(Func<ExtractionOptions, ExtractionOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        _options = configure(_options);
        return this;
    }

    /// <summary>Cleans documents with <paramref name="reader"/> in place of the default.</summary>
    public ClaimExtractorBuilder UseReader(IArticleReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        _reader = reader;
        return this;
    }

    /// <summary>Parses sentences with <paramref name="parser"/> in place of the default.</summary>
    public ClaimExtractorBuilder UseParser(ISyntaxParser parser)
    {
        ArgumentNullException.ThrowIfNull(parser);
        _parser = parser;
        return this;
    }

    /// <summary>Finds quantities with <paramref name="recognizer"/> in place of the default.</summary>
    public ClaimExtractorBuilder UseRecognizer(IQuantityRecognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(recognizer);
        _recognizer = recognizer;
        return this;
    }

    /// <summary>Scores claims with <paramref name="scorer"/> in place of the default.</summary>
    public ClaimExtractorBuilder UseScorer(IClaimScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        _scorer = scorer;
        return this;
    }

    /// <summary>The extractor. The builder can be used again.</summary>
    /// <exception cref="InvalidOperationException">The options make no sense; the message says which and what would.</exception>
    public ClaimExtractor Build()
    {
        if (_options.MaxDegreeOfParallelism < 1)
            throw new InvalidOperationException("MaxDegreeOfParallelism must be one or more.");
        if (_options.MaxSourceLength < 1)
            throw new InvalidOperationException("MaxSourceLength must be one byte or more.");
        if (_options.MaxArticleLength < 1)
            throw new InvalidOperationException("MaxArticleLength must be one character or more.");
        if (_options.DocumentTimeout != Timeout.InfiniteTimeSpan && (_options.DocumentTimeout <= TimeSpan.Zero || _options.DocumentTimeout.TotalMilliseconds > int.MaxValue))
            throw new InvalidOperationException("DocumentTimeout must be more than zero and less than 24 days, or infinite.");
        return new ClaimExtractor(
            _options,
            _reader ?? ArticleReader.Default,
            _parser ?? SyntaxParser.Default,
            _recognizer ?? QuantityRecognizer.Default,
            _scorer ?? DefaultClaimScorer.Instance);
    }
}
