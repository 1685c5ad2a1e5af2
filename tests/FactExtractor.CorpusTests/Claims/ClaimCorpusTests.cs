namespace FactExtractor.CorpusTests.Claims;

/// <summary>Runs every line of <c>corpus/claims/*.corpus</c> against its baseline.</summary>
public sealed class ClaimCorpusTests
{
    [Fact]
    public void EveryLineThatIsNotAKnownFailureIsRight()
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var test in ClaimCorpus.Files().SelectMany(file => file.Cases))
        {
            if (ClaimCorpus.Failure(test) is { } failure)
                failures[test.Id] = failure;
        }

        Ratchet.Check(ClaimCorpus.Baseline, failures);
    }

    [Fact]
    public void NoExampleOfTheDefinitionIsAKnownFailure()
    {
        var definition = Assert.Single(ClaimCorpus.Files(), file => file.Name == "definition.corpus");
        var wrong = definition.Cases.Select(test => (test.Phrase, Wrong: ClaimCorpus.Failure(test))).Where(test => test.Wrong is not null).ToList();
        Assert.Empty(wrong);
    }

    [Fact]
    public void NoPhraseStandsTwiceInAFile()
    {
        foreach (var file in ClaimCorpus.Files())
            Assert.Empty(file.Cases.GroupBy(test => test.Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void EveryFileHoldsNegativesOrNamesFields() =>
        Assert.All(ClaimCorpus.Files(), file => Assert.True(
            file.Cases.Any(test => test.Expected.IsEmpty) || file.Cases.Any(test => test.Expected.Any(claim => !claim.Fields.IsEmpty)), file.Name));
}
