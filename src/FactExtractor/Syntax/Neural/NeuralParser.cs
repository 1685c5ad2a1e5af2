using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Syntax.Neural;

/// <summary>Tags and parses with a <see cref="Network"/>. Immutable and thread-safe; all working memory is rented.</summary>
internal sealed class NeuralParser
{
    /// <summary>Longer sentences are parsed in pieces, so that time and memory stay linear.</summary>
    public const int LongestPiece = 160;

    private readonly Network _network;
    private readonly InputRows _rows;
    private readonly float[][] _layers;
    private readonly int _gateColumns;
    private readonly float[] _tag, _projection, _arc, _label;

    public NeuralParser(Network network, InputRows rows)
    {
        _network = network;
        _rows = rows;
        var shape = network.Shape;
        _layers = [.. network.Layers.Select(static layer => Pack(layer.Weights, layer.Input, layer.Columns))];
        _gateColumns = network.Layers.Max(static l => l.Columns);
        _tag = Pack(network.TagWeights, shape.Encoded, NetworkShape.TagColumns);
        _projection = Pack(network.Projection, shape.Encoded, network.ProjectionColumns);
        _arc = Pack(network.ArcWeights, shape.ArcSize, shape.ArcSize);
        _label = Pack(network.LabelWeights, shape.LabelSize, shape.LabelColumns);
    }

    /// <summary>Fills tags, heads (the number of words for the root) and relations of one piece of at most <see cref="LongestPiece"/> words.</summary>
    public void Parse(ReadOnlySpan<WordKeys> words, Span<Upos> tags, Span<int> heads, Span<int> relations, int rootRelation)
    {
        var shape = _network.Shape;
        int n = words.Length, encoded = shape.Encoded;
        var inputSize = n * Math.Max(shape.Input, encoded);
        var gateSize = n * _gateColumns;
        var size = (2 * inputSize) + gateSize + (n * encoded);
        var rented = ArrayPool<float>.Shared.Rent(size);
        var memory = rented.AsSpan(0, size);
        var input = memory[..inputSize];
        var output = memory.Slice(inputSize, inputSize);
        var states = memory.Slice(2 * inputSize, n * encoded);
        var gates = memory[((2 * inputSize) + (n * encoded))..];
        Embed(words, input);
        for (var l = 0; l < _layers.Length; l++)
        {
            var layer = _network.Layers[l];
            gates[..(n * layer.Columns)].Clear();
            Gemm.MultiplyAdd(input, layer.Input, 1, _layers[l], gates, layer.Columns, n, layer.Input, layer.Columns);
            layer.Run(gates, input, states, output, n);
            if (l == shape.TagLayer)
                Tag(output, gates, tags);
            var swap = input;
            input = output;
            output = swap;
        }

        Attach(input, output, gates, heads, relations, n, rootRelation);
        ArrayPool<float>.Shared.Return(rented);
    }

    private void Embed(ReadOnlySpan<WordKeys> words, Span<float> input)
    {
        var shape = _network.Shape;
        Span<int> parts = stackalloc int[InputRows.PartsOfWord];
        for (var i = 0; i < words.Length; i++)
        {
            var place = input.Slice(i * shape.Input, shape.Input);
            _network.WordRows.AsSpan(_rows.Word(words[i]) * shape.WordSize, shape.WordSize).CopyTo(place);
            var partPlace = place.Slice(shape.WordSize, shape.PartSize);
            partPlace.Clear();
            _rows.Parts(words[i], parts);
            foreach (var row in parts)
                AddTo(partPlace, _network.PartRows.AsSpan(row * shape.PartSize, shape.PartSize));
            if (shape.LexiconSize == 0)
                continue;
            var lexiconPlace = place[(shape.WordSize + shape.PartSize)..];
            lexiconPlace.Clear();
            foreach (var row in _rows.Lexicon(words[i]))
                AddTo(lexiconPlace, _network.LexiconRows.AsSpan(row * shape.LexiconSize, shape.LexiconSize));
        }
    }

    private void Tag(ReadOnlySpan<float> encoded, Span<float> scratch, Span<Upos> tags)
    {
        var shape = _network.Shape;
        var columns = NetworkShape.TagColumns;
        var scores = scratch[..(tags.Length * columns)];
        Fill(scores, _network.TagBias, tags.Length);
        Gemm.MultiplyAdd(encoded, shape.Encoded, 1, _tag, scores, columns, tags.Length, shape.Encoded, columns);
        for (var i = 0; i < tags.Length; i++)
            tags[i] = (Upos)ArgMax(scores.Slice(i * columns, UposNames.Count));
    }

