using System.Diagnostics;

namespace FactExtractor.Tool.Output;

/// <summary>Counts what came of a run over lines, and says it on standard error: the lines that are broken as they come, then one line on all.</summary>
internal sealed class LineSummary(TextWriter error, string noun)
{
    private const int MostMessages = 20;

    private readonly long _started = Stopwatch.GetTimestamp();
    private long _lines;
    private long _found;
    private long _broken;

    public void AddLine() => _lines++;

    public void AddFound(int count = 1) => _found += count;

    /// <summary>Reports a line that can't be read; after twenty they are only counted.</summary>
    public void AddBroken(string input, long line, string reason) => AddBroken(FormattableString.Invariant($"{(input == "-" ? "stdin" : input)}, line {line}"), reason);

    /// <summary>Reports an input, or a place in one, that can't be read.</summary>
    public void AddBroken(string place, string reason)
    {
        if (++_broken <= MostMessages)
            error.WriteLine(TerminalText.Clean($"failed: {place}: {reason}"));
        else if (_broken == MostMessages + 1)
            error.WriteLine("failed: more lines, which are only counted");
    }

    /// <summary>Sums up, and gives the exit code.</summary>
    public int Finish(string? file)
    {
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        error.WriteLine(TerminalText.Clean(FormattableString.Invariant(
            $"{_lines:N0} {(_lines == 1 ? "line" : "lines")}, {_found:N0} {noun}, {_broken:N0} failed, {seconds:0.00} s{(file is null ? "" : " -> " + file)}")));
        return _broken == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }
}
