using FactExtractor.Syntax;
using FactExtractor.Syntax.Neural;

namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>Runs a share of a batch forward and back and gathers its gradients. One thread each.</summary>
internal sealed class Worker
{
    private readonly Network _network;
    private readonly PackedWeights _packed;
    private readonly Dropout _dropout;
    private readonly Dictionary<string, float[]> _buffers = [];

    public Worker(Network network, PackedWeights packed, Dropout dropout)
    {
        (_network, _packed, _dropout) = (network, packed, dropout);
        Dense = [.. network.Dense().Select(static w => new float[w.Length])];
        var shape = network.Shape;
        Words = new SparseRows(shape.Words, shape.WordSize);
        Parts = new SparseRows(shape.Parts, shape.PartSize);
        Lexicon = new SparseRows(shape.Lexicon, shape.LexiconSize);
    }

    /// <summary>Gradients in the order of <see cref="Network.Dense"/>.</summary>
    public float[][] Dense { get; }

    public SparseRows Words { get; }

    public SparseRows Parts { get; }

    public SparseRows Lexicon { get; }

    /// <summary>Gradients of <paramref name="batch"/>, each token weighing 1 / <paramref name="tokens"/>. Returns its share of the loss.</summary>
    public double Run(IReadOnlyList<NeuralExample> batch, int tokens, FastRandom random)
    {
        foreach (var gradient in Dense)
            Array.Clear(gradient);
        Words.Clear();
        Parts.Clear();
        Lexicon.Clear();
        var offsets = new int[batch.Count + 1];
        for (var s = 0; s < batch.Count; s++)
            offsets[s + 1] = offsets[s] + batch[s].Length;
        var total = offsets[^1];
        if (total == 0)
            return 0;
        var shape = _network.Shape;
        int encoded = shape.Encoded, layers = shape.Layers;
        var scale = 1f / tokens;

        // Forward.
        var inputs = new float[layers][];
        var masks = new float[layers + 1][];
        var gates = new float[layers][];
        var states = new float[layers][];
        var outputs = new float[layers][];
        var wordRows = new int[total];
        inputs[0] = Buffer("x0", total * shape.Input);
        Embed(batch, offsets, wordRows, inputs[0], random);
        masks[0] = Buffer("m0", total * shape.Input);
        random.Mask(masks[0].AsSpan(0, total * shape.Input), _dropout.Input);
        Multiply(inputs[0], masks[0], total * shape.Input);
        for (var l = 0; l < layers; l++)
        {
            var layer = _network.Layers[l];
            gates[l] = Buffer($"g{l}", total * layer.Columns);
            states[l] = Buffer($"c{l}", total * encoded);
            outputs[l] = Buffer($"h{l}", total * encoded);
            Array.Clear(gates[l], 0, total * layer.Columns);
            Gemm.MultiplyAdd(inputs[l], layer.Input, 1, _packed.Layers[l], gates[l], layer.Columns, total, layer.Input, layer.Columns);
            for (var s = 0; s < batch.Count; s++)
                layer.Run(Rows(gates[l], offsets, s, layer.Columns), Rows(inputs[l], offsets, s, layer.Input), Rows(states[l], offsets, s, encoded), Rows(outputs[l], offsets, s, encoded), batch[s].Length);

            // One mask for all words of a sentence.
            masks[l + 1] = Buffer($"m{l + 1}", total * encoded);
            for (var s = 0; s < batch.Count; s++)
            {
                var rows = Rows(masks[l + 1], offsets, s, encoded);
                random.Mask(rows[..encoded], _dropout.Layer);
                for (var i = 1; i < batch[s].Length; i++)
                    rows[..encoded].CopyTo(rows[(i * encoded)..]);
            }

            var dropped = Buffer($"x{l + 1}", total * encoded);
            Array.Copy(outputs[l], dropped, total * encoded);
            Multiply(dropped, masks[l + 1], total * encoded);
            if (l + 1 < layers)
                inputs[l + 1] = dropped;
        }

        var gradients = Buffer("dh", total * encoded);
        Array.Clear(gradients, 0, total * encoded);
        var loss = Attach(batch, offsets, Buffer($"x{layers}", 0), gradients, scale, random);
        for (var l = layers - 1; l >= 0; l--)
        {
            // Here gradients is of the dropped output of layer l.
            if (l == shape.TagLayer)
                loss += Tag(batch, offsets, Buffer($"x{l + 1}", 0), gradients, scale);
            Multiply(gradients, masks[l + 1], total * encoded);
            var layer = _network.Layers[l];
            var inputGradient = Buffer($"dx{l}", total * layer.Input);
            Array.Clear(inputGradient, 0, total * layer.Input);
            for (var s = 0; s < batch.Count; s++)
                RecurrentGradient.Run(layer, Rows(gates[l], offsets, s, layer.Columns), Rows(inputs[l], offsets, s, layer.Input), Rows(states[l], offsets, s, encoded), Rows(gradients, offsets, s, encoded), Rows(inputGradient, offsets, s, layer.Input), Dense[(3 * l) + 1], Dense[(3 * l) + 2], batch[s].Length);
            Gemm.MultiplyAdd(gates[l], layer.Columns, 1, _packed.LayersBack[l], inputGradient, layer.Input, total, layer.Columns, layer.Input);
            WeightGradient(inputs[l], 0, layer.Input, layer.Input, gates[l], 0, layer.Columns, layer.Columns, total, Dense[3 * l]);
            if (l > 0)
                gradients = inputGradient;
            else
                EmbedBack(batch, offsets, wordRows, inputGradient, masks[0]);
        }

        return loss;
    }

