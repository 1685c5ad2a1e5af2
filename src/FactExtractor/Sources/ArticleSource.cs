using System.Diagnostics.CodeAnalysis;
using FactExtractor.Sources.Containers;
using FactExtractor.Sources.Listing;

namespace FactExtractor.Sources;

/// <summary>
/// A document to extract from: a file, an entry of an archive, bytes or text. Nothing is read before <see cref="Read"/> is called, nothing
/// is ever fetched or executed. Immutable; <see cref="Read"/> may be called from any thread, and more than once unless the source is a stream.
/// </summary>
public sealed class ArticleSource
{
    private readonly Func<int, CancellationToken, SourceContent> _load;

    private ArticleSource(string id, string? path, ArticleHints hints, Func<int, CancellationToken, SourceContent> load)
    {
        Id = id;
        Path = path;
        Hints = hints;
        _load = load;
    }

    /// <summary>What the document is called in the output: the file name without its extensions, or what the caller names.</summary>
    public string Id { get; }

    /// <summary>The path of the file as it was given, or null.</summary>
    public string? Path { get; }

    /// <summary>What the caller knows about the document.</summary>
    public ArticleHints Hints { get; }

    /// <summary>The path below the folder that was given: tells documents of a run apart on every machine. The id where there is no such path.</summary>
    [AllowNull]
    internal string Key { get => field ?? Id; init; }

    /// <summary>About how many bytes the document takes while it waits and is worked on; 0 where that is not known.</summary>
    internal long Weight { get; init; }

    /// <summary>A document given as text.</summary>
    /// <param name="id">What the document is called in the output.</param>
    /// <param name="text">Its characters.</param>
    /// <param name="format">How to read them; decided from the content by default.</param>
    /// <param name="hints">What is known about it.</param>
    public static ArticleSource FromText(string id, string text, SourceFormat format = SourceFormat.Auto, ArticleHints? hints = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(text);
        var content = new SourceContent(new SourceText(text, "utf-16", format == SourceFormat.Auto ? SourceFormat.Text : format));
        return FromContent(id, null, hints, content);
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
        return FromContent(id, null, hints, new SourceContent(bytes) { Format = format });
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
        return FromLoader(id, null, hints, (maxLength, token) => SourceFiles.Load(stream, null, format, maxLength, token));
    }

    /// <summary>A file, gzipped or not, of any name; it is opened when it is read. A file that is not there fails then.</summary>
    /// <param name="path">Where it is. Its name without extensions is the id.</param>
    /// <param name="hints">What is known about it.</param>
    public static ArticleSource FromFile(string path, ArticleHints? hints = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return FromLoader(SourceNames.Stem(path), path, hints, (maxLength, token) => SourceFiles.Load(path, maxLength, token));
    }

