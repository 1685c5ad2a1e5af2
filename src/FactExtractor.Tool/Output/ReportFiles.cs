using System.CommandLine;
using FactExtractor.Sinks;
using FactExtractor.Sinks.HtmlReport;

namespace FactExtractor.Tool.Output;

/// <summary>A report on its way to its files: opened before the work begins, so that a place that can't be written is known at once.</summary>
internal sealed class ReportFiles : IAsyncDisposable
{
    private readonly string _path;
    private readonly ToolConsole _console;
    private readonly OutputFile _first;
    private bool _hasKept;

    private ReportFiles(string path, ToolConsole console, OutputFile first)
    {
        _path = path;
        _console = console;
        _first = first;
    }

    public ClaimReport Report { get; } = new();

    /// <summary>The option of extract that asks for one.</summary>
    public static Option<string?> CreateOption() => new("--report")
    {
        Description = "Also an HTML page to review the claims with, beside the text that says them.",
        HelpName = "file.html",
    };

    public static ReportFiles Open(string path, ToolConsole console) => new(path, console, OutputFile.Open(path, console));

    /// <summary>Adds a document: with its text where it was worked on now, else with its claims, whose text is read again at the end.</summary>
    public void Add(DocumentRecord document, CancellationToken cancellationToken)
    {
        if (document.Result is { } result)
        {
            Report.Add(result);
            return;
        }

        using var lines = new MemoryStream(document.ClaimLines.ToArray());
        Report.AddClaims(lines, document.Id, cancellationToken);
        _hasKept |= document.ClaimCount > 0;
    }

    /// <summary>Writes the report and puts its files in their places, the parts before the index that leads to them.</summary>
    public async Task CommitAsync()
    {
        if (_hasKept)
            Report.FindTexts(CancellationToken.None);
        var pages = Report.GetPages(Path.GetFileName(_path));
        foreach (var part in pages.Skip(1))
        {
            await using var file = OutputFile.Open(Path.Combine(Path.GetDirectoryName(_path) ?? "", part.Name), _console);
            part.Write(file.Stream);
            await file.CommitAsync().ConfigureAwait(false);
        }

        pages[0].Write(_first.Stream);
        await _first.CommitAsync().ConfigureAwait(false);
        if (pages.Count > 1)
            await _console.Error.WriteLineAsync(FormattableString.Invariant(
                $"factex: {Report.ClaimCount:N0} claims are more than a page holds; {TerminalText.Clean(_path)} is an index of {pages.Count - 1} parts beside it.")).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _first.DisposeAsync();
}
