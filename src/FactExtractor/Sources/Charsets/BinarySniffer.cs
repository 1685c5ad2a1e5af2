namespace FactExtractor.Sources.Charsets;

/// <summary>Tells files that are not text: by the signatures of common formats, and by control characters that no text holds.</summary>
internal static class BinarySniffer
{
    private const int SampleLength = 8192;

    /// <returns>What the file seems to be, or null for text.</returns>
    public static string? Sniff(ReadOnlySpan<byte> bytes)
    {
        if (Signature(bytes) is { } what)
            return $"it looks like {what}";
        var sample = bytes[..Math.Min(bytes.Length, SampleLength)];
        int zeros = 0, controls = 0;
        foreach (var value in sample)
        {
            if (value == 0)
                zeros++;
            else if (value < 0x20 && value is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B))
                controls++;
        }

        // Stray control characters occur in real pages; a tenth of them, or zeros in numbers, do not.
        return (zeros + controls) * 10 > sample.Length || zeros * 100 > sample.Length && zeros > 2
            ? "it is full of control characters"
            : null;
    }

    private static string? Signature(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
            return "a PDF document (convert it to text first)";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "a picture";
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || bytes.StartsWith("7z"u8) && bytes.Length > 4 && bytes[2] == 0xBC)
            return "a compressed archive";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return "an Office document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x7F, (byte)'E', (byte)'L', (byte)'F']) || bytes.StartsWith("MZ"u8) && bytes.Length > 64 && bytes[..64].Contains((byte)0))
            return "a program";
        return null;
    }
}
