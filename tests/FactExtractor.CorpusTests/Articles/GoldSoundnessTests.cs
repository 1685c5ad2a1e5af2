using System.Text.Json;
using FactExtractor.Eval.Corpus;

namespace FactExtractor.CorpusTests.Articles;

/// <summary>The gold itself, before anything is extracted: wrong gold is worse than none.</summary>
public sealed class GoldSoundnessTests
{
    private static readonly string[] Bounds = ["exact", "about", "moreThan", "atLeast", "lessThan", "atMost", "range"];
    private static readonly string[] Kinds = ["level", "change", "difference", "share", "rank"];
    private static readonly string[] Modalities = ["actual", "forecast", "target", "hypothetical", "denied"];
    private static readonly string[] Relations = ["partOf", "comparedWith", "changeOf", "shareOf"];
    private static readonly string[] Directions = ["up", "down", "flat"];

    public static TheoryData<string> Slugs() => [.. CorpusFolder.Documents(CorpusFolder.Find()).Select(d => d.Slug)];

    [Theory]
    [MemberData(nameof(Slugs))]
    public void EveryClaimStandsInTheText(string slug)
    {
        var document = Document(slug);
        foreach (var claim in Lines(document))
        {
            var sentence = claim.GetProperty("sentence").GetString()!;
            var number = claim.GetProperty("number").GetString()!;
            Assert.Contains(sentence, document.Text, StringComparison.Ordinal);
            var times = sentence.Split(number).Length - 1;
            Assert.True(times > 0, $"'{number}' is not in: {sentence}");
            Assert.True(times == 1 || claim.TryGetProperty("occurrence", out _), $"'{number}' stands {times} times in: {sentence}");
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void FieldsHaveTheContractsNames(string slug)
    {
        foreach (var gold in Document(slug).Gold)
        {
            var claim = gold.Claim;
            Assert.Contains(claim.Bound, Bounds);
            Assert.Contains(claim.Kind, Kinds);
            Assert.Contains(claim.Modality, Modalities);
            Assert.NotEmpty(claim.Unit);
            Assert.NotEmpty(claim.Subject);
            Assert.DoesNotMatch("^(?i)(the|a|an|this|its|their) ", claim.Subject);
            Assert.True(claim.Value is null != (claim.Low is null && claim.High is null), $"#{gold.Number}: a value, or a range");
            Assert.Equal(claim.Low is not null || claim.High is not null, claim.Bound == "range");
            Assert.True(claim.Kind != "change" || claim.Change is { } own && own.Unit == claim.Unit && own.Value == claim.Value, $"#{gold.Number}: a change repeats its amount");
            Assert.True(claim.Kind == "share" || claim.Of is null || claim.Unit == "1", $"#{gold.Number}: only shares and counts have a whole");
            Assert.True(claim.Counted is null || claim.Unit == "1", $"#{gold.Number}: only a count counts something");
            if (claim.Change is { } change)
                Assert.Contains(change.Direction, Directions);
            if (claim.Period is { } period)
                Assert.Matches(@"^\d{4}(-(\d\d(-\d\d)?|Q[1-4]|H[12]))?(/\d{4}(-\d\d(-\d\d)?)?)?$", period);
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void RelationsLeadToOtherClaims(string slug)
    {
        var lines = Lines(Document(slug));
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.GetProperty("n").GetInt32()));
        foreach (var claim in lines.Where(line => line.TryGetProperty("relations", out _)))
        {
            foreach (var relation in claim.GetProperty("relations").EnumerateArray())
            {
                Assert.Contains(relation.GetProperty("type").GetString(), Relations);
                Assert.InRange(relation.GetProperty("target").GetInt32(), 1, lines.Count);
                Assert.NotEqual(claim.GetProperty("n").GetInt32(), relation.GetProperty("target").GetInt32());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void OriginIsStated(string slug)
    {
        var origin = File.ReadAllText(Path.Combine(Document(slug).Folder, "origin.md"));
        Assert.Contains("MIT", origin, StringComparison.Ordinal);
        Assert.Contains("**Figures**", origin, StringComparison.Ordinal);
        Assert.Contains("**Kept because**", origin, StringComparison.Ordinal);
    }

    private static CorpusDocument Document(string slug) => CorpusFolder.Documents(CorpusFolder.Find()).Single(d => d.Slug == slug);

    private static List<JsonElement> Lines(CorpusDocument document) =>
        [.. File.ReadLines(Path.Combine(document.Folder, "claims.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
}
