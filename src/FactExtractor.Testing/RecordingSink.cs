using FactExtractor.Sinks;

namespace FactExtractor.Testing;

/// <summary>A sink that remembers what was written to it; or fails, to see what your pipeline makes of a full disk. Not thread-safe, as no sink is.</summary>
public sealed class RecordingSink : IDocumentSink
{
    private readonly List<DocumentRecord> _documents = [];
    private readonly int _failsAfter;

    /// <summary>A sink that fails at some document, or never.</summary>
    /// <param name="failsAfter">How many documents it takes before it throws an <see cref="IOException"/>.</param>
    public RecordingSink(int failsAfter = int.MaxValue) => _failsAfter = failsAfter;

    /// <summary>What was written, in order.</summary>
    public IReadOnlyList<DocumentRecord> Documents => _documents;

    /// <summary>Whether the sink was disposed, as a pipeline must.</summary>
    public bool IsDisposed { get; private set; }

    /// <inheritdoc/>
    public ValueTask WriteAsync(ExtractionResult result, CancellationToken cancellationToken = default) => WriteAsync(DocumentRecord.From(result), cancellationToken);

    /// <inheritdoc/>
    public ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_documents.Count >= _failsAfter)
            throw new IOException("No space left on device (RecordingSink).");
        _documents.Add(document);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        return ValueTask.CompletedTask;
    }
}
