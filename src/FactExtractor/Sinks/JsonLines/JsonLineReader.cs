using FactExtractor.Sources.Containers;

namespace FactExtractor.Sinks.JsonLines;

/// <summary>
/// Splits a file into lines with their numbers, from one. Blank lines, a byte order mark and the carriage returns of Windows are left out; a line that is too
/// long to be a claim comes as null, and is not kept in memory.
/// </summary>
internal static class JsonLineReader
{
    /// <summary>A claim has a few kilobytes; its sentence could be long.</summary>
    public const int MaxLineLength = 16 * 1024 * 1024;

    public static IEnumerable<(int Number, byte[]? Line)> Read(Stream stream, int maxLength = MaxLineLength)
    {
        var reader = new ByteReader(stream, 64 * 1024);
        for (var number = 1; reader.TryReadLine(maxLength, out var line); number++)
        {
            if (line is null)
                yield return (number, null);
            else if (Trimmed(line, number) is { Length: > 0 } whole)
                yield return (number, whole);
        }
    }

    private static byte[] Trimmed(byte[] line, int number)
    {
        var bytes = line.AsSpan();
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        bytes = bytes.Trim(" \t\r"u8);
        return bytes.Length == line.Length ? line : bytes.ToArray();
    }
}
