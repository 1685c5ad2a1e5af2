using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Claims;

public sealed class TableReaderTests
{
    [Fact]
    public void A_figure_is_what_its_row_is_about_at_the_time_of_its_column() =>
        Assert.Equal(
            ["Net sales 1204500000 USD 2023", "Net sales 1100000000 USD 2022", "Staff costs 310000000 USD 2023", "Staff costs 296000000 USD 2022"],
            Claims("| US$ million | 2023 | 2022 |\n|---|---|---|\n| Net sales | 1,204.5 | 1,100 |\n| Staff costs | 310 | 296 |"));

    [Fact]
    public void Or_what_its_column_is_about_at_the_time_of_its_row() =>
        Assert.Equal(
            ["Employees 1400 1 2021", "Margin 7.1 percent 2021", "Employees 1520 1 2022", "Margin -0.4 percent 2022"],
            Claims("| Year | Employees | Margin, % |\n|---|---|---|\n| 2021 | 1,400 | 7.1 |\n| 2022 | 1,520 | −0.4 |"));

    [Theory]
    [InlineData("Sales (€ million)", "12.3", "Sales 12300000 EUR 2023")]
    [InlineData("Sales (EUR bn)", "12.3", "Sales 12300000000 EUR 2023")]
    [InlineData("Sales, thousands of pounds", "12.3", "Sales 12300 GBP 2023")]
    [InlineData("Weight", "12 kg", "Weight 12 kg 2023")]
    [InlineData("Sales (in millions)", "US$12.3", "Sales 12300000 USD 2023")]
    [InlineData("Passengers (million)", "12.3", "Passengers 12300000 1 2023")]
    [InlineData("Price", "€12.30", "Price 12.3 EUR 2023")]
    public void The_unit_is_said_by_the_cell_or_by_a_header(string header, string cell, string claim) =>
        Assert.Equal([claim], Claims($"| Item | 2023 |\n|---|---|\n| {header} | {cell} |"));

    [Theory]
    [InlineData("Score", "8")]
    [InlineData("Sales (m)", "12.3")]
    [InlineData("Sales (bn)", "12.3")]
    [InlineData("Net loss (€ million)", "(355)")]
    [InlineData("Note", "12")]
    [InlineData("17", "12%")]
    [InlineData("2022", "12%")]
    public void A_figure_without_unit_sign_or_name_is_no_claim(string header, string cell) =>
        Assert.Empty(Claims($"| Item | 2023 |\n|---|---|\n| {header} | {cell} |"));

    [Fact]
    public void A_change_has_its_direction_and_a_projection_is_none_of_what_is()
    {
        var claims = Extract("| Projections | 2026 |\n|---|---|\n| GDP growth, % | -1.3 |");
        var claim = Assert.Single(claims);
        Assert.Equal((ClaimKind.Change, ChangeDirection.Down, 1.3m, Modality.Forecast), (claim.Kind, claim.Change!.Direction, claim.Quantity.Value, claim.Modality));
    }

    [Fact]
    public void Words_in_a_cell_are_read_as_words() =>
        Assert.Equal(["Exports 5 percent 2023"], Claims("| Item | What happened |\n|---|---|\n| Trade | Exports rose by 5 percent in 2023. |"));

    [Fact]
    public void Every_part_of_a_claim_is_in_the_text()
    {
        var result = Result("| € million | 2023 |\n|---|---|\n| Net sales | 1,204.5 |");
        var claim = Assert.Single(result.Claims);
        var text = result.Article!.Text;
        Assert.Equal(("1,204.5", "Net sales", "2023"), (claim.Quantity.Span.Of(text).ToString(), claim.Subject.Span!.Value.Of(text).ToString(), claim.Period!.Span!.Value.Of(text).ToString()));
    }

    [Fact]
    public void The_summary_says_what_only_the_header_says()
    {
        Assert.Equal("Net sales 1,204.5 (1,204,500,000 USD)", Assert.Single(Extract("| US$ million | 2023 |\n|---|---|\n| Net sales | 1,204.5 |")).Summary);
        Assert.Equal("GDP growth -1.3 (1.3 percent) (forecast)", Assert.Single(Extract("| Projections | 2026 |\n|---|---|\n| GDP growth, % | -1.3 |")).Summary);
    }

    private static string[] Claims(string table) =>
        [.. Extract(table).Select(static c => string.Create(CultureInfo.InvariantCulture, $"{c.Subject.Text} {c.Quantity.Value} {c.Quantity.Unit.Code} {c.Period?.Value}").TrimEnd())];

    private static IEnumerable<Claim> Extract(string table) => Result(table).Claims;

    private static ExtractionResult Result(string table) =>
        ClaimExtractor.Default.Extract(ArticleSource.FromText("report", "# The year of the harbour company\n\nThe company says so in its report of this week.\n\n" + table, SourceFormat.Markdown, ArticleHints.None with { PublishedAt = new DateOnly(2024, 2, 7), Language = "en" }));
}
