using System.Text;
using FactExtractor.Claims;
using FactExtractor.Sinks;
using Spectre.Console;

namespace FactExtractor.Tool.Output;

/// <summary>Writes a table a document, to look at: what, when, who says so. Wide values wrap; nothing is cut.</summary>
internal sealed class TableClaimSink : IClaimSink
{
    private const int WidthWithoutTerminal = 120;

    private readonly StreamWriter _text;
    private readonly IAnsiConsole _console;

    public TableClaimSink(Stream stream, bool isTerminal)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _console = PlainConsole.Create(_text, isTerminal, WidthWithoutTerminal);
    }

    public async ValueTask WriteAsync(ExtractionResult result, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (result.Claims.IsEmpty)
            return;
        var title = result.Article?.Metadata.Headline?.Value;
        var table = new Table
        {
            Title = new TableTitle(Clean(title is null ? result.Source.Id : $"{result.Source.Id}: {title}"), new Style(decoration: Decoration.Bold)),
            Border = TableBorder.Rounded,
            ShowRowSeparators = false,
        };
        table.AddColumn(new TableColumn("Claim"));
        table.AddColumn(new TableColumn("When").NoWrap());
        table.AddColumn(new TableColumn("Said by"));
        table.AddColumn(new TableColumn("How").NoWrap());
        table.AddColumn(new TableColumn("Sure").NoWrap().RightAligned());
        foreach (var claim in result.Claims)
            table.AddRow(Cell(claim.Summary), Cell(claim.Period?.Value), Cell(claim.Attribution?.Text), Cell(How(claim)), Cell(Sure(claim)));
        _console.Write(table);
        await _text.FlushAsync(CancellationToken.None).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => _text.DisposeAsync();

    private static string How(Claim claim) =>
        claim.Modality == Modality.Actual ? ClaimNames.Of(claim.Kind) : $"{ClaimNames.Of(claim.Kind)}, {ClaimNames.Of(claim.Modality)}";

    private static string Sure(Claim claim) => FormattableString.Invariant($"{claim.Confidence:0%}{(claim.Flags == ClaimFlags.None ? "" : " !")}");

    private static Spectre.Console.Text Cell(string? text) => new(TerminalText.Clean(text ?? ""));

    private static string Clean(string text) => Markup.Escape(TerminalText.Clean(text));
}
