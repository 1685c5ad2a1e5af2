using System.Text;
using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Quantities;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Facts;

public sealed class FactClaimReaderTests
{
    private const string Whole =
        """{"id":"a1","document":{"id":"d","published":"2024-02-07","later":1},"subject":{"text":"sales"},"entity":null,"quantity":{"text":"5%","value":5,"low":null,"high":null,"bound":"about","unit":"percent"},"kind":"share","modality":"target","period":{"value":"2023"},"passage":{"text":"x"},"new":[{}]}""";

    [Fact]
    public void Reads_what_it_knows_and_passes_over_the_rest()
    {
        var claim = FactClaimReader.Read(Encoding.UTF8.GetBytes(Whole));
        Assert.Equal(("a1", "d", new DateOnly(2024, 2, 7), "sales", 5m, Bound.About, ClaimKind.Share, Modality.Target, "2023"), (claim.Id, claim.DocumentId, claim.Published, claim.Subject, claim.Value, claim.Bound, claim.Kind, claim.Modality, claim.Period));
    }

    [Fact]
    public void A_line_of_an_earlier_version_without_what_may_be_left_out_is_read()
    {
        const string Early = """{"id":"a1","document":{"id":"d"},"subject":{"text":"sales"},"quantity":{"text":"5%","value":5,"bound":"about","unit":"percent"},"kind":"share","modality":"target","passage":{"text":"x"}}""";
        var claim = FactClaimReader.Read(Encoding.UTF8.GetBytes(Early));
        Assert.Equal((5m, (string?)null, (string?)null, (DateOnly?)null, (FactChange?)null), (claim.Value, claim.Entity, claim.Period, claim.Published, claim.Change));
    }

    [Theory]
    [InlineData(",\"kind\":\"share\"", "'kind'")]
    [InlineData(",\"modality\":\"target\"", "'modality'")]
    [InlineData(",\"bound\":\"about\"", "'bound'")]
    [InlineData(",\"unit\":\"percent\"", "'unit'")]
    [InlineData(",\"passage\":{\"text\":\"x\"}", "'passage'")]
    public void What_an_earlier_version_left_out_and_is_needed_is_named(string part, string name) =>
        Assert.Contains(name, Assert.Throws<FormatException>(() => FactClaimReader.Read(Encoding.UTF8.GetBytes(Whole.Replace(part, "", StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{}", "'document'")]
    [InlineData("{\"id\":", "not JSON")]
    public void Says_what_is_wrong(string line, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => FactClaimReader.Read(Encoding.UTF8.GetBytes(line))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"share\"", "\"portion\"", "'portion' is no kind")]
    [InlineData("\"value\":5", "\"value\":1e400", "no number that a decimal can hold")]
    [InlineData("\"text\":\"5%\"", "\"text\":7", "not a claim")]
    [InlineData("\"id\":\"a1\"", "\"id\":null", "there is no 'id'")]
    public void Says_which_value_it_can_not_use(string old, string other, string message) =>
        Assert.Contains(message, Assert.Throws<FormatException>(() => FactClaimReader.Read(Encoding.UTF8.GetBytes(Whole.Replace(old, other, StringComparison.Ordinal)))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Claims_from_the_extractor_and_from_its_file_are_the_same()
    {
        var result = ClaimExtractor.Default.Extract(ArticleSource.FromText("d1", "China's rural online retail sales reached 2.49 trillion yuan in 2023, up 12.5 percent from a year earlier."));
        using var stream = new MemoryStream();
        await using (var sink = new JsonLinesClaimSink(stream, leaveOpen: true))
            await sink.WriteAsync(result);
        var line = stream.ToArray().AsMemory();
        Assert.Equal(Assert.Single(FactClaim.From(result)), FactClaimReader.Read(line[..^1]));
    }
}
