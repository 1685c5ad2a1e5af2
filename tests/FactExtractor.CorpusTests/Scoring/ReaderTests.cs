using System.Text.Json;
using FactExtractor.Eval.Scoring;

namespace FactExtractor.CorpusTests.Scoring;

public sealed class ReaderTests
{
    [Fact]
    public void GoldFilesCountCodePoints()
    {
        using var file = JsonDocument.Parse("""{"claims":[{"n":1,"start":2,"end":6,"subject":"boats","value":5,"unit":"1","alternatives":{"period":[null]}}]}""");
        var claim = Assert.Single(GoldReader.ReadFile(file.RootElement, "😀 Five boats"));
        Assert.Equal("Five", claim.Claim.Passage);
        Assert.Equal(("exact", "level", "actual"), (claim.Claim.Bound, claim.Claim.Kind, claim.Claim.Modality));
        Assert.Null(Assert.Single(claim.Periods));
    }

    [Fact]
    public void PredictionsAreReadByDocument()
    {
        const string line = """
            {"id":"c1","document":{"id":"d"},"summary":"boats 5","subject":{"text":"boats"},"quantity":{"text":"5","start":0,"end":1,"value":5,"bound":"exact","unit":"1"},"kind":"level","change":{"direction":"up","value":null,"unit":null,"bound":null,"from":4,"basis":null},"period":{"value":"2023"},"modality":"actual","attribution":{"text":"Mara Fields"},"relations":[],"passage":{"text":"5 boats","start":0,"end":7,"prefix":"","suffix":""},"confidence":1,"flags":[]}
            """;
        var claim = Assert.Single(PredictionReader.Read([line, ""])["d"]);
        Assert.Equal(("boats", 5m, "2023", "Mara Fields"), (claim.Subject, claim.Value, claim.Period, claim.Attribution));
        Assert.Equal(4m, claim.Change!.Old);
    }

    [Fact]
    public void ALineThatIsNoClaimIsNamed() =>
        Assert.Contains("Line 2", Assert.Throws<FormatException>(() => PredictionReader.Read(["", """{"document":{"id":"d"}}"""])).Message, StringComparison.Ordinal);
}
