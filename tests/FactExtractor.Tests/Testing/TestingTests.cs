using FactExtractor.Claims;
using FactExtractor.Sources;
using FactExtractor.Testing;

namespace FactExtractor.Tests.Testing;

public sealed class TestingTests
{
    [Fact]
    public void An_article_from_text_has_the_date_and_the_speakers_that_the_test_says()
    {
        var result = new ArticleBuilder().Headline("Exports grow").Published(2024, 1, 26)
            .Paragraph("Exports totalled 2.38 trillion yuan last year.")
            .Said("Mira Sol", "We built 14 bridges in 2023.").Said("Mira Sol", "They cost 3 million yuan each.").Extract();
        Assert.Equal("2023", result.Claims[0].Period!.Value);
        Assert.Equal("Mira Sol", result.Claims[^1].Attribution!.Text);
        Assert.Equal("Exports grow", result.Article!.Metadata.Headline!.Value);
        Assert.Single(result.Article.Turns);
        Assert.Throws<ArgumentException>(() => new ArticleBuilder().Paragraph("one\ntwo"));
    }

    [Fact]
    public void Claims_are_compared_by_what_they_say()
    {
        var first = Claims("Exports totalled 5 million yuan in 2023.");
        var later = Claims("The mood was good. Exports totalled 5 million yuan in 2023.");
        Assert.NotEqual(first[0].Id, later[0].Id);
        Assert.True(ClaimText.SaySame(first[0], later[0]));
        Assert.Empty(ClaimText.Difference(first, later));
        Assert.Contains("value: 5000000\n", ClaimText.Of(first[0]), StringComparison.Ordinal);
        Assert.Contains("unit: CNY\n", ClaimText.Of(first[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_difference_names_claim_field_and_both_values()
    {
        var expected = Claims("Exports totalled 5 million yuan in 2023.");
        var actual = Claims("Exports totalled 6 million yuan in 2023. Imports totalled 7 million yuan in 2023.");
        var difference = ClaimText.Difference(expected, actual);
        Assert.Contains("claim 1, value: expected 5000000, was 6000000\n", difference, StringComparison.Ordinal);
        Assert.Contains("claim 2 is not expected: ", difference, StringComparison.Ordinal);
        Assert.Contains("claim 2 is missing: ", ClaimText.Difference(actual, expected), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_seam_has_a_fake()
    {
        var article = new ArticleBuilder().Paragraph("Exports totalled 5 million yuan.").Build();
        var parser = new FakeSyntaxParser("totalled");
        var scorer = new FakeClaimScorer(0.25);
        var extractor = ClaimExtractor.CreateBuilder().UseReader(new FakeArticleReader(article)).UseParser(parser).UseScorer(scorer).Build();
        await using var sink = new RecordingSink(failsAfter: 1);
        var result = extractor.Extract(ArticleSource.FromText("a", "whatever"));
        await sink.WriteAsync(result);

        Assert.Equal(0.25, Assert.Single(result.Claims).Confidence);
        Assert.Equal("Exports", result.Claims[0].Subject.Text);
        Assert.Equal((1, 1), (parser.ParsedCount, scorer.ScoredCount));
        Assert.Equal("a", Assert.Single(sink.Documents).Id);
        await Assert.ThrowsAsync<IOException>(async () => await sink.WriteAsync(result));
        var failing = ClaimExtractor.CreateBuilder().UseReader(new FakeArticleReader(_ => throw new InvalidOperationException("Injected."))).Build();
        Assert.Equal("internal", failing.Extract(ArticleSource.FromText("a", "x")).Error!.Code);
    }

    private static IReadOnlyList<Claim> Claims(string text) => new ArticleBuilder().Paragraph(text).Extract().Claims;
}
