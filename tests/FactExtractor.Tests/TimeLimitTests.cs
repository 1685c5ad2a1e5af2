using System.Collections.Immutable;
using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Sources;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Tests;

/// <summary>
/// The time limit of a document is looked at between sentences, whatever stage is the slow one. The document is one paragraph, so that a look between paragraphs would not do.
/// </summary>
public sealed class TimeLimitTests
{
    private const int Sentences = 2000;

    private static readonly string Text = string.Concat(Enumerable.Range(1, Sentences).Select(i => $"The mill sold {i} tonnes of flour. "));

    [Fact]
    public void A_reader_that_does_not_look_at_the_limit_is_found_out_after_it() =>
        GivenUp(builder => builder.UseReader(new SlowReader()), () => 1, ExtractionStage.Claims);

    [Fact]
    public void A_slow_parser_is_stopped_between_two_sentences()
    {
        var slow = new SlowParser();
        GivenUp(builder => builder.UseParser(slow), () => slow.Calls, ExtractionStage.Claims);
    }

    [Fact]
    public void A_slow_recognizer_is_stopped_between_two_sentences()
    {
        var slow = new SlowRecognizer();
        GivenUp(builder => builder.UseRecognizer(slow), () => slow.Calls, ExtractionStage.Claims);
    }

    [Fact]
    public void A_slow_scorer_is_stopped_between_two_sentences()
    {
        var slow = new SlowScorer();
        GivenUp(builder => builder.UseScorer(slow), () => slow.Calls, ExtractionStage.Claims);
    }

    private static void GivenUp(Action<ClaimExtractorBuilder> slow, Func<int> calls, ExtractionStage stage)
    {
        var builder = ClaimExtractor.CreateBuilder().Configure(o => o with { DocumentTimeout = TimeSpan.FromSeconds(1) });
        slow(builder);
        var result = builder.Build().Extract(ArticleSource.FromText("slow", Text));
        Assert.Equal(("document.timeout", stage), (result.Error?.Code, result.Error?.Stage));
        Assert.Empty(result.Claims);
        Assert.InRange(calls(), 0, Sentences - 1);
    }

    /// <summary>Takes as long as the limit, and then goes on as if there were none.</summary>
    private sealed class SlowReader : IArticleReader
    {
        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken)
        {
            cancellationToken.WaitHandle.WaitOne();
            return ArticleReader.Default.Read(source, hints, CancellationToken.None);
        }
    }

    private sealed class SlowParser : ISyntaxParser
    {
        public int Calls { get; private set; }

        public ImmutableArray<Sentence> Split(string text, TextSpan range) => SyntaxParser.Default.Split(text, range);

        public SyntaxTree Parse(Sentence sentence)
        {
            Calls++;
            Thread.Sleep(50);
            return SyntaxParser.Default.Parse(sentence);
        }
    }

    private sealed class SlowRecognizer : IQuantityRecognizer
    {
        public int Calls { get; private set; }

        public bool MayHoldQuantity(Sentence sentence) => true;

        public ImmutableArray<Quantity> Recognize(Sentence sentence, SyntaxTree? tree, QuantityContext context)
        {
            // Each sentence is read twice, without and with its tree.
            Calls += tree is null ? 1 : 0;
            Thread.Sleep(50);
            return QuantityRecognizer.Default.Recognize(sentence, tree, context);
        }
    }

    private sealed class SlowScorer : IClaimScorer
    {
        public int Calls { get; private set; }

        public double Score(in ClaimFeatures features)
        {
            Calls++;
            Thread.Sleep(50);
            return 1;
        }
    }
}
