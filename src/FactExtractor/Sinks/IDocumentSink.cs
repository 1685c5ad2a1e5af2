namespace FactExtractor.Sinks;

/// <summary>
/// Takes records, one document after the other, and writes them somewhere. Not thread-safe: one call at a time. What is written depends on the records alone.
/// Each is a sink of results as well.
/// </summary>
public interface IDocumentSink : IClaimSink
{
    /// <summary>Writes one document. A document with an error has no claims.</summary>
    /// <param name="document">The document's record.</param>
    /// <param name="cancellationToken">Stops before the document is begun; a document is written as a whole or not at all.</param>
    ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken = default);

    /// <inheritdoc/>
    ValueTask IClaimSink.WriteAsync(ExtractionResult result, CancellationToken cancellationToken) =>
        WriteAsync(DocumentRecord.From(result), cancellationToken);
}
