using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Sources;

namespace FactExtractor.Tests;

public sealed class ClaimExtractorTests
{
    [Fact]
    public void Level_and_growth_are_one_claim_with_its_passage()
    {
        const string text = "China's cross-border e-commerce imports and exports reached 2.38 trillion yuan in 2023, a year-on-year increase of 15.6%.";

        var claim = Assert.Single(ClaimExtractor.Default.Extract(ArticleSource.FromText("note", text)).Claims);

        Assert.Equal("cross-border e-commerce imports and exports 2.38 trillion yuan, +15.6%", claim.Summary);
        Assert.Equal(2_380_000_000_000m, claim.Quantity.Value);
        Assert.Equal("CNY", claim.Quantity.Unit.Code);
        Assert.Equal(15.6m, claim.Change!.Value);
        Assert.Equal("percent", claim.Change.Unit!.Code);
        Assert.Equal("yearOnYear", claim.Change.Basis);
        Assert.Equal("2023", claim.Period!.Value);
        Assert.Equal(ClaimKind.Level, claim.Kind);
        Assert.Equal(text, claim.Passage.Text);
        Assert.Equal(text, claim.Passage.Span.Of(text).ToString());
    }

    [Fact]
    public void Ids_are_the_same_on_every_run_and_differ_between_documents()
    {
        const string text = "Exports totalled 5 million yuan. Imports totalled 6 million yuan.";
        string[] Ids(string document) => [.. ClaimExtractor.CreateBuilder().Build().Extract(ArticleSource.FromText(document, text)).Claims.Select(c => c.Id)];

        Assert.Equal(Ids("a"), Ids("a"));
        Assert.Equal(4, Ids("a").Concat(Ids("b")).Distinct().Count());
    }

    [Fact]
    public async Task A_document_that_throws_is_a_result_and_the_rest_goes_on()
    {
        var extractor = ClaimExtractor.CreateBuilder().UseReader(new ThrowingReader("bad")).Configure(o => o with { MaxDegreeOfParallelism = 2 }).Build();
        var sources = Enumerable.Range(0, 20).Select(i => ArticleSource.FromText(i == 7 ? "bad" : $"d{i}", $"Exports totalled {i + 1} million yuan."));

        var results = new List<ExtractionResult>();
        await foreach (var result in extractor.ExtractAsync(sources.Select(s => ArticleSource.FromText(s.Id, s.Id == "bad" ? "bad" : s.Read(int.MaxValue).Text))))
            results.Add(result);

        Assert.Equal(20, results.Count);
        var failed = Assert.Single(results, r => r.Error is not null);
        Assert.Equal("bad", failed.Source.Id);
        Assert.Equal(ExtractionStage.Article, failed.Error!.Stage);
        Assert.All(results.Where(r => r.Error is null), r => Assert.Single(r.Claims));
    }

    [Fact]
    public async Task A_document_that_takes_too_long_is_given_up_and_the_rest_goes_on()
    {
        var extractor = ClaimExtractor.CreateBuilder().UseReader(new StallingReader())
            .Configure(o => o with { MaxDegreeOfParallelism = 2, DocumentTimeout = TimeSpan.FromSeconds(2) }).Build();
        var results = new List<ExtractionResult>();
        await foreach (var result in extractor.ExtractAsync([ArticleSource.FromText("stall", "stall"), ArticleSource.FromText("a", "Exports totalled 5 million yuan.")]))
            results.Add(result);

        Assert.Equal(("document.timeout", ExtractionStage.Article), (results[0].Error!.Code, results[0].Error!.Stage));
        Assert.Single(results[1].Claims);
    }

    [Fact]
    public async Task Heavy_documents_are_under_way_one_at_a_time()
    {
        int loaded = 0, most = 0;
        var sources = Enumerable.Range(0, 12).Select(i =>
        {
            most = Math.Max(most, Interlocked.Increment(ref loaded));
            return ArticleSource.FromBytes($"d{i}", new byte[40 << 20]);
        });
        await foreach (var _ in ClaimExtractor.Default.ExtractAsync(sources))
            Interlocked.Decrement(ref loaded);

        // One under way and one read while it waits for its turn.
        Assert.InRange(most, 1, 3);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public async Task Results_come_in_the_order_of_the_sources(int degree)
    {
        var extractor = ClaimExtractor.CreateBuilder().Configure(o => o with { MaxDegreeOfParallelism = degree }).Build();
        var sources = Enumerable.Range(0, 100).Select(i => ArticleSource.FromText($"d{i}", string.Concat(Enumerable.Repeat("Exports totalled 5 million yuan. ", 1 + (i * 7 % 13)))));

        var ids = new List<string>();
        await foreach (var result in extractor.ExtractAsync(sources))
            ids.Add(result.Source.Id);

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"d{i}"), ids);
    }

    [Fact]
    public async Task Cancellation_ends_the_enumeration()
    {
        using var cancel = new CancellationTokenSource();
        var endless = Enumerable.Range(0, int.MaxValue).Select(i => ArticleSource.FromText($"d{i}", "Exports totalled 5 million yuan."));
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in ClaimExtractor.Default.ExtractAsync(endless, cancel.Token))
            {
                if (++seen == 10)
                    await cancel.CancelAsync();
            }
        });
    }

    [Fact]
    public async Task A_consumer_that_breaks_off_leaves_nothing_running()
    {
        var read = 0;
        IEnumerable<ArticleSource> Sources()
        {
            for (var i = 0; ; i++)
            {
                Interlocked.Increment(ref read);
                yield return ArticleSource.FromText($"d{i}", "Exports totalled 5 million yuan.");
            }
        }

        await foreach (var _ in ClaimExtractor.Default.ExtractAsync(Sources()))
            break;

        Assert.InRange(read, 1, 1000);
    }

    [Fact]
    public void Options_that_make_no_sense_are_refused_with_a_reason()
    {
        var builder = ClaimExtractor.CreateBuilder().Configure(o => o with { MaxDegreeOfParallelism = 0 });

        var error = Assert.Throws<InvalidOperationException>(builder.Build);

        Assert.Contains("MaxDegreeOfParallelism", error.Message, StringComparison.Ordinal);
    }

    private sealed class StallingReader : IArticleReader
    {
        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken)
        {
            if (source.Text == "stall")
                cancellationToken.WaitHandle.WaitOne();
            cancellationToken.ThrowIfCancellationRequested();
            return ArticleReader.Default.Read(source, hints, cancellationToken);
        }
    }

    private sealed class ThrowingReader(string text) : IArticleReader
    {
        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken = default) =>
            source.Text == text ? throw new InvalidOperationException("broken") : ArticleReader.Default.Read(source, hints, cancellationToken);
    }
}
