using FactExtractor.Quantities;

namespace FactExtractor.Tests.Quantities;

/// <summary>Inputs made to hurt: they end, in linear work, and never with a wrong number.</summary>
public sealed class HostileTextTests
{
    [Fact]
    public void AMegabyteOfDigitsOverflowsFlagged()
    {
        var quantity = Assert.Single(QuantityReading.Read(new string('7', 1 << 20) + " euros"));

        Assert.Null(quantity.Value);
        Assert.True(quantity.Flags.HasFlag(QuantityFlags.Overflow));
    }

    [Theory]
    [InlineData(29)]
    [InlineData(400)]
    public void MoreDigitsThanADecimalHoldsAreFlagged(int digits) =>
        Assert.All(QuantityReading.Read($"about {new string('9', digits)} tonnes"), quantity => Assert.True(quantity.Value is null && quantity.Flags.HasFlag(QuantityFlags.Overflow)));

    [Fact]
    public void ScalesBeyondADecimalAreFlagged() =>
        Assert.All(QuantityReading.Read("999999999999999999999999999 quadrillion euros"), quantity => Assert.Null(quantity.Value));

    [Theory]
    [InlineData("$1")]
    [InlineData("1,000 ")]
    [InlineData("5 to ")]
    [InlineData("one hundred and ")]
    [InlineData("5 million billion ")]
    [InlineData("1/")]
    [InlineData("2.")]
    [InlineData("3-")]
    [InlineData("(5 km ")]
    [InlineData("half a ")]
    [InlineData("per 5 per ")]
    [InlineData("12,34,")]
    [InlineData("1 ")]
    [InlineData("-5 -")]
    [InlineData("5 km (3 miles) ")]
    [InlineData("two or ")]
    [InlineData("\ud83d5 ")]
    public void LongRepetitionsEnd(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, (1 << 18) / unit.Length));

        var quantities = QuantityReading.Read(text);

        Assert.All(quantities, quantity => Assert.True(quantity.Span.End <= text.Length));
    }

    [Fact]
    public void EmptyAndBlankTextGiveNone()
    {
        Assert.Empty(QuantityReading.Read("   "));
        Assert.Empty(QuantityReading.Read("."));
    }
}
