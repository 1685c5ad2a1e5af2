namespace FactExtractor.Sources;

/// <summary>
/// A document to extract from: a file, an entry of an archive, bytes or text. Nothing is read before <see cref="Read"/> is called, nothing
/// is ever fetched or executed. Immutable; <see cref="Read"/> may be called from any thread, and more than once unless the source is a stream.
/// </summary>
public sealed class ArticleSource
{
    private readonly Func<int, CancellationToken, SourceText> _read;

    private ArticleSource(string id, string? path, ArticleHints hints, Func<int, CancellationToken, SourceText> read)
    {
        Id = id;
        Path = path;
        Hints = hints;
        _read = read;
    }

    /// <summary>What the document is called in the output: the file name without its extensions, or what the caller names.</summary>
    public string Id { get; }

    /// <summary>The path of the file as it was given, or null.</summary>
    public string? Path { get; }

    /// <summary>What the caller knows about the document.</summary>
    public ArticleHints Hints { get; }

    /// <summary>A document given as text.</summary>
    /// <param name="id">What the document is called in the output.</param>
    /// <param name="text">Its characters.</param>
    /// <param name="format">How to read them; decided from the content by default.</param>
    /// <param name="hints">What is known about it.</param>
    public static ArticleSource FromText(string id, string text, SourceFormat format = SourceFormat.Auto, ArticleHints? hints = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        var source = new SourceText(text, "utf-16", format == SourceFormat.Auto ? SourceFormat.Text : format);
        return new ArticleSource(id, null, hints ?? ArticleHints.None, (_, _) => source);
    }

    /// <summary>Reads and decodes the document.</summary>
    /// <param name="maxLength">Largest length in bytes after decompression.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SourceException">It can't be read as text.</exception>
    public SourceText Read(int maxLength, CancellationToken cancellationToken = default) => _read(maxLength, cancellationToken);
}
