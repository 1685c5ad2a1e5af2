using FactExtractor.Claims;
using FactExtractor.Claims.Ranks;
using FactExtractor.Sources;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Tests.Claims.Ranks;

public sealed class RankFinderTests
{
    [Theory]
    [InlineData("It is the world's second-largest brewer.", 2)]
    [InlineData("It is the third biggest port of the country.", 3)]
    [InlineData("The city is the 12th most expensive in Europe.", 12)]
    [InlineData("The firm ranked No. 4 last year.", 4)]
    public void A_place_with_a_number_is_a_rank(string text, int place)
    {
        var claim = Assert.Single(ClaimExtractor.Default.Extract(ArticleSource.FromText("note", text)).Claims);
        Assert.Equal(ClaimKind.Rank, claim.Kind);
        Assert.Equal(place, claim.Quantity.Value);
        Assert.Equal("1", claim.Quantity.Unit.Code);
    }

    [Theory]
    [InlineData("It is the largest brewer in the world.")]
    [InlineData("The second interest payment was missed.")]
    [InlineData("The 4th conference opened on Monday.")]
    [InlineData("In the second half they slowed down.")]
    public void A_superlative_or_an_ordinal_alone_is_none(string text) =>
        Assert.Empty(RankFinder.Find(SyntaxParser.Default.Split(text, new TextSpan(0, text.Length))[0], []));

    [Fact]
    public void The_subject_is_what_is_ranked()
    {
        var claim = Assert.Single(ClaimExtractor.Default.Extract(ArticleSource.FromText("note", "The group is the world's fifth-largest brewer.")).Claims);
        Assert.Equal("brewer", claim.Subject.Text);
    }
}
