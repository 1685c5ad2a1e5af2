using System.Globalization;
using System.Text;
using FactExtractor.Claims;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Claims;

/// <summary>Articles that no rule was written for: nothing may throw, hang or be made up, and every passage stands where it says.</summary>
public sealed class HostileArticleTests
{
    private static ExtractionResult Read(string text, DateOnly? published = null) =>
        ClaimExtractor.Default.Extract(ArticleSource.FromText("hostile", text, SourceFormat.Text, ArticleHints.None with { PublishedAt = published }));

    private static void AssertSound(ExtractionResult result)
    {
        Assert.Null(result.Error);
        Assert.All(result.Claims, c => Assert.Equal(c.Passage.Text, c.Passage.Span.Of(result.Article!.Text).ToString()));
        Assert.Equal(result.Claims.Length, result.Claims.Select(c => c.Id).Distinct().Count());
    }

    [Fact]
    public void A_stock_table_of_thousands_of_numbers()
    {
        var table = new StringBuilder("Closing prices in Norwell on Friday\n\n");
        for (var i = 0; i < 1500; i++)
            table.Append(CultureInfo.InvariantCulture, $"Company {i} {100 + (i % 37)}.{i % 90 + 10} +{i % 7}.{i % 10} -{i % 5}.2% {i * 1000}\n");

        AssertSound(Read(table.ToString()));
    }

    [Fact]
    public void Sports_results_of_thousands_of_numbers()
    {
        var results = new StringBuilder("Results of the weekend\n\n");
        for (var i = 0; i < 1200; i++)
            results.Append(CultureInfo.InvariantCulture, $"Norwell {i % 6} Ostia {i % 5} (half-time {i % 3}-{i % 2}, {9000 + i} fans). ");

        AssertSound(Read(results.ToString()));
    }

    [Fact]
    public void A_sentence_of_a_thousand_words()
    {
        var sentence = new StringBuilder("The ministry said on Tuesday that");
        for (var i = 0; i < 170; i++)
            sentence.Append(CultureInfo.InvariantCulture, $" region {(char)('A' + (i % 26))} sold {i + 2} ships,");
        sentence.Append(" and nothing else.");

        AssertSound(Read(sentence.ToString(), new DateOnly(2024, 2, 7)));
    }

    [Fact]
    public void A_transcript_of_three_hundred_turns_keeps_every_speaker()
    {
        var transcript = new StringBuilder();
        for (var i = 0; i < 150; i++)
            transcript.Append(CultureInfo.InvariantCulture, $"MR. SMITH: How many shops did you open?\n\nMS. JONES: We opened {i + 20} shops in 2023.\n\n");

        var result = Read(transcript.ToString());

        AssertSound(result);
        Assert.Equal(150, result.Claims.Length);
        Assert.All(result.Claims, c => Assert.Equal(("MS. JONES", AttributionSource.Turn), (c.Attribution!.Text, c.Attribution.Source)));
    }

    [Fact]
    public void Without_a_publication_date_a_relative_period_stays_open_and_says_so()
    {
        var claim = Assert.Single(Read("Exports came to 5 million tonnes last year.").Claims);

        Assert.Null(claim.Period);
        Assert.True(claim.Flags.HasFlag(ClaimFlags.PeriodUnresolved));
    }

    [Fact]
    public void A_named_year_needs_no_publication_date()
    {
        var claim = Assert.Single(Read("Exports came to 5 million tonnes in 2023.").Claims);

        Assert.Equal("2023", claim.Period!.Value);
        Assert.False(claim.Flags.HasFlag(ClaimFlags.PeriodUnresolved));
    }

    [Fact]
    public void Of_two_dates_the_given_one_counts()
    {
        var result = Read("NORWELL, May 3, 1999 - Exports came to 5 million tonnes last year.", new DateOnly(2024, 2, 7));

        Assert.Equal("2023", Assert.Single(result.Claims, c => c.Quantity.Value == 5_000_000m).Period!.Value);
    }

    [Theory]
    [InlineData("Die Ausfuhren stiegen im vergangenen Jahr um 4 Prozent auf 5 Millionen Tonnen, und die Einfuhren sind nicht mit dem Wert von 2022 zu vergleichen.")]
    [InlineData("Les exportations ont augmenté de 4 pour cent dans le pays, et les importations sont plus élevées que dans les années qui ont suivi la crise.")]
    [InlineData("2023年我国进出口总值41.76万亿元人民币，同比增长0.2%。其中出口23.77万亿元，增长0.6%。")]
    public void Another_language_gives_no_claims_and_says_why(string text)
    {
        var result = Read(text);

        Assert.Empty(result.Claims);
        Assert.Equal("language.unsupported", result.Note!.Code);
    }
}
