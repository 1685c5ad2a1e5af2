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

    /// <summary>A document given as bytes, gzipped or not. The character set is detected.</summary>
    /// <param name="id">What the document is called in the output.</param>
    /// <param name="bytes">Its bytes; not to be changed afterwards.</param>
    /// <param name="format">How to read them; decided from the content by default.</param>
    /// <param name="hints">What is known about it.</param>
    public static ArticleSource FromBytes(string id, byte[] bytes, SourceFormat format = SourceFormat.Auto, ArticleHints? hints = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(bytes);
        return FromReader(id, null, hints, (maxLength, token) => SourceFiles.Decode(bytes, null, format, maxLength, token));
    }

    /// <summary>A document that is read from a stream, gzipped or not, to its end and once. The character set is detected. The stream is left open.</summary>
    /// <param name="id">What the document is called in the output.</param>
    /// <param name="stream">Where to read from.</param>
    /// <param name="format">How to read it; decided from the content by default.</param>
    /// <param name="hints">What is known about it.</param>
    public static ArticleSource FromStream(string id, Stream stream, SourceFormat format = SourceFormat.Auto, ArticleHints? hints = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(stream);
        return FromReader(id, null, hints, (maxLength, token) => SourceFiles.Read(stream, null, format, maxLength, token));
    }

    /// <summary>A file, gzipped or not, of any name; it is opened when it is read. A file that is not there fails then.</summary>
    /// <param name="path">Where it is. Its name without extensions is the id.</param>
    /// <param name="hints">What is known about it.</param>
    public static ArticleSource FromFile(string path, ArticleHints? hints = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FromReader(SourceNames.Stem(path), path, hints, (maxLength, token) => SourceFiles.Read(path, maxLength, token));
    }

    /// <summary>
    /// The articles of a folder and the folders in it, in ordinal order of their paths: <c>.html</c>, <c>.htm</c>, <c>.xhtml</c>, <c>.txt</c> and <c>.md</c>,
    /// each also with <c>.gz</c>, and those in <c>.zip</c> archives. Hidden files, links to folders and everything else are left out.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="hints">What is known about all of them.</param>
    /// <returns>The documents, unread; empty where there is none. Ids are as <see cref="Enumerate"/> gives them.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IReadOnlyList<ArticleSource> EnumerateFolder(string path, ArticleHints? hints = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path) ? Enumerate([path], hints) : throw new DirectoryNotFoundException($"There is no folder '{path}'.");
    }

    /// <summary>
    /// The documents of files, zip archives and folders, in the order given; a folder as <see cref="EnumerateFolder"/> lists it. What can't be opened is a
    /// document that fails when it is read.
    /// </summary>
    /// <param name="paths">Files of any name, zip archives, folders.</param>
    /// <param name="hints">What is known about all of them.</param>
    /// <param name="include">Pattern for the names of files in folders and archives, with <c>*</c> and <c>?</c>: <c>source.*</c>. All articles by default; a file given itself is always read.</param>
    /// <returns>
    /// The documents, unread. The id of each is its file name without extensions; documents that would share it have the path from the given folder instead,
    /// without extensions where that tells them apart.
    /// </returns>
    public static IReadOnlyList<ArticleSource> Enumerate(IEnumerable<string> paths, ArticleHints? hints = null, string? include = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var listing = new SourceListing(hints ?? ArticleHints.None, include);
        foreach (var path in paths)
            listing.Add(path);
        return listing.ToSources();
    }

    internal static ArticleSource FromReader(string id, string? path, ArticleHints? hints, Func<int, CancellationToken, SourceText> read) =>
        new(id, path, hints ?? ArticleHints.None, read);

    /// <summary>Reads and decodes the document.</summary>
    /// <param name="maxLength">Largest length in bytes after decompression.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SourceException">It can't be read as text.</exception>
    public SourceText Read(int maxLength, CancellationToken cancellationToken = default) => _read(maxLength, cancellationToken);
}
