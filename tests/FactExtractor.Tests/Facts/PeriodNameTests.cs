using FactExtractor.Facts;

namespace FactExtractor.Tests.Facts;

public sealed class PeriodNameTests
{
    [Theory]
    [InlineData("2023-07/2023-09", "2023-Q3")]
    [InlineData("2023-07-01/2023-09-30", "2023-Q3")]
    [InlineData("2023-01/2023-06", "2023-H1")]
    [InlineData("2023-Q3/2023-Q4", "2023-H2")]
    [InlineData("2023-01/2023-12", "2023")]
    [InlineData("2023-10/2023-10", "2023-10")]
    [InlineData("2023-08/2023-10", "2023-08/2023-10")]
    [InlineData("2022-10/2023-03", "2022-10/2023-03")]
    [InlineData("2023-09/2023-07", "2023-09/2023-07")]
    [InlineData("2023", "2023")]
    [InlineData("last year/now", "last year/now")]
    [InlineData("9999-13/9999-14", "9999-13/9999-14")]
    [InlineData("9999-10/9999-12", "9999-Q4")]
    [InlineData("/", "/")]
    [InlineData(null, null)]
    public void An_interval_has_its_shortest_name(string? period, string? expected) => Assert.Equal(expected, PeriodName.Shortest(period));

    [Theory]
    [InlineData("2023-10-28", "2023-10", true)]
    [InlineData("2023-Q4", "2023-10", true)]
    [InlineData("2023-H1", "2023-Q2", true)]
    [InlineData("2023", "2023", true)]
    [InlineData("2023-10", "2023-11", false)]
    [InlineData("2023-08/2023-10", "2023-Q3", false)]
    [InlineData("2023", "soon", false)]
    public void A_period_holds_another_where_all_days_are_in_it(string a, string b, bool expected)
    {
        Assert.Equal(expected, PeriodName.IsNested(a, b));
        Assert.Equal(expected, PeriodName.IsNested(b, a));
    }
}
