using System.Buffers.Binary;

namespace FactExtractor.Batch;

/// <summary>
/// What a text is like, in 64 bytes: a MinHash (Broder 1997) over its shingles of five words, by one permutation (Li, Owen and Zhang 2012) with empty bins filled
/// from the next full one, one byte of each value kept (Li and König 2010). The share of equal bytes of two texts estimates the share of shingles they have in
/// common, by about five points either way.
/// </summary>
internal static class TextSignature
{
    public const int Length = 64;

    private const int ShingleLength = 5;

    /// <summary>Below this a text is too short to be told from another by its shingles: a headline, a caption.</summary>
    private const int FewestShingles = 40;

    /// <summary>The signature; empty for short texts. Case, punctuation and white space do not count.</summary>
    public static byte[] Of(string text)
    {
        Span<ulong> window = stackalloc ulong[ShingleLength];
        Span<ulong> bins = stackalloc ulong[Length];
        bins.Fill(ulong.MaxValue);
        var words = 0;
        var at = 0;
        while (NextWord(text, ref at, out var word))
        {
            window[words % ShingleLength] = word;
            words++;
            if (words < ShingleLength)
                continue;
            var shingle = 0ul;
            for (var i = 0; i < ShingleLength; i++)
                shingle = Mix((shingle * 31) + window[(words + i) % ShingleLength]);
            var bin = (int)(shingle % Length);
            bins[bin] = Math.Min(bins[bin], shingle);
        }

        if (words - ShingleLength + 1 < FewestShingles)
            return [];
        var signature = new byte[Length];
        for (var i = 0; i < Length; i++)
        {
            var step = 0;
            while (bins[(i + step) % Length] == ulong.MaxValue)
                step++;

            // Values are the smallest of their bin, so their high bits say little: mix before a byte is taken.
            signature[i] = (byte)(Mix(bins[(i + step) % Length] + (ulong)step) >> 32);
        }

        return signature;
    }

    /// <summary>The estimated share of shingles in common: equal bytes, less those that are equal by chance.</summary>
    public static double Similarity(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        var equal = 0;
        for (var i = 0; i < Length; i++)
            equal += a[i] == b[i] ? 1 : 0;
        const double chance = 1.0 / 256;
        return Math.Max(0, (((double)equal / Length) - chance) / (1 - chance));
    }

    /// <summary>Four bytes of the signature as a key under which texts that share them are found.</summary>
    public static uint Band(ReadOnlySpan<byte> signature, int band) => BinaryPrimitives.ReadUInt32LittleEndian(signature[(band * 4)..]);

    private static bool NextWord(string text, ref int at, out ulong hash)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
            at++;
        hash = 14695981039346656037ul;
        var start = at;
        for (; at < text.Length && char.IsLetterOrDigit(text[at]); at++)
            hash = (hash ^ char.ToLowerInvariant(text[at])) * 1099511628211ul;
        return at > start;
    }

    /// <summary>The finaliser of SplitMix64.</summary>
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ul;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBul;
        return x ^ (x >> 31);
    }
}
