using FactExtractor.Quantities;

namespace FactExtractor.Tests.Quantities;

/// <summary>Units said once for two numbers of a sentence.</summary>
public sealed class SharedUnitsTests
{
    [Theory]
    [InlineData("went from 21 mpg in 2008 to 24 for the new van", "21 mpg=21 [mi_i]/[gal_us]; 24=24 [mi_i]/[gal_us]")]
    [InlineData("exports increased by 2 percent but imports fell by 1.", "2 percent=2 percent; 1=1 percent")]
    [InlineData("the high was 84.75 cents, while the low was 74.07", "84.75 cents=0.8475 USD; 74.07=0.7407 USD")]
    [InlineData("asked 2,435,000 yen ($22,480) for the first and 2,380,000 ($21,972) for the other", "2,435,000 yen=2435000 JPY; 2,380,000=2380000 JPY")]
    public void ABareNumberTakesTheUnitOfItsParallel(string text, string expected) => Assert.Equal(expected, QuantityReading.Line(text));

    [Theory]
    [InlineData("rose by 2 percent to 1,333")]
    [InlineData("was 5 percent in May and was 2019")]
    [InlineData("fell from $5 million a year ago to 20 stores")]
    [InlineData("the rate was 5 percent, but the index was 27,934")]
    public void ANumberOfAnotherKindKeepsItsOwn(string text) =>
        Assert.All(QuantityReading.Read(text).Skip(1), quantity => Assert.Equal(Unit.One, quantity.Unit));
}
