using FactExtractor.Syntax.Neural;

namespace FactExtractor.Tests.Syntax.Neural;

public sealed class SpanningTreeTests
{
    [Fact]
    public void Finds_the_best_tree_with_one_root()
    {
        var random = new Random(7);
        for (var round = 0; round < 400; round++)
        {
            var n = random.Next(1, 6);
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => random.NextSingle() * 10).ToArray();
            var heads = new int[n];
            SpanningTree.Find(scores, n + 1, n, heads);
            Assert.True(IsTree(heads), $"round {round}");
            Assert.Equal(Best(scores, n), Score(scores, heads), 1e-2f);
        }
    }

    [Fact]
    public void Handles_many_cycles_in_long_sentences()
    {
        var random = new Random(8);
        foreach (var n in (int[])[40, 160])
        {
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => random.NextSingle()).ToArray();
            var heads = new int[n];
            SpanningTree.Find(scores, n + 1, n, heads);
            Assert.True(IsTree(heads));
        }
    }

    [Fact]
    public void Keeps_a_tree_when_all_scores_are_the_same()
    {
        var heads = new int[9];
        SpanningTree.Find(new float[9 * 10], 10, 9, heads);
        Assert.True(IsTree(heads));
    }

    private static float Best(float[] scores, int n)
    {
        var best = float.NegativeInfinity;
        var heads = new int[n];
        var all = (int)Math.Pow(n + 1, n);
        for (var code = 0; code < all; code++)
        {
            for (int i = 0, rest = code; i < n; i++, rest /= n + 1)
                heads[i] = rest % (n + 1);
            if (IsTree(heads))
                best = Math.Max(best, Score(scores, heads));
        }

        return best;
    }

    private static float Score(float[] scores, int[] heads) => heads.Select((h, j) => scores[(j * (heads.Length + 1)) + h]).Sum();

    private static bool IsTree(int[] heads)
    {
        var n = heads.Length;
        if (heads.Count(h => h == n) != 1)
            return false;
        for (var i = 0; i < n; i++)
        {
            var (at, steps) = (i, 0);
            while (at < n && steps++ <= n)
                at = heads[at];
            if (at < n)
                return false;
        }

        return true;
    }
}
