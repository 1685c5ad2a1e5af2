namespace FactExtractor;

/// <summary>How extraction runs. Each default is one that we would choose; change them with <c>with</c>.</summary>
public sealed record ExtractionOptions
{
    /// <summary>The defaults.</summary>
    public static ExtractionOptions Default { get; } = new();

    /// <summary>How many documents are worked on at once. One or more; the number of processors by default.</summary>
    public int MaxDegreeOfParallelism { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether results come in the order of the sources. True by default: output is then the same whatever the degree of parallelism.</summary>
    public bool PreserveOrder { get; init; } = true;

    /// <summary>Largest source in bytes, after decompression; larger ones give an error. 64 MiB by default.</summary>
    public int MaxSourceLength { get; init; } = 64 * 1024 * 1024;

    /// <summary>
    /// Longest article in UTF-16 code units of clean text; longer ones give an error. 2,097,152 by default, about 350,000 words: a whole book is no article,
    /// and would hold up the batch.
    /// </summary>
    public int MaxArticleLength { get; init; } = 2 * 1024 * 1024;

    /// <summary>
    /// How long one document may be worked on before it is given up with an error. <see cref="Timeout.InfiniteTimeSpan"/> by default: every stage takes time in
    /// proportion to the length of the document, and results must not depend on how busy a machine is.
    /// </summary>
    public TimeSpan DocumentTimeout { get; init; } = Timeout.InfiniteTimeSpan;
}
