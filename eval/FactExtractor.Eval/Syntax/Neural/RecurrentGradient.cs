using System.Runtime.Intrinsics;
using FactExtractor.Syntax.Neural;

namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>The way back through a <see cref="RecurrentLayer"/> over one sentence.</summary>
internal static class RecurrentGradient
{
    /// <param name="layer">The layer.</param>
    /// <param name="gates">As <see cref="RecurrentLayer.Run"/> left them; replaced by their gradient.</param>
    /// <param name="inputs">What the layer read.</param>
    /// <param name="states">As <see cref="RecurrentLayer.Run"/> left them.</param>
    /// <param name="outputGradient">Of the outputs.</param>
    /// <param name="inputGradient">Gets what goes past the weights, where the layer has no projection.</param>
    /// <param name="peepholes">Gradient of the peepholes, added to.</param>
    /// <param name="biases">Gradient of the biases, added to.</param>
    /// <param name="length">Words.</param>
    public static void Run(
        RecurrentLayer layer, Span<float> gates, ReadOnlySpan<float> inputs, ReadOnlySpan<float> states, ReadOnlySpan<float> outputGradient,
        Span<float> inputGradient, Span<float> peepholes, Span<float> biases, int length)
    {
        for (var direction = 0; direction < 2; direction++)
        {
            int offset = direction * layer.Hidden, step = direction == 0 ? -1 : 1, first = direction == 0 ? length - 1 : 0;
            for (var u = offset; u < offset + layer.Hidden; u += Vector256<float>.Count)
                Units(layer, gates, inputs, states, outputGradient, inputGradient, peepholes, biases, length, u, first, step);
        }
    }

    private static void Units(
        RecurrentLayer layer, Span<float> gates, ReadOnlySpan<float> inputs, ReadOnlySpan<float> states, ReadOnlySpan<float> outputGradient,
        Span<float> inputGradient, Span<float> peepholes, Span<float> biases, int length, int u, int first, int step)
    {
        int width = layer.Output, columns = layer.Columns;
        var one = Vector256<float>.One;
        Vector256<float> carry = default, forgetPeep = default, resetPeep = default, forgetBias = default, resetBias = default;
        var forgetWeight = Load(layer.Peepholes, u);
        var resetWeight = Load(layer.Peepholes, width + u);
        for (int i = 0, t = first; i < length; i++, t += step)
        {
            var gate = t * columns + u;
            var candidate = Load(gates, gate);
            var forget = Load(gates, gate + width);
            var reset = Load(gates, gate + 2 * width);
            var state = Load(states, t * width + u);
            var before = i + 1 < length ? Load(states, (t + step) * width + u) : default;
            var skip = layer.Projects ? Load(gates, gate + 3 * width) : Load(inputs, t * layer.Input + u);
            var d = Load(outputGradient, t * width + u);
            var squashed = Activations.Tanh(state);
            var dReset = d * (squashed - skip) * reset * (one - reset);
            var dSkip = d * (one - reset);
            var dState = d * reset * (one - squashed * squashed) + carry;
            var dForget = dState * (before - candidate) * forget * (one - forget);
            Store(dState * (one - forget), gates, gate);
            Store(dForget, gates, gate + width);
            Store(dReset, gates, gate + 2 * width);
            if (layer.Projects)
                Store(dSkip, gates, gate + 3 * width);
            else
                Store(dSkip, inputGradient, t * layer.Input + u);
            carry = dState * forget + dForget * forgetWeight + dReset * resetWeight;
            forgetPeep += dForget * before;
            resetPeep += dReset * before;
            forgetBias += dForget;
            resetBias += dReset;
        }

        Store(Load(peepholes, u) + forgetPeep, peepholes, u);
        Store(Load(peepholes, width + u) + resetPeep, peepholes, width + u);
        Store(Load(biases, u) + forgetBias, biases, u);
        Store(Load(biases, width + u) + resetBias, biases, width + u);
    }

    private static Vector256<float> Load(ReadOnlySpan<float> from, int at) => Vector256.Create(from.Slice(at, 8));

    private static void Store(Vector256<float> value, Span<float> to, int at) => value.CopyTo(to[at..]);
}
