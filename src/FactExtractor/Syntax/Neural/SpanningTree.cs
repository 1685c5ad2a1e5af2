namespace FactExtractor.Syntax.Neural;

/// <summary>The best tree with one root for given arc scores: each word's best head where that is a tree, else Chu-Liu and Edmonds.</summary>
internal static class SpanningTree
{
    // More than any sum of scores: the cheapest tree then has as few roots as possible, one.
    private const double RootCost = 1e9;

    /// <summary>Fills the heads; the root's head is <paramref name="length"/>.</summary>
    /// <param name="scores">Row by dependent, <paramref name="stride"/> apart; column by head, the last one (<paramref name="length"/>) the root.</param>
    /// <param name="stride">Floats from row to row.</param>
    /// <param name="length">Number of words.</param>
    /// <param name="heads">Where to write.</param>
    public static void Find(ReadOnlySpan<float> scores, int stride, int length, Span<int> heads)
    {
        for (var j = 0; j < length; j++)
        {
            var row = scores.Slice(j * stride, length + 1);
            var best = j == 0 ? 1 : 0;
            for (var i = 0; i <= length; i++)
            {
                if (i != j && row[i] > row[best])
                    best = i;
            }

            heads[j] = best;
        }

        if (!IsTree(heads[..length]))
            Edmonds(scores, stride, length, heads);
    }

    private static bool IsTree(ReadOnlySpan<int> heads)
    {
        var length = heads.Length;
        Span<byte> mark = length <= 512 ? stackalloc byte[length] : new byte[length];
        mark.Clear();
        var roots = 0;
        foreach (var head in heads)
            roots += head == length ? 1 : 0;
        if (roots != 1)
            return false;
        for (var i = 0; i < length; i++)
        {
            var at = i;
            while (at < length && mark[at] == 0)
            {
                mark[at] = 1;
                at = heads[at];
            }

            if (at < length && mark[at] == 1)
                return false;
            for (at = i; at < length && mark[at] == 1; at = heads[at])
                mark[at] = 2;
        }

        return true;
    }

    private static void Edmonds(ReadOnlySpan<float> scores, int stride, int length, Span<int> heads)
    {
        var nodes = length + 1;
        var weights = new double[nodes, nodes];
        for (var j = 0; j < length; j++)
        {
            for (var i = 0; i < nodes; i++)
                weights[i, j] = i == j ? double.NegativeInfinity : scores[(j * stride) + i] - (i == length ? RootCost : 0);
        }

        var found = Solve(weights, length);
        for (var j = 0; j < length; j++)
            heads[j] = found[j];
    }

    /// <summary>Heads of the best arborescence; <c>weights[head, dependent]</c>.</summary>
    private static int[] Solve(double[,] weights, int root)
    {
        var n = weights.GetLength(0);
        var heads = new int[n];
        for (var j = 0; j < n; j++)
        {
            heads[j] = j == root ? -1 : j == 0 ? 1 : 0;
            for (var i = 0; i < n && j != root; i++)
            {
                if (i != j && weights[i, j] > weights[heads[j], j])
                    heads[j] = i;
            }
        }

        if (FindCycle(heads, root) is not { } cycle)
            return heads;

        // Contract the cycle into one node, solve the rest, and open the cycle where the best arc comes in.
        var inCycle = new bool[n];
        var cycleWeight = 0.0;
        foreach (var node in cycle)
        {
            inCycle[node] = true;
            cycleWeight += weights[heads[node], node];
        }

        var outside = new List<int>();
        for (var i = 0; i < n; i++)
        {
            if (!inCycle[i])
                outside.Add(i);
        }

        var merged = outside.Count;
        var smaller = new double[merged + 1, merged + 1];
        var enters = new int[merged];
        var leaves = new int[merged];
        for (var a = 0; a < merged; a++)
        {
            for (var b = 0; b < merged; b++)
                smaller[a, b] = weights[outside[a], outside[b]];
            var (bestIn, bestOut) = (double.NegativeInfinity, double.NegativeInfinity);
            enters[a] = cycle[0];
            leaves[a] = cycle[0];
            foreach (var node in cycle)
            {
                var into = weights[outside[a], node] - weights[heads[node], node] + cycleWeight;
                if (into > bestIn)
                    (bestIn, enters[a]) = (into, node);
                if (weights[node, outside[a]] > bestOut)
                    (bestOut, leaves[a]) = (weights[node, outside[a]], node);
            }

            smaller[a, merged] = bestIn;
            smaller[merged, a] = bestOut;
        }

        smaller[merged, merged] = double.NegativeInfinity;
        var solved = Solve(smaller, outside.IndexOf(root));
        for (var a = 0; a < merged; a++)
        {
            if (outside[a] != root)
                heads[outside[a]] = solved[a] == merged ? leaves[a] : outside[solved[a]];
        }

        heads[enters[solved[merged]]] = outside[solved[merged]];
        return heads;
    }

    private static List<int>? FindCycle(int[] heads, int root)
    {
        var mark = new int[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at != root && mark[at] == 0)
            {
                mark[at] = i + 1;
                at = heads[at];
            }

            if (at == root || mark[at] != i + 1)
                continue;
            var cycle = new List<int>();
            var start = at;
            do
            {
                cycle.Add(at);
                at = heads[at];
            }
            while (at != start);
            return cycle;
        }

        return null;
    }
}
