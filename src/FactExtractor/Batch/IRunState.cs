namespace FactExtractor.Batch;

/// <summary>
/// Remembers what came of documents, so that a run that was stopped goes on where it was, and a later run does only what is new. <see cref="Find"/> is called from
/// several threads, the others from one at a time.
/// </summary>
public interface IRunState
{
    /// <summary>What was kept for a document.</summary>
    /// <param name="key">Names the document and everything that its result depends on beside its content. 32 bytes.</param>
    /// <param name="contentHash">Hash of the content that the document has now. 32 bytes.</param>
    /// <returns>What was kept; null where nothing was, or of other content.</returns>
    byte[]? Find(ReadOnlySpan<byte> key, ReadOnlySpan<byte> contentHash);

    /// <summary>Keeps what came of a document, in place of what was kept before. May be lost when the process is killed, and only together with all that follow.</summary>
    /// <param name="key">As for <see cref="Find"/>.</param>
    /// <param name="contentHash">As for <see cref="Find"/>.</param>
    /// <param name="record">What to keep.</param>
    void Keep(ReadOnlySpan<byte> key, ReadOnlySpan<byte> contentHash, byte[] record);

    /// <summary>Says that what was kept for a document is still used.</summary>
    /// <param name="key">As for <see cref="Find"/>.</param>
    void Touch(ReadOnlySpan<byte> key);

    /// <summary>The run has met all its documents: what was kept for others is dropped.</summary>
    void Complete();
}
