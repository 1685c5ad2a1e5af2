using System.Globalization;
using System.Text;
using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Tool.Output;
using Spectre.Console;

namespace FactExtractor.Tool.Explain;

/// <summary>Writes what was found in documents and why: with colours for a person, with the parts named in braces for a pipe or file.</summary>
internal sealed class ExplanationWriter : IDisposable
{
    private readonly StreamWriter _text;
    private readonly IAnsiConsole? _terminal;

    public ExplanationWriter(Stream stream, bool isTerminal)
    {
        _text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        _terminal = isTerminal ? PlainConsole.Create(_text, isTerminal, 0) : null;
    }

    public void Write(ExtractionResult result)
    {
        var metadata = result.Article?.Metadata;
        Line(string.Join(" · ", new[]
        {
            result.Source.Id,
            metadata?.Headline?.Value,
            metadata?.PublishedAt is { } published ? $"published {published.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} ({published.Origin})" : "publication date unknown",
        }.Where(s => s is not null)));
        if (result.Error is { } error)
            Line($"  failed: {error.Message} [{error.Code}]");
        if (result.Note is { } note)
            Line($"  {note.Message} [{note.Code}]");
        var numbers = result.Claims.Select((claim, index) => (claim.Id, Number: index + 1)).ToDictionary(c => c.Id, c => c.Number, StringComparer.Ordinal);
        for (var i = 0; i < result.Claims.Length; i++)
            Write(i + 1, result.Claims[i], id => numbers[id]);
        foreach (var said in RepeatedClaims.In(result))
            Line($"  said more than once: claims {string.Join(", ", said.Select(claim => numbers[claim.Id].ToString(CultureInfo.InvariantCulture)))}");
        _text.WriteLine();
        _text.Flush();
    }

    public void Dispose() => _text.Dispose();

    private void Write(int number, Claim claim, Func<string, int> numberOf)
    {
        _text.WriteLine();
        Line(FormattableString.Invariant($"{number,3}. {claim.Summary}"));
        WritePassage(claim);
        foreach (var (field, value, why) in ClaimDecisions.Of(claim, numberOf))
            Line($"     {field,-11}{value}{(why.Length > 0 ? " — " + why : "")}");
    }

    private void WritePassage(Claim claim)
    {
        var stretches = MarkedPassage.Cut(claim).Select(s => (s.Part, Text: TerminalText.Clean(s.Text))).ToList();
        if (_terminal is not null)
        {
            var paragraph = new Paragraph();
            foreach (var (part, words) in stretches)
                paragraph.Append(words, StyleOf(part));
            _terminal.Write(new Padder(paragraph, new Padding(5, 0, 0, 0)));
        }
        else
        {
            _text.WriteLine("     " + string.Concat(stretches.Select(s => s.Part == PassagePart.Other ? s.Text : $"{{{NameOf(s.Part)}: {s.Text}}}")));
        }
    }

    private void Line(string text) => _text.WriteLine(TerminalText.Clean(text));

    private static string NameOf(PassagePart part) => part switch
    {
        PassagePart.Speaker => "speaker",
        PassagePart.Subject => "subject",
        PassagePart.Period => "period",
        PassagePart.Change => "change",
        _ => "number",
    };

    private static Style StyleOf(PassagePart part) => part switch
    {
        PassagePart.Speaker => new Style(Color.Purple),
        PassagePart.Subject => new Style(Color.Green),
        PassagePart.Period => new Style(Color.Blue),
        PassagePart.Change => new Style(Color.Yellow),
        PassagePart.Number => new Style(Color.Red, decoration: Decoration.Bold | Decoration.Underline),
        _ => Style.Plain,
    };
}
