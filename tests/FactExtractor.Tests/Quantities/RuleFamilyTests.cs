using FactExtractor.Quantities;

namespace FactExtractor.Tests.Quantities;

public sealed class RuleFamilyTests
{
    private static readonly RuleFamily Rail = new("rail")
    {
        Units = [new UnitDefinition(new Unit("{tankcar}", "tank car", UnitKind.Physical)) { Names = ["tank car", "tank cars"], Symbols = ["TCU"] }],
        Labels = ["siding"],
    };

    [Theory]
    [InlineData("moved 40 tank cars", "40 tank cars")]
    [InlineData("moved 40TCU", "40TCU")]
    public void AnAddedUnitIsRead(string text, string span)
    {
        var quantity = Assert.Single(QuantityRecognizer.Default.With(Rail).Recognize(QuantityReading.Sentence(text), null, QuantityContext.None));

        Assert.Equal(("{tankcar}", "rail.unit", span), (quantity.Unit.Code, quantity.RuleId, quantity.Span.Of(text).ToString()));
    }

    [Fact]
    public void AnAddedLabelMakesTheNumberAName()
    {
        var analysis = QuantityRecognizer.Default.With(Rail).Analyze(QuantityReading.Sentence("parked on siding 12 overnight"), null, QuantityContext.None);

        Assert.Empty(analysis.Quantities);
        Assert.Equal("rail.label", Assert.Single(analysis.NonQuantities).RuleId);
    }

    [Fact]
    public void TheDefaultStaysAsItIs()
    {
        _ = QuantityRecognizer.Default.With(Rail);

        Assert.Equal("1", Assert.Single(QuantityReading.Read("moved 40 tank cars")).Unit.Code);
        Assert.DoesNotContain(QuantityRecognizer.Default.Families, family => family.Name == "rail");
    }

    [Fact]
    public void ANameThatIsTakenIsRefused() =>
        Assert.Throws<ArgumentException>(() => QuantityRecognizer.Default.With(new RuleFamily("money")));

    [Fact]
    public void EveryRuleIdBelongsToAFamily()
    {
        var names = RuleFamily.BuiltIn.Select(family => family.Name).ToHashSet();
        foreach (var text in (string[])["$5m", "5%", "a 5 km walk", "for 3 years", "12 cars", "in 2019", "at 6pm", "Boeing 787", "two of them", "1 in 5", "tripled", "second-largest", "3-1 win", "aged 45"])
        {
            var analysis = QuantityReading.Analyze(text);
            Assert.All(analysis.Quantities.Select(q => q.RuleId).Concat(analysis.NonQuantities.Select(q => q.RuleId)), id => Assert.Contains(id.Split('.')[0], names));
        }
    }

    [Fact]
    public void TheBuilderTakesUnitsAndRules()
    {
        var unit = new UnitDefinition(new Unit("{bale}", "bale", UnitKind.Physical)) { Names = ["bale", "bales"] };
        var extractor = ClaimExtractor.CreateBuilder().AddUnits("wool", unit).AddRules(Rail).Build();

        var claims = extractor.Extract(FactExtractor.Sources.ArticleSource.FromText("note", "Exports reached 70 bales, and the railway bought 40 tank cars.")).Claims;

        Assert.Equal(["wool.unit", "rail.unit"], claims.Select(claim => claim.Quantity.RuleId));
    }

    [Fact]
    public void TheBuilderSaysWhatIsWrong()
    {
        var builder = ClaimExtractor.CreateBuilder().AddRules(Rail);

        Assert.Throws<ArgumentException>(() => builder.AddRules(Rail));
        Assert.Throws<ArgumentException>(() => builder.AddUnits("money"));
        Assert.Throws<InvalidOperationException>(() => builder.UseRecognizer(new NoRecognizer()).Build());
    }

    private sealed class NoRecognizer : IQuantityRecognizer
    {
        public bool MayHoldQuantity(FactExtractor.Syntax.Sentence sentence) => false;

        public System.Collections.Immutable.ImmutableArray<Quantity> Recognize(FactExtractor.Syntax.Sentence sentence, FactExtractor.Syntax.SyntaxTree? tree, QuantityContext context) => [];
    }
}
