using System.Text;
using System.Text.Json;
using FactExtractor.Sinks.JsonLd;

namespace FactExtractor.Tests.Sinks.JsonLd;

public sealed class JsonLdClaimSinkTests
{
    [Fact]
    public async Task A_claim_is_an_annotation_of_its_passage()
    {
        var rich = SampleResults.Rich();
        var graph = (await WriteAsync(rich, rich)).GetProperty("@graph");
        Assert.Equal(2, graph.GetArrayLength());
        var annotation = graph[0];
        Assert.Equal("Annotation", annotation.GetProperty("type").GetString());
        var body = annotation.GetProperty("body");
        Assert.Equal("schema:Claim", body.GetProperty("type").GetString());
        Assert.Equal("2023", body.GetProperty("schema:temporalCoverage").GetString());
        Assert.Equal("Mira Sol", body.GetProperty("schema:author").GetProperty("schema:name").GetString());
        var value = body.GetProperty("schema:about").GetProperty("schema:value");
        Assert.Equal("2400000", value.GetProperty("schema:value").GetProperty("@value").GetString());
        Assert.Equal("CNY", value.GetProperty("schema:unitText").GetString());
        Assert.Contains(
            body.GetProperty("schema:additionalProperty").EnumerateArray(),
            p => p.GetProperty("schema:name").GetString() == "change.value" && p.GetProperty("schema:value").GetProperty("@value").GetString() == "15.6");
        var target = annotation.GetProperty("target");
        Assert.Equal("https://example.org/orchards", target.GetProperty("source").GetString());
        var (quote, position) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        Assert.Equal(SampleResults.Sentence, quote.GetProperty("exact").GetString());
        Assert.Equal(
            SampleResults.Sentence.EnumerateRunes().Count(), position.GetProperty("end").GetInt32() - position.GetProperty("start").GetInt32());
    }

    [Fact]
    public async Task Without_claims_the_document_is_whole() => Assert.Equal(0, (await WriteAsync()).GetProperty("@graph").GetArrayLength());

    private static async Task<JsonElement> WriteAsync(params ExtractionResult[] results)
    {
        var stream = new MemoryStream();
        await using (var sink = new JsonLdClaimSink(stream, leaveOpen: true))
        {
            foreach (var result in results)
                await sink.WriteAsync(result);
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement;
    }
}
