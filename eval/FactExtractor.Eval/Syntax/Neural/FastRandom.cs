namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>xoshiro-like random numbers: the same on every machine and framework for the same seed.</summary>
internal sealed class FastRandom
{
    private ulong _state;

    public FastRandom(ulong seed)
    {
        _state = seed * 0x9E3779B97F4A7C15UL + 0xD1B54A32D192ED03UL;
        for (var i = 0; i < 4; i++)
            Next();
    }

    public ulong Next()
    {
        // SplitMix64.
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 up to, and without, 1.</summary>
    public float NextFloat() => (Next() >> 40) * (1f / (1 << 24));

    public int Next(int below) => (int)((Next() >> 33) % (ulong)below);

    public void Shuffle(int[] values)
    {
        for (var i = values.Length - 1; i > 0; i--)
        {
            var j = Next(i + 1);
            (values[i], values[j]) = (values[j], values[i]);
        }
    }

    public void Uniform(float[] values, float bound)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = (2 * NextFloat() - 1) * bound;
    }

    /// <summary>A dropout mask: 0 with probability <paramref name="rate"/>, else what keeps the mean.</summary>
    public void Mask(Span<float> mask, float rate)
    {
        var keep = 1 / (1 - rate);
        var limit = (uint)(rate * 65536);
        for (var i = 0; i < mask.Length; i += 4)
        {
            var bits = Next();
            for (var k = 0; k < 4 && i + k < mask.Length; k++)
                mask[i + k] = (uint)(bits >> (16 * k) & 0xFFFF) < limit ? 0 : keep;
        }
    }
}
