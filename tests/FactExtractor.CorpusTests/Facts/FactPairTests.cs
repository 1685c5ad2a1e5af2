using FactExtractor.Eval.Claims;
using FactExtractor.Eval.Corpus;
using FactExtractor.Eval.Facts;

namespace FactExtractor.CorpusTests.Facts;

/// <summary>Grouping against what a reader says of pairs of claims: those of the corpus, since others' texts are not here.</summary>
public sealed class FactPairTests
{
    private static readonly IReadOnlyList<FactPair> Pairs = FactPair.Read(Path.Combine(CorpusFolder.Find(), "..", "eval", "pairs.tsv"));
    private static readonly PairEvaluation Evaluation = new(Pairs, GoldDocument.Load([]));

    [Fact]
    public void The_pairs_are_many_each_there_once_and_in_order()
    {
        Assert.InRange(Pairs.Count, 400, int.MaxValue);
        Assert.InRange(Evaluation.Pairs.Count, 300, int.MaxValue);
        Assert.Equal(Pairs.Count, Pairs.Select(static p => (p.A.Id, p.B.Id)).Distinct().Count());
        Assert.All(Pairs, static p => Assert.NotEqual(p.A.Id, p.B.Id));
        Assert.DoesNotContain(Pairs, p => Pairs.Any(other => other.A.Id == p.B.Id && other.B.Id == p.A.Id));

        // No topic rules the figures.
        Assert.All(Pairs.GroupBy(static p => (p.A.Document, p.B.Document)), static g => Assert.InRange(g.Count(), 1, 20));
    }

    [Fact]
    public void Claims_of_one_fact_are_grouped_and_near_misses_are_not()
    {
        var score = PairScore.Of(Evaluation.Pairs, Evaluation.OfGold());
        Assert.True(score.Precision >= 0.97 && score.Recall >= 0.80, score.ToTable() + string.Join('\n', score.Errors));
    }

    [Fact]
    public void What_is_extracted_is_grouped_as_carefully()
    {
        var score = PairScore.Of(Evaluation.Pairs, Evaluation.OfExtracted(out _));
        Assert.True(score.Precision >= 0.97, score.ToTable() + string.Join('\n', score.Errors));
    }
}
