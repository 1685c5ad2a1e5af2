using FactExtractor;
using FactExtractor.Batch;
using FactExtractor.Sinks.Sqlite;
using FactExtractor.Sources;
using FactExtractor.Testing;

// A resumable batch into a database, twice, and a unit test of a pipeline: what a user of the other packages writes. .ci/run looks at the exit code.
var folder = Directory.CreateTempSubdirectory("factextractor-consumer-").FullName;
var sources = new[] { ArticleSource.FromText("note", "Mill output rose 7.5 percent to 412,000 tonnes in 2023.") };
var claims = new List<int>();
for (var run = 0; run < 2; run++)
{
    using var state = SqliteRunState.Open(Path.Combine(folder, "run.state"));
    await using var sink = SqliteClaimSink.Open(Path.Combine(folder, "claims.db"));
    await foreach (var document in new BatchExtractor(ClaimExtractor.Default, new BatchOptions { State = state }).RunAsync(sources))
    {
        await sink.WriteAsync(document);
        claims.Add(document.ClaimCount);
    }
}

var tested = new ArticleBuilder().Published(2024, 1, 26).Paragraph("Mill output rose 7.5 percent to 412,000 tonnes last year.").Extract();
var isRight = claims is [1, 1] && ClaimText.Of(tested.Claims[0]).Contains("value: 412000\n", StringComparison.Ordinal) && tested.Claims[0].Period?.Value == "2023";
Console.WriteLine(isRight ? "right" : $"wrong: {string.Join(' ', claims)}\n{ClaimText.Of(tested.Claims[0])}");
Directory.Delete(folder, recursive: true);
return isRight ? 0 : 1;
