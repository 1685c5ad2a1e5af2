using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Quantities;

namespace FactExtractor.Tests.Facts;

public sealed class FactConsolidatorTests
{
    private static int _next;

    [Theory]
    [InlineData("2.38 trillion yuan", "2,380 billion yuan")]
    [InlineData("2.38 trillion yuan", "2.4 trillion yuan")]
    [InlineData("2.38 trillion yuan", "2,380,000,000,000 yuan")]
    [InlineData("about 2.4 trillion yuan", "2.38 trillion yuan")]
    [InlineData("over 2.3 trillion yuan", "2.38 trillion yuan")]
    [InlineData("under 2.4 trillion yuan", "2.38 trillion yuan")]
    public void The_same_within_rounding_is_one_fact(string a, string b)
    {
        var fact = Assert.Single(FactConsolidator.Consolidate([Claim("a", "rural online retail sales", a), Claim("b", "rural online retail sales", b)]));
        Assert.Equal("a b", string.Join(' ', fact.Sources));
        Assert.Equal(2, fact.IndependentSources);
    }

    [Theory]
    [InlineData("2.38 trillion yuan", "2.39 trillion yuan")]
    [InlineData("2.38 trillion yuan", "2.3 trillion yuan")]
    [InlineData("2.38 trillion yuan", "2 trillion yuan")]
    [InlineData("2.38 trillion yuan", "over 2.4 trillion yuan")]
    [InlineData("2.38 trillion yuan", "over 2.1 trillion yuan")]
    [InlineData("over 2.38 trillion yuan", "2.38 trillion yuan")]
    [InlineData("-2.38 trillion yuan", "2.38 trillion yuan")]
    public void Another_value_is_another_fact(string a, string b) =>
        Assert.Equal(2, FactConsolidator.Consolidate([Claim("a", "rural online retail sales", a), Claim("b", "rural online retail sales", b)]).Length);

    [Fact]
    public void The_finest_value_stands_for_the_fact()
    {
        var fact = Assert.Single(FactConsolidator.Consolidate([Claim("a", "rural online retail sales", "2.4 trillion yuan"), Claim("b", "rural online retail sales", "2.38 trillion yuan")]));
        Assert.Equal(2_380_000_000_000m, fact.Value);
    }

    [Fact]
    public void A_coarse_value_between_two_fine_ones_joins_neither()
    {
        var facts = FactConsolidator.Consolidate([
            Claim("a", "rural online retail sales", "2.38 trillion yuan"), Claim("b", "rural online retail sales", "2.42 trillion yuan"), Claim("c", "rural online retail sales", "2.4 trillion yuan")]);
        Assert.Equal(3, facts.Length);
    }

    [Theory]
    [InlineData("total cross-border e-commerce import and export volume", "cross-border e-commerce imports and exports")]
    [InlineData("the number of Internet users in China", "China's Internet users")]
    [InlineData("overseas warehouses", "overseas warehouse")]
    public void Words_that_only_say_that_something_is_measured_do_not_count(string a, string b) =>
        Assert.Single(FactConsolidator.Consolidate([Claim("a", a, "2.38 trillion yuan"), Claim("b", b, "2.38 trillion yuan")]));

    [Fact]
    public void A_telling_number_joins_a_shortened_subject()
    {
        Assert.Single(FactConsolidator.Consolidate([Claim("a", "cross-border e-commerce", "2.38 trillion yuan"), Claim("b", "cross-border e-commerce imports and exports", "2.38 trillion yuan")]));
        Assert.Equal(2, FactConsolidator.Consolidate([Claim("a", "cross-border e-commerce", "2.3 trillion yuan"), Claim("b", "cross-border e-commerce imports and exports", "2.3 trillion yuan")]).Length);
    }

