using System.Globalization;
using System.Text;
using CsvHelper;
using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Sinks;
using FactExtractor.Tests.Sinks;
using FactExtractor.Tool.Output;

namespace FactExtractor.ToolTests;

public sealed class CsvClaimSinkTests
{
    [Fact]
    public async Task Fields_stand_under_their_names_with_exact_numbers()
    {
        var row = Assert.Single(await RowsAsync(SampleResults.Rich()));
        Assert.Equal("2400000", row["value"]);
        Assert.Equal("15.6", row["changeValue"]);
        Assert.Equal("up", row["changeDirection"]);
        Assert.Equal("CNY", row["unit"]);
        Assert.Equal("2023", row["period"]);
        Assert.Equal("Orchards \"boom\"", row["title"]);
        Assert.Equal(SampleResults.Sentence, row["passage"]);
        Assert.Equal("0.8765", row["confidence"]);
        Assert.Equal("subjectFromContext distributed", row["flags"]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("  =1")]
    [InlineData("\uFF1D1")]
    public async Task Text_that_a_spreadsheet_would_run_is_made_text(string hostile)
    {
        var rich = SampleResults.Rich();
        var claim = rich.Claims[0] with { Subject = new Mention(hostile), Attribution = new Attribution(hostile, AttributionSource.Report) };
        var metadata = rich.Article!.Metadata with { Headline = new MetadataValue<string>(hostile, "meta") };
        var row = Assert.Single(await RowsAsync(rich with { Claims = [claim], Article = rich.Article with { Metadata = metadata } }));
        Assert.All(new[] { "subject", "attribution", "title" }, name => Assert.Equal("'" + hostile, row[name]));
    }

    [Fact]
    public async Task A_negative_number_stays_a_number()
    {
        var rich = SampleResults.Rich();
        var claim = rich.Claims[0] with { Quantity = rich.Claims[0].Quantity with { Value = -3.50m } };
        Assert.Equal("-3.5", Assert.Single(await RowsAsync(rich with { Claims = [claim] }))["value"]);
    }

    [Fact]
    public async Task Line_breaks_quotes_and_commas_survive()
    {
        var rich = SampleResults.Rich();
        const string text = "a \"b\", c\r\nd\ne;f";
        Assert.Equal(text, Assert.Single(await RowsAsync(rich with { Claims = [rich.Claims[0] with { Subject = new Mention(text) }] }))["subject"]);
    }

    [Fact]
    public async Task Without_claims_there_is_the_header_alone() => Assert.Empty(await RowsAsync());

    private static async Task<List<Dictionary<string, string>>> RowsAsync(params ExtractionResult[] results)
    {
        var stream = new MemoryStream();
        await using (IClaimSink sink = new CsvClaimSink(stream))
        {
            foreach (var result in results)
                await sink.WriteAsync(result);
        }

        Assert.NotEqual(0xEF, stream.ToArray()[0]);
        using var csv = new CsvReader(new StringReader(Encoding.UTF8.GetString(stream.ToArray())), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync())
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h)!));
        return rows;
    }
}
