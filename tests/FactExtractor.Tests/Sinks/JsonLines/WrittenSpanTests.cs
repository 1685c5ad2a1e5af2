using System.Text;
using System.Text.Json;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sources;
using FsCheck;
using FsCheck.Fluent;

namespace FactExtractor.Tests.Sinks.JsonLines;

/// <summary>
/// From text to JSON with every stage between: whatever stands around the numbers, each written span reads as its quote to a reader that counts code points,
/// in the clean text and, for the passage, in the source.
/// </summary>
public sealed class WrittenSpanTests
{
    private static readonly string[] Noise =
        ["\U0001F4C8 ", "\U0001F1EB\U0001F1F7 ", "e\u0301t\u00E9 ", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "\u0928\u093F ", "\uD83D ", "\uDCC8", "\u00A0", "\uFEFF", "\u200B", "\u202E", "& "];

    private static readonly string[] Sentences =
    [
        "Mill output\u0301 rose {0}7.5 percent {0}to {0}412,000 tonnes in 2023, the {0}growers' union said.",
        "The caf\u00E9 chain {0}expects sales of {0}$2.4 billion next year, up {0}from {0}$2.1 billion.",
        "{0}Of the 1,250 mills, {0}310 were opened by Zo\u00EB \U0001F33E Farms last year.",
        "Exports stood at 2.38 {0}trillion yuan (\u00A5332 {0}billion), an increase of {0}15.6% year on year.",
    ];

    [Fact]
    public void Every_written_span_of_a_text_reads_as_its_quote()
    {
        var claims = 0;
        Prop.ForAll(Documents(), text => { claims += Check(text, SourceFormat.Text); }).Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(8, 15));
        Assert.InRange(claims, 200, int.MaxValue);
    }

    [Fact]
    public void Every_written_span_of_a_page_reads_as_its_quote()
    {
        var claims = 0;
        Prop.ForAll(Documents(), text => { claims += Check(Page(text), SourceFormat.Html); }).Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(16, 23));
        Assert.InRange(claims, 100, int.MaxValue);
    }

    private static string Page(string text)
    {
        var paragraphs = text.Replace("& ", "&amp; ", StringComparison.Ordinal).Replace("\n\n", "</p>\r\n<p>", StringComparison.Ordinal);
        return $"\U0001F4F0<!DOCTYPE html><html><body><article><h1>\U0001F33E Mills</h1><p>{paragraphs}</p></article></body></html>";
    }

    private static Arbitrary<string> Documents() =>
        (from count in Gen.Choose(1, 4)
         from sentences in Gen.ListOf(Gen.Elements(Sentences), count)
         from noise in Gen.ListOf(Gen.Elements(Noise).OrNull(), count)
         select string.Join("\n\n", sentences.Zip(noise, (s, n) => s.Replace("{0}", n ?? "", StringComparison.Ordinal)))).ToArbitrary();

    private static int Check(string source, SourceFormat format)
    {
        var hints = new ArticleHints { PublishedAt = new DateOnly(2024, 1, 26) };
        var result = ClaimExtractor.Default.Extract(ArticleSource.FromText("a", source, format, hints));
        Assert.Null(result.Error);
        var text = CodePoints(result.Article!.Text);
        var original = CodePoints(source);
        var claims = Write(result);
        foreach (var claim in claims)
        {
            Assert.Empty(ClaimSchema.Problems(claim));
            foreach (var name in new[] { "subject", "entity", "of", "quantity", "change", "period", "place", "attribution", "passage" })
            {
                var mention = claim.GetProperty(name);
                if (mention.ValueKind == JsonValueKind.Object && mention.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number)
                    Assert.Equal(mention.GetProperty("text").GetString(), string.Concat(text[start.GetInt32()..mention.GetProperty("end").GetInt32()]));
            }

            var passage = claim.GetProperty("passage");
            var found = string.Concat(original[passage.GetProperty("sourceStart").GetInt32()..passage.GetProperty("sourceEnd").GetInt32()]);
            Assert.Equal(Words(passage.GetProperty("text").GetString()!), Words(found.Replace("&amp;", "&", StringComparison.Ordinal)));
        }

        return claims.Count;
    }

    /// <summary>What both texts hold when white space and characters without width, which cleaning may fold, are left out.</summary>
    private static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\uFEFF' or '\u200B')));

    private static string[] CodePoints(string text) => [.. text.EnumerateRunes().Select(r => r.ToString())];

    private static List<JsonElement> Write(ExtractionResult result)
    {
        var stream = new MemoryStream();
        WriteAsync(result, stream).GetAwaiter().GetResult();
        return [.. Encoding.UTF8.GetString(stream.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];
    }

    private static async Task WriteAsync(ExtractionResult result, Stream stream)
    {
        await using var sink = new JsonLinesClaimSink(stream, leaveOpen: true);
        await sink.WriteAsync(result);
    }
}
