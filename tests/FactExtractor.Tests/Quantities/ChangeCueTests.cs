using FactExtractor.Quantities;

namespace FactExtractor.Tests.Quantities;

public sealed class ChangeCueTests
{
    [Theory]
    [InlineData("rose 5% in May", ChangeDirection.Up, ChangeRole.Amount, "rose")]
    [InlineData("plans to grow sales by 35 per cent", ChangeDirection.Up, ChangeRole.Amount, "grow")]
    [InlineData("cut its workforce by 10%", ChangeDirection.Down, ChangeRole.Amount, "cut")]
    [InlineData("fell to 49.55 Hz", ChangeDirection.Down, ChangeRole.To, "fell")]
    [InlineData("before inching back up to 4.8 percent", ChangeDirection.Up, ChangeRole.To, "up")]
    [InlineData("a 3.3% fall in output", ChangeDirection.Down, ChangeRole.Amount, "fall")]
    public void TheWordOfChangeIsFound(string text, ChangeDirection direction, ChangeRole role, string word)
    {
        var quantity = Assert.Single(QuantityReading.Read(text));

        Assert.Equal((direction, role, word), (quantity.Cue!.Value.Direction, quantity.Cue.Value.Role, quantity.Cue.Value.Span.Of(text).ToString()));
        Assert.Equal(Bound.Exact, quantity.Bound);
    }

    [Theory]
    [InlineData("a fee of up to 5%")]
    [InlineData("rose in value, paid by 5 donors")]
    public void NoWordOfChangeIsMadeUp(string text) => Assert.All(QuantityReading.Read(text), quantity => Assert.Null(quantity.Cue));
}
