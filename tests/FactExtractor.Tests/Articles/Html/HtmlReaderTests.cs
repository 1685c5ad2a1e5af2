using FactExtractor.Articles;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Articles.Html;

public sealed class HtmlReaderTests
{
    public const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Harbour moves record freight | Coast Times</title>
        <meta property="og:title" content="Harbour moves record freight"><meta property="og:site_name" content="Coast Times">
        <meta property="article:published_time" content="2024-03-04T08:15:00+01:00"><meta name="author" content="Ann Lee">
        <link rel="canonical" href="https://coast.example/2024/03/04/harbour">
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour moves record freight","datePublished":"2024-03-04T08:15:00+01:00","dateModified":"2024-03-05","author":[{"@type":"Person","name":"Ann Lee"}],"publisher":{"@type":"Organization","name":"Coast Times"},"articleSection":"Business"}</script>
        <style>.x{color:red}</style></head>
        <body class="single has-sidebar">
        <div class="cookie-consent">We use cookies to improve our service. By clicking accept you agree to our privacy policy and our terms of use. <button>Accept</button></div>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/business">Business</a></li><li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>
        <main><article class="story"><h1>Harbour moves record freight</h1>
        <p class="byline">By Ann Lee</p><p class="date">March 4, 2024</p>
        <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a> <a href="#">Print</a></div>
        <figure><img src="a.jpg"><figcaption>Cranes unload a ship at the harbour on Sunday. Photo by Tom Ray</figcaption></figure>
        <div class="story-body">
        <p>The harbour moved 4.2&nbsp;million containers in 2023, 7&#37; more than in the year before, its operator said&#8202;&mdash;&#8202;a record for the coast.</p>
        <p>Revenue rose to &euro;1.3 billion, and <a href="/profit">profit</a> came to <b>&#8364;210 million</b>, the company said in a statement on Monday.</p>
        <div class="related"><h3>Read more</h3><ul><li><a href="/1">Ferry fares to rise</a></li><li><a href="/2">New crane arrives</a></li></ul></div>
        <p>&ldquo;We expect another good year,&rdquo; said Kari Lie, who runs the harbour. She plans to hire 300 people by the end of the year.</p>
        <p>A second berth opens in May. It will cost 90 million euros and take ships of up to 400 metres, she said.</p>
        </div></article>
        <aside class="sidebar"><h2>Most read</h2><ol><li><a href="/3">Storm closes bridge</a></li><li><a href="/4">Mayor resigns</a></li></ol></aside>
        <section id="comments"><h2>3 comments</h2><div class="comment"><p>I think that the harbour should have been built much further to the north, where there is more room for it.</p></div></section></main>
        <footer><p>© 2024 Coast Times. All rights reserved. <a href="/imprint">Imprint</a></p></footer></body></html>
        """;

    [Fact]
    public void The_article_is_kept_and_the_page_around_it_is_not()
    {
        var article = Reading.Html(Page);
        article.AssertSound();
        Assert.Equal(["Harbour moves record freight"], article.Of(BlockKind.Headline));
        Assert.Equal(["Cranes unload a ship at the harbour on Sunday."], article.Of(BlockKind.Caption));
        var paragraphs = article.Of(BlockKind.Paragraph).ToList();
        Assert.Equal(4, paragraphs.Count);
        Assert.StartsWith("The harbour moved 4.2 million containers in 2023, 7% more", paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("came to €210 million, the", paragraphs[1], StringComparison.Ordinal);
        Assert.Equal(string.Join('\n', paragraphs), article.GetBody());
    }

    [Fact]
    public void Metadata_says_where_it_came_from()
    {
        var metadata = Reading.Html(Page).Metadata;
        Assert.Equal(new("Harbour moves record freight", "json-ld"), metadata.Headline);
        Assert.Equal(new(new DateOnly(2024, 3, 4), "json-ld"), metadata.PublishedAt);
        Assert.Equal(new(new DateOnly(2024, 3, 5), "json-ld"), metadata.ModifiedAt);
        Assert.Equal(["Ann Lee"], metadata.Authors.AsEnumerable());
        Assert.Equal(new("Coast Times", "json-ld"), metadata.Publisher);
        Assert.Equal(new("Business", "json-ld"), metadata.Section);
        Assert.Equal(new("en", "meta"), metadata.Language);
        Assert.Equal("https://coast.example/2024/03/04/harbour", metadata.Url!.Value);
    }

    [Fact]
    public void What_the_caller_knows_comes_first()
    {
        var metadata = Reading.Html(Page, new ArticleHints { PublishedAt = new DateOnly(2020, 1, 2), Url = "https://other.example/", Language = "nn" }).Metadata;
        Assert.Equal(new(new DateOnly(2020, 1, 2), "caller"), metadata.PublishedAt);
        Assert.Equal("https://other.example/", metadata.Url!.Value);
        Assert.Equal("nn", metadata.Language!.Value);
    }

    [Fact]
    public void The_order_of_trust_falls_back_step_by_step()
    {
        var page = Page.Replace("application/ld+json", "text/x", StringComparison.Ordinal);
        Assert.Equal("opengraph", Reading.Html(page).Metadata.PublishedAt!.Origin);
        page = page.Replace("article:published_time", "x", StringComparison.Ordinal);
        Assert.Equal("visible", Reading.Html(page).Metadata.PublishedAt!.Origin);
        page = page.Replace("March 4, 2024", "Monday", StringComparison.Ordinal);
        Assert.Equal(new(new DateOnly(2024, 3, 4), "url"), Reading.Html(page).Metadata.PublishedAt);
    }

    [Fact]
    public void Paragraphs_of_bare_text_end_at_two_line_breaks()
    {
        var article = Reading.Html("<body><div>The first line of a page as old pages have them, with 3 percent in it.<br>It goes on here, and here it ends.<br><br>The second paragraph of the page stands after two breaks, and has 40 words fewer than one would think.<BR/> <br>The third one ends the page with a remark on the price of fish, up 5 percent.</div></body>");
        Assert.Equal(3, article.Blocks.Length);
        Assert.Contains("in it. It goes on", article.Text, StringComparison.Ordinal);
    }
}
