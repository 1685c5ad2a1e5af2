using System.Runtime.InteropServices;

namespace FactExtractor.Articles.Html.Model;

/// <summary>How much a block speaks of what the certain blocks of the page speak of. Teasers of other stories and the site's words about itself do not.</summary>
internal sealed class Cohesion
{
    private readonly Dictionary<int, (int Count, int Last)> _words = [];
    private readonly PageWords _wording;

    public Cohesion(PageContext page, RegionSums sums)
    {
        _wording = page.Wording;
        for (var i = sums.StrongAfter(-1); i >= 0; i = sums.StrongAfter(i))
        {
            foreach (var word in _wording.ContentOf(i))
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out var exists);
                if (!exists || known.Last != i)
                    known = (known.Count + 1, i);
            }
        }
    }

    /// <summary>Number of different words in the certain blocks.</summary>
    public int Size => _words.Count;

    /// <summary>Share of the block's telling words that stand in another certain block, or -1 where it has too few.</summary>
    public double Share(int block, bool isStrong)
    {
        const int MinWords = 3;
        var words = _wording.ContentOf(block);
        if (words.Length < MinWords)
            return -1;
        var (hits, own) = (0, isStrong ? 1 : 0);
        foreach (var word in words)
        {
            if (_words.TryGetValue(word, out var known) && known.Count > own)
                hits++;
        }

        return (double)hits / words.Length;
    }
}
