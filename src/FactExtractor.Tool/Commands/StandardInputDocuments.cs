using FactExtractor.Sources;
using FactExtractor.Sources.Containers;

namespace FactExtractor.Tool.Commands;

/// <summary>What is piped in: one document, or many one after the other.</summary>
internal static class StandardInputDocuments
{
    private const string Name = "stdin";
    private const int LookAhead = 512;

    public static IEnumerable<ArticleSource> Read(Stream input, string? format, ListingOptions options)
    {
        if (format is null)
        {
            var reader = new ByteReader(input, LookAhead);
            format = Sniff(reader.Peek(LookAhead));
            input = reader.AsStream();
        }

        return format switch
        {
            "jsonl" => ArticleSource.EnumerateJsonLines(input, Name, options),
            "warc" => ArticleSource.EnumerateWarc(input, Name, options),
            "tar" => ArticleSource.EnumerateTar(input, Name, options),
            _ => [ArticleSource.FromStream(Name, input, hints: options.Hints)],
        };
    }

    /// <summary>No article begins with an object of JSON or with the first line of a web archive. Gzip is not looked into: name its format.</summary>
    private static string Sniff(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            start = start[3..];
        if (start.StartsWith("WARC/"u8))
            return "warc";
        if (start.Length >= 262 && start[257..].StartsWith("ustar"u8))
            return "tar";
        return start is [(byte)'{', ..] && start[1..].TrimStart(" \t"u8) is [(byte)'"', ..] ? "jsonl" : "document";
    }
}
