using FactExtractor.Articles;
using FactExtractor.Quantities;
using FactExtractor.Text;

namespace FactExtractor.Tests.Quantities;

public sealed class QuantityContextResolverTests
{
    [Theory]
    [InlineData("Shares of the miner fell in Toronto. The Canadian company said it lost $5m.", null, "CAD", false)]
    [InlineData("The Federal Reserve and other U.S. agencies spent $5m.", null, "USD", true)]
    [InlineData("The council spent $5m.", "https://www.example.com.au/story", "AUD", true)]
    [InlineData("The council of Springfield, Illinois, spent $5m.", null, "USD", true)]
    public void ADollarIsThatOfTheDocument(string text, string? url, string code, bool certain)
    {
        var context = QuantityContextResolver.Resolve(Article(text, url));

        var quantity = Assert.Single(QuantityReading.Read(text[text.IndexOf('$')..], context));
        if (certain)
            Assert.Equal((code, QuantityFlags.None), (quantity.Unit.Code, quantity.Flags));
        else
            Assert.True(quantity.Unit.Code == code || quantity.Flags.HasFlag(QuantityFlags.AmbiguousCurrency));
    }

    [Fact]
    public void ADollarOfNoCountryIsFlagged()
    {
        var quantity = Assert.Single(QuantityReading.Read("$5m", QuantityContextResolver.Resolve(Article("The council spent $5m.", null))));

        Assert.Equal(("USD", QuantityFlags.AmbiguousCurrency), (quantity.Unit.Code, quantity.Flags));
    }

    [Theory]
    [InlineData("Colombia will spend 24.2 trillion pesos.", "24.2 trillion pesos", "COP")]
    [InlineData("Danish brewers sold more. Sales in Denmark reached 36bn kroner.", "36bn kroner", "DKK")]
    [InlineData("India's budget has 5 million rupees for it.", "5 million rupees", "INR")]
    [InlineData("Pakistan set aside Rs5 billion.", "Rs5 billion", "PKR")]
    public void SharedNamesFollowTheCountryNamed(string text, string amount, string code)
    {
        var quantity = Assert.Single(QuantityReading.Read(amount, QuantityContextResolver.Resolve(Article(text, null))));

        Assert.Equal((code, QuantityFlags.None), (quantity.Unit.Code, quantity.Flags));
    }

    private static Article Article(string text, string? url) => new()
    {
        Text = text,
        Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))],
        Origin = OffsetMap.Identity(text.Length),
        Metadata = ArticleMetadata.Empty with { Url = url is null ? null : new MetadataValue<string>(url, "caller") },
    };
}
