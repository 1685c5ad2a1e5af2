using System.Diagnostics;

namespace FactExtractor.Tool.Output;

/// <summary>Counts what came of a run, and says it on standard error: the documents that failed with the reason, then one line on all.</summary>
internal sealed class RunSummary(TextWriter error)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly List<string> _failures = [];
    private readonly List<string> _notes = [];
    private int _documents;
    private long _claims;

    /// <summary>Whether there was no document.</summary>
    public bool IsEmpty => _documents == 0;

    public void Add(ExtractionResult result)
    {
        _documents++;
        _claims += result.Claims.Length;
        if (result.Error is { } failure)
            _failures.Add($"{result.Source.Path ?? result.Source.Id}: {failure.Message} [{failure.Code}]");
        else if (result.Note is { } note)
            _notes.Add($"{result.Source.Path ?? result.Source.Id}: {note.Message} [{note.Code}]");
    }

    /// <summary>The end of a run that found no document.</summary>
    public int NothingToRead()
    {
        error.WriteLine("factex: there is no article to read. Known are .html .htm .xhtml .txt .md, each also with .gz, and .zip .tar .warc archives of them; hidden files are left out.");
        return ExitCode.SomeFailed;
    }

    /// <summary>Reports, and gives the exit code.</summary>
    public int Finish(string? file)
    {
        foreach (var note in _notes)
            error.WriteLine("no claims: " + TerminalText.Clean(note));
        foreach (var failure in _failures)
            error.WriteLine("failed: " + TerminalText.Clean(failure));
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        error.WriteLine(FormattableString.Invariant(
            $"{Count(_documents, "document")}, {Count(_claims, "claim")}, {_failures.Count} failed, {seconds:0.00} s{(file is null ? "" : " -> " + TerminalText.Clean(file))}"));
        return _failures.Count == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private static string Count(long number, string noun) => FormattableString.Invariant($"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