    public static TheoryData<string, Func<FactClaim, FactClaim>> NearMisses() => new()
    {
        { "subject", static c => c with { Subject = "urban online retail sales" } },
        { "period", static c => c with { Period = "2022" } },
        { "no period", static c => c with { Period = null } },
        { "modality", static c => c with { Modality = Modality.Forecast } },
        { "unit", static c => c with { Unit = "USD" } },
        { "kind", static c => c with { Kind = ClaimKind.Difference } },
        { "entity", static c => c with { Entity = "India" } },
        { "place", static c => c with { Place = "Jilin" } },
        { "change", static c => c with { Change = new FactChange(ChangeDirection.Up, 3, null, null, "percent", "yearOnYear") } },
        { "direction", static c => c with { Change = new FactChange(ChangeDirection.Down, 15.6m, null, null, "percent", "yearOnYear") } },
    };

    [Theory]
    [MemberData(nameof(NearMisses))]
    public void What_must_be_the_same(string what, Func<FactClaim, FactClaim> other)
    {
        var claim = Claim("a", "rural online retail sales", "2.3 trillion yuan") with { Entity = "China", Place = "Guangxi", Change = new FactChange(ChangeDirection.Up, 15.6m, null, null, "percent", "yearOnYear") };
        var changed = other(claim with { Id = "z", DocumentId = "b" });
        Assert.True(FactConsolidator.Consolidate([claim, changed]).Length == 2, what);
    }

    [Fact]
    public void A_subject_that_identifies_nothing_stays_in_its_document()
    {
        Assert.Equal(2, FactConsolidator.Consolidate([Claim("a", "sales", "5.2 billion yuan"), Claim("b", "sales", "5.2 billion yuan")]).Length);
        Assert.Single(FactConsolidator.Consolidate([Claim("a", "sales", "5.2 billion yuan"), Claim("a", "sales", "5.2 billion yuan")]));
        Assert.Single(FactConsolidator.Consolidate([Claim("a", "sales", "5.2 billion yuan") with { Entity = "Acme" }, Claim("b", "sales", "5.2 billion yuan") with { Entity = "Acme" }]));
    }

    [Fact]
    public void A_claim_without_a_subject_is_a_fact_by_itself() =>
        Assert.Equal(2, FactConsolidator.Consolidate([Claim("a", "", "5.28 billion yuan"), Claim("a", "", "5.28 billion yuan")]).Length);

    [Fact]
    public void Copies_of_one_text_are_one_source()
    {
        const string Passage = "Rural online retail sales reached 2.49 trillion yuan last year, the ministry said.";
        var fact = Assert.Single(FactConsolidator.Consolidate([
            Claim("a", "rural online retail sales", "2.49 trillion yuan") with { Passage = Passage },
            Claim("b", "rural online retail sales", "2.49 trillion yuan") with { Passage = Passage.Replace(' ', '\u00A0') },
            Claim("c", "rural online retail sales", "2.49 trillion yuan"),
        ]));
        Assert.Equal(3, fact.Sources.Length);
        Assert.Equal(2, fact.IndependentSources);
    }

    [Theory]
    [InlineData("", FactConflictKind.Disagreement)]
    [InlineData("That is the revised figure, the office said on the same day.", FactConflictKind.Revision)]
    [InlineData("Preliminary figures show rural online retail sales at that level.", FactConflictKind.Preliminary)]
    public void Another_value_from_another_source_is_a_conflict(string passage, FactConflictKind kind)
    {
        var facts = FactConsolidator.Consolidate([Claim("a", "rural online retail sales", "2.38 trillion yuan"), Claim("b", "rural online retail sales", "2.57 trillion yuan") with { Passage = passage }]);
        Assert.Equal(new FactConflict(facts[1].Id, kind), Assert.Single(facts[0].Conflicts));
        Assert.Equal(new FactConflict(facts[0].Id, kind), Assert.Single(facts[1].Conflicts));
    }

    [Fact]
    public void No_conflict_within_a_document_or_between_limits_that_leave_room()
    {
        Assert.All(FactConsolidator.Consolidate([Claim("a", "rural online retail sales", "2.38 trillion yuan"), Claim("a", "rural online retail sales", "2.57 trillion yuan")]), static f => Assert.Empty(f.Conflicts));
        Assert.All(FactConsolidator.Consolidate([Claim("a", "rural online retail sales", "over 2 trillion yuan"), Claim("b", "rural online retail sales", "2.57 trillion yuan")]), static f => Assert.Empty(f.Conflicts));
    }

