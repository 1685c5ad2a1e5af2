using System.Globalization;
using FactExtractor.Sinks;

namespace FactExtractor.Tests.Sinks;

public sealed class ExactDecimalTests
{
    [Theory]
    [InlineData("2380000000000.00", "2380000000000")]
    [InlineData("15.60", "15.6")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    [InlineData("-5.50", "-5.5")]
    [InlineData("100", "100")]
    [InlineData("0.0000000000000000000000000010", "0.000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("7922816251426433759354395033.5", "7922816251426433759354395033.5")]
    public void Writes_the_shortest_exact_form(string written, string expected)
    {
        var value = decimal.Parse(written, CultureInfo.InvariantCulture);
        Assert.Equal(expected, ExactDecimal.ToText(value));
    }

    [Fact]
    public void Never_changes_a_value()
    {
        var random = new Random(4711);
        for (var i = 0; i < 20_000; i++)
        {
            var value = new decimal(random.Next(), random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29));
            var normal = ExactDecimal.Normalize(value);
            Assert.Equal(value, normal);
            Assert.True(normal.Scale == 0 || !normal.ToString(CultureInfo.InvariantCulture).EndsWith('0'));
        }
    }
}