    private void Attach(ReadOnlySpan<float> encoded, Span<float> free, Span<float> scratch, Span<int> heads, Span<int> relations, int n, int rootRelation)
    {
        var shape = _network.Shape;
        int columns = _network.ProjectionColumns, arc = shape.ArcSize, stride = (n + 1 + Gemm.Panel - 1) / Gemm.Panel * Gemm.Panel;
        var needed = (n * columns) + (n * arc) + (n * stride) + (arc * stride) + (n * shape.LabelSize) + (n * shape.LabelColumns);
        var rented = ArrayPool<float>.Shared.Rent(needed);
        var rest = rented.AsSpan(0, needed);
        var projected = Take(ref rest, n * columns);
        var queries = Take(ref rest, n * arc);
        var scores = Take(ref rest, n * stride);
        var keys = Take(ref rest, arc * stride);
        var hidden = Take(ref rest, n * shape.LabelSize);
        var labelScores = Take(ref rest, n * shape.LabelColumns);
        Fill(projected, _network.ProjectionBias, n);
        Gemm.MultiplyAdd(encoded, shape.Encoded, 1, _projection, projected, columns, n, shape.Encoded, columns);
        for (var i = 0; i < n; i++)
            LeakyRelu(projected.Slice(i * columns, 2 * arc));
        Fill(queries, _network.ArcBias, n);
        Gemm.MultiplyAdd(projected[arc..], columns, 1, _arc, queries, arc, n, arc, arc);
        PackHeads(projected, columns, arc, n, stride, keys);
        for (var j = 0; j < n; j++)
        {
            var row = scores.Slice(j * stride, stride);
            for (var i = 0; i < n; i++)
                row[i] = _network.Distances[Network.DistanceIndex(j, i)];
            row[n..].Clear();
        }

        Gemm.MultiplyAdd(queries, arc, 1, keys, scores, stride, n, arc, stride);
        SpanningTree.Find(scores, stride, n, heads);
        for (var j = 0; j < n; j++)
        {
            var place = hidden.Slice(j * shape.LabelSize, shape.LabelSize);
            projected.Slice((j * columns) + (2 * arc) + shape.LabelSize, shape.LabelSize).CopyTo(place);
            AddTo(place, heads[j] == n ? _network.RootLabel : projected.Slice((heads[j] * columns) + (2 * arc), shape.LabelSize));
            LeakyRelu(place);
        }

        Fill(labelScores, _network.LabelBias, n);
        Gemm.MultiplyAdd(hidden, shape.LabelSize, 1, _label, labelScores, shape.LabelColumns, n, shape.LabelSize, shape.LabelColumns);
        for (var j = 0; j < n; j++)
        {
            var row = labelScores.Slice(j * shape.LabelColumns, shape.Relations);
            // The relation of the root belongs to the root alone.
            row[rootRelation] = float.NegativeInfinity;
            relations[j] = heads[j] == n ? rootRelation : ArgMax(row);
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    // The words as heads, turned into columns, with the root after the last and zeros behind.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackHeads(ReadOnlySpan<float> projected, int columns, int arc, int n, int stride, Span<float> keys)
    {
        keys.Clear();
        for (var i = 0; i <= n; i++)
        {
            var head = i < n ? projected.Slice(i * columns, arc) : _network.RootArc;
            var at = (i / Gemm.Panel * Gemm.Panel * arc) + (i % Gemm.Panel);
            for (var p = 0; p < arc; p++)
                keys[at + (p * Gemm.Panel)] = head[p];
        }
    }

    private static Span<float> Take(ref Span<float> rest, int length)
    {
        var taken = rest[..length];
        rest = rest[length..];
        return taken;
    }

    private static float[] Pack(float[] weights, int rows, int columns)
    {
        var packed = new float[rows * columns];
        Gemm.Pack(weights, rows, columns, columns, 1, packed);
        return packed;
    }

    private static void Fill(Span<float> rows, ReadOnlySpan<float> bias, int count)
    {
        for (var i = 0; i < count; i++)
            bias.CopyTo(rows[(i * bias.Length)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddTo(Span<float> target, ReadOnlySpan<float> source)
    {
        var to = MemoryMarshal.Cast<float, Vector256<float>>(target);
        var from = MemoryMarshal.Cast<float, Vector256<float>>(source);
        for (var i = 0; i < to.Length; i++)
            to[i] += from[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LeakyRelu(Span<float> values)
    {
        foreach (ref var v in MemoryMarshal.Cast<float, Vector256<float>>(values))
            v = Vector256.Max(v, v * Vector256.Create(0.1f));
    }

    private static int ArgMax(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
