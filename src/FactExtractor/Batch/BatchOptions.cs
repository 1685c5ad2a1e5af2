namespace FactExtractor.Batch;

/// <summary>What a batch does beside extracting. Change it with <c>with</c>.</summary>
public sealed record BatchOptions
{
    /// <summary>Nothing.</summary>
    public static BatchOptions Default { get; } = new();

    /// <summary>Where results are kept from run to run; null, the default, for nowhere.</summary>
    public IRunState? State { get; init; }

    /// <summary>
    /// Names what results depend on beside the documents and the library: the version of your own reader, parser, recogniser or scorer. Results that were kept
    /// under another name are not used. The library's own version and its options are counted in always.
    /// </summary>
    public string Revision { get; init; } = "";

    /// <summary>Whether documents with nearly the same text as an earlier one are marked (<see cref="Sinks.DocumentRecord.NearDuplicateOf"/>). Takes about 200 bytes of memory a document.</summary>
    public bool MarkNearDuplicates { get; init; }

    /// <summary>Whether documents get the hash of their content (<see cref="Sinks.DocumentRecord.ContentHash"/>). Always so where there is a <see cref="State"/>.</summary>
    public bool HashContent { get; init; }

    /// <summary>Whether records of documents that are worked on now hold the whole result.</summary>
    internal bool KeepResults { get; init; }
}
