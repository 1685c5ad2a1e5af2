using FactExtractor.Eval.Scoring;

namespace FactExtractor.CorpusTests.Scoring;

public sealed class GoldScorerTests
{
    private const string Sentence = "Exports rose 3.2 percent to 131.9 billion euros in 2023.";

    private static readonly ClaimRecord Right = new()
    {
        Subject = "exports",
        Value = 131900000000m,
        Unit = "EUR",
        Change = new ChangeRecord("up") { Value = 3.2m, Unit = "percent" },
        Period = "2023",
        Passage = Sentence,
    };

    [Fact]
    public void TheSameClaimIsFoundAndStrictlyRight()
    {
        var score = Score(new GoldClaim(1, Right), Right);
        Assert.Equal((1, 1, 1, 1), (score.Gold, score.Predicted, score.Found, score.Strict));
        Assert.Empty(score.Log);
    }

    [Fact]
    public void AWrongMagnitudeIsMissedAndTooMuch()
    {
        var score = Score(new GoldClaim(1, Right), Right with { Value = 131900000m });
        Assert.Equal((0, 1), (score.Found, score.Extra));
        Assert.Equal(2, score.Log.Count);
    }

    [Fact]
    public void AWrongUnitIsMissed() => Assert.Equal(0, Score(new GoldClaim(1, Right), Right with { Unit = "USD" }).Found);

    [Fact]
    public void AnotherPassageIsMissed() =>
        Assert.Equal(0, Score(new GoldClaim(1, Right), Right with { Passage = "Imports fell sharply, the office said." }).Found);

    [Fact]
    public void AWrongPeriodIsFoundButNotStrictlyRight()
    {
        var score = Score(new GoldClaim(1, Right), Right with { Period = "2022" });
        Assert.Equal((1, 0), (score.Found, score.Strict));
        Assert.Equal(0, score.Right("period"));
        Assert.Equal(100, score.Right("subject"));
        Assert.Contains("period: 2023, not 2022", score.Log[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exports of goods", true)]
    [InlineData("the exports", true)]
    [InlineData("imports", false)]
    public void SubjectsAreComparedAsWords(string subject, bool right) =>
        Assert.Equal(right, GoldScorer.Judge(new GoldClaim(1, Right), Right with { Subject = subject }).Subject);

    [Fact]
    public void FurtherAnswersAreAsRight()
    {
        var gold = new GoldClaim(1, Right) { Subjects = ["sales abroad"], Periods = [null], Units = ["DEM"] };
        var score = Score(gold, Right with { Subject = "sales abroad", Period = null, Unit = "DEM" });
        Assert.Equal(1, score.Strict);
    }

    [Fact]
    public void AnOptionalClaimCountsNeitherWay()
    {
        var gold = new GoldClaim(1, Right) { IsOptional = true };
        Assert.Equal((0, 0), Counts(Score(gold, Right)));
        Assert.Equal((0, 0), Counts(GoldScorer.Score("d", [gold], [])));

        static (int, int) Counts(DocumentScore score) => (score.Gold, score.Predicted);
    }

    [Fact]
    public void APredictionAnswersOneClaimOnly()
    {
        var score = GoldScorer.Score("d", [new GoldClaim(1, Right), new GoldClaim(2, Right)], [Right]);
        Assert.Equal((2, 1, 1), (score.Gold, score.Predicted, score.Found));
    }

    [Theory]
    [InlineData("0.5", "1", "50", "percent")]
    [InlineData("2", "{fold}", "2", "1")]
    [InlineData("33.3333333333", "percent", "33.333", "percent")]
    public void SharesAndMultiplesHaveSeveralForms(string want, string wantUnit, string got, string gotUnit)
    {
        var gold = Right with { Value = decimal.Parse(want), Unit = wantUnit };
        Assert.Equal(1, Score(new GoldClaim(1, gold), Right with { Value = decimal.Parse(got), Unit = gotUnit }).Found);
    }

    [Fact]
    public void ADirectionOnlyMayBeLeftOut()
    {
        var gold = new GoldClaim(1, Right with { Change = new ChangeRecord("up") });
        Assert.True(GoldScorer.Judge(gold, Right with { Change = null }).Change);
        Assert.False(GoldScorer.Judge(gold, Right with { Change = new ChangeRecord("down") }).Change);
        Assert.False(GoldScorer.Judge(new GoldClaim(1, Right), Right with { Change = null }).Change);
    }

    [Fact]
    public void RangesAgreeAtBothEnds()
    {
        var range = Right with { Value = null, Low = 1, High = 2, Unit = "percent", Bound = "range" };
        Assert.Equal(1, Score(new GoldClaim(1, range), range).Found);
        Assert.Equal(0, Score(new GoldClaim(1, range), range with { High = 3 }).Found);
        Assert.Equal(0, Score(new GoldClaim(1, range), range with { Low = null, High = null, Value = 1 }).Found);
    }

    [Fact]
    public void TheTableSumsDocuments()
    {
        var total = new DocumentScore("all");
        total.Add(Score(new GoldClaim(1, Right), Right));
        total.Add(Score(new GoldClaim(1, Right), Right with { Unit = "USD" }));
        Assert.Equal(50, total.Detection, 6);
        Assert.Contains("detection    P  50.0  R  50.0  F1  50.0", total.ToTable(), StringComparison.Ordinal);
    }

    private static DocumentScore Score(GoldClaim gold, ClaimRecord predicted) => GoldScorer.Score("d", [gold], [predicted]);
}
