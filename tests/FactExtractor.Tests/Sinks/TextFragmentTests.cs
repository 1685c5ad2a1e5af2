using FactExtractor.Sinks;

namespace FactExtractor.Tests.Sinks;

public sealed class TextFragmentTests
{
    [Theory]
    [InlineData("https://example.org/a", "Exports rose 5%.", "https://example.org/a#:~:text=Exports%20rose%205%25.")]
    [InlineData("https://example.org/a#s2", "A, b & c-d", "https://example.org/a#s2:~:text=A%2C%20b%20%26%20c%2Dd")]
    [InlineData("https://example.org/a#:~:text=old", "new", "https://example.org/a#:~:text=new")]
    [InlineData("http://example.org/?q=1", "a\n\nb", "http://example.org/?q=1#:~:text=a%20b")]
    public void Links_to_a_short_passage_by_its_words(string url, string passage, string expected) =>
        Assert.Equal(expected, TextFragment.Link(url, passage));

    [Fact]
    public void Links_to_a_long_passage_by_its_first_and_last_words() =>
        Assert.Equal(
            "https://example.org/#:~:text=one%20two%20three%20four,nine%20ten%20eleven%20twelve",
            TextFragment.Link("https://example.org/", "one two three four five six seven eight nine ten eleven twelve"));

    [Theory]
    [InlineData(null, "a")]
    [InlineData("", "a")]
    [InlineData("/relative", "a")]
    [InlineData("javascript:alert(1)", "a")]
    [InlineData("file:///etc/passwd", "a")]
    [InlineData("https://example.org", "  \n ")]
    public void Gives_no_link_without_a_web_address_and_words(string? url, string passage) =>
        Assert.Null(TextFragment.Link(url, passage));

    [Fact]
    public void A_lone_surrogate_does_not_break_the_link() =>
        Assert.Equal("https://example.org/#:~:text=a%EF%BF%BDb", TextFragment.Link("https://example.org/", "a\uD83Db"));
}
