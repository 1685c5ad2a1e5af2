using FactExtractor.Articles;

namespace FactExtractor.Tests.Articles.Transcripts;

public sealed class TranscriptReaderTests
{
    private const string OwnLine = """
        Home - Briefings -
        Briefing on the spring harvest

        Farm Portal | March 4, 2024

        Speakers:
        Ms. Ann Lee, deputy minister of agriculture

        Moderator Tom Ray:

        Good morning. We will take the first question now, please.

        Evening Herald:

        How large was the harvest of last year, and what do you expect of this one?

        Ann Lee:

        Thank you. The harvest came to 12 million tonnes last year.

        We expect 13 million tonnes this year.

        Moderator Tom Ray:

        That is all for today. Goodbye.

        Translated by Kim Poe
        < 1 2 3 4
        """;

    [Fact]
    public void Headers_on_lines_of_their_own_make_turns()
    {
        var article = Reading.Text(OwnLine);
        article.AssertSound();
        Assert.Equal(["Moderator Tom Ray", "Evening Herald", "Ann Lee", "Moderator Tom Ray"], article.Turns.Select(turn => turn.Speaker));
        Assert.Equal([false, true, false, false], article.Turns.Select(turn => turn.IsQuestion));
        Assert.Equal("Evening Herald", article.Turns[1].Outlet);
        Assert.Equal("deputy minister of agriculture", article.Turns[2].Role);
        Assert.Equal(new DateOnly(2024, 3, 4), article.Metadata.PublishedAt!.Value);
        Assert.Equal("Briefing on the spring harvest", article.Metadata.Headline!.Value);
        Assert.Equal(2, article.Blocks.Count(block => block.Turn == 2));
        Assert.DoesNotContain("Ann Lee:", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kim Poe", article.Text, StringComparison.Ordinal);
        foreach (var turn in article.Turns)
            Assert.Equal(turn.Speaker + ":", OwnLine[turn.Header!.Value.Start..turn.Header.Value.End]);
    }

    [Theory]
    [InlineData("CHAIR MOE. Good afternoon. Rates are 3 percent.", "CHAIR MOE", "Good afternoon. Rates are 3 percent.")]
    [InlineData("MR. MOE: Good afternoon. Rates are 3 percent.", "MR. MOE", "Good afternoon. Rates are 3 percent.")]
    [InlineData("MODERATOR — Good afternoon. Rates are 3 percent.", "MODERATOR", "Good afternoon. Rates are 3 percent.")]
    [InlineData("Per Moe: Good afternoon. Rates are 3 percent.", "Per Moe", "Good afternoon. Rates are 3 percent.")]
    public void Headers_in_the_line_are_taken_out_of_it(string line, string speaker, string words)
    {
        var article = Reading.Text($"{line}\n\nQ Thank you. Kari Lie with the Evening Post. Do you see rates at 4 percent by the end of the year?\n\n{line}\n\nQ And next year, what will they be by the end of it?\n\n{line}\n");
        Assert.Equal(5, article.Turns.Length);
        Assert.Equal(speaker, article.Turns[0].Speaker);
        Assert.Equal(words, article.Blocks[0].Span.Of(article.Text).ToString());
        Assert.True(article.Turns[1].IsQuestion);
        Assert.False(article.Turns[2].IsQuestion);
    }

    [Fact]
    public void Journalists_are_told_by_what_they_do_and_say()
    {
        var article = Reading.Text("""
            CHAIR MOE. Good afternoon. We left rates at 3 percent today, and we expect growth of 2 percent this year and 2.5 percent next year, with prices rising 2 percent.

            ANN LEE. Kari Lie, the Evening Post.

            KARI LIE. Thank you for taking the question. Why did you leave rates where they were when prices rose 4 percent?

            CHAIR MOE. Because we look ahead. Prices will rise 2 percent next year, and the labor market is cooling as we thought it would, which is what we want to see.

            ANN LEE. Per Oh.

            PER OH. Per Oh of Daily Business. Will you lower rates next year if unemployment rises to 5 percent?

            CHAIR MOE. We will see. It depends on the data that we get.
            """);
        Assert.Equal([false, false, true, false, false, true, false], article.Turns.Select(turn => turn.IsQuestion));
        Assert.Equal("Evening Post", article.Turns[2].Outlet);
        Assert.Equal("Daily Business", article.Turns[5].Outlet);
    }

    [Fact]
    public void Bold_names_on_pages_make_turns()
    {
        var article = Reading.Html("""
            <html><head><title>Briefing on rail</title></head><body><div id="nav"><a href="/">Home</a> <a href="/x">Press</a></div><article><h1>Briefing on rail</h1>
            <p><strong>Tom Ray:</strong></p><p>Good morning to all of you, and welcome to the briefing on the new railway line. We will begin with a short statement.</p>
            <p><b>Ann Lee:</b> The line is 312 km long and cost 4.5 billion euros, which is 3 percent less than we had planned two years ago.</p><p>It opens in May.</p>
            <p><strong>Evening Herald:</strong></p><p>How many passengers do you expect in the first year, and how many trains will run each day?</p>
            <p><b>Ann Lee:</b> We expect 2 million passengers in the first year, and 40 trains will run each day in both directions.</p></article></body></html>
            """);
        article.AssertSound();
        Assert.Equal(["Tom Ray", "Ann Lee", "Evening Herald", "Ann Lee"], article.Turns.Select(turn => turn.Speaker));
        Assert.True(article.Turns[2].IsQuestion);
        Assert.DoesNotContain("Ann Lee:", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_story_with_a_colon_here_and_there_is_no_transcript()
    {
        var article = Reading.Text("Costs: the full list\n\nRent rose 3 percent in the year to March, the office said on Monday.\n\nThe measures are as follows: lower taxes and more homes.\n\nNote: the figures are not adjusted for inflation.\n\nIn short: 3 percent.\n");
        Assert.Empty(article.Turns);
        Assert.Contains("Note: the figures", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_given_once_is_no_other_speaker_and_holds_for_later_turns()
    {
        var article = Reading.Text("Press conference on trade\n\nAnn Lee, spokesperson of the Ministry of Trade:\nGood morning. Exports rose 3 percent in the first quarter of this year.\n\nHarbour News Agency:\nWhat will you do for small exporters, which say that orders are down?\n\n"
            + "Ann Lee:\nWe will provide credit of 4 billion yuan by the end of the year.\n\nTom Ray, director-general of services:\nLet me add that services grew by 7 percent.\n");
        Assert.Equal(["Ann Lee", "Harbour News Agency", "Ann Lee", "Tom Ray"], article.Turns.Select(turn => turn.Speaker));
        Assert.Equal(["spokesperson of the Ministry of Trade", null, "spokesperson of the Ministry of Trade", "director-general of services"], article.Turns.Select(turn => turn.Role));
        Assert.True(article.Turns[1].IsQuestion);
    }

    [Fact]
    public void One_question_and_its_answer_are_a_transcript_where_a_header_names_an_outlet_or_an_office()
    {
        var article = Reading.Text("Harbour Daily:\n\nHow large was the harvest of last year, and what do you expect of this one?\n\nAnn Lee, deputy minister of agriculture:\n\nThank you. The harvest came to 12 million tonnes last year.\n");
        Assert.Equal(["Harbour Daily", "Ann Lee"], article.Turns.Select(turn => turn.Speaker));
        Assert.Empty(Reading.Text("Key Findings:\n\nRents rose 3 percent last year, the office said.\n\nNext Steps:\n\nThe office will look at wages in May.\n").Turns);
    }
}
