using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace FactExtractor;

/// <summary>Puts a <see cref="ClaimExtractor"/> together. Mutable until <see cref="Build"/>; not thread-safe.</summary>
public sealed class ClaimExtractorBuilder
{
    private ExtractionOptions _options = ExtractionOptions.Default;
    private IArticleReader? _reader;
    private ISyntaxParser? _parser;
    private IQuantityRecognizer? _recognizer;
    private IClaimScorer? _scorer;
    private ILogger _logger = NullLogger.Instance;
    private readonly List<RuleFamily> _families = [];

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

    /// <summary>Adds own units, and own words that make a number a name, to the built-in rules. Each reads under the name of its family.</summary>
    /// <param name="family">The units and words; its name is the first half of the rule id of what they read ("rail.unit").</param>
    /// <exception cref="ArgumentException">The family has no name, a name that is taken, or a unit without forms or with the factor zero.</exception>
    public ClaimExtractorBuilder AddRules(RuleFamily family)
    {
        ArgumentNullException.ThrowIfNull(family);
        QuantityRecognizer.Check(family, RuleFamily.BuiltIn.Concat(_families));
        _families.Add(family);
        return this;
    }

    /// <summary>Adds own units to the built-in ones: <see cref="AddRules"/> of a family that has only them.</summary>
    /// <param name="family">The name of the family, lower case, without a point.</param>
    /// <param name="units">The units with the forms they are written in.</param>
    /// <exception cref="ArgumentException">The name is empty or taken, or a unit has no form or the factor zero.</exception>
    public ClaimExtractorBuilder AddUnits(string family, params UnitDefinition[] units)
    {
        ArgumentNullException.ThrowIfNull(units);
        return AddRules(new RuleFamily(family) { Units = [.. units] });
    }

    /// <summary>Scores claims with <paramref name="scorer"/> in place of the default.</summary>
    public ClaimExtractorBuilder UseScorer(IClaimScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        _scorer = scorer;
        return this;
    }

    /// <summary>Logs to <paramref name="logger"/>: documents that failed as warnings, those without claims for a reason as information, all others for debugging.</summary>
    public ClaimExtractorBuilder UseLogger(ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(logger);
        _logger = logger;
        return this;
    }

    /// <summary>The extractor. The builder can be used again.</summary>
    /// <exception cref="InvalidOperationException">
    /// The options make no sense, or rules were added to a recogniser that is not of this library; the message says what would do.
    /// </exception>
    /// <exception cref="ArgumentException">An added family has the name of one that the given recogniser already has.</exception>
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
            Recognizer(),
            _scorer ?? DefaultClaimScorer.Instance,
            _logger);
    }

    private IQuantityRecognizer Recognizer()
    {
        if (_families.Count == 0)
            return _recognizer ?? QuantityRecognizer.Default;
        if ((_recognizer ?? QuantityRecognizer.Default) is not QuantityRecognizer rules)
            throw new InvalidOperationException("AddRules and AddUnits add to the rules of this library, and the recogniser given to UseRecognizer has rules of its own.");
        return _families.Aggregate(rules, (recognizer, family) => recognizer.With(family));
    }
}
