using System.Text.Json;
using System.Text.RegularExpressions;
using FactExtractor.CorpusTests.Articles;
using FactExtractor.CorpusTests.Claims;
using FactExtractor.Eval.Corpus;
using FactExtractor.Sinks.JsonLines;

namespace FactExtractor.CorpusTests.Schema;

/// <summary>Nothing of the schema is there for show: the extractor writes every field and value of it on our own texts, and a line of the corpus expects each value.</summary>
public sealed class SchemaCoverageTests(CorpusExtraction documents) : IClassFixture<CorpusExtraction>
{
    /// <summary>The schema has it, the definition no use for it: what an article says in its own voice has no attribution, so its author is never the speaker.</summary>
    private const string NeverUsed = "$.attribution.source = byline";

    [Fact]
    public async Task EveryFieldAndValueIsWritten()
    {
        var walk = await WalkAsync();

        Assert.Equal([NeverUsed], walk.Named.Except(walk.Seen));
    }

    [Fact]
    public async Task NothingIsWrittenThatTheSchemaDoesNotName()
    {
        var walk = await WalkAsync();

        Assert.Empty(walk.Seen.Except(walk.Named));
    }

    [Theory]
    [InlineData("kind")]
    [InlineData("bound")]
    [InlineData("modality")]
    [InlineData("source")]
    [InlineData("relation")]
    [InlineData("flags")]
    [InlineData("change")]
    public async Task EveryValueIsExpectedByALineThatIsRight(string field)
    {
        var walk = await WalkAsync();
        var path = field switch { "source" => "$.attribution.source", "relation" => "$.relations.type", "change" => "$.change.direction", "bound" => "$.quantity.bound", _ => "$." + field };
        var values = walk.Named.Where(name => name.StartsWith(path + " = ", StringComparison.Ordinal) && name != NeverUsed).Select(name => name[(path.Length + 3)..]);

        Assert.Empty(values.Except(Expected(field)));
    }

    [Theory]
    [InlineData("yearOnYear")]
    [InlineData("quarterOnQuarter")]
    [InlineData("monthOnMonth")]
    [InlineData("dayOnDay")]
    [InlineData("yearToDate")]
    [InlineData(@"\d{4}")]
    [InlineData(@"\d{4}-\d\d-\d\d")]
    public void EveryBasisIsExpectedByALineThatIsRight(string basis) =>
        Assert.Contains(Answers("change"), answer => Regex.IsMatch(answer, $" basis {basis}$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    [Theory]
    [InlineData(@"\d{4}")]
    [InlineData(@"\d{4}-Q[1-4]")]
    [InlineData(@"\d{4}-H[12]")]
    [InlineData(@"\d{4}-\d\d")]
    [InlineData(@"\d{4}-\d\d-\d\d")]
    [InlineData(@"\d{4}/\d{4}")]
    [InlineData(@"\d{4}-\d\d/\d{4}-\d\d")]
    public void EveryFormOfAPeriodIsExpectedByALineThatIsRight(string form) =>
        Assert.Contains(Answers("period"), answer => Regex.IsMatch(answer, $"^{form}$", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>The first words of the answers to a field: "partOf a" is partOf.</summary>
    private static IEnumerable<string> Expected(string field) => Answers(field).Select(answer => answer.Split(' ')[0]);

    private static IEnumerable<string> Answers(string field) =>
        from file in ClaimCorpus.Files()
        from test in file.Cases
        where ClaimCorpus.Failure(test) is null
        from claim in test.Expected
        from named in claim.Fields
        where named.Field == field && named.Answers.Length == 1
        select named.Answers[0];

    private async Task<ClaimSchemaWalk> WalkAsync()
    {
        var walk = new ClaimSchemaWalk(await File.ReadAllBytesAsync(Path.Combine(Path.GetDirectoryName(CorpusFolder.Find())!, "docs", "claim.schema.json")));
        using var stream = new MemoryStream();
        await using (var sink = new JsonLinesClaimSink(stream, leaveOpen: true))
        {
            foreach (var result in documents.Documents.Select(documents.Extract).Concat(ClaimCorpus.Files().SelectMany(file => file.Cases).Select(ClaimCorpus.Extract)))
                await sink.WriteAsync(result);
        }

        stream.Position = 0;
        using var reader = new StreamReader(stream);
        while (await reader.ReadLineAsync() is { } line)
        {
            using var claim = JsonDocument.Parse(line);
            walk.Add(claim.RootElement);
        }

        return walk;
    }
}
