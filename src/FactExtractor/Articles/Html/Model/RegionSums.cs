namespace FactExtractor.Articles.Html.Model;

/// <summary>Where on the page the article text lies, after the first look.</summary>
internal sealed class RegionSums
{
    private const double StrongProbability = 0.8;
    private const int StrongWords = 15;

    private readonly int[] _before;
    private readonly int[] _after;
    private readonly double[] _mass;
    private readonly bool[] _strong;
    private readonly int _first;

    public RegionSums(PageContext page, ReadOnlySpan<double> first)
    {
        var count = first.Length;
        _before = new int[count];
        _after = new int[count];
        _mass = new double[count + 1];
        _strong = new bool[count];
        var last = -1;
        for (var i = 0; i < count; i++)
        {
            _before[i] = last;
            if (IsStrong(page, first, i))
                last = i;
            _mass[i + 1] = _mass[i] + (first[i] > 0.5 ? first[i] * page.Blocks[i].Words : 0);
        }

        last = -1;
        for (var i = count - 1; i >= 0; i--)
        {
            _after[i] = last;
            if (_strong[i] = IsStrong(page, first, i))
                last = i;
        }

        _first = last;
    }

    /// <summary>Index of the nearest certain block before, or -1.</summary>
    public int StrongBefore(int index) => _before[index];

    /// <summary>Index of the nearest certain block after, the first of all for -1; -1 where there is none.</summary>
    public int StrongAfter(int index) => index < 0 ? _first : _after[index];

    /// <summary>Whether the block is certain: long, and likely.</summary>
    public bool IsStrong(int index) => _strong[index];

    /// <summary>The article's words so far as they can be told.</summary>
    public double Mass => _mass[^1];

    /// <summary>Share of the article's words that stand before the block.</summary>
    public double ShareBefore(int index) => _mass[^1] <= 0 ? 0 : _mass[index] / _mass[^1];

    private static bool IsStrong(PageContext page, ReadOnlySpan<double> first, int i) => first[i] >= StrongProbability && page.Blocks[i].Words >= StrongWords;
}
