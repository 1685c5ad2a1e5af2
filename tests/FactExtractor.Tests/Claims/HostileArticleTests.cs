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

    /// <summary>0 is "A", 26 is "AA": names without digits.</summary>
    private static string Letters(int number) => number < 26 ? ((char)('A' + number)).ToString() : Letters((number / 26) - 1) + (char)('A' + (number % 26));

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

        var result = Read(table.ToString());

        AssertSound(result);
        Assert.All(result.Claims, c => Assert.InRange(c.Confidence, 0, 1));
        // A person is told which of them have nothing that is measured; no number is given a unit that the table does not have.
        Assert.All(result.Claims, c => Assert.True(c.Subject.Text.Length > 0 || c.Flags.HasFlag(ClaimFlags.NoSubject)));
        Assert.All(result.Claims, c => Assert.Contains(c.Quantity.Unit.Code, (string[])["percent", "1"]));
    }

    [Fact]
    public void Sports_results_of_thousands_of_numbers()
    {
        var results = new StringBuilder("Results of the weekend\n\n");
        for (var i = 0; i < 1200; i++)
            results.Append(CultureInfo.InvariantCulture, $"Norwell {i % 6} Ostia {i % 5} (half-time {i % 3}-{i % 2}, {9000 + i} fans). ");

        var result = Read(results.ToString());

        AssertSound(result);
        // Goals are scores; what is counted are the fans of every match.
        Assert.Equal(1200, result.Claims.Count(c => c.Quantity.Counted == "fan"));
        Assert.DoesNotContain(result.Claims, c => c.Quantity.Value < 9000);
    }

    [Fact]
    public void An_article_of_thousands_of_numbers_keeps_each_with_its_noun()
    {
        var article = new StringBuilder();
        for (var i = 0; i < 3000; i++)
            article.Append(CultureInfo.InvariantCulture, $"Region {Letters(i)} sold {i + 2:N0} ships in 2023.{(i % 5 == 4 ? "\n\n" : " ")}");

        var result = Read(article.ToString());

        AssertSound(result);
        Assert.Equal(Enumerable.Range(2, 3000).Select(i => (decimal?)i), result.Claims.Select(c => c.Quantity.Value));
        Assert.All(result.Claims, c => Assert.Equal(("ship", "2023"), (c.Quantity.Counted, c.Period?.Value)));
    }

    [Theory]
    [InlineData(170)]
    [InlineData(400)]
    [InlineData(4000)]
    public void A_sentence_of_a_thousand_words_and_more(int regions)
    {
        var sentence = new StringBuilder("The ministry said on Tuesday that");
        for (var i = 0; i < regions; i++)
            sentence.Append(CultureInfo.InvariantCulture, $" region {(char)('A' + (i % 26))} sold {i + 2:N0} million ships,");
        sentence.Append(" and nothing else.");

        var result = Read(sentence.ToString(), new DateOnly(2024, 2, 7));

        AssertSound(result);
        // Cut into pieces for the parser, no number is parted from its scale and its noun, and none is lost.
        Assert.Equal(Enumerable.Range(2, regions).Select(i => (decimal?)(i * 1_000_000m)), result.Claims.Select(c => c.Quantity.Value));
        Assert.All(result.Claims, c => Assert.Equal("ship", c.Quantity.Counted));
        // Whoever said the first pieces is not named for what a cut parts from him.
        Assert.All(result.Claims, c => Assert.True(c.Attribution is null or { Text: "ministry" }));
    }

    [Fact]
    public void A_sentence_of_a_thousand_words_without_a_mark()
    {
        var sentence = new StringBuilder("The town");
        for (var i = 0; i < 250; i++)
            sentence.Append(CultureInfo.InvariantCulture, $" then sold {i + 2} million ships and");
        sentence.Append(" then nothing.");

        var result = Read(sentence.ToString());

        AssertSound(result);
        Assert.Equal(Enumerable.Range(2, 250).Select(i => (decimal?)(i * 1_000_000m)), result.Claims.Select(c => c.Quantity.Value));
    }

    [Fact]
    public void A_transcript_of_three_hundred_turns_keeps_every_speaker()
    {
        var transcript = new StringBuilder();
        for (var i = 0; i < 150; i++)
            transcript.Append(CultureInfo.InvariantCulture, $"MR. SMITH: How many shops did you open?\n\nMS. JONES: We opened {i + 20} shops in 2023.\n\n");

        var result = Read(transcript.ToString());

        AssertSound(result);
        Assert.Equal(300, result.Article!.Turns.Length);
        Assert.Equal(150, result.Claims.Length);
        Assert.All(result.Claims, c => Assert.Equal(("MS. JONES", AttributionSource.Turn), (c.Attribution!.Text, c.Attribution.Source)));
    }

    [Fact]
    public void The_first_turn_of_a_transcript_is_no_headline()
    {
        var result = Read("Q: You closed 45 shops. Why?\n\nMR. SMITH: We closed 45 of 300 shops.\n\nQ: And next year?\n\nMR. SMITH: We will see.");

        Assert.Null(result.Article!.Metadata.Headline);
        Assert.Equal(["Q", "MR. SMITH", "Q", "MR. SMITH"], result.Article.Turns.Select(t => t.Speaker));
        Assert.Equal("Q", result.Claims[0].Attribution?.Text);
    }

    [Fact]
    public void A_headline_above_a_transcript_stays_a_headline()
    {
        var result = Read("Smith: shops to stay open\n\nQ: You closed 45 shops. Why?\n\nMR. SMITH: They were small.\n\nQ: And next year?\n\nMR. SMITH: We will see.");

        Assert.Equal("Smith: shops to stay open", result.Article!.Metadata.Headline?.Value);
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

    /// <summary>Dates that contradict each other: the text keeps its own for what it says of them, and relative ones hang on the publication date alone.</summary>
    [Fact]
    public void Dates_that_contradict_each_other_are_each_taken_at_their_word()
    {
        var result = Read("Exports came to 5 million tonnes in 2031. Last year imports came to 3 million tonnes. In 1875 output was 2 million tonnes.", new DateOnly(2024, 2, 7));

        Assert.Equal(["2031", "2023", "1875"], result.Claims.Select(c => c.Period?.Value));
        Assert.All(result.Claims, c => Assert.False(c.Flags.HasFlag(ClaimFlags.PeriodUnresolved)));
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    public void A_publication_date_that_no_paper_has_is_none(int year, int month, int day)
    {
        var claim = Assert.Single(Read("Exports came to 5 million tonnes last year.", new DateOnly(year, month, day)).Claims);

        Assert.Null(claim.Period);
        Assert.True(claim.Flags.HasFlag(ClaimFlags.PeriodUnresolved));
    }

    [Theory]
    [InlineData("Output grew by 3 percent on Tuesday.")]
    [InlineData("Output grew by 3 percent last month.")]
    [InlineData("Output grew by 3 percent in the third quarter.")]
    [InlineData("In September output grew by 3 percent.")]
    public void Without_a_publication_date_every_relative_period_stays_open_and_says_so(string text)
    {
        var claim = Assert.Single(Read(text).Claims);

        Assert.Null(claim.Period);
        Assert.True(claim.Flags.HasFlag(ClaimFlags.PeriodUnresolved));
    }

    [Theory]
    [InlineData("Die Ausfuhren stiegen im vergangenen Jahr um 4 Prozent auf 5 Millionen Tonnen, und die Einfuhren sind nicht mit dem Wert von 2022 zu vergleichen.")]
    [InlineData("Les exportations ont augmenté de 4 pour cent dans le pays, et les importations sont plus élevées que dans les années qui ont suivi la crise.")]
    [InlineData("Las exportaciones subieron un 4 por ciento en el primer trimestre, hasta los 5 millones de toneladas, por la demanda de los países del norte.")]
    [InlineData("Экспорт вырос на 4 процента и составил 5 миллионов тонн, сообщило министерство.")]
    [InlineData("صدرت البلاد 5 ملايين طن في عام 2023 بزيادة 4 في المئة.")]
    [InlineData("2023年我国进出口总值41.76万亿元人民币，同比增长0.2%。其中出口23.77万亿元，增长0.6%。")]
    public void Another_language_gives_no_claims_and_says_why(string text)
    {
        var result = Read(text);

        Assert.Empty(result.Claims);
        Assert.Equal("language.unsupported", result.Note!.Code);
    }
}
