using System.IO.Compression;
using System.Text;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources.Containers;

public sealed class WarcDocumentsTests : IDisposable
{
    private const string Page = "<html><body><p>Exports rose 5 percent \u2014 a record.</p></body></html>";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes(Page);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("crawl.warc", false)]
    [InlineData("crawl.warc.gz", true)]
    public void Pages_are_read_with_their_address_and_everything_else_is_left_out(string name, bool isGzip)
    {
        byte[][] records =
        [
            Archives.Record("warcinfo", "application/warc-fields", "software: x\r\n"u8.ToArray()),
            Archives.Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n"u8.ToArray(), "https://example.org/a"),
            Archives.Response("<https://example.org/a>", Body),
            Archives.Response("https://example.org/p.png", [0x89, 0x50], "Content-Type: image/png"),
            Archives.Response("https://example.org/gone", Body, status: "404 Not Found"),
            Archives.Record("resource", "text/plain", "Plain."u8.ToArray(), "https://example.org/r"),
            Archives.Record("conversion", "text/plain", "Converted."u8.ToArray(), "https://example.org/c"),
            Archives.Record("metadata", "text/plain", "no"u8.ToArray(), "https://example.org/m"),
        ];
        var path = _folder.Write(name, [.. records.SelectMany(r => isGzip ? Archives.Gzip(r) : r)]);
        var sources = ArticleSource.EnumerateFolder(_folder.Path).ToList();

        Assert.Equal(["crawl#3", "crawl#6", "crawl#7"], sources.Select(s => s.Id));
        Assert.Equal([Page, "Plain.", "Converted."], sources.Select(Text));
        Assert.Equal(["https://example.org/a", "https://example.org/r", "https://example.org/c"], sources.Select(s => s.Hints.Url));
        Assert.Equal(SourceFormat.Html, sources[0].Read(1 << 20).Format);
        Assert.Equal(path.Replace('\\', '/') + "#3", sources[0].Path);
    }

    public static TheoryData<string, byte[]> Encodings()
    {
        byte[] Pack(Func<Stream, Stream> open)
        {
            var bytes = new MemoryStream();
            using (var stream = open(bytes))
                stream.Write(Body);
            return bytes.ToArray();
        }

        return new TheoryData<string, byte[]>
        {
            { "", Body },
            { "Transfer-Encoding: chunked", Archives.Chunked(Body) },
            { "Content-Encoding: gzip", Archives.Gzip(Body) },
            { "content-encoding: x-gzip\r\nTransfer-Encoding: Chunked", Archives.Chunked(Archives.Gzip(Body)) },
            { "Content-Encoding: br", Pack(s => new BrotliStream(s, CompressionLevel.Fastest)) },
            { "Content-Encoding: deflate", Pack(s => new ZLibStream(s, CompressionLevel.Fastest)) },
            { "Content-Encoding: deflate", Pack(s => new DeflateStream(s, CompressionLevel.Fastest)) },

            // Stored decoded under the old header.
            { "Transfer-Encoding: chunked\r\nContent-Encoding: gzip", Body },
            { "Content-Encoding: br", Body },
            { "Content-Encoding: deflate", Body },
            { "Content-Encoding: identity", Body },
        };
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_body_is_decoded_as_a_browser_would(string header, byte[] body) =>
        Assert.Equal(Page, Text(Assert.Single(Read(Archives.Response("https://example.org/a", body, ("Content-Type: text/html; charset=utf-8\r\n" + header).TrimEnd())))));

    [Fact]
    public void The_charset_of_the_header_is_used()
    {
        var body = Encoding.Latin1.GetBytes("<p>Umsätze für März: über 5 Prozent, sagte er. Größe, Straße, schön.");
        Assert.Contains("Umsätze für März", Text(Assert.Single(Read(Archives.Response("u", body, "Content-Type: text/html; charset=\"iso-8859-1\"")))), StringComparison.Ordinal);
    }

    [Fact]
    public void An_encoding_that_is_not_known_fails_alone()
    {
        var sources = Read([.. Archives.Response("u", Body, "Content-Type: text/html\r\nContent-Encoding: zstd"), .. Archives.Response("v", Body)]);
        Assert.Equal("source.unreadable", Code(sources[0]));
        Assert.Equal(Page, Text(sources[1]));
    }

    [Fact]
    public void A_page_that_breaks_off_fails_alone()
    {
        var sources = Read(
        [
            .. Archives.Response("u", Archives.Chunked(Body)[..30], "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
            .. Archives.Response("v", Archives.Gzip(Body)[..40], "Content-Type: text/html\r\nContent-Encoding: gzip"),
            .. Archives.Response("w", Body),
        ]);
        Assert.Equal(["source.truncated", "source.truncated"], sources.Take(2).Select(Code));
        Assert.Equal(Page, Text(sources[2]));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999999999")]
    [InlineData("9223372036854775807")]
    [InlineData("2147483647")]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("1")]
    public void A_length_that_is_a_lie_ends_the_file_with_a_failure(string length)
    {
        var bad = Archives.Record("resource", "text/plain", Body, "u", length);
        var sources = Read([.. Archives.Response("v", Body), .. bad, .. Archives.Response("w", Body)]);
        Assert.Equal(Page, Text(sources[0]));
        Assert.Contains(sources.Skip(1), s => Record.Exception(() => s.Read(1 << 20)) is SourceException);
    }

    [Fact]
    public void A_large_record_fails_alone_and_is_not_held()
    {
        var sources = ArticleSource.EnumerateWarc(
            new MemoryStream([.. Archives.Response("u", new byte[5000]), .. Archives.Response("v", Body)]), "n", ListingOptions.Default with { MaxSourceLength = 1000 }).ToList();
        Assert.Equal("source.too-large", Code(sources[0]));
        Assert.Equal(Page, Text(sources[1]));
    }

    [Fact]
    public void A_bomb_within_a_page_is_stopped()
    {
        var options = ListingOptions.Default with { MaxSourceLength = 1 << 20 };
        foreach (var coding in new[] { "gzip", "br", "deflate" })
        {
            var packed = new MemoryStream();
            using (Stream stream = coding switch { "gzip" => new GZipStream(packed, CompressionLevel.Fastest), "br" => new BrotliStream(packed, CompressionLevel.Fastest), _ => new ZLibStream(packed, CompressionLevel.Fastest) })
                stream.Write(new byte[16 << 20]);
            var sources = ArticleSource.EnumerateWarc(
                new MemoryStream(Archives.Response("u", packed.ToArray(), $"Content-Type: text/html\r\nContent-Encoding: {coding}")), "n", options).ToList();
            Assert.Equal("source.too-large", Code(Assert.Single(sources)));
        }
    }

    [Fact]
    public void A_header_without_end_is_refused() =>
        Assert.Equal("source.truncated", Code(Assert.Single(Read([.. "WARC/1.0\r\n"u8, .. Enumerable.Repeat((byte)'a', 1 << 20)]))));

    [Fact]
    public void What_is_no_web_archive_is_one_failed_document() =>
        Assert.Equal("source.truncated", Code(Assert.Single(Read("Sales rose 5 percent."u8.ToArray()))));

    [Fact]
    public void Any_bytes_give_documents_or_a_failure_and_no_exception()
    {
        byte[] warc = [.. Archives.Response("u", Archives.Chunked(Body), "Content-Type: text/html\r\nTransfer-Encoding: chunked"), .. Archives.Record("resource", "text/plain", Body, "v")];
        var random = new Random(20240127);
        for (var round = 0; round < 500; round++)
        {
            var damaged = warc.ToArray();
            for (var i = 0; i < 1 + (round % 10); i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            foreach (var source in Read(damaged[..random.Next(damaged.Length / 2, damaged.Length)]))
                Assert.True(Record.Exception(() => source.Read(1 << 20)) is null or SourceException);
        }
    }

    private static List<ArticleSource> Read(byte[] warc) => [.. ArticleSource.EnumerateWarc(new MemoryStream(warc), "n")];

    private static string Text(ArticleSource source) => source.Read(1 << 20).Text;

    private static string Code(ArticleSource source) => Assert.Throws<SourceException>(() => source.Read(1 << 20)).Code;
}
