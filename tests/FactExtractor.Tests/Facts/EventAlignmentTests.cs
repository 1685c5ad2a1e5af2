using System.Globalization;
using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Quantities;
using static FactExtractor.Tests.Facts.MadeUpClaims;

namespace FactExtractor.Tests.Facts;

public sealed class EventAlignmentTests
{
    /// <summary>Two texts that give the same two telling numbers, and name the same people.</summary>
    private static readonly FactClaim[] Event =
    [
        Claim("a", "islands surveyed", 18.4m), Claim("b", "islands surveyed", 18.4m), Claim("a", "boats used", 21.53m), Claim("b", "boats used", 21.53m),
    ];

    [Fact]
    public void A_number_that_is_rounded_or_limited_in_other_words_is_one_fact()
    {
        AreOne(Claim("a", "fish exports", 24.4m) with { Unit = "percent", Written = "24.4 percent" }, Claim("b", "fish", 25m) with { Unit = "percent", Written = "a quarter", Bound = Bound.About });
        AreOne(Claim("a", "offshore wind capacity", 14.7m) with { Unit = "GW" }, Claim("b", "capacity at sea", 15m) with { Unit = "GW", Bound = Bound.LessThan });
        AreOne(Claim("a", "pupils asked", 6240m) with { Unit = "1", Counted = "pupil" }, Claim("b", "pupils who were asked in schools", 6200m) with { Unit = "1", Counted = "pupil", Bound = Bound.MoreThan });
    }

    [Fact]
    public void A_number_that_was_converted_is_one_fact()
    {
        AreOne(Claim("a", "Skarn Bank wind farm", 38m) with { Unit = "km" }, Claim("b", "wind farm", 24m) with { Unit = "[mi_i]" });
        AreTwo(Claim("a", "Skarn Bank wind farm", 41m) with { Unit = "km" }, Claim("b", "wind farm", 24m) with { Unit = "[mi_i]" });
    }

    [Fact]
    public void A_length_of_time_and_points_of_a_percentage_are_converted()
    {
        AreOne(Claim("a", "length of the contract", 18m) with { Unit = "mo" }, Claim("b", "contract", 1.5m) with { Unit = "a" });
        AreOne(Claim("a", "policy rate", 25m) with { Unit = "basisPoint" }, Claim("b", "policy rate", 0.25m) with { Unit = "percentagePoint" });
        AreTwo(Claim("a", "policy rate", 25m) with { Unit = "basisPoint" }, Claim("b", "policy rate", 0.25m) with { Unit = "percent" });
    }

    [Fact]
    public void A_range_is_one_fact_by_its_two_ends()
    {
        var margin = Claim("a", "operating margin", 5.5m) with { Unit = "percent", Value = null, Low = 5.5m, High = 6m };
        AreOne(margin, margin with { Id = "z", DocumentId = "b", Subject = "margin" });
        AreTwo(margin, margin with { Id = "z", DocumentId = "b", Subject = "margin", High = 6.5m });
    }

    [Fact]
    public void What_is_hoped_for_is_expected_elsewhere_but_has_not_come()
    {
        var homes = Claim("a", "homes supplied", 1_600_000m) with { Unit = "1", Modality = Modality.Target };
        AreOne(homes, homes with { Id = "z", DocumentId = "b", Modality = Modality.Forecast });
        AreTwo(homes, homes with { Id = "z", DocumentId = "b", Modality = Modality.Actual });
    }

    [Fact]
    public void A_rate_that_is_always_aimed_at_is_not_the_rate_that_is_expected()
    {
        var inflation = Claim("a", "inflation", 2m) with { Unit = "percent", Modality = Modality.Target, Period = null };
        AreTwo(inflation, inflation with { Id = "z", DocumentId = "b", Modality = Modality.Forecast, Period = "2023" });
    }

    [Fact]
    public void Periods_that_overlap_can_be_one_and_those_that_do_not_can_not()
    {
        var imports = Claim("a", "grain imports", 1.94m) with { Unit = "t", Period = "2024-07/2025-06" };
        AreOne(imports, imports with { Id = "z", DocumentId = "b", Period = "2025-06/2025-08" });
        AreTwo(imports, imports with { Id = "z", DocumentId = "b", Period = "2025-07/2025-08" });
    }

