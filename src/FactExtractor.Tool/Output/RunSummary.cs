using System.Diagnostics;
using FactExtractor.Sinks;

namespace FactExtractor.Tool.Output;

/// <summary>Counts what comes of a run and says it: documents that failed with the reason as they do, progress, and at the end one line on all.</summary>
internal sealed class RunSummary(RunLog log)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private long _documents;
    private long _claims;
    private long _failed;
    private long _duplicates;

    /// <summary>Whether there was no document.</summary>
    public bool IsEmpty => Interlocked.Read(ref _documents) == 0;

    public void Add(DocumentRecord document)
    {
        Interlocked.Increment(ref _documents);
        Interlocked.Add(ref _claims, document.ClaimCount);
        if (document.NearDuplicateOf is not null)
            Interlocked.Increment(ref _duplicates);
        var name = document.Path ?? document.Id;
        if (document.Error is { } failure)
        {
            Interlocked.Increment(ref _failed);
            log.Problem("failed", $"failed: {name}: {failure.Message} [{failure.Code}]", ("document", document.Id), ("path", document.Path), ("code", failure.Code), ("reason", failure.Message));
        }
        else if (document.Note is { } note)
        {
            log.Say("noClaims", $"no claims: {name}: {note.Message} [{note.Code}]", ("document", document.Id), ("path", document.Path), ("code", note.Code), ("reason", note.Message));
        }
    }

    public void Add(ExtractionResult result) => Add(DocumentRecord.From(result));

    /// <summary>Says how far the run is.</summary>
    /// <param name="total">How many documents there are; null where that is not known.</param>
    public void Progress(long? total)
    {
        var (documents, failed) = (Interlocked.Read(ref _documents), Interlocked.Read(ref _failed));
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        var rate = documents / Math.Max(seconds, 0.001);
        double? left = total is { } all && documents > 0 ? Math.Max(0, all - documents) / rate : null;
        var text = FormattableString.Invariant($"{documents:N0}{(total is null ? "" : FormattableString.Invariant($" of {total:N0}"))} documents, {rate:0.0}/s, {failed:N0} failed")
            + (left is { } wait ? ", " + Duration(wait) + " left" : "");
        log.Progress(text, ("documents", documents), ("total", total), ("claims", Interlocked.Read(ref _claims)), ("failed", failed), ("perSecond", rate), ("secondsLeft", left));
    }

    /// <summary>The end of a run that found no document.</summary>
    public int NothingToRead()
    {
        log.Problem("nothing", "factex: there is no article to read. Known are .html .htm .xhtml .txt .md, each also with .gz, and .zip .tar .warc archives of them; hidden files are left out.");
        return ExitCode.SomeFailed;
    }

    /// <summary>Reports, and gives the exit code.</summary>
    public int Finish(string? files)
    {
        var seconds = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        var duplicates = _duplicates == 0 ? "" : ", " + Count(_duplicates, "near-duplicate");
        log.Say(
            "done",
            FormattableString.Invariant($"{Count(_documents, "document")}, {Count(_claims, "claim")}{duplicates}, {_failed} failed, {seconds:0.00} s{(files is null ? "" : " -> " + files)}"),
            ("documents", _documents), ("claims", _claims), ("nearDuplicates", _duplicates), ("failed", _failed), ("seconds", seconds), ("output", files));
        return _failed == 0 ? ExitCode.Ok : ExitCode.SomeFailed;
    }

    private static string Duration(double seconds) =>
        seconds < 3600
            ? FormattableString.Invariant($"{(int)seconds / 60}:{(int)seconds % 60:00}")
            : FormattableString.Invariant($"{Math.Min(seconds / 3600, 99_999):0.0} h");

    private static string Count(long number, string noun) => FormattableString.Invariant($"{number:N0} {noun}{(number == 1 ? "" : "s")}");
}