    [Fact]
    public void One_subject_at_several_times_is_a_series()
    {
        var facts = FactConsolidator.Consolidate([
            Claim("a", "rural online retail sales", "2.17 trillion yuan") with { Period = "2022" }, Claim("b", "rural online retail sales", "2.49 trillion yuan"), Claim("c", "urban online retail sales", "9 trillion yuan")]);
        Assert.NotNull(facts[0].Series);
        Assert.Equal(facts[0].Series, facts[1].Series);
        Assert.Null(facts[2].Series);
    }

    [Fact]
    public void The_order_of_the_claims_has_no_say()
    {
        var random = new Random(7);
        string[] subjects = ["rural online retail sales", "online retail sales", "total rural online retail sales", "overseas warehouses", "sales"];
        string[] amounts = ["2.38 trillion yuan", "2.4 trillion yuan", "about 2.4 trillion yuan", "2.381 trillion yuan", "over 2.3 trillion yuan", "2.42 trillion yuan"];
        for (var round = 0; round < 100; round++)
        {
            var claims = Enumerable.Range(0, 30).Select(i => Claim("d" + random.Next(6), subjects[random.Next(subjects.Length)], amounts[random.Next(amounts.Length)]) with
            {
                Id = i.ToString("D4", System.Globalization.CultureInfo.InvariantCulture),
                Entity = random.Next(2) == 0 ? "China" : null,
                Period = random.Next(4) == 0 ? null : "2023",
            }).ToArray();
            var expected = Describe(claims);
            random.Shuffle(claims);
            Assert.Equal(expected, Describe(claims));
        }

        static string Describe(FactClaim[] claims) => string.Join('\n', FactConsolidator.Consolidate(claims).Select(static f =>
            $"{f.Id} {f.Subject} {f.Entity} {f.Value} {f.Period} {string.Join(',', f.Claims)} {string.Join(',', f.Sources)} {f.IndependentSources} {string.Join(',', f.Conflicts)} {f.Series}"));
    }

    [Fact]
    public void Each_claim_is_in_exactly_one_fact()
    {
        var claims = Enumerable.Range(0, 500).Select(i => Claim("d" + (i % 7), i % 3 == 0 ? "rural online retail sales" : "sales", $"{i % 11}.{i % 10} trillion yuan")).ToArray();
        Assert.Equal(claims.Select(static c => c.Id).Order(StringComparer.Ordinal), FactConsolidator.Consolidate(claims).SelectMany(static f => f.Claims).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ranges_agree_when_both_ends_do()
    {
        FactClaim Range(string document, decimal high) => Claim(document, "target range for the policy rate", "1 percent") with { Value = null, Low = 5.25m, High = high, Bound = Bound.Range, Unit = "percent" };
        Assert.Single(FactConsolidator.Consolidate([Range("a", 5.5m), Range("b", 5.50m)]));
        Assert.Equal(2, FactConsolidator.Consolidate([Range("a", 5.5m), Range("b", 5.75m)]).Length);
    }

    private static FactClaim Claim(string document, string subject, string written)
    {
        var words = written.Split(' ');
        var bound = words[0] switch { "about" => Bound.About, "over" => Bound.MoreThan, "under" => Bound.LessThan, _ => Bound.Exact };
        if (bound != Bound.Exact)
            words = words[1..];
        var scale = words.Length < 3 ? 1 : words[1] == "billion" ? 1_000_000_000m : 1_000_000_000_000m;
        return new FactClaim
        {
            Id = "c" + Interlocked.Increment(ref _next).ToString("D6", System.Globalization.CultureInfo.InvariantCulture),
            DocumentId = document,
            Subject = subject,
            Kind = ClaimKind.Level,
            Period = "2023",
            Written = string.Join(' ', words),
            Value = decimal.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture) * scale,
            Bound = bound,
            Unit = "CNY",
            Passage = "",
        };
    }
}
