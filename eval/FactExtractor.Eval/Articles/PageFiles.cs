using System.IO.Compression;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Articles;

/// <summary>The page files of a folder, gzipped or not.</summary>
internal static class PageFiles
{
    public static IEnumerable<string> List(string folder) =>
        Directory.EnumerateFiles(folder)
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".html.gz", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The file name without its extensions.</summary>
    public static string Stem(string path)
    {
        var name = Path.GetFileName(path);
        name = name.EndsWith(".gz", StringComparison.Ordinal) ? name[..^3] : name;
        return Path.GetFileNameWithoutExtension(name);
    }

    public static SourceText Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (path.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var unzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            unzip.CopyTo(plain);
            bytes = plain.ToArray();
        }

        return SourceDecoder.Decode(bytes, null, path);
    }
}
