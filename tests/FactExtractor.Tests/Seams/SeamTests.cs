using System.Collections.Immutable;
using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Sources;
using FactExtractor.Text;

namespace FactExtractor.Tests.Seams;

/// <summary>Each seam takes a second implementation without a rule being touched.</summary>
public sealed class SeamTests
{
    private const string Text = "Exports totalled 2.38 trillion yuan. The mood was good. Imports totalled 1.5 trillion yuan.";

    [Fact]
    public void Another_parser_stands_behind_the_seam_and_parses_only_sentences_with_numbers()
    {
        var parser = new WhitespaceParser();
        var extractor = ClaimExtractor.CreateBuilder().UseParser(parser).Build();

        var claims = extractor.Extract(ArticleSource.FromText("note", Text)).Claims;

        Assert.Equal(["Exports 2.38 trillion yuan", "Imports 1.5 trillion yuan"], claims.Select(c => c.Summary));
        Assert.Equal(2, parser.Parsed);
    }

    [Fact]
    public void Another_scorer_gives_the_confidence()
    {
        var scorer = new CountingScorer();
        var extractor = ClaimExtractor.CreateBuilder().UseScorer(scorer).Build();

        var claims = extractor.Extract(ArticleSource.FromText("note", Text)).Claims;

        Assert.All(claims, c => Assert.Equal(0.25, c.Confidence));
        Assert.All(scorer.Seen, values => Assert.Equal(ClaimFeatureSchema.Names.Length, values.Length));
        Assert.Equal(claims.Length, scorer.Seen.Count);
    }

    [Fact]
    public void Another_reader_gives_the_article()
    {
        var extractor = ClaimExtractor.CreateBuilder().UseReader(new OneLineReader()).Build();

        var result = extractor.Extract(ArticleSource.FromText("note", "Exports totalled 5 million yuan.\nImports totalled 6 million yuan."));

        Assert.Equal("Exports totalled 5 million yuan.", result.Article!.Text);
        Assert.Equal(5_000_000m, Assert.Single(result.Claims).Quantity.Value);
    }

    private sealed class CountingScorer : IClaimScorer
    {
        public List<ImmutableArray<float>> Seen { get; } = [];

        public double Score(in ClaimFeatures features)
        {
            Seen.Add(features.Values);
            return 0.25;
        }
    }

    private sealed class OneLineReader : IArticleReader
    {
        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken = default)
        {
            var line = source.Text.Split('\n')[0];
            return new Article
            {
                Text = line,
                Blocks = [new Block(BlockKind.Paragraph, new TextSpan(0, line.Length))],
                Origin = OffsetMap.Identity(line.Length),
            };
        }
    }
}
