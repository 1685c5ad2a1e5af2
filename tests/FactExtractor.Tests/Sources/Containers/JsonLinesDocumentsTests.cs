using System.Text;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources.Containers;

public sealed class JsonLinesDocumentsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_line_is_a_document_with_what_it_says_of_itself()
    {
        var sources = Read(
            """
            {"id": "one", "text": "Exports rose.", "url": "https://example.org/1", "published": "2024-01-26", "language": "en", "other": {"deep": [1, 2]}}

            {"html": "<p>Imports fell.", "published": "2024-01-26T23:30:00-08:00", "title": null}
            {"id": 17, "markdown": "# Notes"}
            """);
        Assert.Equal(["one", "n#3", "17"], sources.Select(s => s.Id));
        Assert.Equal(["n#1", "n#3", "n#4"], sources.Select(s => s.Path));
        Assert.Equal(["Exports rose.", "<p>Imports fell.", "# Notes"], sources.Select(Text));
        Assert.Equal([SourceFormat.Text, SourceFormat.Html, SourceFormat.Markdown], sources.Select(s => s.Read(100).Format));
        Assert.Equal(new ArticleHints { Url = "https://example.org/1", PublishedAt = new DateOnly(2024, 1, 26), Language = "en" }, sources[0].Hints);
        Assert.Equal(new DateOnly(2024, 1, 26), sources[1].Hints.PublishedAt);
    }

    [Theory]
    [InlineData("""{"text": "cut""")]
    [InlineData("""{"text": "a"} {"text": "b"}""")]
    [InlineData("""["text"]""")]
    [InlineData("""{"id": "x"}""")]
    [InlineData("""{"text": 5}""")]
    [InlineData("""{"text": "lone \ud800"}""")]
    [InlineData("""{"text": "a", "published": "last week"}""")]
    [InlineData("""{"text": "a", "published": "2024-13-01"}""")]
    [InlineData("""{"text": "a", "published": "2024-01-260"}""")]
    [InlineData("not json")]
    public void A_line_that_is_no_document_fails_alone(string line)
    {
        var sources = Read(line + "\n{\"text\": \"fine\"}");
        Assert.Equal("source.bad-json", Code(sources[0]));
        Assert.Equal("fine", Text(sources[1]));
    }

    [Fact]
    public void Bytes_that_are_no_text_and_nesting_without_end_fail_alone()
    {
        byte[] lines = [.. "{\"text\": \""u8, 0xFF, 0xFE, .. "\"}\n"u8, .. Encoding.ASCII.GetBytes("{\"a\":" + new string('[', 100_000) + "\n"), .. "{\"text\": \"fine\"}\r\n"u8];
        var sources = ArticleSource.EnumerateJsonLines(new MemoryStream(lines), "n").ToList();
        Assert.Equal(["source.bad-json", "source.bad-json"], sources.Take(2).Select(Code));
        Assert.Equal("fine", Text(sources[2]));
    }

    [Fact]
    public void A_long_line_fails_alone_and_is_not_held()
    {
        var lines = "{\"text\": \"" + new string('x', 300_000) + "\"}\n{\"text\": \"fine\"}";
        var sources = ArticleSource.EnumerateJsonLines(
            new MemoryStream(Encoding.UTF8.GetBytes(lines)), "n", ListingOptions.Default with { MaxSourceLength = 1000 }).ToList();
        Assert.Equal("source.too-large", Code(sources[0]));
        Assert.Equal("fine", Text(sources[1]));
    }

    [Fact]
    public void Files_are_read_when_given_and_not_found_in_folders()
    {
        var path = _folder.Write("docs.jsonl.gz", Archives.Gzip("\uFEFF{\"text\": \"fine\"}"u8.ToArray()));
        Assert.Empty(ArticleSource.EnumerateFolder(_folder.Path));
        Assert.Equal("fine", Text(Assert.Single(ArticleSource.Enumerate([path]))));
    }

    [Fact]
    public void A_long_text_survives_whatever_the_borders_of_the_buffer()
    {
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(i => $"{i} \u00E9\U0001F4F0 "));
        var json = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text });
        Assert.All(Read(json + "\n" + json), s => Assert.Equal(text, s.Read(8 << 20).Text));
    }

    private static List<ArticleSource> Read(string lines) => [.. ArticleSource.EnumerateJsonLines(new MemoryStream(Encoding.UTF8.GetBytes(lines)), "n")];

    private static string Text(ArticleSource source) => source.Read(1 << 20).Text;

    private static string Code(ArticleSource source) => Assert.Throws<SourceException>(() => source.Read(1 << 20)).Code;
}
