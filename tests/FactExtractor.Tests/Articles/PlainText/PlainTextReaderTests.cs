using FactExtractor.Articles;

namespace FactExtractor.Tests.Articles.PlainText;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void A_first_line_without_full_stop_is_the_headline()
    {
        var article = Reading.Text("Port traffic climbs again\n\nThe port handled 4.2 million containers in 2023, the operator said on Monday.\n\nIt expects more next year.\n");
        article.AssertSound();
        Assert.Equal(["Port traffic climbs again"], article.Of(BlockKind.Headline));
        Assert.Equal(2, article.Of(BlockKind.Paragraph).Count());
        Assert.Equal("Port traffic climbs again", article.Metadata.Headline!.Value);
        Assert.DoesNotContain("climbs", article.GetBody(), StringComparison.Ordinal);
    }

    [Fact]
    public void Date_lines_and_bylines_are_metadata()
    {
        var article = Reading.Text("Harvest forecast raised\nBy Jane Roe and John Doe\nFarm Gazette | 3 May 2023\n\nThe ministry raised its forecast to 12 million tonnes, citing good weather in the north of the country.\n");
        Assert.Equal(new DateOnly(2023, 5, 3), article.Metadata.PublishedAt!.Value);
        Assert.Equal("visible", article.Metadata.PublishedAt.Origin);
        Assert.Equal("Farm Gazette", article.Metadata.Publisher!.Value);
        Assert.Equal(["Jane Roe", "John Doe"], article.Metadata.Authors.AsEnumerable());
        Assert.Equal("The ministry raised its forecast to 12 million tonnes, citing good weather in the north of the country.", article.GetBody());
    }

    [Theory]
    [InlineData("OSLO, March 4 (Northern News Agency) -- Output rose 3 percent in 2023, officials said.", "OSLO", "Output rose")]
    [InlineData("Northern News Agency, Bergen, March 4 (Reporters A. Moe and B. Lie) Output rose 3 percent, officials said.", "Bergen", "Output rose")]
    [InlineData("LISBON — Output rose 3 percent, officials said.", "LISBON", "Output rose")]
    public void Datelines_stand_apart_from_their_paragraph(string text, string place, string start)
    {
        var article = Reading.Text(text);
        article.AssertSound();
        Assert.Equal(place, article.Metadata.DatelinePlace!.Value);
        Assert.StartsWith(start, article.Of(BlockKind.Paragraph).Single(), StringComparison.Ordinal);
        Assert.Single(article.Of(BlockKind.Dateline));
    }

    [Fact]
    public void The_year_of_a_dateline_comes_from_the_document_or_from_nowhere()
    {
        const string Line = "OSLO, March 4 (Northern News Agency) -- Output rose in 2021";
        Assert.Null(Reading.Text(Line + ", officials said.").Metadata.PublishedAt);
        var article = Reading.Text(Line + ", says the Fisheries Report 2022.");
        Assert.Equal(new DateOnly(2022, 3, 4), article.Metadata.PublishedAt!.Value);
        Assert.Equal("dateline", article.Metadata.PublishedAt.Origin);
        Assert.Null(Reading.Text(Line + ", says the Fisheries Report 2022. The Trade Report 2023 differs.").Metadata.PublishedAt);
    }

    [Fact]
    public void Picture_lines_are_captions_without_their_credit()
    {
        var article = Reading.Text("Visitors walk past a model of the bridge on opening day. Photo by Northern News reporter Ann Lee\nThe bridge cost 1.2 billion euros to build and opened two years late, its owner said.\nPhoto: Ann Lee\nIt is 3 km long and carries four lanes in each direction, says the owner.\n");
        Assert.Equal(["Visitors walk past a model of the bridge on opening day."], article.Of(BlockKind.Caption));
        Assert.Equal(2, article.Of(BlockKind.Paragraph).Count());
        Assert.DoesNotContain("Ann Lee", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrapped_lines_are_joined_and_trace_back()
    {
        const string Source = "The operator of the harbour said on Monday that it had moved 4.2 million\r\ncontainers in the first half of the year, which is 7 percent more than in\r\nthe same months of the year before, and that it would hire 300 more peo-\r\nple.\r\n\r\nA second berth opens in May, and a third one will follow in the autumn of\r\nthe coming year.\r\n";
        var article = Reading.Text(Source);
        article.AssertSound();
        Assert.Equal(2, article.Blocks.Length);
        Assert.Contains("million containers in", article.Text, StringComparison.Ordinal);
        Assert.Contains("300 more peo-ple", article.Text, StringComparison.Ordinal);
        var at = article.Text.IndexOf("million containers", StringComparison.Ordinal);
        var range = article.Origin.ToSource(new FactExtractor.Text.TextSpan(at, "million containers".Length))!.Value;
        Assert.Equal("million\r\ncontainers", Source[range.Start..range.End]);
    }

    [Fact]
    public void Lines_of_a_text_that_is_not_wrapped_stay_apart()
    {
        var article = Reading.Text("Output rose 3 percent.\nPrices fell.\nThe owner, who has run the works since 1998, expects a record year for the whole of the region and its many suppliers, he said.\n");
        Assert.Equal(3, article.Blocks.Length);
    }

    [Theory]
    [InlineData("Home - Press Room - Briefings")]
    [InlineData("News > World > Asia")]
    [InlineData("<  1  2  3  4  >")]
    [InlineData("Page 3 of 12")]
    [InlineData("Translated by Ann Lee and John Doe")]
    public void Page_furniture_goes(string line)
    {
        var article = Reading.Text($"{line}\n\nOutput rose 3 percent in the year to March, the statistics office said on Monday.\n\n{line}\n");
        Assert.Equal("Output rose 3 percent in the year to March, the statistics office said on Monday.", article.Text);
    }

    [Fact]
    public void Bullets_mark_list_items()
    {
        var article = Reading.Text("The plan has two parts, the ministry said on Monday.\n- 300 new schools by 2025\n• 12,000 teachers\n");
        Assert.Equal(["300 new schools by 2025", "12,000 teachers"], article.Of(BlockKind.ListItem));
    }

    [Fact]
    public void Hostile_text_is_read_in_bounded_time()
    {
        string[] inputs = [new string('a', 3_000_000), string.Concat(Enumerable.Repeat("a: b\n", 100_000)), new string('(', 200_000), string.Concat(Enumerable.Repeat("1 ", 500_000)), "\uD800 x\uDC00 3 \0 y", string.Concat(Enumerable.Repeat("A, ", 100_000))];
        foreach (var input in inputs)
            Reading.Text(input).AssertSound();
    }
}
