using FactExtractor.Tool.Output;

namespace FactExtractor.Tool.Commands;

/// <summary>Reads a file of claims line by line, in bounded memory. A line that is no claim is reported with its number and passed over.</summary>
internal sealed class TolerantClaimFile(string path, ToolConsole console)
{
    /// <summary>Far more than a claim needs; a longer line is not read into memory.</summary>
    private const int LongestLine = 4 * 1024 * 1024;

    private const int MostMessages = 20;

    /// <summary>Lines that were no claims.</summary>
    public int Broken { get; private set; }

    /// <summary>Calls <paramref name="read"/> with each line, which throws <see cref="FormatException"/> where it is no claim.</summary>
    public void Read(Action<ReadOnlyMemory<byte>> read, CancellationToken cancellationToken)
    {
        using var stream = Open();
        var buffer = new byte[256 * 1024];
        int start = 0, end = 0, number = 1;
        var tooLong = false;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                Line(buffer.AsMemory(start, feed));
                start += feed + 1;
                continue;
            }

            if (start > 0)
                buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end >= LongestLine)
                (tooLong, end) = (true, 0);
            else if (end == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var got = stream.Read(buffer, end, buffer.Length - end);
            if (got == 0)
            {
                Line(buffer.AsMemory(0, end));
                return;
            }

            end += got;
        }

        void Line(ReadOnlyMemory<byte> line)
        {
            var at = number++;
            if (tooLong)
            {
                tooLong = false;
                Report(at, $"longer than {LongestLine / (1024 * 1024)} MiB");
                return;
            }

            if (at == 1 && line.Span.StartsWith("\uFEFF"u8))
                line = line[3..];
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
                return;
            try
            {
                read(line);
            }
            catch (FormatException e)
            {
                Report(at, e.Message);
            }
        }
    }

    private Stream Open()
    {
        if (path == "-")
            return console.Input;
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' can't be read: {e.Message}");
        }
    }

    private void Report(int line, string problem)
    {
        Broken++;
        if (Broken <= MostMessages)
            console.Error.WriteLine(TerminalText.Clean($"{path}:{line}: {problem}; passed over"));
        else if (Broken == MostMessages + 1)
            console.Error.WriteLine(TerminalText.Clean($"{path}: more lines are no claims; they are counted, not listed"));
    }
}