    private void Embed(IReadOnlyList<NeuralExample> batch, int[] offsets, int[] wordRows, float[] input, FastRandom random)
    {
        var shape = _network.Shape;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Length; i++)
            {
                var t = offsets[s] + i;
                wordRows[t] = random.NextFloat() < _dropout.Word ? InputRows.Unknown : batch[s].Words[i];
                var place = input.AsSpan(t * shape.Input, shape.Input);
                _network.WordRows.AsSpan(wordRows[t] * shape.WordSize, shape.WordSize).CopyTo(place);
                place[shape.WordSize..].Clear();
                foreach (var row in Parts10(batch[s], i))
                    Add(place.Slice(shape.WordSize, shape.PartSize), _network.PartRows.AsSpan(row * shape.PartSize, shape.PartSize));
                foreach (var row in batch[s].Lexicon[i])
                    Add(place[(shape.WordSize + shape.PartSize)..], _network.LexiconRows.AsSpan(row * shape.LexiconSize, shape.LexiconSize));
            }
        }
    }

    private void EmbedBack(IReadOnlyList<NeuralExample> batch, int[] offsets, int[] wordRows, float[] gradient, float[] mask)
    {
        var shape = _network.Shape;
        Multiply(gradient, mask, offsets[^1] * shape.Input);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Length; i++)
            {
                var t = offsets[s] + i;
                var place = gradient.AsSpan(t * shape.Input, shape.Input);
                Add(Words.Row(wordRows[t]), place[..shape.WordSize]);
                foreach (var row in Parts10(batch[s], i))
                    Add(Parts.Row(row), place.Slice(shape.WordSize, shape.PartSize));
                foreach (var row in batch[s].Lexicon[i])
                    Add(Lexicon.Row(row), place[(shape.WordSize + shape.PartSize)..]);
            }
        }
    }

    private static ReadOnlySpan<int> Parts10(NeuralExample example, int i) => example.Parts.AsSpan(i * InputRows.PartsOfWord, InputRows.PartsOfWord);

    private double Tag(IReadOnlyList<NeuralExample> batch, int[] offsets, float[] encoded, float[] gradient, float scale)
    {
        var (shape, total, columns) = (_network.Shape, offsets[^1], NetworkShape.TagColumns);
        var scores = Buffer("tag", total * columns);
        Fill(scores, _network.TagBias, total);
        Gemm.MultiplyAdd(encoded, shape.Encoded, 1, _packed.Tag, scores, columns, total, shape.Encoded, columns);
        double loss = 0;
        for (var s = 0; s < batch.Count; s++)
        {
            for (var i = 0; i < batch[s].Length; i++)
                loss += SoftMax(scores.AsSpan((offsets[s] + i) * columns, columns), UposNames.Count, batch[s].Tags[i], -1, scale);
        }

        Gemm.MultiplyAdd(scores, columns, 1, _packed.TagBack, gradient, shape.Encoded, total, columns, shape.Encoded);
        WeightGradient(encoded, 0, shape.Encoded, shape.Encoded, scores, 0, columns, columns, total, Of(_network.TagWeights));
        SumRows(scores, columns, total, Of(_network.TagBias));
        return loss;
    }

    private double Attach(IReadOnlyList<NeuralExample> batch, int[] offsets, float[] encoded, float[] gradient, float scale, FastRandom random)
    {
        var shape = _network.Shape;
        int total = offsets[^1], columns = _network.ProjectionColumns, arc = shape.ArcSize, lab = shape.LabelSize, labelColumns = shape.LabelColumns;
        var projected = Buffer("p", total * columns);
        Fill(projected, _network.ProjectionBias, total);
        Gemm.MultiplyAdd(encoded, shape.Encoded, 1, _packed.Projection, projected, columns, total, shape.Encoded, columns);
        var dProjected = Buffer("dp", total * columns);
        Array.Clear(dProjected, 0, total * columns);

        // Arcs: leaky ReLU and dropout in one factor.
        var factor = Buffer("pf", total * 2 * arc);
        random.Mask(factor.AsSpan(0, total * 2 * arc), _dropout.Arc);
        for (var t = 0; t < total; t++)
        {
            for (var p = 0; p < 2 * arc; p++)
            {
                if (projected[(t * columns) + p] < 0)
                    factor[(t * 2 * arc) + p] *= 0.1f;
                projected[(t * columns) + p] *= factor[(t * 2 * arc) + p];
            }
        }

        var queries = Buffer("q", total * arc);
        var dQueries = Buffer("dq", total * arc);
        Array.Clear(dQueries, 0, total * arc);
        Fill(queries, _network.ArcBias, total);
        Gemm.MultiplyAdd(projected.AsSpan(arc), columns, 1, _packed.Arc, queries, arc, total, arc, arc);
        double loss = 0;
        var dRoot = Of(_network.RootArc);
        var dDistances = Of(_network.Distances);
        for (var s = 0; s < batch.Count; s++)
        {
            var n = batch[s].Length;
            var scores = Buffer("s", n + 1);
            for (var j = 0; j < n; j++)
            {
                var query = queries.AsSpan((offsets[s] + j) * arc, arc);
                for (var i = 0; i < n; i++)
                    scores[i] = Dot(query, projected.AsSpan((offsets[s] + i) * columns, arc)) + _network.Distances[Network.DistanceIndex(j, i)];
                scores[n] = Dot(query, _network.RootArc);
                loss += SoftMax(scores.AsSpan(0, n + 1), n + 1, batch[s].Heads[j], j, scale);
                var dQuery = dQueries.AsSpan((offsets[s] + j) * arc, arc);
                for (var i = 0; i < n; i++)
                {
                    if (i == j)
                        continue;
                    AddScaled(dQuery, projected.AsSpan((offsets[s] + i) * columns, arc), scores[i]);
                    AddScaled(dProjected.AsSpan((offsets[s] + i) * columns, arc), query, scores[i]);
                    dDistances[Network.DistanceIndex(j, i)] += scores[i];
                }

                AddScaled(dQuery, _network.RootArc, scores[n]);
                AddScaled(dRoot, query, scores[n]);
            }
        }

        var dDependents = Buffer("dd", total * arc);
        Array.Clear(dDependents, 0, total * arc);
        Gemm.MultiplyAdd(dQueries, arc, 1, _packed.ArcBack, dDependents, arc, total, arc, arc);
        WeightGradient(projected, arc, columns, arc, dQueries, 0, arc, arc, total, Of(_network.ArcWeights));
        SumRows(dQueries, arc, total, Of(_network.ArcBias));
        for (var t = 0; t < total; t++)
        {
            for (var p = 0; p < arc; p++)
            {
                dProjected[(t * columns) + arc + p] = dDependents[(t * arc) + p] * factor[(t * 2 * arc) + arc + p];
                dProjected[(t * columns) + p] *= factor[(t * 2 * arc) + p];
            }
        }

        // Relations of the gold arcs.
        var hidden = Buffer("z", total * lab);
        var dHidden = Buffer("dz", total * lab);
        var hiddenFactor = Buffer("zf", total * lab);
        random.Mask(hiddenFactor.AsSpan(0, total * lab), _dropout.Label);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var j = 0; j < batch[s].Length; j++)
            {
                var t = offsets[s] + j;
                var place = hidden.AsSpan(t * lab, lab);
                projected.AsSpan((t * columns) + (2 * arc) + lab, lab).CopyTo(place);
                var head = batch[s].Heads[j];
                Add(place, head == batch[s].Length ? _network.RootLabel : projected.AsSpan(((offsets[s] + head) * columns) + (2 * arc), lab));
                for (var p = 0; p < lab; p++)
                {
                    if (place[p] < 0)
                        hiddenFactor[(t * lab) + p] *= 0.1f;
                    place[p] *= hiddenFactor[(t * lab) + p];
                }
            }
        }

        var labels = Buffer("l", total * labelColumns);
        Fill(labels, _network.LabelBias, total);
        Gemm.MultiplyAdd(hidden, lab, 1, _packed.Label, labels, labelColumns, total, lab, labelColumns);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var j = 0; j < batch[s].Length; j++)
                loss += SoftMax(labels.AsSpan((offsets[s] + j) * labelColumns, labelColumns), shape.Relations, batch[s].Labels[j], -1, scale);
        }

        Array.Clear(dHidden, 0, total * lab);
        Gemm.MultiplyAdd(labels, labelColumns, 1, _packed.LabelBack, dHidden, lab, total, labelColumns, lab);
        WeightGradient(hidden, 0, lab, lab, labels, 0, labelColumns, labelColumns, total, Of(_network.LabelWeights));
        SumRows(labels, labelColumns, total, Of(_network.LabelBias));
        Multiply(dHidden, hiddenFactor, total * lab);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var j = 0; j < batch[s].Length; j++)
            {
                var t = offsets[s] + j;
                var d = dHidden.AsSpan(t * lab, lab);
                Add(dProjected.AsSpan((t * columns) + (2 * arc) + lab, lab), d);
                var head = batch[s].Heads[j];
                Add(head == batch[s].Length ? Of(_network.RootLabel) : dProjected.AsSpan(((offsets[s] + head) * columns) + (2 * arc), lab), d);
            }
        }

        Gemm.MultiplyAdd(dProjected, columns, 1, _packed.ProjectionBack, gradient, shape.Encoded, total, columns, shape.Encoded);
        WeightGradient(encoded, 0, shape.Encoded, shape.Encoded, dProjected, 0, columns, columns, total, Of(_network.Projection));
        SumRows(dProjected, columns, total, Of(_network.ProjectionBias));
        return loss;
    }

    private float[] Of(float[] weights)
    {
        var i = 0;
        foreach (var own in _network.Dense())
        {
            if (ReferenceEquals(own, weights))
                return Dense[i];
            i++;
        }

        throw new ArgumentException("Not a weight of the network.", nameof(weights));
    }

    private float[] Buffer(string name, int size)
    {
        if (!_buffers.TryGetValue(name, out var buffer) || buffer.Length < size)
            _buffers[name] = buffer = new float[size + (size / 4)];
        return buffer;
    }

    // target += inputs^T · gradients.
    private void WeightGradient(float[] inputs, int inputStart, int inputRow, int inputSize, float[] gradients, int gradientStart, int gradientRow, int gradientSize, int total, float[] target)
    {
        var packed = Buffer("pack", total * gradientSize);
        Gemm.Pack(gradients.AsSpan(gradientStart), total, gradientSize, gradientRow, 1, packed);
        Gemm.MultiplyAdd(inputs.AsSpan(inputStart), 1, inputRow, packed, target, gradientSize, inputSize, total, gradientSize);
    }

    /// <summary>Turns scores into their gradient and returns the loss of the right one. <paramref name="not"/> is no choice.</summary>
    private static double SoftMax(Span<float> scores, int count, int right, int not, float scale)
    {
        var max = float.NegativeInfinity;
        for (var i = 0; i < count; i++)
        {
            if (i != not && scores[i] > max)
                max = scores[i];
        }

        var sum = 0f;
        for (var i = 0; i < count; i++)
        {
            scores[i] = i == not ? 0 : MathF.Exp(scores[i] - max);
            sum += scores[i];
        }

        var loss = -Math.Log(Math.Max(1e-20, scores[right] / sum)) * scale;
        for (var i = 0; i < count; i++)
            scores[i] *= scale / sum;
        scores[right] -= scale;
        scores[count..].Clear();
        return loss;
    }

    private static Span<float> Rows(float[] values, int[] offsets, int s, int size) =>
        values.AsSpan(offsets[s] * size, (offsets[s + 1] - offsets[s]) * size);

    private static void Fill(float[] rows, float[] bias, int count)
    {
        for (var i = 0; i < count; i++)
            bias.CopyTo(rows, i * bias.Length);
    }

    private static void SumRows(float[] rows, int size, int count, float[] target)
    {
        for (var i = 0; i < count; i++)
            Add(target, rows.AsSpan(i * size, size));
    }

    private static void Multiply(float[] values, float[] by, int count) => VectorMath.Multiply(values.AsSpan(0, count), by.AsSpan(0, count));

    private static void Add(Span<float> to, ReadOnlySpan<float> from) => VectorMath.Add(to, from);

    private static void AddScaled(Span<float> to, ReadOnlySpan<float> from, float by) => VectorMath.AddScaled(to, from, by);

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b) => VectorMath.Dot(a, b);
}
