using System.Text;
using FactExtractor.Claims;
using FactExtractor.Sinks;
using FactExtractor.Sources;
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
        Assert.Contains("number     2400000 CNY — [money.name-suffix]", text, StringComparison.Ordinal);
        Assert.Contains("kind       level, up 15.6 percent, basis yearOnYear — [change.up]", text, StringComparison.Ordinal);
        Assert.Contains("said by    Mira Sol, chair (quote)", text, StringComparison.Ordinal);
        Assert.Contains("look       subjectFromContext — the subject stands in an earlier phrase", text, StringComparison.Ordinal);
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
        Assert.Contains("subject    all orchards", Explain(rich with { Claims = [rich.Claims[0] with { Subject = new Mention("all orchards") }] }), StringComparison.Ordinal);
    }

    /// <summary>Each decision with its reason in words, on a text that has one of each.</summary>
    [Fact]
    public void Every_rule_that_fires_is_said_in_words()
    {
        const string text = """
            Exports rise 3.2%

            Exports rose 3.2% to 4.1 billion euros in 2023, the ministry said on Tuesday. Imports will fall by 5% in 2024, according to the bank. "We have 300 shops, of which 40 are in Norwell," said Mira Sol.
            The rate in the north is 0.8 percentage points below the average. A quarter of the members left. In 2022 the figure was 51,000. It is the country's second-largest port, and 11 of the 12 cities agreed.
            """;
        var result = ClaimExtractor.Default.Extract(ArticleSource.FromText("note", text, SourceFormat.Text, ArticleHints.None with { PublishedAt = new DateOnly(2024, 2, 7) }));

        Assert.True(result.Claims.Length >= 9);
        Assert.All(result.Claims.SelectMany(claim => claim.Rules), rule => Assert.True(RuleTexts.Of(rule) is not null || rule == "role.window", rule));
        var explained = Explain(result);
        Assert.Contains("said by    the document itself — no one is named for it", explained, StringComparison.Ordinal);
        Assert.Contains("meant as   forecast — ", explained, StringComparison.Ordinal);
        Assert.Contains("period     2023 — the time that stands with the number [period.sentence]", explained, StringComparison.Ordinal);
        Assert.Contains("confidence 0.", explained, StringComparison.Ordinal);
        Assert.Contains("related    partOf claim ", explained, StringComparison.Ordinal);
        Assert.Contains("said more than once: claims 1, 2", explained, StringComparison.Ordinal);
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
