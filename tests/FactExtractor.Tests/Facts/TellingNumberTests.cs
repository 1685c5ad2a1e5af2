using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Quantities;
using static FactExtractor.Tests.Facts.MadeUpClaims;

namespace FactExtractor.Tests.Facts;

public sealed class TellingNumberTests
{
    [Theory]
    [InlineData("revenue", "turnover")]
    [InlineData("people killed", "deaths")]
    [InlineData("Chinese exports", "exports of China")]
    [InlineData("third-quarter net income", "net profit")]
    [InlineData("houses destroyed", "homes destroyed")]
    public void Words_that_mean_the_same_are_one_word(string a, string b) =>
        Assert.Single(Group(Claim("a", a, 1.2m), Claim("b", b, 1.2m)));

    [Theory]
    [InlineData("cars sold", "vehicles sold")]
    [InlineData("urban sales", "rural sales")]
    [InlineData("jobs in region 4", "jobs in region 17")]
    [InlineData("exports", "imports")]
    public void Words_that_do_not_are_two_facts_however_many_digits_are_the_same(string a, string b) =>
        Assert.Equal(2, Group(Claim("a", a, 1234.5m), Claim("b", b, 1234.5m)).Length);

    [Fact]
    public void Texts_that_share_further_numbers_name_one_thing_in_two_ways()
    {
        FactClaim[] other = [Claim("a", "islands surveyed", 18.4m), Claim("b", "islands surveyed", 18.4m), Claim("a", "boats used", 21.5m), Claim("b", "boats used", 21.5m)];
        Assert.Equal(3, Group([Claim("a", "seal pups", 387m), Claim("b", "young", 387m), .. other]).Length);
        Assert.Equal(2, Group(Claim("a", "seal pups", 387m), Claim("b", "young", 387m)).Length);
    }

    [Theory]
    [InlineData("boys", "girls")]
    [InlineData("exports", "imports")]
    [InlineData("births", "deaths")]
    public void Opposed_words_are_never_made_up_for(string a, string b)
    {
        FactClaim[] other = [Claim("a", "islands surveyed", 18.4m), Claim("b", "islands surveyed", 18.4m), Claim("a", "boats used", 21.5m), Claim("b", "boats used", 21.5m)];
        Assert.Equal(4, Group([Claim("a", a, 387m), Claim("b", b, 387m), .. other]).Length);
    }

    [Fact]
    public void A_document_that_gives_the_number_of_two_things_means_two_things()
    {
        FactClaim[] other = [Claim("a", "islands surveyed", 18.4m), Claim("b", "islands surveyed", 18.4m), Claim("a", "boats used", 21.5m), Claim("b", "boats used", 21.5m)];
        Assert.Equal(5, Group([Claim("a", "seal pups", 387m), Claim("a", "nests", 387m), Claim("b", "young", 387m), .. other]).Length);
    }

    [Fact]
    public void A_subject_that_could_be_short_for_two_joins_neither() =>
        Assert.Equal(3, Group(Claim("a", "fish exports", 61.3m), Claim("b", "oil exports", 61.3m), Claim("c", "exports", 61.3m)).Length);

    [Fact]
    public void A_short_name_is_the_full_one() =>
        Assert.Single(Group(Claim("a", "sales", 85.4m) with { Entity = "Brackwell" }, Claim("b", "sales", 85m) with { Entity = "Brackwell Foods" }));

    [Fact]
    public void The_same_days_are_one_period_and_the_fact_says_it_as_the_finest_claim_does()
    {
        var fact = Assert.Single(Group(Claim("a", "sales", 85.4m) with { Period = "2023-07/2023-09" }, Claim("b", "sales", 85m) with { Period = "2023-Q3" }));
        Assert.Equal("2023-07/2023-09", fact.Period);
    }

    [Fact]
    public void A_metric_prefix_makes_no_other_fact_and_the_value_stays_as_it_was_given()
    {
        var fact = Assert.Single(Group(Claim("a", "wind capacity", 1.44m) with { Unit = "GW", Written = "1.44" }, Claim("b", "wind capacity", 1440m) with { Unit = "MW", Written = "1,440" }));
        Assert.True(fact is { Value: 1.44m, Unit: "GW" } or { Value: 1440m, Unit: "MW" });
        Assert.Equal(decimal.MaxValue, Assert.Single(Group(Claim("a", "wind capacity", decimal.MaxValue) with { Unit = "GW", Written = "" })).Value);
    }

    [Fact]
    public void What_a_level_changed_from_is_not_the_level() =>
        Assert.Equal(2, Group(Claim("a", "sales", 4.84m) with { Change = new FactChange(ChangeDirection.Up, null, null, null, null, null) { From = 4.8m } }, Claim("a", "sales", 4.8m)).Length);

