namespace FactExtractor.Sinks.HtmlReport;

/// <summary>
/// Splits a file into lines with their numbers, from one. Blank lines, a byte order mark and the carriage returns of Windows are left out; a line that is too
/// long to be a claim comes as null, and is not kept in memory.
/// </summary>
internal static class JsonLineReader
{
    /// <summary>A claim has a few kilobytes; its sentence could be long.</summary>
    public const int MaxLineLength = 16 * 1024 * 1024;

    public static IEnumerable<(int Number, byte[]? Line)> Read(Stream stream)
    {
        var isTooLong = false;
        var line = new MemoryStream();
        var buffer = new byte[64 * 1024];
        var number = 1;
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            var rest = buffer.AsMemory(0, read);
            for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                Append(rest.Span[..end]);
                if (isTooLong)
                    yield return (number, null);
                else if (Take(line, number) is { } whole)
                    yield return (number, whole);
                number++;
                isTooLong = false;
            }

            Append(rest.Span);
        }

        if (isTooLong)
            yield return (number, null);
        else if (Take(line, number) is { } last)
            yield return (number, last);

        void Append(ReadOnlySpan<byte> part)
        {
            isTooLong |= line.Length + part.Length > MaxLineLength;
            if (isTooLong)
                line.SetLength(0);
            else
                line.Write(part);
        }
    }

    private static byte[]? Take(MemoryStream line, int number)
    {
        var bytes = line.GetBuffer().AsSpan(0, (int)line.Length);
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        bytes = bytes.Trim(" \t\r"u8);
        var whole = bytes.IsEmpty ? null : bytes.ToArray();
        line.SetLength(0);
        return whole;
    }
}
