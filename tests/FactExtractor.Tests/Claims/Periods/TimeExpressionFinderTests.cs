using FactExtractor.Claims.Periods;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Tests.Claims.Periods;

public sealed class TimeExpressionFinderTests
{
    private static readonly DateOnly Published = new(2024, 2, 7);

    [Theory]
    [InlineData("Sales rose in 2023.", "2023", "2023")]
    [InlineData("Sales rose last year.", "last year", "2023")]
    [InlineData("Sales rose this year.", "this year", "2024")]
    [InlineData("Sales will rise next year.", "next year", "2025")]
    [InlineData("By the end of 2023 there were more.", "the end of 2023", "2023-12-31")]
    [InlineData("By the end of last year there were more.", "the end of last year", "2023-12-31")]
    [InlineData("Sales rose in the third quarter of 2023.", "the third quarter of 2023", "2023-Q3")]
    [InlineData("Sales rose in the fourth quarter.", "the fourth quarter", "2023-Q4")]
    [InlineData("Sales rose in the first half of last year.", "the first half of last year", "2023-H1")]
    [InlineData("Sales rose in the first half of the year.", "the first half of the year", "2024-H1")]
    [InlineData("Sales rose in Q3 2023.", "Q3 2023", "2023-Q3")]
    [InlineData("Sales rose in the first 11 months of 2023.", "the first 11 months of 2023", "2023-01/2023-11")]
    [InlineData("Sales rose in the last three months of 2023.", "the last three months of 2023", "2023-Q4")]
    [InlineData("Sales rose in January-July 2023.", "January-July 2023", "2023-01/2023-07")]
    [InlineData("Sales rose from October to December.", "October to December", "2023-10/2023-12")]
    [InlineData("Sales rose in December.", "December", "2023-12")]
    [InlineData("Sales rose in January.", "January", "2024-01")]
    [InlineData("Prices will rise in March.", "March", "2024-03")]
    [InlineData("Sales rose on September 27, 2023.", "September 27, 2023", "2023-09-27")]
    [InlineData("Sales rose on Sept. 27.", "Sept. 27", "2023-09-27")]
    [InlineData("Sales rose on 27 September 2023.", "27 September 2023", "2023-09-27")]
    [InlineData("Sales rose in fiscal 2023.", "fiscal 2023", "2023")]
    [InlineData("Sales rose in FY2023.", "FY2023", "2023")]
    [InlineData("Sales rose between 2019 and 2022.", "2019 and 2022", "2019/2022")]
    [InlineData("Sales rose on Tuesday.", "Tuesday", "2024-02-06")]
    [InlineData("Sales rose yesterday.", "yesterday", "2024-02-06")]
    [InlineData("There are now more.", "now", "2024-02-07")]
    public void Period_is_resolved_against_the_publication_date(string sentence, string expression, string value)
    {
        var found = Find(sentence, Published);
        var time = Assert.Single(found);
        Assert.Equal(expression, time.Span.Of(sentence).ToString());
        Assert.Equal(value, time.Value);
        Assert.Equal(TimeRole.Period, time.Role);
    }

    [Theory]
    [InlineData("Over the 12 months through July 2019, inflation was low.", "the 12 months through July 2019", "2018-08/2019-07")]
    [InlineData("In the three months to December 2004, sales fell.", "the three months to December 2004", "2004-10/2004-12")]
    [InlineData("Over the past three months, sales fell.", "the past three months", "2023-11/2024-02")]
    [InlineData("Over the past decade, sales fell.", "the past decade", "2014/2024")]
    public void Window_gives_a_period_and_measures_nothing(string sentence, string expression, string value)
    {
        var time = Assert.Single(Find(sentence, Published));
        Assert.Equal(expression, time.Span.Of(sentence).ToString());
        Assert.Equal(value, time.Value);
        Assert.Equal(TimeRole.Window, time.Role);
    }

    [Theory]
    [InlineData("a year-on-year increase", "yearOnYear")]
    [InlineData("up from a year earlier", "yearOnYear")]
    [InlineData("up month-on-month", "monthOnMonth")]
    [InlineData("up quarter on quarter", "quarterOnQuarter")]
    [InlineData("more than in the same period last year", "yearOnYear")]
    [InlineData("more than the previous month", "monthOnMonth")]
    public void Basis_is_told_from_a_period(string sentence, string basis)
    {
        var time = Assert.Single(Find(sentence, Published));
        Assert.Equal(TimeRole.Basis, time.Role);
        Assert.Equal(basis, time.Value);
    }

    [Theory]
    [InlineData("He paid $2023 for it.")]
    [InlineData("They may march on.")]
    [InlineData("About 2000 people came.")]
    [InlineData("The second half a mile was hard.")]
    public void What_is_no_time_is_left_alone(string sentence) => Assert.Empty(Find(sentence, Published));

    [Theory]
    [InlineData("Sales rose last year.")]
    [InlineData("Sales rose in December.")]
    [InlineData("Sales rose on Tuesday.")]
    public void Without_a_publication_date_nothing_is_guessed(string sentence) =>
        Assert.Null(Assert.Single(Find(sentence, null)).Value);

    private static IReadOnlyList<TimeExpression> Find(string text, DateOnly? published) =>
        TimeExpressionFinder.Find(SyntaxParser.Default.Split(text, new TextSpan(0, text.Length))[0], published);
}
