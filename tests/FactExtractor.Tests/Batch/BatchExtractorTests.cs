using FactExtractor.Articles;
using FactExtractor.Batch;
using FactExtractor.Sinks;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Batch;

public sealed class BatchExtractorTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly CountingReader _reader = new();
    private readonly MemoryState _state = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Unchanged_documents_are_worked_on_once_and_give_the_same_records()
    {
        Write("a", 5);
        Write("b", 6);
        var first = await RunAsync();
        var second = await RunAsync();
        Assert.Equal(2, _reader.Count);
        Assert.All(first.Zip(second), p => AssertSame(p.First, p.Second));
        Assert.Equal(64, first[0].ContentHash!.Length);
    }

    [Fact]
    public async Task A_document_that_changed_is_worked_on_again_and_one_that_is_gone_is_forgotten()
    {
        Write("a", 5);
        Write("b", 6);
        await RunAsync();
        Write("a", 7);
        File.Delete(_folder.At("in/b.txt"));
        var record = Assert.Single(await RunAsync());
        Assert.Contains("\"value\":7000000", System.Text.Encoding.UTF8.GetString(record.ClaimLines.Span), StringComparison.Ordinal);
        Assert.Equal(3, _reader.Count);
        Assert.Equal(1, _state.Count);
    }

    [Fact]
    public async Task Other_options_and_hints_are_other_results()
    {
        Write("a", 5);
        await RunAsync();
        await RunAsync(revision: "my parser 2");
        await RunAsync(hints: new ArticleHints { PublishedAt = new DateOnly(2011, 6, 1) });
        Assert.Equal(3, _reader.Count);
    }

    [Fact]
    public async Task A_run_that_was_stopped_goes_on_where_it_was()
    {
        for (var i = 0; i < 20; i++)
            Write($"d{i:00}", i + 1);
        var whole = await RunAsync(state: new MemoryState());
        _reader.Count = 0;
        var taken = 0;
        await foreach (var _ in Batch(_state).RunAsync(ArticleSource.EnumerateFolder(_folder.At("in"))))
        {
            if (++taken == 5)
                break;
        }

        var before = _state.Count;
        _reader.Count = 0;
        var records = await RunAsync();
        Assert.InRange(before, 5, 19);
        Assert.Equal(20 - before, _reader.Count);
        Assert.All(whole.Zip(records), p => AssertSame(p.First, p.Second));
    }

    [Fact]
    public async Task A_document_that_fails_is_counted_and_tried_again()
    {
        _folder.Write("in/bad.txt", "THROW");
        Write("good", 5);
        Assert.Equal(["internal", null], (await RunAsync()).Select(r => r.Error?.Code));
        Assert.Equal(["internal", null], (await RunAsync()).Select(r => r.Error?.Code));
        Assert.Equal(3, _reader.Count);
    }

    [Fact]
    public async Task Copies_of_a_text_are_marked_with_the_first()
    {
        var story = string.Concat(Enumerable.Range(0, 60).Select(i => $"Sentence {i} of the story says that {(i * 37) + 11} boats left the {(char)('a' + (i % 26))} harbour. "));
        _folder.Write("in/a.txt", "Harbour Daily\n\n" + story);
        _folder.Write("in/b.txt", "Coast Courier\n\n" + story + "Additional reporting by the desk.");
        _folder.Write("in/c.txt", string.Concat(Enumerable.Range(0, 60).Select(i => $"Another tale number {i} tells of {(i * 31) + 7} trains and their {(char)('a' + (i % 26))} drivers. ")));
        _folder.Write("in/d.txt", "Sales rose 5 percent.");
        _folder.Write("in/e.txt", "Sales rose 5 percent.");
        for (var round = 0; round < 2; round++)
            Assert.Equal([null, "a", null, null, null], (await RunAsync()).Select(r => r.NearDuplicateOf));
    }

    [Fact]
    public async Task Degree_of_parallelism_changes_nothing()
    {
        for (var i = 0; i < 30; i++)
            Write($"d{i}", (i % 7) + 1);
        var one = await RunAsync(state: new MemoryState(), degree: 1);
        var eight = await RunAsync(state: new MemoryState(), degree: 8);
        Assert.All(one.Zip(eight), p => AssertSame(p.First, p.Second));
    }

    private void Write(string name, int millions) => _folder.Write($"in/{name}.txt", $"Exports totalled {millions} million yuan in 2023.");

    private BatchExtractor Batch(IRunState state, string revision = "", int degree = 2) => new(
        ClaimExtractor.CreateBuilder().UseReader(_reader).Configure(o => o with { MaxDegreeOfParallelism = degree }).Build(),
        new BatchOptions { State = state, Revision = revision, MarkNearDuplicates = true });

    private async Task<List<DocumentRecord>> RunAsync(IRunState? state = null, string revision = "", ArticleHints? hints = null, int degree = 2)
    {
        var records = new List<DocumentRecord>();
        await foreach (var record in Batch(state ?? _state, revision, degree).RunAsync(ArticleSource.EnumerateFolder(_folder.At("in"), hints)))
            records.Add(record);
        return records;
    }

    private static void AssertSame(DocumentRecord expected, DocumentRecord actual)
    {
        Assert.Equal(expected.ClaimLines.ToArray(), actual.ClaimLines.ToArray());
        Assert.Equal(expected.Signature.ToArray(), actual.Signature.ToArray());
        Assert.Equal(expected with { ClaimLines = default, Signature = default }, actual with { ClaimLines = default, Signature = default });
    }

    private sealed class CountingReader : IArticleReader
    {
        private int _count;

        public int Count
        {
            get => _count;
            set => _count = value;
        }

        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return source.Text == "THROW" ? throw new InvalidOperationException("Injected.") : ArticleReader.Default.Read(source, hints, cancellationToken);
        }
    }
}
