using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Diagnostics;
using FactExtractor.Quantities;
using FactExtractor.Sources;
using FactExtractor.Syntax;
using Microsoft.Extensions.Logging;

namespace FactExtractor;

/// <summary>
/// Mines claims from articles: the way in. Immutable and thread-safe: build it once and share it. The same source gives the same claims,
/// byte for byte, on every run and at every degree of parallelism.
/// </summary>
/// <example>
/// <code>
/// var result = ClaimExtractor.Default.Extract(ArticleSource.FromText("note", "Exports rose 15.6% to 2.38 trillion yuan in 2023."));
/// foreach (var claim in result.Claims)
///     Console.WriteLine(claim.Summary);
/// </code>
/// </example>
public sealed class ClaimExtractor
{
    private static readonly Lazy<ClaimExtractor> LazyDefault = new(() => CreateBuilder().Build());

    private readonly IArticleReader _reader;
    private readonly ClaimFinder _finder;
    private readonly ILogger _logger;

    internal ClaimExtractor(
        ExtractionOptions options, IArticleReader reader, ISyntaxParser parser, IQuantityRecognizer recognizer, IClaimScorer scorer, ILogger logger)
    {
        Options = options;
        _reader = reader;
        _logger = logger;
        _finder = new ClaimFinder(parser, recognizer, scorer);
    }

    /// <summary>An extractor with every default. Made when first asked for.</summary>
    public static ClaimExtractor Default => LazyDefault.Value;

    /// <summary>The options it was built with.</summary>
    public ExtractionOptions Options { get; }

    /// <summary>A builder with every default in place.</summary>
    public static ClaimExtractorBuilder CreateBuilder() => new();

    /// <summary>Extracts the claims of one document. A document that can't be read gives a result with an error, never an exception.</summary>
    /// <param name="source">The document.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public ExtractionResult Extract(ArticleSource source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var telemetry = DocumentTelemetry.Start(source.Id);
        ExtractionResult result;
        try
        {
            result = WorkInTime(source, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            telemetry.Stopped();
            throw;
        }

        telemetry.Done(result.Claims.Length, result.Error?.Code, result.Error?.Message);
        Log(result);
        return result;
    }

    /// <summary>
    /// Extracts the claims of many documents, several at once (<see cref="ExtractionOptions.MaxDegreeOfParallelism"/>), with a bounded number of documents
    /// in memory. Results come in the order of the sources unless <see cref="ExtractionOptions.PreserveOrder"/> is off.
    /// </summary>
    /// <param name="sources">The documents; read lazily.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public IAsyncEnumerable<ExtractionResult> ExtractAsync(IAsyncEnumerable<ArticleSource> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return ParallelMap.RunAsync(
            sources, (source, token) => Extract(source, token), Options.MaxDegreeOfParallelism, Options.PreserveOrder, source => source.Weight, cancellationToken);
    }

    /// <inheritdoc cref="ExtractAsync(IAsyncEnumerable{ArticleSource}, CancellationToken)"/>
    public IAsyncEnumerable<ExtractionResult> ExtractAsync(IEnumerable<ArticleSource> sources, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return ExtractAsync(sources.ToAsyncEnumerable(), cancellationToken);
    }

    private ExtractionResult WorkInTime(ArticleSource source, CancellationToken cancellationToken)
    {
        if (Options.DocumentTimeout == Timeout.InfiniteTimeSpan)
            return Work(source, cancellationToken, cancellationToken);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Options.DocumentTimeout);
        return Work(source, limit.Token, cancellationToken);
    }

    private void Log(ExtractionResult result)
    {
        if (result.Error is { } error)
            ExtractorLog.Failed(_logger, result.Source.Id, error.Stage.ToString(), error.Code, error.Message);
        else if (result.Note is { } note)
            ExtractorLog.WithoutClaims(_logger, result.Source.Id, note.Code, note.Message);
        else
            ExtractorLog.Extracted(_logger, result.Source.Id, result.Claims.Length);
    }

    [SuppressMessage("Design", "CA1031", Justification = "The promise is that one bad document never ends a batch; the fault is reported with its stage.")]
    private ExtractionResult Work(ArticleSource source, CancellationToken cancellationToken, CancellationToken stopped)
    {
        var stage = ExtractionStage.Source;
        try
        {
            var text = source.Read(Options.MaxSourceLength, cancellationToken);
            stage = ExtractionStage.Article;
            var article = _reader.Read(text, source.Hints, cancellationToken);
            if (article.Text.Length > Options.MaxArticleLength)
                return Failed(source, TooLong(article.Text.Length));
            stage = ExtractionStage.Claims;
            var note = NoteOn(article);
            return new ExtractionResult
            {
                Source = source,
                SourceText = text,
                Article = article,
                Note = note,
                Claims = note is null ? _finder.Find(article, source.Id, cancellationToken) : [],
            };
        }
        catch (SourceException e)
        {
            return Failed(source, new ExtractionError(ExtractionStage.Source, e.Code, e.Message));
        }
        catch (OperationCanceledException) when (!stopped.IsCancellationRequested && cancellationToken.IsCancellationRequested)
        {
            return Failed(source, TookTooLong(stage));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Failed(source, new ExtractionError(stage, "internal", $"The document could not be worked on ({e.GetType().Name}: {e.Message})."));
        }
    }

    private ExtractionError TookTooLong(ExtractionStage stage) => new(
        stage,
        "document.timeout",
        string.Create(CultureInfo.InvariantCulture, $"The document was given up after {Options.DocumentTimeout.TotalSeconds:0.###} s."));

    private ExtractionError TooLong(int length) => new(
        ExtractionStage.Article,
        "article.too-long",
        string.Create(CultureInfo.InvariantCulture, $"The text has {length:N0} characters, and the limit is {Options.MaxArticleLength:N0}: split it into its articles."));

    private static ExtractionNote? NoteOn(Article article) =>
        article.EmptyReason is { } reason ? new ExtractionNote("article.none", $"No article was found ({reason}).")
        : !LanguageGate.IsEnglish(article.Text) ? new ExtractionNote("language.unsupported", "The text is not in English, the one language that numbers are read in.")
        : null;

    private static ExtractionResult Failed(ArticleSource source, ExtractionError error) => new() { Source = source, Error = error };
}
