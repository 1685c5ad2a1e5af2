using FactExtractor.Eval.Corpus;
using FactExtractor.Sources;

namespace FactExtractor.CorpusTests.Claims;

/// <summary>Runs every line of <c>corpus/claims/*.corpus</c> against its baseline.</summary>
public sealed class ClaimCorpusTests
{
    [Fact]
    public void EveryLineThatIsNotAKnownFailureIsRight()
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var test in Files().SelectMany(file => file.Cases))
        {
            if (Failure(test) is { } failure)
                failures[test.Id] = failure;
        }

        Ratchet.Check("claims/baseline.txt", failures);
    }

    [Fact]
    public void NoPhraseStandsTwiceInAFile()
    {
        foreach (var file in Files())
            Assert.Empty(file.Cases.GroupBy(test => test.Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void EveryFileHoldsNegativesOrNamesFields() =>
        Assert.All(Files(), file => Assert.True(
            file.Cases.Any(test => test.Expected.IsEmpty) || file.Cases.Any(test => test.Expected.Any(claim => !claim.Fields.IsEmpty)), file.Name));

    private static string? Failure(ClaimCorpusCase test)
    {
        var hints = new ArticleHints { PublishedAt = test.Published, Language = "en" };
        var text = test.Phrase.Replace(" ¶ ", "\n\n", StringComparison.Ordinal);
        var result = ClaimExtractor.Default.Extract(ArticleSource.FromText("line", text, SourceFormat.Text, hints));
        return result.Error is { } error ? error.Message : ClaimCheck.Run(test, result.Claims);
    }

    private static IEnumerable<ClaimCorpusFile> Files() =>
        Directory.GetFiles(Path.Combine(CorpusFolder.Find(), "claims"), "*.corpus").Order(StringComparer.Ordinal).Select(ClaimCorpusFile.Read);
}
