using System.Globalization;
using System.Text;
using System.Text.Json;
using FactExtractor.Sinks;
using Spectre.Console;

namespace FactExtractor.Tool.Output;

/// <summary>Writes a table a document, to look at: what, when, who says so. Wide values wrap; nothing is cut.</summary>
internal sealed class TableClaimSink : IDocumentSink
{
    private const int WidthWithoutTerminal = 120;

    private readonly StreamWriter _text;
    private readonly IAnsiConsole _console;

    public TableClaimSink(Stream stream, bool isTerminal)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _console = PlainConsole.Create(_text, isTerminal, WidthWithoutTerminal);
    }

    public async ValueTask WriteAsync(DocumentRecord document, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (document.ClaimLines.IsEmpty)
            return;
        var table = new Table
        {
            Title = new TableTitle(Clean(document.Title is null ? document.Id : $"{document.Id}: {document.Title}"), new Style(decoration: Decoration.Bold)),
            Border = TableBorder.Rounded,
            ShowRowSeparators = false,
        };
        table.AddColumn(new TableColumn("Claim"));
        table.AddColumn(new TableColumn("When").NoWrap());
        table.AddColumn(new TableColumn("Said by"));
        table.AddColumn(new TableColumn("How").NoWrap());
        table.AddColumn(new TableColumn("Sure").NoWrap().RightAligned());
        foreach (var line in document.Claims())
        {
            using var json = JsonDocument.Parse(line);
            var claim = new ClaimElement(json.RootElement);
            table.AddRow(Cell(claim.Text("summary")), Cell(claim.Text("period", "value")), Cell(claim.Text("attribution", "text")), Cell(How(claim)), Cell(Sure(claim)));
        }

        _console.Write(table);
        await _text.FlushAsync(CancellationToken.None).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private static string? How(ClaimElement claim) => claim.Text("modality") is { } modality and not "actual" ? $"{claim.Text("kind")}, {modality}" : claim.Text("kind");

    private static string Sure(ClaimElement claim) => FormattableString.Invariant(
        $"{double.Parse(claim.Number("confidence") ?? "0", CultureInfo.InvariantCulture):0%}{(claim.Items("flags").Any() ? " !" : "")}");

    private static Spectre.Console.Text Cell(string? text) => new(TerminalText.Clean(text ?? ""));

    private static string Clean(string text) => Markup.Escape(TerminalText.Clean(text));
}
