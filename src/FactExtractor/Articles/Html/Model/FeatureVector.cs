namespace FactExtractor.Articles.Html.Model;

/// <summary>The features that hold for one block. Reused from block to block; not thread-safe.</summary>
internal sealed class FeatureVector
{
    private int[] _indices = new int[160];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Indices => _indices.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>Adds an answer; one past the end counts as the last.</summary>
    public void Add(FeatureGroup group, int answer)
    {
        if (Count == _indices.Length)
            Array.Resize(ref _indices, Count * 2);
        _indices[Count++] = group.Offset + Math.Clamp(answer, 0, group.Size - 1);
    }

    /// <summary>Adds one answer for each bit that is set.</summary>
    public void AddBits(FeatureGroup group, uint bits)
    {
        for (; bits != 0; bits &= bits - 1)
            Add(group, System.Numerics.BitOperations.TrailingZeroCount(bits));
    }

    /// <summary>The number of limits that the value reaches.</summary>
    public static int Bin(double value, ReadOnlySpan<double> limits)
    {
        var bin = 0;
        while (bin < limits.Length && value >= limits[bin])
            bin++;
        return bin;
    }
}
