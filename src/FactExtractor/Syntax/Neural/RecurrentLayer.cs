using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactExtractor.Syntax.Neural;

/// <summary>
/// A bidirectional simple recurrent unit (Lei et al. 2018). All that multiplies matrices is done for the whole sentence at once; what runs
/// from word to word is element by element. Columns are grouped by gate (candidate, forget, reset, and a projection of the input where the
/// sizes differ), and in each group the forward direction comes before the backward one.
/// </summary>
internal sealed class RecurrentLayer(int input, int hidden)
{
    public int Input => input;

    /// <summary>Units of one direction; a multiple of eight.</summary>
    public int Hidden => hidden;

    public int Output => 2 * hidden;

    public bool Projects => input != 2 * hidden;

    public int Groups => Projects ? 4 : 3;

    public int Columns => Groups * Output;

    /// <summary><see cref="Input"/> × <see cref="Columns"/>.</summary>
    public float[] Weights { get; } = new float[input * (input != 2 * hidden ? 4 : 3) * 2 * hidden];

    /// <summary>How the last state weighs in the forget and the reset gate: two rows of <see cref="Output"/>.</summary>
    public float[] Peepholes { get; } = new float[4 * hidden];

    /// <summary>Of the forget and the reset gate: two rows of <see cref="Output"/>.</summary>
    public float[] Biases { get; } = new float[4 * hidden];

    /// <summary>
    /// Runs both directions over one sentence. <paramref name="gates"/> holds the input times the weights; its forget and reset groups are
    /// replaced by the open gates, which training needs.
    /// </summary>
    public void Run(Span<float> gates, ReadOnlySpan<float> inputs, Span<float> states, Span<float> outputs, int length)
    {
        Direction(gates, inputs, states, outputs, length, 0, 0, 1);
        Direction(gates, inputs, states, outputs, length, hidden, length - 1, -1);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Direction(Span<float> gates, ReadOnlySpan<float> inputs, Span<float> states, Span<float> outputs, int length, int offset, int first, int step)
    {
        int columns = Columns, width = Output;
        _ = gates[(length * columns) - 1];
        _ = states[(length * width) - 1];
        _ = outputs[(length * width) - 1];
        _ = inputs[(length * input) - 1];
        ref var gate0 = ref MemoryMarshal.GetReference(gates);
        ref var state0 = ref MemoryMarshal.GetReference(states);
        ref var output0 = ref MemoryMarshal.GetReference(outputs);
        ref var skip0 = ref Projects ? ref Unsafe.Add(ref gate0, 3 * width) : ref MemoryMarshal.GetReference(inputs);
        var skipRow = Projects ? columns : input;
        for (var u = offset; u < offset + hidden; u += Vector256<float>.Count)
        {
            var forgetPeep = Vector256.LoadUnsafe(ref Peepholes[u]);
            var resetPeep = Vector256.LoadUnsafe(ref Peepholes[width + u]);
            var forgetBias = Vector256.LoadUnsafe(ref Biases[u]);
            var resetBias = Vector256.LoadUnsafe(ref Biases[width + u]);
            var state = Vector256<float>.Zero;
            for (int i = 0, t = first; i < length; i++, t += step)
            {
                ref var gate = ref Unsafe.Add(ref gate0, (t * columns) + u);
                var candidate = Vector256.LoadUnsafe(ref gate);
                ref var forgetGate = ref Unsafe.Add(ref gate, width);
                ref var resetGate = ref Unsafe.Add(ref gate, 2 * width);
                var forget = Activations.Sigmoid(Vector256.FusedMultiplyAdd(state, forgetPeep, Vector256.LoadUnsafe(ref forgetGate) + forgetBias));
                var reset = Activations.Sigmoid(Vector256.FusedMultiplyAdd(state, resetPeep, Vector256.LoadUnsafe(ref resetGate) + resetBias));
                state = Vector256.FusedMultiplyAdd(forget, state - candidate, candidate);
                forget.StoreUnsafe(ref forgetGate);
                reset.StoreUnsafe(ref resetGate);
                state.StoreUnsafe(ref Unsafe.Add(ref state0, (t * width) + u));
                var skip = Vector256.LoadUnsafe(ref Unsafe.Add(ref skip0, (t * skipRow) + u));
                var output = Vector256.FusedMultiplyAdd(reset, Activations.Tanh(state) - skip, skip);
                output.StoreUnsafe(ref Unsafe.Add(ref output0, (t * width) + u));
            }
        }
    }
}
