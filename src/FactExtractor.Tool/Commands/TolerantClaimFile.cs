using FactExtractor.Sinks.JsonLines;
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
        using var stream = path == "-" ? console.Input : ClaimFile.Open(path);
        foreach (var (number, line) in JsonLineReader.Read(stream, LongestLine))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line is null)
            {
                Report(number, $"longer than {LongestLine / (1024 * 1024)} MiB");
                continue;
            }

            try
            {
                read(line);
            }
            catch (FormatException e)
            {
                Report(number, e.Message);
            }
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
