using System.Text;

namespace FactExtractor.Sources.Charsets;

/// <summary>Finds UTF-16 without a byte order mark: in text with markup, digits and spaces every other byte is often zero, on one side only.</summary>
internal static class Utf16Sniffer
{
    private const int SampleLength = 4096;

    public static Encoding? Sniff(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..(Math.Min(bytes.Length, SampleLength) & ~1)];
        if (sample.Length < 4)
            return null;
        int evenZeros = 0, oddZeros = 0, evenAscii = 0, oddAscii = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            var (even, odd) = (sample[i], sample[i + 1]);
            if (even == 0)
                evenZeros++;
            if (odd == 0)
                oddZeros++;
            if (even == 0 && IsText(odd))
                evenAscii++;
            if (odd == 0 && IsText(even))
                oddAscii++;
        }

        // An eighth of ASCII is less than any page of markup has, and zeros on the wrong side speak of binary data.
        var units = sample.Length / 2;
        if (oddAscii * 8 >= units && evenZeros * 50 <= units && oddAscii >= oddZeros * 9 / 10)
            return Encoding.Unicode;
        if (evenAscii * 8 >= units && oddZeros * 50 <= units && evenAscii >= evenZeros * 9 / 10)
            return Encoding.BigEndianUnicode;
        return null;
    }

    private static bool IsText(byte value) => value is >= 0x20 and < 0x7F or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
