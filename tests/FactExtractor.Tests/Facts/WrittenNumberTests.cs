using FactExtractor.Facts;
using FactExtractor.Quantities;

namespace FactExtractor.Tests.Facts;

public sealed class WrittenNumberTests
{
    [Theory]
    [InlineData(25, "a quarter", 24.4, true)]
    [InlineData(25, "A Quarter", 26.9, true)]
    [InlineData(25, "a quarter", 28, false)]
    [InlineData(66.666, "two-thirds", 65, true)]
    [InlineData(66.666, "two in three", 67.9, true)]
    [InlineData(20, "one in five", 22, false)]
    [InlineData(20, "20 percent", 20.9, false)]
    public void A_part_in_words_is_coarse(double value, string written, double other, bool agrees) =>
        Assert.Equal(agrees, WrittenNumber.Of((decimal)value, written, Bound.About, isPercent: true).Agrees(WrittenNumber.Of((decimal)other, "", Bound.Exact, isPercent: true)));

    [Theory]
    [InlineData(6000, Bound.MoreThan, 6700, true)]
    [InlineData(6000, Bound.MoreThan, 7100, false)]
    [InlineData(6000, Bound.MoreThan, 5900, false)]
    [InlineData(6000, Bound.Exact, 6700, false)]
    [InlineData(6200, Bound.MoreThan, 6700, false)]
    [InlineData(5, Bound.LessThan, 4.6, true)]
    [InlineData(0.5, Bound.MoreThan, 0.56, true)]
    [InlineData(0, Bound.MoreThan, 0.56, false)]
    public void A_bound_of_one_digit_is_the_floor_of_what_begins_so(double value, Bound bound, double other, bool isFloor) =>
        Assert.Equal(isFloor, WrittenNumber.Of((decimal)value, "", bound).IsFloorOf(WrittenNumber.Of((decimal)other, "", Bound.Exact)));

    [Fact]
    public void A_part_of_a_million_is_an_amount_like_others() =>
        Assert.False(WrittenNumber.Of(500_000m, "half a million", Bound.About).Agrees(WrittenNumber.Of(516_000m, "516,000", Bound.Exact)));
}
