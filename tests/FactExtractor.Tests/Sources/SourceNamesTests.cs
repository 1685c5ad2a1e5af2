using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources;

public sealed class SourceNamesTests
{
    [Theory]
    [InlineData("x.html", "x")]
    [InlineData("x.html.gz", "x")]
    [InlineData("x.HTM.GZ", "x")]
    [InlineData("news/2024/x.txt", "x")]
    [InlineData("v1.2.txt", "v1.2")]
    [InlineData("page", "page")]
    [InlineData("page.gz", "page")]
    [InlineData(".html", ".html")]
    [InlineData(".gz", ".gz")]
    public void The_stem_is_the_name_without_the_extensions_that_say_how_to_read_it(string path, string expected) =>
        Assert.Equal(expected, SourceNames.Stem(path));

    [Theory]
    [InlineData("x.html", true)]
    [InlineData("x.xhtml.gz", true)]
    [InlineData("X.TXT", true)]
    [InlineData("x.md", true)]
    [InlineData("x.zip", false)]
    [InlineData("x.jpg", false)]
    [InlineData("x.jsonl", false)]
    [InlineData("x", false)]
    [InlineData(".hidden.html", false)]
    [InlineData(".html", false)]
    public void Articles_are_told_by_their_extension(string name, bool expected) => Assert.Equal(expected, SourceNames.IsArticle(name));
}
