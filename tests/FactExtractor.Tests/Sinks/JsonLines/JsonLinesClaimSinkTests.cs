using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace FactExtractor.Tests.Sinks.JsonLines;

public sealed class JsonLinesClaimSinkTests
{
    [Fact]
    public async Task Writes_every_field_as_the_schema_says()
    {
        var claim = Assert.Single(await WriteAsync(SampleResults.Rich()));

        Assert.Empty(ClaimSchema.Problems(claim));
        Assert.Equal("orchards", Text(claim, "document", "id"));
        Assert.Equal("2024-01-26", Text(claim, "document", "published"));
        Assert.Equal("Orchards \"boom\"", Text(claim, "document", "title"));
        Assert.Equal("2400000", Raw(claim, "quantity", "value"));
        Assert.Equal("335000.5", claim.GetProperty("quantity").GetProperty("equivalents")[0].GetProperty("value").GetRawText());
        Assert.Equal("15.6", Raw(claim, "change", "value"));
        Assert.Equal("up", Text(claim, "change", "direction"));
        Assert.Equal("quote", Text(claim, "attribution", "source"));
        Assert.Equal("partOf", claim.GetProperty("relations")[0].GetProperty("type").GetString());
        Assert.Equal("0.8765", claim.GetProperty("confidence").GetRawText());
        Assert.Equal(["subjectFromContext", "distributed"], claim.GetProperty("flags").EnumerateArray().Select(f => f.GetString()));
        Assert.StartsWith("https://example.org/orchards#:~:text=Mira%20Sol", Text(claim, "passage", "link"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_a_bare_claim_as_the_schema_says()
    {
        var rich = SampleResults.Rich();
        var bare = rich.Claims[0] with
        {
            Subject = new Mention(""),
            Entity = null,
            Of = null,
            Change = null,
            Period = null,
            Place = null,
            Attribution = null,
            Relations = [],
            Flags = ClaimFlags.NoSubject,
            Quantity = rich.Claims[0].Quantity with { Value = null, Low = 1.0m, High = 2.50m, Bound = Bound.Range, Unit = Unit.One, Counted = "orchard", Equivalents = [] },
        };
        var claim = Assert.Single(await WriteAsync(rich with { Claims = [bare], SourceText = null }));

        Assert.Empty(ClaimSchema.Problems(claim));
        Assert.Equal("1", Raw(claim, "quantity", "low"));
        Assert.Equal("2.5", Raw(claim, "quantity", "high"));
        Assert.Equal("null", Raw(claim, "passage", "sourceStart"));
    }

    [Fact]
    public async Task A_change_without_a_place_has_no_offsets()
    {
        var rich = SampleResults.Rich();
        var claim = rich.Claims[0] with { Change = new Change(ChangeDirection.Flat) };
        var written = Assert.Single(await WriteAsync(rich with { Claims = [claim] }));

        Assert.Empty(ClaimSchema.Problems(written));
        Assert.False(written.GetProperty("change").TryGetProperty("start", out _));
        Assert.Equal("null", Raw(written, "change", "bound"));
    }

    [Fact]
    public async Task A_failed_document_writes_nothing()
    {
        var failed = new ExtractionResult
        {
            Source = ArticleSource.FromText("a", "b"),
            Error = new ExtractionError(ExtractionStage.Source, "source.empty", "The file is empty."),
        };
        Assert.Empty(await WriteAsync(failed));
    }

    [Fact]
    public async Task Every_line_ends_with_a_line_feed_and_holds_no_other_line_break()
    {
        var rich = SampleResults.Rich();
        var broken = rich.Claims[0] with { Summary = "a\u2028b\u2029c\u0085d\ne\rf" };
        var bytes = await BytesAsync(rich with { Claims = [broken, broken] });

        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Equal(2, bytes.Count(b => b == '\n'));
        Assert.DoesNotContain(Encoding.UTF8.GetString(bytes)[..^1].Split('\n'), line => line.IndexOfAny(['\u2028', '\u2029', '\u0085', '\r']) >= 0);
    }

    [Fact]
    public async Task Leaves_the_stream_open_only_when_asked_to()
    {
        var kept = new MemoryStream();
        await new JsonLinesClaimSink(kept, leaveOpen: true).DisposeAsync();
        Assert.True(kept.CanWrite);
        var closed = new MemoryStream();
        await new JsonLinesClaimSink(closed).DisposeAsync();
        Assert.False(closed.CanWrite);
    }

    [Fact]
    public async Task Cancellation_stops_before_a_document_is_begun()
    {
        await using var sink = new JsonLinesClaimSink(new MemoryStream());
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await sink.WriteAsync(SampleResults.Rich(), new CancellationToken(true)));
    }

    /// <summary>
    /// Whatever stands before the claim (emoji, combining marks, lone surrogates, joiners), a reader that counts code points finds each quote at its place,
    /// in the clean text and in the source.
    /// </summary>
    [Fact]
    public void Each_span_reads_as_its_quote_in_code_points()
    {
        string[] pieces = ["a", " ", "7", "e\u0301", "\U0001F4C8", "\uD83D", "\uDCC8", "\uFFFD", "\U0001F468\u200D\U0001F469", "\u0661", "\"", "\\", "\u0000", "\u2028"];
        var before = Gen.ArrayOf(Gen.Elements(pieces)).Select(string.Concat).ToArbitrary();
        Prop.ForAll(before, prefix =>
        {
            var result = SampleResults.Rich(prefix);
            var bytes = BytesAsync(result).GetAwaiter().GetResult();
            var claim = Parse(bytes).Single();
            var text = CodePoints(result.Article!.Text);
            foreach (var mention in Mentions(claim))
                Assert.Equal(Quote(mention), string.Concat(text[Start(mention)..End(mention)]));
            var passage = claim.GetProperty("passage");
            var source = CodePoints(result.SourceText!.Text);
            Assert.Equal(Quote(passage), string.Concat(source[passage.GetProperty("sourceStart").GetInt32()..passage.GetProperty("sourceEnd").GetInt32()]));
            Assert.EndsWith(passage.GetProperty("prefix").GetString()!, string.Concat(text[..Start(passage)]), StringComparison.Ordinal);
            Assert.Empty(ClaimSchema.Problems(claim));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(31, 7));
    }

    private static IEnumerable<JsonElement> Mentions(JsonElement claim) =>
        new[] { "subject", "quantity", "change", "period", "attribution", "passage" }.Select(claim.GetProperty);

    /// <summary>The code points of a text as strings, a lone surrogate as U+FFFD: what a reader of UTF-8 sees.</summary>
    private static string[] CodePoints(string text) => text.EnumerateRunes().Select(r => r.ToString()).ToArray();

    private static int Start(JsonElement mention) => mention.GetProperty("start").GetInt32();

    private static int End(JsonElement mention) => mention.GetProperty("end").GetInt32();

    private static string Quote(JsonElement mention) => mention.GetProperty("text").GetString()!;

    private static string? Text(JsonElement claim, string part, string name) => claim.GetProperty(part).GetProperty(name).GetString();

    private static string Raw(JsonElement claim, string part, string name) => claim.GetProperty(part).GetProperty(name).GetRawText();

    private static async Task<ImmutableArray<JsonElement>> WriteAsync(ExtractionResult result) => Parse(await BytesAsync(result));

    private static async Task<byte[]> BytesAsync(ExtractionResult result)
    {
        var stream = new MemoryStream();
        await using (var sink = new JsonLinesClaimSink(stream, leaveOpen: true))
            await sink.WriteAsync(result);
        return stream.ToArray();
    }

    private static ImmutableArray<JsonElement> Parse(byte[] bytes)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        return [.. utf8.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
