using System.Buffers;

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
        var rented = ArrayPool<double>.Shared.Rent(nodes * nodes);
        var weights = new Weights(rented, nodes);
        for (var j = 0; j < nodes; j++)
        {
            for (var i = 0; i < nodes; i++)
                weights[i, j] = i == j || j == length ? double.NegativeInfinity : scores[(j * stride) + i] - (i == length ? RootCost : 0);
        }

        var found = ArrayPool<int>.Shared.Rent(nodes);
        Solve(weights, length, found);
        found.AsSpan(0, length).CopyTo(heads);
        ArrayPool<int>.Shared.Return(found);
        ArrayPool<double>.Shared.Return(rented);
    }

    /// <summary>Fills the heads of the best arborescence.</summary>
    private static void Solve(Weights weights, int root, Span<int> heads)
    {
        var n = weights.Count;
        for (var j = 0; j < n; j++)
        {
            heads[j] = j == 0 ? 1 : 0;
            for (var i = 0; i < n && j != root; i++)
            {
                if (i != j && weights[i, j] > weights[heads[j], j])
                    heads[j] = i;
            }
        }

        var memory = ArrayPool<int>.Shared.Rent(6 * n);
        var work = memory.AsSpan(0, 6 * n);
        var mark = work[..n];
        if (FindCycle(heads, root, mark, out var start))
            Contract(weights, root, heads, start, work);
        ArrayPool<int>.Shared.Return(memory);
    }

    // Makes the cycle one node, solves the rest, and opens the cycle where the best arc comes in.
    private static void Contract(Weights weights, int root, Span<int> heads, int start, Span<int> work)
    {
        var n = weights.Count;
        Span<int> inCycle = work[..n], outside = work.Slice(n, n), enters = work.Slice(2 * n, n), leaves = work.Slice(3 * n, n), solved = work.Slice(4 * n, n);
        inCycle.Clear();
        var cycleWeight = 0.0;
        for (var node = start; inCycle[node] == 0; node = heads[node])
        {
            inCycle[node] = 1;
            cycleWeight += weights[heads[node], node];
        }

        var merged = 0;
        var smallRoot = -1;
        for (var i = 0; i < n; i++)
        {
            if (inCycle[i] != 0)
                continue;
            if (i == root)
                smallRoot = merged;
            outside[merged++] = i;
        }

        var rented = ArrayPool<double>.Shared.Rent((merged + 1) * (merged + 1));
        var smaller = new Weights(rented, merged + 1);
        for (var a = 0; a < merged; a++)
        {
            for (var b = 0; b < merged; b++)
                smaller[a, b] = weights[outside[a], outside[b]];
            var (bestIn, bestOut) = (double.NegativeInfinity, double.NegativeInfinity);
            enters[a] = start;
            leaves[a] = start;
            var node = start;
            do
            {
                var into = weights[outside[a], node] - weights[heads[node], node] + cycleWeight;
                if (into > bestIn)
                    (bestIn, enters[a]) = (into, node);
                if (weights[node, outside[a]] > bestOut)
                    (bestOut, leaves[a]) = (weights[node, outside[a]], node);
                node = heads[node];
            }
            while (node != start);

            smaller[a, merged] = bestIn;
            smaller[merged, a] = bestOut;
        }

        smaller[merged, merged] = double.NegativeInfinity;
        Solve(smaller, smallRoot, solved);
        ArrayPool<double>.Shared.Return(rented);
        for (var a = 0; a < merged; a++)
        {
            if (outside[a] != root)
                heads[outside[a]] = solved[a] == merged ? leaves[a] : outside[solved[a]];
        }

        heads[enters[solved[merged]]] = outside[solved[merged]];
    }

    private static bool FindCycle(ReadOnlySpan<int> heads, int root, Span<int> mark, out int start)
    {
        mark.Clear();
        for (var i = 0; i < mark.Length; i++)
        {
            var at = i;
            while (at != root && mark[at] == 0)
            {
                mark[at] = i + 1;
                at = heads[at];
            }

            if (at == root || mark[at] != i + 1)
                continue;
            start = at;
            return true;
        }

        start = -1;
        return false;
    }

    /// <summary>A square of arc weights: head first, then dependent.</summary>
    private readonly struct Weights(double[] values, int count)
    {
        public int Count => count;

        public double this[int head, int dependent]
        {
            get => values[(head * count) + dependent];
            set => values[(head * count) + dependent] = value;
        }
    }
}
