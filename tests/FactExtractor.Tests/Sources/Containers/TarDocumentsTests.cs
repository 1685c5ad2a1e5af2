using System.Formats.Tar;
using System.Text;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources.Containers;

public sealed class TarDocumentsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("news.tar", false)]
    [InlineData("news.tar.gz", true)]
    [InlineData("news.tgz", true)]
    public void Articles_are_read_in_the_order_of_the_archive(string name, bool isGzip)
    {
        (string, string)[] entries = [("b/x.txt", "one"), ("./a.html", "<p>two"), ("picture.png", "no"), (".git/a.txt", "no"), ("b/\U0001F4F0\n.md", "three")];
        var path = _folder.Write(name, isGzip ? Archives.TarGz(entries) : Archives.Tar(entries));
        var sources = ArticleSource.Enumerate([path]).ToList();
        Assert.Equal(["news/b/x", "news/a", "news/b/\U0001F4F0\n"], sources.Select(s => s.Id));
        Assert.Equal(["one", "<p>two", "three"], sources.Select(Text));
        Assert.EndsWith($"/{name}/b/x.txt", sources[0].Path, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_would_share_an_id_keep_their_extension_or_are_numbered()
    {
        var path = _folder.Write("n.tar", Archives.Tar(("a.txt", "1"), ("a.html", "2"), ("a.txt", "3")));
        Assert.Equal(["n/a", "n/a.html", "n/a.txt"], ArticleSource.Enumerate([path]).Select(s => s.Id));
        path = _folder.Write("m.tar", Archives.Tar(("a.txt", "1"), ("a.txt", "2"), ("a.txt", "3")));
        Assert.Equal(["m/a", "m/a.txt", "m/a.txt#2"], ArticleSource.Enumerate([path]).Select(s => s.Id));
    }

    [Fact]
    public void Links_are_left_out_and_paths_that_lead_out_fail_alone()
    {
        var bytes = new MemoryStream();
        using (var writer = new TarWriter(bytes, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "../../up.txt") { DataStream = new MemoryStream("x"u8.ToArray()) });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "fine.txt") { DataStream = new MemoryStream("fine"u8.ToArray()) });
        }

        var sources = ArticleSource.Enumerate([_folder.Write("n.tar", bytes.ToArray())]).ToList();
        Assert.Equal("source.unsafe-path", Code(sources[0]));
        Assert.Equal("fine", Text(sources[1]));
        Assert.Equal(2, sources.Count);
    }

    [Fact]
    public void An_archive_that_breaks_off_gives_what_is_whole_and_then_fails()
    {
        var tar = Archives.Tar(("a.txt", "whole"), ("b.txt", new string('b', 5000)));
        var inData = ArticleSource.Enumerate([_folder.Write("n.tar", tar[..^4000])]).ToList();
        Assert.Equal("whole", Text(inData[0]));
        Assert.Equal("source.truncated", Code(inData[^1]));

        var gzip = Archives.Gzip(Archives.Tar([.. Enumerable.Range(0, 50).Select(i => ($"{i}.txt", string.Concat(Enumerable.Range(0, 500).Select(n => (char)('a' + (n * n * i % 26))))))]));
        var inGzip = ArticleSource.Enumerate([_folder.Write("m.tar.gz", gzip[..(gzip.Length / 2)])]).ToList();
        Assert.Equal("source.truncated", Code(inGzip[^1]));
        Assert.All(inGzip.SkipLast(1), s => Text(s));
    }

    [Fact]
    public void Wherever_gzip_data_break_off_no_document_holds_what_nobody_wrote()
    {
        var texts = Enumerable.Range(0, 12).Select(static i => string.Concat(Enumerable.Range(0, 300).Select(n => (char)('a' + (n * n * (i + 3) % 26))))).ToArray();
        var gzip = Archives.Gzip(Archives.Tar([.. texts.Select(static (t, i) => ($"{i}.txt", t))]));
        for (var length = 40; length < gzip.Length; length++)
        {
            var sources = ArticleSource.Enumerate([_folder.Write("m.tar.gz", gzip[..length])]).ToList();

            // What is cut behind the end of the archive is no loss.
            var isWhole = sources.Count == texts.Length && Record.Exception(() => Text(sources[^1])) is null;
            if (!isWhole)
                Assert.Equal("source.truncated", Code(sources[^1]));
            Assert.Equal(texts[..(isWhole ? texts.Length : sources.Count - 1)], (isWhole ? sources : sources[..^1]).Select(Text));
        }
    }

    [Fact]
    public void A_large_entry_fails_alone_and_is_not_held()
    {
        var path = _folder.Write("n.tar.gz", Archives.TarGz(("big.txt", new string('x', 3000)), ("a.txt", "fine")));
        var sources = ArticleSource.Enumerate([path], ListingOptions.Default with { MaxSourceLength = 1000 }).ToList();
        Assert.Equal("source.too-large", Code(sources[0]));
        Assert.Equal("fine", Text(sources[1]));
    }

    [Fact]
    public void A_length_that_is_a_lie_takes_no_memory()
    {
        var tar = Archives.Tar(("a.txt", "x"));
        var at = tar.AsSpan().IndexOf("a.txt"u8);
        var header = tar.AsSpan().LastIndexOf("a.txt"u8) is var last && last > at ? last : at;
        Encoding.ASCII.GetBytes("77777777777").CopyTo(tar.AsSpan(header + 124));
        tar.AsSpan(header + 148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var b in tar.AsSpan(header, 512))
            sum += b;
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ").CopyTo(tar.AsSpan(header + 148));
        var sources = ArticleSource.Enumerate([_folder.Write("n.tar", tar)]).ToList();
        Assert.Contains(Code(sources[^1]), new[] { "source.truncated", "source.too-large" });
    }

    [Fact]
    public void Any_bytes_give_documents_or_a_failure_and_no_exception()
    {
        var tar = Archives.Tar(("a.txt", "text"), ("b.txt", new string('b', 700)));
        var random = new Random(20240126);
        for (var round = 0; round < 300; round++)
        {
            var damaged = tar.ToArray();
            for (var i = 0; i < 1 + (round % 20); i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            foreach (var source in ArticleSource.EnumerateTar(new MemoryStream(damaged), "n"))
                Assert.True(Record.Exception(() => source.Read(1 << 20)) is null or SourceException);
        }
    }

    [Fact]
    public void An_archive_without_articles_is_one_failed_document() =>
        Assert.Equal("source.empty", Code(ArticleSource.Enumerate([_folder.Write("n.tar", Archives.Tar(("a.png", "x")))]).Single()));

    private static string Text(ArticleSource source) => source.Read(1 << 20).Text;

    private static string Code(ArticleSource source) => Assert.Throws<SourceException>(() => source.Read(1 << 20)).Code;
}
