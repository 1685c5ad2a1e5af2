using FactExtractor.Facts;

namespace FactExtractor.Tests.Facts;

public sealed class ComparableUnitTests
{
    [Theory]
    [InlineData("GW", 1.44, "MW", 1440)]
    [InlineData("kW.h", 5, "MW.h", 0.005)]
    [InlineData("km", 3.2, "m", 3200)]
    [InlineData("t", 2, "kg", 2000)]
    [InlineData("percentagePoint", 0.25, "basisPoint", 25)]
    [InlineData("mL", 250, "L", 0.25)]
    public void A_metric_prefix_makes_no_other_amount(string unit, double value, string other, double same)
    {
        var (a, b) = (ComparableUnit.Of(unit), ComparableUnit.Of(other));
        Assert.Equal(a.Code, b.Code);
        Assert.Equal((decimal)value * a.Factor, (decimal)same * b.Factor);
    }

    [Theory]
    [InlineData("[mi_i]")]
    [InlineData("percent")]
    [InlineData("a")]
    [InlineData("min")]
    [InlineData("USD/MW.h")]
    [InlineData("1")]
    [InlineData("")]
    public void Other_units_stay(string unit) => Assert.Equal((unit, 1m), ComparableUnit.Of(unit));
}
