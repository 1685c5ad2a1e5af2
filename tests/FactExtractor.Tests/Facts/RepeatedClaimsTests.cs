using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Facts;

/// <summary>What one document says twice is linked, and nothing else is.</summary>
public sealed class RepeatedClaimsTests
{
    private static ExtractionResult Read(string text) =>
        ClaimExtractor.Default.Extract(ArticleSource.FromText("note", text, SourceFormat.Text, ArticleHints.None with { PublishedAt = new DateOnly(2024, 2, 7), Language = "en" }));

    private static string[] Groups(ExtractionResult result) => [.. RepeatedClaims.In(result).Select(group => string.Join(" = ", group.Select(claim => claim.Summary)))];

    [Theory]
    [InlineData("Aerfly carries 45,000 passengers\n\nThe airline published its results on Tuesday. Aerfly carried 45,000 passengers in 2023.")]
    [InlineData("Norwell sold 1,250 ferries in 2023. The year was a good one. The 1,250 ferries went to three ports.")]
    [InlineData("Core inflation was 4.25 percent in January. Prices of food rose. Core inflation of 4.25 percent is too high, she said.")]
    public void A_number_of_one_subject_said_twice_is_linked(string text)
    {
        var result = Read(text);

        var group = Assert.Single(RepeatedClaims.In(result));
        Assert.Equal(2, group.Length);
        // Linked, not merged: both are claims, each with its own passage, in the order of the text.
        Assert.Equal(2, result.Claims.Count(claim => group.Contains(claim)));
        Assert.True(group[0].Passage.Span.End <= group[1].Passage.Span.Start);
    }

    [Fact]
    public void A_change_in_the_headline_is_linked_to_the_level_that_it_is_folded_into()
    {
        var result = Read("Kettle profits up 15%\n\nThe group published its results in London on Tuesday.\n\nKettle's net profits rose 15% to £546m, it said.");

        Assert.Equal(["Kettle profits +15% = net profits £546m, +15%"], Groups(result));
        Assert.Equal(result.Claims[1].Id, Assert.Single(result.Claims[0].Relations).Target);
    }

    [Theory]
    [InlineData("Exports rose 3.2 percent. Imports rose 3.2 percent.")]
    [InlineData("Exports rose 3.2 percent in January. Exports rose 3.2 percent in March 2022.")]
    [InlineData("Exports rose 3.2 percent. Exports fell 3.2 percent.")]
    [InlineData("Exports rose 3.2 percent. Analysts expect exports to rise 3.2 percent.")]
    [InlineData("Three people died. Three people were held.")]
    [InlineData("The town has 45 schools. The town has 46 schools.")]
    [InlineData("Rents rose 3.2 percent in England. Rents rose 3.2 percent in Wales.")]
    [InlineData("A ticket costs $45. The ticket costs 45 euros.")]
    public void What_differs_in_anything_is_not(string text) => Assert.Empty(Groups(Read(text)));

    [Fact]
    public void A_document_without_claims_has_none() => Assert.Empty(RepeatedClaims.In(Read("Nothing is measured here.")));

    [Fact]
    public void One_number_said_thousands_of_times_is_one_group()
    {
        // Sentences that are the same word for word are said twice too.
        var result = Read(string.Concat(Enumerable.Range(0, 2000).Select(i => $"The town of Norwell has 1,250 ferries{(i % 2 == 0 ? " now" : "")}. {(char)('A' + (i % 26))} said so.\n\n")));

        Assert.Equal(result.Claims.Count(claim => claim.Quantity.Value == 1250), Assert.Single(RepeatedClaims.In(result), group => group[0].Quantity.Value == 1250).Length);
    }

    /// <summary>A headline says no period; the fact of its document that does takes it in.</summary>
    [Fact]
    public void A_fact_takes_in_the_headline_that_says_no_period()
    {
        var result = Read("Norwell sells 1,250 ferries\n\nThe yard published its results on Tuesday in Oslo. Norwell sold 1,250 ferries in 2023.");

        var fact = Assert.Single(FactConsolidator.Consolidate(FactClaim.From(result)), fact => fact.Value == 1250);
        Assert.Equal(("2023", 2), (fact.Period, fact.Claims.Length));
    }
}
