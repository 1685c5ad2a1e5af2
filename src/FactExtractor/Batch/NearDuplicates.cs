using System.Runtime.InteropServices;

namespace FactExtractor.Batch;

/// <summary>
/// Finds, for each text of a run, the first one that is nearly the same. Eight bands of four bytes are cut from signatures, and texts
/// that share a band are compared: two texts with eight tenths of their shingles in common share one in 98 of 100 cases, with nine tenths in all but two of ten
/// thousand. Takes about 350 bytes an original. Not thread-safe.
/// </summary>
internal sealed class NearDuplicates
{
    /// <summary>Syndicated copies differ in a byline, a cut paragraph, a changed headline; two reports of one event share far less.</summary>
    private const double SameText = 0.8;

    private const int Bands = 8;

    private readonly List<string> _ids = [];
    private readonly List<byte> _signatures = [];
    private readonly Dictionary<uint, int>[] _firstWithBand = [.. Enumerable.Range(0, Bands).Select(_ => new Dictionary<uint, int>())];

    /// <summary>Adds a text. Only texts that are no duplicates themselves are kept, so chains of copies lead to one original.</summary>
    /// <returns>The id of the original; null where the text is one itself, or too short to tell.</returns>
    public string? Add(string id, ReadOnlySpan<byte> signature)
    {
        if (signature.IsEmpty)
            return null;
        var best = -1;
        var similarity = 0.0;
        for (var band = 0; band < Bands; band++)
        {
            if (!_firstWithBand[band].TryGetValue(TextSignature.Band(signature, band), out var other))
                continue;
            var found = TextSignature.Similarity(signature, CollectionsMarshal.AsSpan(_signatures).Slice(other * TextSignature.Length, TextSignature.Length));
            if (found >= SameText && (found > similarity || (found == similarity && other < best)))
                (best, similarity) = (other, found);
        }

        if (best >= 0)
            return _ids[best];
        for (var band = 0; band < Bands; band++)
            _firstWithBand[band].TryAdd(TextSignature.Band(signature, band), _ids.Count);
        _ids.Add(id);
        _signatures.AddRange(signature);
        return null;
    }
}
