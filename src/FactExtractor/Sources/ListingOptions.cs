namespace FactExtractor.Sources;

/// <summary>What to list of files, folders and archives, and what is known of it. Each default is one that we would choose; change them with <c>with</c>.</summary>
public sealed record ListingOptions
{
    /// <summary>Everything, with nothing known about it.</summary>
    public static ListingOptions Default { get; } = new();

    /// <summary>What is known about all documents. A document of a WARC or JSON Lines file that says it for itself is believed.</summary>
    public ArticleHints Hints { get; init; } = ArticleHints.None;

    /// <summary>
    /// Pattern for the names of files in folders and archives, with <c>*</c> and <c>?</c>: <c>source.*</c>. Null, the default, for all articles. A file given
    /// itself is always read, and so are all records of WARC and JSON Lines files.
    /// </summary>
    public string? Include { get; init; }

    /// <summary>The part of the documents to list; all of them by default.</summary>
    public Shard Shard { get; init; }

    /// <summary>
    /// Largest document in bytes within a file that is read from its start to its end (<c>.tar</c>, WARC, JSON Lines); larger ones are documents that fail.
    /// 64 MiB by default. Other documents are held to the limit that <see cref="ArticleSource.Read"/> is given.
    /// </summary>
    public int MaxSourceLength { get; init; } = 64 * 1024 * 1024;
}
