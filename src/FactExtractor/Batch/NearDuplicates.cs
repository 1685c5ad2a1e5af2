namespace FactExtractor.Batch;

/// <summary>
/// Finds, for each text of a run, the first one that is nearly the same. Eight bands of four bytes are cut from signatures, and texts
/// that share a band are compared: two texts with eight tenths of their shingles in common share one in 98 of 100 cases, with nine tenths in all but two of ten
/// thousand. Takes about 200 bytes an original, a third of them its signature. Not thread-safe.
/// </summary>
internal sealed class NearDuplicates
{
    /// <summary>Syndicated copies differ in a byline, a cut paragraph, a changed headline; two reports of one event share far less.</summary>
    private const double SameText = 0.8;

    private const int Bands = 8;
    private const int SignaturesPerBlock = 1024;

    private readonly List<string> _ids = [];
    private readonly List<byte[]> _blocks = [];
    private readonly int[][] _slots = [.. Enumerable.Range(0, Bands).Select(_ => new int[SignaturesPerBlock])];

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
            var slot = SlotOf(band, TextSignature.Band(signature, band));
            if (_slots[band][slot] is not (> 0 and var found))
                continue;
            var share = TextSignature.Similarity(signature, Signature(found - 1));
            if (share >= SameText && (share > similarity || (share == similarity && found - 1 < best)))
                (best, similarity) = (found - 1, share);
        }

        if (best >= 0)
            return _ids[best];
        Keep(id, signature);
        return null;
    }

    private void Keep(string id, ReadOnlySpan<byte> signature)
    {
        if (_ids.Count % SignaturesPerBlock == 0)
            _blocks.Add(new byte[SignaturesPerBlock * TextSignature.Length]);
        _ids.Add(id);
        signature.CopyTo(Signature(_ids.Count - 1));
        for (var band = 0; band < Bands; band++)
        {
            if (_ids.Count > _slots[band].Length / 4 * 3)
                Grow(band);
            ref var slot = ref _slots[band][SlotOf(band, TextSignature.Band(signature, band))];
            if (slot == 0)
                slot = _ids.Count;
        }
    }

    /// <summary>Twice as many slots. Texts are entered again in their order, so that the first with a band stays the one that is found.</summary>
    private void Grow(int band)
    {
        _slots[band] = new int[_slots[band].Length * 2];
        for (var i = 0; i < _ids.Count - 1; i++)
        {
            ref var slot = ref _slots[band][SlotOf(band, TextSignature.Band(Signature(i), band))];
            if (slot == 0)
                slot = i + 1;
        }
    }

    /// <summary>Where the first text with a band has its number, counted from one; an empty slot (0) where none has it.</summary>
    private int SlotOf(int band, uint value)
    {
        var slots = _slots[band];
        for (var at = (int)((value * 0x9E3779B1u) & (uint)(slots.Length - 1)); ; at = (at + 1) & (slots.Length - 1))
        {
            if (slots[at] == 0 || TextSignature.Band(Signature(slots[at] - 1), band) == value)
                return at;
        }
    }

    private Span<byte> Signature(int number) =>
        _blocks[number / SignaturesPerBlock].AsSpan(number % SignaturesPerBlock * TextSignature.Length, TextSignature.Length);
}
