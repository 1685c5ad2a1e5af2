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
}
