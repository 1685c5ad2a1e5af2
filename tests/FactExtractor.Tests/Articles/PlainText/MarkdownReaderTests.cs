using FactExtractor.Articles;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Articles.PlainText;

public sealed class MarkdownReaderTests
{
    private const string Page = """
        # Ferry line carries 1.2 million

        By Ann Lee

        The ferry line carried **1.2 million** passengers in *2023*, up [8 percent](https://ferry.example/a_(b)) from 2022, its
        operator said on Monday.

        ## Fares

        > Fares will rise by 3&nbsp;percent in May, the operator's chief told reporters.

        - Adults pay 12 euros
        * Children pay `6` euros
        1. Dogs travel free

        ![A ferry](ferry.jpg)

        A route costs 2*3*4 = 24 points, snake_case_names stay, and so does a 5 \* 6 grid[^1] of ~40 seats.

        | Year | Passengers |
        |------|-----------:|
        | 2022 | 1.1 million |
        | 2023 | **1.2** million |

        [1]: https://ferry.example/1
        """;

    [Fact]
    public void Marks_leave_the_text_and_say_what_a_block_is()
    {
        var article = Reading.Markdown(Page);
        article.AssertSound();
        Assert.Equal(["Ferry line carries 1.2 million"], article.Of(BlockKind.Headline));
        Assert.Equal(["Fares"], article.Of(BlockKind.Heading));
        Assert.Equal(["Fares will rise by 3 percent in May, the operator's chief told reporters."], article.Of(BlockKind.Quote));
        Assert.Equal(["Adults pay 12 euros", "Children pay 6 euros", "1. Dogs travel free"], article.Of(BlockKind.ListItem));
        Assert.Equal(
            [
                "The ferry line carried 1.2 million passengers in 2023, up 8 percent from 2022, its operator said on Monday.",
                "A route costs 2*3*4 = 24 points, snake_case_names stay, and so does a 5 * 6 grid of ~40 seats.",
            ],
            article.Of(BlockKind.Paragraph));
        Assert.Equal(["Year", "Passengers", "2022", "1.1 million", "2023", "1.2 million"], article.Of(BlockKind.TableCell));
        var last = article.Blocks[^1].Cell!;
        Assert.Equal("Passengers", last.ColumnHeader!.Value.Of(article.Text).ToString());
        Assert.Equal("2023", last.RowHeader!.Value.Of(article.Text).ToString());
        Assert.Equal(["Ann Lee"], article.Metadata.Authors.AsEnumerable());
    }

    [Theory]
    [InlineData("1.2 million", "1.2** million")]
    [InlineData("8 percent", "8 percent")]
    [InlineData("3 percent", "3&nbsp;percent")]
    [InlineData("5 * 6", "5 \\* 6")]
    [InlineData("1.1 million", "1.1 million")]
    public void Each_character_leads_back_to_its_place(string clean, string source)
    {
        var article = Reading.Markdown(Page);
        var at = article.Text.LastIndexOf(clean, StringComparison.Ordinal);
        var range = article.Origin.ToSource(new FactExtractor.Text.TextSpan(at, clean.Length))!.Value;
        Assert.Equal(source, Page[range.Start..range.End]);
    }

    [Theory]
    [InlineData("Title line\n==========\n\nThe harbour moved 4.2 million tons of cargo in 2023.", "Title line")]
    [InlineData("Title line\n---\n\nThe harbour moved 4.2 million tons of cargo in 2023.", "Title line")]
    public void Underlined_lines_are_headings(string text, string headline)
    {
        var article = Reading.Markdown(text);
        Assert.Equal([headline], article.Of(BlockKind.Headline));
        Assert.Equal(["The harbour moved 4.2 million tons of cargo in 2023."], article.Of(BlockKind.Paragraph));
    }

    [Fact]
    public void Speakers_in_bold_make_turns_in_text_that_does_not_say_it_is_Markdown()
    {
        const string Text = """
            ## Briefing on trade

            **Lu Jianping:**

            Exports rose by 5.1 percent in the first quarter, and imports by 2 percent.

            **Coast Daily:**

            Will exports rise in the second quarter as well?

            **Lu Jianping:**

            We expect growth of about 4 percent, for orders have risen for three months.
            """;
        var article = Reading.Text(Text);
        article.AssertSound();
        Assert.Equal(["Lu Jianping", "Coast Daily", "Lu Jianping"], article.Turns.Select(turn => turn.Speaker));
        Assert.DoesNotContain("*", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("#", article.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shares fell. * * * They rose again, by 2 * 3 points, and #1 stayed on top.")]
    [InlineData("See note [1] and [2] on page 5.\n\nA < b and b > c hold for 3 of 4 cases.")]
    public void Plain_text_without_marks_stays_as_it_is(string text) =>
        Assert.Equal(text.Replace("\n\n", "\n", StringComparison.Ordinal), Reading.Text(text).GetBody());

    [Fact]
    public void Mutated_text_stays_sound_and_in_order()
    {
        var random = new Random(20240501);
        string[] scraps = ["**", "*", "_", "`", "[", "](", ")", "!", "\\", "#", "> ", "- ", "|", "\n", "\n\n", "&amp;", "<b>", "```", "---", "~~", "\uD83D", "[^", "]:"];
        for (var i = 0; i < 300; i++)
        {
            var text = Page;
            for (var cut = random.Next(1, 12); cut > 0; cut--)
            {
                var at = random.Next(text.Length);
                text = random.Next(2) == 0 ? text.Remove(at, Math.Min(random.Next(30), text.Length - at)) : text.Insert(at, scraps[random.Next(scraps.Length)]);
            }

            var article = ArticleReader.Default.Read(new SourceText(text, "utf-8", SourceFormat.Markdown), ArticleHints.None);
            article.AssertSound();
            var last = 0;
            foreach (var block in article.Blocks)
            {
                var range = article.Origin.ToSource(block.Span)!.Value;
                Assert.InRange(range.Start, last, text.Length);
                last = range.End;
                // What is left stands in the source in the same order, only marks and white space between.
                var at = range.Start;
                foreach (var c in block.Span.Of(article.Text).ToString().Where(c => !char.IsWhiteSpace(c) && c != '&'))
                {
                    at = text.IndexOf(c, at);
                    Assert.InRange(at, range.Start, range.End);
                    at++;
                }
            }
        }
    }

    [Theory]
    [InlineData("**")]
    [InlineData("[")]
    [InlineData("`")]
    [InlineData("](")]
    [InlineData("* a\n")]
    [InlineData("> ")]
    [InlineData("<a ")]
    public void Long_runs_of_marks_end(string mark) =>
        Reading.Markdown("The harbour moved 4.2 million tons.\n\n" + string.Concat(Enumerable.Repeat(mark + "x ", 50_000))).AssertSound();
}
