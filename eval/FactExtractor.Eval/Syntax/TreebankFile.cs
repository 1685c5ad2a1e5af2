using System.IO.Compression;
using FactExtractor.Syntax;

namespace FactExtractor.Eval.Syntax;

/// <summary>CoNLL-U files, plain or gzipped by their name.</summary>
internal static class TreebankFile
{
    public static List<ConlluSentence> Read(string path)
    {
        using var reader = OpenText(path);
        return [.. ConlluReader.Read(reader)];
    }

    public static StreamReader OpenText(string path)
    {
        Stream stream = File.OpenRead(path);
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
            stream = new GZipStream(stream, CompressionMode.Decompress);
        return new StreamReader(stream);
    }
}
