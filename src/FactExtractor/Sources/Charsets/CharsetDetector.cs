using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace FactExtractor.Sources.Charsets;

/// <summary>
/// Chooses the encoding of bytes that carry no byte order mark. Valid UTF-8 wins at once: text in another encoding is almost never valid
/// by accident. Otherwise each candidate decodes a sample and is scored by how much of what is not ASCII reads like a language.
/// </summary>
internal static class CharsetDetector
{
    private const int SampleLength = 48 * 1024;

    /// <summary>How much better than the declared encoding another one must read to be chosen instead.</summary>
    private const double LabelMargin = 0.25;

    public static Encoding Detect(ReadOnlySpan<byte> bytes, Encoding? declared)
    {
        if (bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) < 0)
            return IsEscaped(bytes, declared) ? declared! : Encoding.UTF8;
        var (sequences, malformed) = CountUtf8(bytes);
        // A cut or two does not make a page another encoding: one malformed byte in ten is where other encodings begin.
        if (malformed == 0 || sequences >= malformed * 10)
            return Encoding.UTF8;

        var sample = Sample(bytes);
        var best = declared is null || declared is UTF8Encoding ? null : declared;
        var bestScore = best is null ? double.NegativeInfinity : Score(sample, best, CharsetProfiles.FrequentOf(best.CodePage)) + LabelMargin;
        foreach (var profile in CharsetProfiles.All)
        {
            var score = Score(sample, profile.Encoding, profile.Frequent);
            if (score > bestScore)
                (best, bestScore) = (profile.Encoding, score);
        }

        return best ?? CharsetProfiles.All[0].Encoding;
    }

    /// <summary>ISO-2022-JP and its like are ASCII bytes with escapes; only the label or the escapes tell.</summary>
    private static bool IsEscaped(ReadOnlySpan<byte> bytes, Encoding? declared) =>
        declared is not null && declared.WebName.StartsWith("iso-2022", StringComparison.OrdinalIgnoreCase) && bytes.Contains((byte)0x1B);

    private static (int Sequences, int Malformed) CountUtf8(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0, malformed = 0;
        while (true)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
                return (sequences, malformed);
            bytes = bytes[next..];
            if (Rune.DecodeFromUtf8(bytes, out _, out var consumed) == OperationStatus.Done)
                sequences++;
            else
                malformed++;
            bytes = bytes[consumed..];
        }
    }

    /// <summary>Pieces of the document around bytes that are not ASCII, so that markup does not use up the sample.</summary>
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= SampleLength)
            return bytes.ToArray();
        var sample = new ArrayBufferWriter<byte>(SampleLength);
        while (sample.WrittenCount < SampleLength)
        {
            var next = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
                break;
            // Cut before ASCII bytes only: a double-byte character must not be halved.
            var end = next;
            while (end < bytes.Length && end - next < 4096 && (bytes[end] >= 0x80 || end - next < 64))
                end++;
            while (end < bytes.Length && bytes[end] >= 0x40)
                end++;
            sample.Write(bytes[next..end]);
            sample.Write(" "u8);
            bytes = bytes[end..];
        }

        return sample.WrittenSpan.ToArray();
    }

    /// <summary>
    /// At most about 1: the share of frequent characters among those that are not ASCII, less what no text of the encoding would hold.
    /// </summary>
    private static double Score(byte[] sample, Encoding encoding, FrozenDictionary<char, double>? frequent)
    {
        var text = encoding.GetString(sample);
        int total = 0, implausible = 0, cased = 0, mixed = 0;
        var hits = 0.0;
        var previous = ' ';
        foreach (var c in text)
        {
            if (c >= 0x80)
            {
                total++;
                if (frequent is not null && frequent.TryGetValue(c, out var rank))
                    hits += rank;
                if (IsImplausible(c))
                    implausible++;
            }

            // "aB" inside a word: what wrong single-byte guesses produce.
            if ((c >= 0x80 || previous >= 0x80) && char.IsUpper(c) && char.IsLower(previous))
                cased++;
            // Latin and other letters in one word.
            if (c is >= '\u0370' and < '\u1E00' && char.IsAsciiLetter(previous) || previous is >= '\u0370' and < '\u1E00' && char.IsAsciiLetter(c))
                mixed++;
            previous = c;
        }

        return total == 0 ? 0 : (hits - 4.0 * implausible - 1.5 * cased - mixed) / total;
    }

    private static bool IsImplausible(char c) =>
        c == '\uFFFD' || c is '¤' or '¦' or '¨' or '¬' or '¯' or '±' or '²' or '³' or '¶' or '¸' or '¹' or '¼' or '¾' or '×' or '÷' || c is >= '\u0080' and < '\u00A0' || c is >= '\uE000' and <= '\uF8FF' || c is >= '\u2500' and < '\u2580';
}
