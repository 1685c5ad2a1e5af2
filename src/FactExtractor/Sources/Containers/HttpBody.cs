using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FactExtractor.Sources.Containers;

/// <summary>
/// The body of an HTTP response as a browser would have it: chunks joined (RFC 9112, 7.1), gzip, deflate or Brotli expanded. Archives are often written with a
/// body that is decoded already under its old header, so a body that is not what the header says is taken as it is.
/// </summary>
internal static class HttpBody
{
    /// <exception cref="SourceException">It is too large, damaged or in an encoding that can't be expanded.</exception>
    public static byte[] Decode(byte[] body, HeaderFields header, int maxLength)
    {
        if (Has(header["Transfer-Encoding"], "chunked") && TryJoinChunks(body) is { } joined)
            body = joined;
        foreach (var coding in Codings(header["Content-Encoding"]).Reverse())
        {
            body = coding switch
            {
                "GZIP" or "X-GZIP" => body,
                "DEFLATE" => Inflate(body, maxLength),
                "BR" => Expand(body, maxLength, s => new BrotliStream(s, CompressionMode.Decompress)) ?? body,
                "IDENTITY" or "UTF-8" => body,
                _ => throw new SourceException("source.unreadable", $"The page is stored with the content encoding '{coding.ToLowerInvariant()}', which can't be expanded."),
            };

            // Gzip is seen by its first bytes here as everywhere, and expanded with the limit and with the check for its end.
            if (Gzip.IsGzip(body))
                body = Gzip.Expand(body, maxLength, CancellationToken.None);
        }

        return body;
    }

    /// <summary>The value of a parameter of a media type, such as <c>charset</c>; or null.</summary>
    public static string? Parameter(string? mediaType, string name)
    {
        foreach (var part in (mediaType ?? "").Split(';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part[..equals].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
                return part[(equals + 1)..].Trim().Trim('"', '\'');
        }

        return null;
    }

    private static byte[]? TryJoinChunks(byte[] body)
    {
        var joined = new MemoryStream(body.Length);
        var reader = new ByteReader(new MemoryStream(body), 4096);
        while (reader.TryReadLine(1024, out var line))
        {
            var text = Encoding.ASCII.GetString(line ?? []);
            var digits = text.Split(';')[0].Trim();
            if (!long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0 || length > body.Length)
                return joined.Length == 0 ? null : joined.ToArray();
            if (length == 0)
                return joined.ToArray();
            try
            {
                joined.Write(reader.ReadExactly((int)length));
            }
            catch (EndOfStreamException e)
            {
                // Not one chunk whole: the header is a lie. Some: the page was cut off.
                return joined.Length == 0 ? null : throw new SourceException("source.truncated", "The page breaks off in the middle of a chunk.", e);
            }

            reader.TryReadLine(16, out _);
        }

        return joined.Length == 0 ? null : throw new SourceException("source.truncated", "The page breaks off before its last chunk.");
    }

    /// <summary>Some servers send zlib data, as the standard says, some send bare deflate data.</summary>
    private static byte[] Inflate(byte[] body, int maxLength) =>
        Expand(body, maxLength, s => new ZLibStream(s, CompressionMode.Decompress))
        ?? Expand(body, maxLength, s => new DeflateStream(s, CompressionMode.Decompress))
        ?? body;

    private static byte[]? Expand(byte[] body, int maxLength, Func<Stream, Stream> open)
    {
        try
        {
            using var stream = open(new MemoryStream(body));
            var bytes = BoundedReader.ReadAll(stream, maxLength, CancellationToken.None);
            return bytes.Length > 0 ? bytes : null;
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool Has(string? value, string name) => Codings(value).Contains(name.ToUpperInvariant());

    private static string[] Codings(string? value) =>
        (value ?? "").ToUpperInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