    /// <summary>
    /// The articles of a folder and the folders in it, in ordinal order of their paths: <c>.html</c>, <c>.htm</c>, <c>.xhtml</c>, <c>.txt</c> and <c>.md</c>,
    /// each also with <c>.gz</c>, and those in <c>.zip</c>, <c>.tar</c> and <c>.warc</c> archives, the last two also with <c>.gz</c>. Hidden files, links to
    /// folders and everything else are left out.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <param name="hints">What is known about all of them.</param>
    /// <returns>The documents, unread; none where there is none. Listed anew, and lazily, each time they are enumerated. Ids are as <see cref="Enumerate"/> gives them.</returns>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static IEnumerable<ArticleSource> EnumerateFolder(string path, ArticleHints? hints = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Directory.Exists(path)
            ? Enumerate([path], ListingOptions.Default with { Hints = hints ?? ArticleHints.None })
            : throw new DirectoryNotFoundException($"There is no folder '{path}'.");
    }

    /// <summary>
    /// The documents of files, archives and folders, in the order given; a folder as <see cref="EnumerateFolder"/> lists it. <c>.jsonl</c> and <c>.ndjson</c>
    /// files, also with <c>.gz</c>, hold one document a line (see <see cref="EnumerateJsonLines"/>); they are read only where they are given themselves.
    /// What can't be opened is a document that fails when it is read.
    /// </summary>
    /// <remarks>
    /// Listing is lazy: of folders, the names of one folder at a time are in memory, and a few bytes for every document; <c>.tar</c>, WARC and JSON Lines
    /// files are read document by document as the enumeration goes, so do not collect their documents.
    /// </remarks>
    /// <param name="paths">Files of any name, archives, folders.</param>
    /// <param name="options">What to list and what is known of it.</param>
    /// <returns>
    /// The documents. The id of each is its file name without extensions; documents that would share it have the path from the given folder instead,
    /// without extensions where that tells them apart. A document within a <c>.tar</c>, WARC or JSON Lines file has the id of that file and its own path or number in it;
    /// a line of JSON that names its id has that one.
    /// </returns>
    public static IEnumerable<ArticleSource> Enumerate(IEnumerable<string> paths, ListingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new SourceListing([.. paths], options ?? ListingOptions.Default).List();
    }

    /// <summary>
    /// The documents of a stream of JSON Lines: one object a line with <c>text</c>, <c>html</c> or <c>markdown</c>, and optionally <c>id</c>, <c>url</c>,
    /// <c>published</c> (an ISO 8601 date) and <c>language</c>; other properties are ignored. A line that is none is a document that fails.
    /// </summary>
    /// <param name="stream">UTF-8, gzipped or not; read as the enumeration goes and left open.</param>
    /// <param name="name">What documents without an id are called, with the number of their line: <c>stdin#12</c>.</param>
    /// <param name="options">What is known of the documents, and which of them to list.</param>
    public static IEnumerable<ArticleSource> EnumerateJsonLines(Stream stream, string name, ListingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return StreamedDocuments.Read(StreamedFormat.JsonLines, stream, new StreamedFile(name, name, name), options ?? ListingOptions.Default);
    }

    /// <summary>The documents of a stream of WARC records: web pages of <c>response</c> and <c>resource</c> records, text of <c>conversion</c> records.</summary>
    /// <param name="stream">The records, gzipped or not; read as the enumeration goes and left open.</param>
    /// <param name="name">What documents are called, with the number of their record: <c>stdin#12</c>.</param>
    /// <param name="options">What is known of the documents, and which of them to list.</param>
    public static IEnumerable<ArticleSource> EnumerateWarc(Stream stream, string name, ListingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return StreamedDocuments.Read(StreamedFormat.Warc, stream, new StreamedFile(name, name, name), options ?? ListingOptions.Default);
    }

    /// <summary>The articles of a tar archive that comes as a stream.</summary>
    /// <param name="stream">The archive, gzipped or not; read as the enumeration goes and left open.</param>
    /// <param name="name">What documents are called, with their path in the archive: <c>stdin/news/a</c>.</param>
    /// <param name="options">What is known of the documents, and which of them to list.</param>
    public static IEnumerable<ArticleSource> EnumerateTar(Stream stream, string name, ListingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return StreamedDocuments.Read(StreamedFormat.Tar, stream, new StreamedFile(name, name, name), options ?? ListingOptions.Default);
    }

    internal static ArticleSource FromLoader(string id, string? path, ArticleHints? hints, Func<int, CancellationToken, SourceContent> load) =>
        new(id, path, hints ?? ArticleHints.None, load);

    internal static ArticleSource FromContent(string id, string? path, ArticleHints? hints, SourceContent content, string? key = null) =>
        new(id, path, hints ?? ArticleHints.None, (_, _) => content) { Key = key, Weight = content.Length };

    internal static ArticleSource FromFile(string id, ListedFile file, ArticleHints hints) =>
        new(id, file.Path, hints, (maxLength, token) => SourceFiles.Load(file.File, maxLength, token))
        {
            Key = file.Relative,
            Weight = SourceFiles.LengthOf(file.File),
        };

    internal static ArticleSource FromZip(string id, string key, string path, ZipDocuments archive, ZipDocuments.Entry entry, ArticleHints hints) =>
        new(id, path, hints, (maxLength, token) => new SourceContent(archive.Read(entry, maxLength, token)) { FileName = SourceNames.LastPart(entry.Name) })
        {
            Key = key,
            Weight = entry.Length,
        };

    /// <summary>A document that fails when it is read.</summary>
    internal static ArticleSource Failing(string id, string? path, ArticleHints? hints, SourceException reason, string? key = null) =>
        new(id, path, hints ?? ArticleHints.None, (_, _) => throw new SourceException(reason.Code, reason.Message, reason)) { Key = key };

    /// <summary>Reads and decodes the document.</summary>
    /// <param name="maxLength">Largest length in bytes after decompression.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SourceException">It can't be read as text.</exception>
    public SourceText Read(int maxLength, CancellationToken cancellationToken = default) =>
        Load(maxLength, cancellationToken).Decode(maxLength, cancellationToken);

    /// <summary>Reads the document and leaves it undecoded.</summary>
    /// <exception cref="SourceException">It can't be read.</exception>
    internal SourceContent Load(int maxLength, CancellationToken cancellationToken) => _load(maxLength, cancellationToken);

    /// <summary>The same document with its content in hand, so that it is read once.</summary>
    internal ArticleSource With(SourceContent content) => new(Id, Path, Hints, (_, _) => content) { Key = Key, Weight = content.Length };
}