    [Fact]
    public void A_place_by_another_of_its_words_is_one_place()
    {
        var rain = Claim("a", "rain", 118m) with { Unit = "mm", Place = "Tessel valley" };
        AreOne(rain, rain with { Id = "z", DocumentId = "b", Subject = "rainfall", Place = "Tessel basin" });
        AreTwo(rain, rain with { Id = "z", DocumentId = "b", Subject = "rainfall", Place = "Orrin valley" });
    }

    [Fact]
    public void A_small_count_of_the_same_thing_is_one_fact() =>
        AreOne(Count("a", "patients in hospital", 6m, "patient"), Count("b", "people in hospital", 6m, "person"));

    [Fact]
    public void People_are_one_fact_by_whichever_noun_they_are_counted() =>
        AreOne(Count("a", "residents who had to leave", 4200m, "resident"), Count("b", "people evacuated", 4200m, "person"));

    [Fact]
    public void Other_things_are_two_facts()
    {
        AreTwo(Count("a", "homes threatened", 4200m, "home"), Count("b", "people evacuated", 4200m, "person"));
        AreTwo(Count("a", "nurses", 47m, "nurse"), Count("b", "firefighters", 47m, "firefighter"));
        AreTwo(Claim("a", "voters who support the plan", 45m) with { Unit = "percent" }, Claim("b", "voters who oppose the plan", 45m) with { Unit = "percent" });
        AreTwo(Count("a", "schools closed", 6m, "school"), Count("b", "shops closed", 6m, "shop"));
    }

    [Fact]
    public void A_thing_of_another_place_is_another_fact() =>
        AreTwo(
            Count("a", "cases of measles in Marlow County", 47m, "case") with { Entity = null, Period = null },
            Count("b", "cases", 47m, "case") with { Entity = "Dunmore County", Period = null });

    [Fact]
    public void Of_two_that_fit_as_well_none_is_joined()
    {
        var facts = Group([.. Event, Count("a", "people evacuated", 4200m, "person"), Count("b", "residents who had to leave", 4200m, "resident"), Count("b", "villagers who fled", 4200m, "villager")]);
        Assert.Equal(5, facts.Length);
    }

    [Fact]
    public void Texts_of_two_events_stay_apart() =>
        Assert.Equal(2, Group(Count("a", "residents who had to leave", 4200m, "resident"), Count("b", "people evacuated", 4200m, "person")).Length);

    [Fact]
    public void Long_lists_share_numbers_by_chance_and_are_no_event()
    {
        var lists = Enumerable.Range(10, 60).SelectMany(static i => new[] { Count("a", "women in study " + i, i, "woman"), Count("b", "drugs of trial " + (i * 7), i, "drug") });
        Assert.Equal(122, Group([.. lists, Count("a", "patients", 38m, "patient") with { Period = null, Entity = null }, Count("b", "people", 38m, "person") with { Period = null, Entity = null }]).Length);
    }

    [Fact]
    public void A_sum_that_one_text_says_of_two_bearers_went_from_one_to_the_other()
    {
        Assert.Single(Group(Claim("a", "fine", 28m) with { Entity = "Norland", Passage = "x" }, Claim("a", "profits surrendered", 28m) with { Entity = "Brackwell", Passage = "y" }));
        Assert.Equal(2, Group(Claim("a", "profit", 28m) with { Entity = "Norland", Passage = "x" }, Claim("a", "profit", 28m) with { Entity = "Brackwell", Passage = "y" }).Length);
    }

    private static void AreOne(FactClaim a, FactClaim b) => Assert.Equal(3, Group([.. Event, a, b]).Length);

    private static void AreTwo(FactClaim a, FactClaim b) => Assert.Equal(4, Group([.. Event, a, b]).Length);

    private static FactClaim Count(string document, string subject, decimal value, string counted) => Claim(document, subject, value) with { Unit = "1", Counted = counted };
}
