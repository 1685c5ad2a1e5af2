using FactExtractor.Articles;

namespace FactExtractor.Tests.Articles.Html;

public sealed class TableTests
{
    private const string Page = """
        <html><head><title>Freight by port</title></head><body><article><h1>Freight by port</h1>
        <p>The three ports of the coast moved more freight than ever in 2023, the statistics office said on Monday, with the north growing fastest.</p>
        <p>Freight by port, in million tonnes:</p>
        <table><thead><tr><th>Port</th><th>2022</th><th>2023</th></tr></thead><tbody>
        <tr><td>North</td><td>12.1</td><td>13.4</td></tr><tr><td rowspan="2">South</td><td>8.0</td><td>8.2</td></tr><tr><td>8.1</td><td>8.3</td></tr></tbody></table>
        <p>The office expects a slower year, with growth of no more than 2 percent in all three of the ports, it said in its report.</p></article></body></html>
        """;

    [Fact]
    public void Cells_know_their_headers_and_the_line_that_introduces_the_table()
    {
        var article = Reading.Html(Page);
        article.AssertSound();
        var cell = article.Blocks.Single(block => block.Span.Of(article.Text) is "13.4").Cell!;
        Assert.Equal((0, 1, 2, false), (cell.Table, cell.Row, cell.Column, cell.IsHeader));
        Assert.Equal("North", cell.RowHeader!.Value.Of(article.Text).ToString());
        Assert.Equal("2023", cell.ColumnHeader!.Value.Of(article.Text).ToString());
        Assert.Equal("Freight by port, in million tonnes:", cell.Caption!.Value.Of(article.Text).ToString());
    }

    [Fact]
    public void A_cell_that_reaches_down_shifts_the_next_row()
    {
        var article = Reading.Html(Page);
        var cell = article.Blocks.Single(block => block.Span.Of(article.Text) is "8.3").Cell!;
        Assert.Equal(2, cell.Column);
        Assert.Equal("2023", cell.ColumnHeader!.Value.Of(article.Text).ToString());
    }

    [Fact]
    public void A_table_for_layout_holds_paragraphs()
    {
        var article = Reading.Html("<html><body><table><tr><td><a href='/'>Home</a></td><td><p>The harbour moved 4.2 million containers in 2023, which is 7 percent more than in the year before, its operator said on Monday in a statement to the press.</p><p>A second berth opens in May and will cost 90 million euros, of which the state pays half, according to the plan of the ministry of transport and its partners in the north.</p></td></tr></table></body></html>");
        Assert.Equal(2, article.Of(BlockKind.Paragraph).Count());
        Assert.Empty(article.Of(BlockKind.TableCell));
    }
}
