using FactExtractor.Syntax.Models;

namespace FactExtractor.Eval.Syntax;

/// <summary>Trains a <see cref="LinearModel"/>: the averaged perceptron, with the average kept lazily.</summary>
internal sealed class Perceptron(int classes, int bits)
{
    private readonly int[] _weights = new int[classes << bits];
    private readonly long[] _sums = new long[classes << bits];
    private readonly int[] _stamps = new int[classes << bits];
    private readonly uint _mask = (1u << bits) - 1;
    private int _time;

    public int Classes => classes;

    public void Tick() => _time++;

    public void Score(ReadOnlySpan<uint> keys, Span<int> scores)
    {
        scores = scores[..classes];
        scores.Clear();
        foreach (var key in keys)
        {
            var row = _weights.AsSpan((int)(key & _mask) * classes, classes);
            for (var c = 0; c < scores.Length; c++)
                scores[c] += row[c];
        }
    }

    public void Update(ReadOnlySpan<uint> keys, int right, int wrong)
    {
        foreach (var key in keys)
        {
            var row = (int)(key & _mask) * classes;
            Change(row + right, 1);
            Change(row + wrong, -1);
        }
    }

    private void Change(int place, int by)
    {
        _sums[place] += (long)(_time - _stamps[place]) * _weights[place];
        _stamps[place] = _time;
        _weights[place] += by;
    }

    /// <summary>The averaged weights in eight bits; the few beyond the scale are cut.</summary>
    public sbyte[] Quantise()
    {
        var average = new double[_weights.Length];
        var sizes = new List<double>();
        for (var i = 0; i < average.Length; i++)
        {
            average[i] = (_sums[i] + (long)(_time - _stamps[i]) * _weights[i]) / (double)Math.Max(1, _time);
            if (average[i] != 0)
                sizes.Add(Math.Abs(average[i]));
        }

        sizes.Sort();
        var top = sizes.Count == 0 ? 1 : sizes[(int)(sizes.Count * 0.9995)];
        return [.. average.Select(a => (sbyte)Math.Clamp(Math.Round(a / top * 127), -127, 127))];
    }
}
