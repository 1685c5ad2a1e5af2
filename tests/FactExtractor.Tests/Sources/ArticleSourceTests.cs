using System.Buffers.Binary;
using System.Text;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources;

public sealed class ArticleSourceTests : IDisposable
{
    private const int Limit = 1 << 20;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_lists_its_articles_in_ordinal_order_and_nothing_else()
    {
        string[] articles = ["B.txt", "a.html", "b/c.htm", "b/d.md.gz", "b/e.xhtml", "é.txt"];
        foreach (var name in articles)
            _folder.Write(name, "text");
        foreach (var name in new[] { "x.jpg", ".hidden.txt", ".git/a.txt", "claims.jsonl", "README" })
            _folder.Write(name, "text");
        Directory.CreateDirectory(_folder.At("folder.html"));

        var sources = ArticleSource.EnumerateFolder(_folder.Path).ToList();

        Assert.Equal(articles.Select(a => _folder.Path.Replace('\\', '/') + "/" + a), sources.Select(s => s.Path));
        Assert.Equal(["B", "a", "c", "d", "e", "é"], sources.Select(s => s.Id));
    }

    [Fact]
    public void Links_to_folders_are_not_followed()
    {
        _folder.Write("a.txt", "text");
        Directory.CreateSymbolicLink(_folder.At("round"), _folder.Path);
        Assert.Single(ArticleSource.EnumerateFolder(_folder.Path));
    }

    [Fact]
    public void A_link_to_itself_is_a_document_that_fails()
    {
        _folder.Write("a.txt", "text");
        File.CreateSymbolicLink(_folder.At("loop.txt"), _folder.At("loop.txt"));
        File.CreateSymbolicLink(_folder.At("nowhere.txt"), _folder.At("gone"));
        var sources = ArticleSource.EnumerateFolder(_folder.Path).ToDictionary(s => s.Id);
        Assert.Equal("text", Text(sources["a"]));
        Assert.Equal("source.unreadable", Code(sources["loop"]));
        Assert.Equal("source.unreadable", Code(sources["nowhere"]));
    }

    [Fact]
    public void A_file_that_vanishes_after_it_was_listed_fails_alone()
    {
        foreach (var name in new[] { "a.txt", "b.txt", "c.txt" })
            _folder.Write(name, name);
        var read = new List<string>();
        foreach (var source in ArticleSource.EnumerateFolder(_folder.Path))
        {
            File.Delete(_folder.At("b.txt"));
            read.Add(source.Id == "b" ? Code(source) : Text(source));
        }

        Assert.Equal(["a.txt", "source.unreadable", "c.txt"], read);
    }

