using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace FactExtractor.Tests.Sources;

/// <summary>Archives made in memory.</summary>
internal static class Archives
{
    public static byte[] Tar(params (string Name, string Text)[] entries)
    {
        var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }

        return bytes.ToArray();
    }

    public static byte[] TarGz(params (string Name, string Text)[] entries) => Gzip(Tar(entries));

    /// <summary>One WARC record.</summary>
    public static byte[] Record(string type, string contentType, byte[] block, string? uri = null, string? length = null) =>
        [
            .. Encoding.Latin1.GetBytes(string.Create(
                CultureInfo.InvariantCulture,
                $"WARC/1.1\r\nWARC-Type: {type}\r\n{(uri is null ? "" : $"WARC-Target-URI: {uri}\r\n")}Content-Type: {contentType}\r\nContent-Length: {length ?? block.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n")),
            .. block,
            .. "\r\n\r\n"u8,
        ];

    /// <summary>A response record with an HTTP message.</summary>
    public static byte[] Response(string uri, byte[] body, string header = "Content-Type: text/html; charset=utf-8", string status = "200 OK") =>
        Record("response", "application/http; msgtype=response", [.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status}\r\n{header}\r\n\r\n"), .. body], uri);

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new GZipStream(packed, CompressionLevel.Optimal))
            stream.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Chunked(byte[] body, int length = 10)
    {
        var chunks = new MemoryStream();
        foreach (var chunk in body.Chunk(length))
        {
            chunks.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{chunk.Length:x};note=1\r\n")));
            chunks.Write(chunk);
            chunks.Write("\r\n"u8);
        }

        chunks.Write("0\r\n\r\n"u8);
        return chunks.ToArray();
    }
}
