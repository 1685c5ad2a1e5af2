using BenchmarkDotNet.Attributes;
using FactExtractor.Articles;
using FactExtractor.Quantities;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sources;
using FactExtractor.Syntax;

namespace FactExtractor.Benchmarks;

/// <summary>Each stage by itself over all documents of the corpus, with what the stages before it made, and all of them together.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private readonly SyntaxParser _parser = SyntaxParser.Default;
    private (string Name, byte[] Bytes)[] _files = [];
    private SourceText[] _texts = [];
    private Article[] _articles = [];
    private (Sentence Sentence, QuantityContext Context)[] _sentences = [];
    private SyntaxTree[] _trees = [];
    private ExtractionResult[] _results = [];

    [GlobalSetup]
    public void Setup()
    {
        _files = [.. CorpusDocuments.Load()];
        _texts = [.. _files.Select(f => SourceDecoder.Decode(f.Bytes, fileName: f.Name))];
        _articles = [.. _texts.Select(t => ArticleReader.Default.Read(t, ArticleHints.None))];
        _sentences = [.. from article in _articles
                         let context = QuantityContextResolver.Resolve(article)
                         from block in article.Blocks
                         from sentence in _parser.Split(article.Text, block.Span)
                         where QuantityRecognizer.Default.MayHoldQuantity(sentence)
                         select (sentence, context)];
        _trees = [.. _sentences.Select(s => _parser.Parse(s.Sentence))];
        _results = [.. _files.Select((f, i) => Extract(f, i))];
    }

    [Benchmark]
    public int Decode() => _files.Sum(f => SourceDecoder.Decode(f.Bytes, fileName: f.Name).Text.Length);

    [Benchmark]
    public int Clean() => _texts.Sum(t => ArticleReader.Default.Read(t, ArticleHints.None).Text.Length);

    [Benchmark]
    public int Split() => _articles.Sum(a => a.Blocks.Sum(b => _parser.Split(a.Text, b.Span).Length));

    [Benchmark]
    public int Parse() => _sentences.Sum(s => _parser.Parse(s.Sentence).Tokens.Length);

    [Benchmark]
    public int Recognize() => _trees.Select((t, i) => QuantityRecognizer.Default.Recognize(_sentences[i].Sentence, t, _sentences[i].Context).Length).Sum();

    [Benchmark]
    public async Task WriteJsonLines()
    {
        await using var sink = new JsonLinesClaimSink(Stream.Null);
        foreach (var result in _results)
            await sink.WriteAsync(result);
    }

    [Benchmark(Baseline = true)]
    public int ExtractAll() => _files.Select((f, i) => Extract(f, i).Claims.Length).Sum();

    private static ExtractionResult Extract((string Name, byte[] Bytes) file, int index) =>
        ClaimExtractor.Default.Extract(ArticleSource.FromBytes($"{index}", file.Bytes));
}
