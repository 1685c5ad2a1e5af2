using System.Globalization;
using System.Text;
using FactExtractor.Claims;
using FactExtractor.Sinks;
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
        for (var i = 0; i < result.Claims.Length; i++)
            Write(i + 1, result.Claims[i]);
        _text.WriteLine();
        _text.Flush();
    }

    public void Dispose() => _text.Dispose();

    private void Write(int number, Claim claim)
    {
        _text.WriteLine();
        Line(FormattableString.Invariant($"{number,3}. {claim.Summary}"));
        WritePassage(claim);
        Line("     " + string.Join(" · ", Facts(claim)));
        Line("     rules: " + (claim.Rules.IsEmpty ? claim.Quantity.RuleId : string.Join(", ", claim.Rules)));
    }

    private static IEnumerable<string> Facts(Claim claim)
    {
        yield return ClaimNames.Of(claim.Kind);
        yield return ClaimNames.Of(claim.Modality);
        var quantity = claim.Quantity;
        var value = quantity.Value is { } exact ? ExactDecimal.ToText(exact) : $"{Number(quantity.Low)}..{Number(quantity.High)}";
        yield return $"{ClaimNames.Of(quantity.Bound)} {value} {quantity.Unit.Code}";
        if (claim.Change is { } change)
            yield return $"{ClaimNames.Of(change.Direction)} {Number(change.Value)} {change.Unit?.Code} {change.Basis}".Trim();
        if (claim.Period is { } period)
            yield return "in " + period.Value;
        if (claim.Entity is { } entity)
            yield return "of " + entity.Text;
        if (claim.Of is { } whole)
            yield return "share of " + whole.Text;
        if (claim.Place is { } place)
            yield return "at " + place.Text;
        if (claim.Attribution is { } by)
            yield return $"said by {by.Text} ({ClaimNames.Of(by.Source)})";
        foreach (var relation in claim.Relations)
            yield return $"{ClaimNames.Of(relation.Type)} {relation.Target}";
        yield return FormattableString.Invariant($"confidence {claim.Confidence:0.00}");
        foreach (var flag in ClaimNames.Of(claim.Flags))
            yield return "look: " + flag;
    }

    private static string Number(decimal? value) => value is { } number ? ExactDecimal.ToText(number) : "";

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

        if (claim.Subject.Text.Length > 0 && !stretches.Exists(s => s.Part == PassagePart.Subject))
            Line($"     subject from elsewhere: {claim.Subject.Text}");
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
