using System.Text;
using FactExtractor.Claims;
using FactExtractor.Sinks;
using FactExtractor.Tests.Sinks;
using FactExtractor.Tool.Explain;
using FactExtractor.Tool.Output;

namespace FactExtractor.ToolTests;

/// <summary>What people read: the table and the explanation.</summary>
public sealed class TerminalOutputTests
{
    [Fact]
    public async Task The_table_shows_what_when_and_who()
    {
        var text = await TableAsync(SampleResults.Rich());
        Assert.Contains("orchards: Orchards \"boom\"", text, StringComparison.Ordinal);
        Assert.Contains("orchard sales 2.40 million yuan, +15.60%", text, StringComparison.Ordinal);
        Assert.Contains("│ 2023 │ Mira Sol │ level │ 88% ! │", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void The_explanation_marks_number_subject_and_change_and_names_the_rules()
    {
        var text = Explain(SampleResults.Rich());
        Assert.Contains(
            "{speaker: Mira Sol} said {subject: orchard sales} reached {number: 2.40 million yuan} {period: last year}, {change: up 15.60 percent}.",
            text, StringComparison.Ordinal);
        Assert.Contains("rules: money.name-suffix, change.up", text, StringComparison.Ordinal);
        Assert.Contains("look: subjectFromContext", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_inside_a_change_is_marked_as_the_number()
    {
        var rich = SampleResults.Rich();
        var claim = rich.Claims[0];
        claim = claim with { Quantity = claim.Quantity with { Span = new(claim.Change!.Span!.Value.Start + 3, 13) } };
        Assert.Contains("{change: up }{number: 15.60 percent}", Explain(rich with { Claims = [claim] }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_subject_from_another_sentence_is_said_in_words()
    {
        var rich = SampleResults.Rich();
        Assert.Contains("subject from elsewhere: all orchards", Explain(rich with { Claims = [rich.Claims[0] with { Subject = new Mention("all orchards") }] }), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u001b]0;owned\u0007")]
    [InlineData("\u001b[2Jgone")]
    [InlineData("\u009b31m")]
    [InlineData("abc\u202Etxt")]
    [InlineData("[red]markup[/]")]
    public async Task Nothing_in_a_document_controls_the_terminal(string hostile)
    {
        var rich = SampleResults.Rich();
        var claim = rich.Claims[0] with { Summary = hostile, Attribution = new Attribution(hostile, AttributionSource.Quote) };
        foreach (var text in new[] { await TableAsync(rich with { Claims = [claim] }), Explain(rich with { Claims = [claim] }) })
            Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\r') || c is '\u202E');
    }

    private static async Task<string> TableAsync(ExtractionResult result)
    {
        var stream = new MemoryStream();
        await using (IClaimSink sink = new TableClaimSink(stream, isTerminal: false))
            await sink.WriteAsync(result);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Explain(ExtractionResult result)
    {
        var stream = new MemoryStream();
        using (var writer = new ExplanationWriter(stream, isTerminal: false))
            writer.Write(result);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
