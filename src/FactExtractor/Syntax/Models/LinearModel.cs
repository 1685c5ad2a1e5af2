namespace FactExtractor.Syntax.Models;

/// <summary>
/// A linear classifier over hashed features with weights of eight bits. The score of a class is the sum of its weights over the features.
/// Immutable and thread-safe.
/// </summary>
internal sealed class LinearModel
{
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    public LinearModel(int classes, sbyte[] weights)
    {
        Classes = classes;
        _weights = weights;
        _mask = (uint)(weights.Length / classes) - 1;
    }

    public int Classes { get; }

    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>Fills <paramref name="scores"/>, one for each class.</summary>
    public void Score(ReadOnlySpan<uint> keys, Span<int> scores)
    {
        scores = scores[..Classes];
        scores.Clear();
        foreach (var key in keys)
        {
            var row = _weights.AsSpan((int)(key & _mask) * Classes, Classes);
            for (var c = 0; c < scores.Length; c++)
                scores[c] += row[c];
        }
    }
}