    [Fact]
    public void Halves_are_rounded_up()
    {
        Assert.Equal(2, Group(Claim("a", "sales", 4.85m), Claim("b", "sales", 4.8m)).Length);
        Assert.Single(Group(Claim("a", "sales", 4.85m), Claim("b", "sales", 4.9m)));
    }

    [Fact]
    public void Of_two_values_that_a_coarse_one_could_be_that_of_the_same_week_is_meant()
    {
        var facts = Group(
            Claim("a", "sales", 1.224m), Claim("b", "sales", 1.22m), Claim("c", "sales", 1.219m) with { Published = new DateOnly(2024, 6, 1) });
        Assert.Equal("a b", string.Join(' ', facts.Single(static f => f.Value == 1.224m).Sources));
    }

    [Fact]
    public void A_headline_is_the_one_number_of_the_text_that_it_can_be()
    {
        var headline = Claim("a", "lifeline", 500m) with { Unit = "JPY", Period = null, Entity = null, IsHeadline = true };
        Assert.Single(Group(headline, Claim("a", "injection into the bank", 500m) with { Unit = "JPY", Passage = "It agreed to inject 500." }));
        Assert.Equal(2, Group(headline, Claim("a", "injection into the bank", 500m) with { Unit = "USD" }).Length);
        Assert.Equal(3, Group(headline, Claim("a", "injection into the bank", 500m) with { Unit = "JPY", Passage = "x" }, Claim("a", "bad loans", 500m) with { Unit = "JPY", Passage = "y" }).Length);
    }

    [Fact]
    public void A_headline_rounds_what_the_text_says()
    {
        var headline = Claim("a", "order", 9_000m) with { Written = "9 thousand", Period = null, IsHeadline = true };
        Assert.Single(Group(headline, Claim("a", "order at list prices", 8_800m) with { Passage = "x" }));
        Assert.Equal(2, Group(headline, Claim("a", "order at list prices", 8_400m) with { Passage = "x" }).Length);
    }

    [Fact]
    public void A_headlines_percentage_of_other_words_is_another()
    {
        var headline = Claim("a", "relief fund", 50m) with { Unit = "percent", Written = "half", Period = null, IsHeadline = true };
        Assert.Equal(2, Group(headline, Claim("a", "population", 50m) with { Unit = "percent", Written = "half", Passage = "x" }).Length);
        Assert.Single(Group(headline, Claim("a", "fund for the poor", 50m) with { Unit = "percent", Written = "half", Passage = "x" }));
    }

    [Fact]
    public void A_rate_that_is_aimed_at_holds_without_a_period()
    {
        var goal = Claim("a", "inflation goal", 2m) with { Unit = "percent", Period = null, Modality = Modality.Target };
        Assert.Single(Group(goal, goal with { Id = "z", DocumentId = "b", Subject = "inflation objective", Published = new DateOnly(2020, 1, 1) }));
        Assert.Equal(2, Group(goal with { Modality = Modality.Actual }, goal with { Id = "z", DocumentId = "b", Modality = Modality.Actual }).Length);
    }

    [Fact]
    public void The_order_of_the_claims_has_no_say()
    {
        var random = new Random(11);
        string[] subjects = ["seal pups", "grey seal pups born", "young", "pups", "fish exports", "exports", "imports", "turnover", "sales of region 4", "homes"];
        string?[] entities = ["Farrow", "Farrow Islands", "Farrow Trust", null];
        string?[] periods = ["2023", "2023-Q3", "2023-07/2023-09", "2023-09", null];
        decimal[] values = [3870m, 38.7m, 387m, 21.5m, 6m, 18.4m, 18m, 500m];
        for (var round = 0; round < 150; round++)
        {
            var claims = Enumerable.Range(0, 40).Select(i => Claim("d" + random.Next(5), subjects[random.Next(subjects.Length)], values[random.Next(values.Length)]) with
            {
                Id = i.ToString("D4", CultureInfo.InvariantCulture),
                Entity = entities[random.Next(entities.Length)],
                Period = periods[random.Next(periods.Length)],
                Unit = random.Next(3) == 0 ? "percent" : "EUR",
                IsHeadline = random.Next(8) == 0,
                Passage = "The Harwick office of the Farrow Trust in Dunmore said so " + random.Next(20) + ".",
            }).ToArray();
            var expected = Describe(claims);
            random.Shuffle(claims);
            Assert.Equal(expected, Describe(claims));
        }

        static string Describe(FactClaim[] claims) => string.Join('\n', FactConsolidator.Consolidate(claims).Select(static f => $"{f.Id} {f.Subject} {f.Entity} {f.Value} {f.Unit} {f.Period} {string.Join(',', f.Claims)} {f.Series}"));
    }
}
