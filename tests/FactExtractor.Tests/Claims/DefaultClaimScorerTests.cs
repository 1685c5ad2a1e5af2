using FactExtractor.Claims;

namespace FactExtractor.Tests.Claims;

public sealed class DefaultClaimScorerTests
{
    [Fact]
    public void A_subject_from_the_context_is_less_sure_than_none_is_unsure()
    {
        var own = Score("hasSubject", "inBody");

        Assert.InRange(own, 0.5, 1);
        Assert.True(Score("hasSubject", "inBody", "subjectFromContext") < own);
        Assert.True(Score("inBody") < Score("hasSubject", "inBody", "subjectFromContext"));
    }

    [Fact]
    public void Every_row_gives_a_probability()
    {
        var names = ClaimFeatureSchema.Names;
        Assert.Equal(names.Length, names.Distinct().Count());
        foreach (var value in (float[])[0, 1, 3])
            Assert.InRange(DefaultClaimScorer.Instance.Score(new ClaimFeatures([.. names.Select(_ => value)])), 0, 1);
    }

    private static double Score(params string[] on) =>
        DefaultClaimScorer.Instance.Score(new ClaimFeatures([.. ClaimFeatureSchema.Names.Select(name => on.Contains(name) ? 1f : 0f)]));
}
