using FactExtractor.Sources.Containers;

namespace FactExtractor.Sources;

/// <summary>What file names say: which files of a folder are articles, and what a document is called.</summary>
internal static class SourceNames
{
    /// <summary>The id of a document read from standard input.</summary>
    public const string StandardInput = "stdin";

    private static readonly string[] Articles = [".html", ".htm", ".xhtml", ".txt", ".md"];

    /// <summary>For messages.</summary>
    public static string KnownExtensions => string.Join(' ', Articles) + ", each also with .gz";

    /// <summary>Whether the name is one of an article: an extension that we know, gzipped or not, and not hidden.</summary>
    public static bool IsArticle(string name)
    {
        name = WithoutGzip(LastPart(name));
        return !name.StartsWith('.') && Array.Exists(Articles, e => EndsWith(name, e) && name.Length > e.Length);
    }

    /// <summary>Whether the name is one of an archive of articles, and not hidden. JSON Lines are none: in a folder they may as well be somebody's output.</summary>
    public static bool IsArchive(string name) =>
        !LastPart(name).StartsWith('.') && (IsZip(name) || StreamedFormatOf(name) is not (null or StreamedFormat.JsonLines));

    public static bool IsZip(string name) => EndsWith(name, ".zip");

    /// <summary>The format of a file that holds many documents one after the other; null where the name is of none.</summary>
    public static StreamedFormat? StreamedFormatOf(string name)
    {
        var plain = WithoutGzip(name);
        return EndsWith(plain, ".tar") || EndsWith(name, ".tgz") ? StreamedFormat.Tar
            : EndsWith(plain, ".warc") || EndsWith(plain, ".wet") ? StreamedFormat.Warc
            : EndsWith(plain, ".jsonl") || EndsWith(plain, ".ndjson") ? StreamedFormat.JsonLines
            : null;
    }

    /// <summary>The path without the extensions that say how to read it: <c>news/x.html.gz</c> is <c>news/x</c>, <c>v1.2.txt</c> is <c>v1.2</c>.</summary>
    public static string WithoutExtensions(string path)
    {
        var whole = WithoutGzip(path);
        var name = LastPart(whole);
        var at = name.LastIndexOf('.');
        return at <= 0 ? whole : whole[..(whole.Length - name.Length + at)];
    }

    /// <summary>The file name without its extensions.</summary>
    public static string Stem(string path) => LastPart(WithoutExtensions(path));

    /// <summary>What stands after the last separator. Archives made elsewhere may use the backslash.</summary>
    public static string LastPart(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The path with forward slashes, as names of documents have them on every system.</summary>
    public static string Slashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    private static string WithoutGzip(string name) => EndsWith(name, ".gz") && LastPart(name).Length > 3 ? name[..^3] : name;

    private static bool EndsWith(string name, string extension) => name.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
