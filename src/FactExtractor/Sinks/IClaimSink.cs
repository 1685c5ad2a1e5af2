namespace FactExtractor.Sinks;

/// <summary>
/// Takes results, one document after the other, and writes their claims somewhere. Not thread-safe: one call at a time. What is written depends on
/// the results alone, so the same results in the same order give the same bytes.
/// </summary>
public interface IClaimSink : IAsyncDisposable
{
    /// <summary>Writes the claims of one document. A document with an error has none.</summary>
    /// <param name="result">The document's result.</param>
    /// <param name="cancellationToken">Stops before the document is begun; a document is written as a whole or not at all.</param>
    ValueTask WriteAsync(ExtractionResult result, CancellationToken cancellationToken = default);
}