    [Fact]
    public void Names_may_hold_line_breaks_and_characters_beyond_the_basic_plane()
    {
        string[] names = ["line\nbreak.txt", "tab\t.txt", "\U0001F4F0 news.txt", "quo\"te.txt", "-rf.txt"];
        foreach (var name in names)
            _folder.Write("odd/" + name, name);
        var sources = ArticleSource.EnumerateFolder(_folder.At("odd")).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), sources.Select(Text));
        Assert.Equal(names.Order(StringComparer.Ordinal), sources.Select(s => s.Id + ".txt"));
    }

    [Fact]
    public void A_folder_is_listed_as_it_is_enumerated()
    {
        _folder.Write("a/1.txt", "x");
        _folder.Write("b/2.txt", "x");
        using var sources = ArticleSource.EnumerateFolder(_folder.Path).GetEnumerator();
        Assert.True(sources.MoveNext());
        _folder.Write("b/3.txt", "x");
        Assert.True(sources.MoveNext());
        Assert.True(sources.MoveNext());
        Assert.Equal("3", sources.Current.Id);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_an_error() =>
        Assert.Throws<DirectoryNotFoundException>(() => ArticleSource.EnumerateFolder(_folder.At("none")));

    [Fact]
    public void Archives_in_a_folder_give_their_articles()
    {
        _folder.Write("a.txt", "outer");
        _folder.WriteZip("pack.zip", ("z.txt", "zed"), ("sub/a.txt", "inner"), ("picture.png", "no"), (".hidden.txt", "no"), ("__MACOSX/._a.txt", "no"));

        var sources = ArticleSource.EnumerateFolder(_folder.Path).ToList();

        Assert.Equal(["a", "pack.zip/sub/a", "z"], sources.Select(s => s.Id));
        Assert.Equal(["outer", "inner", "zed"], sources.Select(Text));
        Assert.EndsWith("/pack.zip/sub/a.txt", sources[1].Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_entries_are_read_from_many_threads_and_again()
    {
        var path = _folder.WriteZip("pack.zip", [.. Enumerable.Range(0, 40).Select(i => ($"{i:00}.txt", $"text {i}"))]);
        var sources = ArticleSource.Enumerate([path]).ToList();
        for (var round = 0; round < 2; round++)
            Assert.Equal(sources.Select((_, i) => $"text {i}"), await Task.WhenAll(sources.Select(s => Task.Run(() => Text(s)))));
        File.Delete(path);
    }

    [Fact]
    public void Entries_whose_path_leads_out_fail_alone()
    {
        var path = _folder.WriteZip("pack.zip", ("../../up.txt", "x"), ("/etc/root.txt", "x"), ("C:\\win.txt", "x"), ("fine.txt", "fine"));
        var sources = ArticleSource.Enumerate([path]).ToDictionary(s => s.Id);
        Assert.Equal("fine", Text(sources["fine"]));
        foreach (var id in new[] { "up", "root", "win" })
            Assert.Equal("source.unsafe-path", Code(sources[id]));
    }

    [Fact]
    public void A_damaged_entry_is_an_error_and_never_another_number()
    {
        var bytes = TempFolder.Zip(("a.txt", "Sales were 12 million."), ("b.txt", "Sales were 13 million."));
        bytes[bytes.AsSpan().IndexOf("12 million"u8)] = (byte)'9';
        var sources = ArticleSource.Enumerate([_folder.Write("pack.zip", bytes)]).ToList();
        Assert.Equal("source.damaged", Code(sources[0]));
        Assert.Equal("Sales were 13 million.", Text(sources[1]));
    }

    [Fact]
    public void An_entry_that_lies_about_its_length_is_an_error()
    {
        var bytes = TempFolder.Zip(("a.txt", new string('0', 5000)));
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(directory + 24), 10);
        Assert.Equal("source.damaged", Code(ArticleSource.Enumerate([_folder.Write("pack.zip", bytes)]).Single()));
    }

    [Fact]
    public void A_bomb_is_stopped_at_the_limit()
    {
        var zip = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(zip, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("bomb.html").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++)
                entry.Write(zeros);
        }

        Assert.Equal("source.too-large", Code(ArticleSource.Enumerate([_folder.Write("pack.zip", zip.ToArray())]).Single()));
        Assert.Equal("source.too-large", Code(ArticleSource.FromFile(_folder.Write("a.html.gz", TempFolder.Gzip(new string('0', 64 << 20))))));
    }

    [Fact]
    public void A_truncated_archive_is_one_failed_document()
    {
        _folder.Write("pack.zip", TempFolder.Zip(("a.txt", "x"))[..40]);
        _folder.Write("z.txt", "fine");
        var sources = ArticleSource.EnumerateFolder(_folder.Path).ToList();
        Assert.Equal(["pack", "z"], sources.Select(s => s.Id));
        Assert.Equal("source.truncated", Code(sources[0]));
        Assert.Equal("fine", Text(sources[1]));
    }

    [Fact]
    public void An_archive_without_articles_is_one_failed_document() =>
        Assert.Equal("source.empty", Code(ArticleSource.Enumerate([_folder.WriteZip("pack.zip", ("a.png", "x"))]).Single()));

    [Fact]
    public void A_file_that_is_missing_or_locked_fails_when_read()
    {
        Assert.Equal("source.unreadable", Code(ArticleSource.FromFile(_folder.At("none.txt"))));
        var path = _folder.Write("locked.txt", "text");
        using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal("source.unreadable", Code(ArticleSource.FromFile(path)));
    }

    [Fact]
    public void Gzip_is_told_by_content_whatever_the_name()
    {
        Assert.Equal("packed", Text(ArticleSource.FromFile(_folder.Write("a.txt", TempFolder.Gzip("packed")))));
        Assert.Equal("plain", Text(ArticleSource.FromFile(_folder.Write("b.txt.gz", "plain"))));
        Assert.Equal("packed", Text(ArticleSource.FromBytes("c", TempFolder.Gzip("packed"))));
        Assert.Equal("packed", Text(ArticleSource.FromStream("d", new MemoryStream(TempFolder.Gzip("packed")))));
    }

    [Fact]
    public void Bytes_and_streams_beyond_the_limit_are_refused()
    {
        var bytes = Encoding.UTF8.GetBytes(new string('a', 101));
        Assert.Equal("source.too-large", Code(ArticleSource.FromBytes("a", bytes), 100));
        Assert.Equal("source.too-large", Code(ArticleSource.FromStream("a", new MemoryStream(bytes)), 100));
        Assert.Equal(101, ArticleSource.FromBytes("a", bytes).Read(101).Text.Length);
    }

    [Fact]
    public void Hints_reach_every_document()
    {
        _folder.Write("a.txt", "x");
        var hints = new ArticleHints { PublishedAt = new DateOnly(2024, 1, 26) };
        Assert.Equal(hints, Assert.Single(ArticleSource.EnumerateFolder(_folder.Path, hints)).Hints);
    }

    private static string Text(ArticleSource source) => source.Read(Limit).Text;

    private static string Code(ArticleSource source, int limit = Limit) => Assert.Throws<SourceException>(() => source.Read(limit)).Code;
}
