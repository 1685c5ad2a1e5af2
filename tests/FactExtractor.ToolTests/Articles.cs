namespace FactExtractor.ToolTests;

/// <summary>Small articles to run the tool on.</summary>
internal static class Articles
{
    public const string Wire =
        """
        LYON, March 4 -- Mill output in the Rhone valley reached 412,000 tonnes in 2023, up 7.5 percent from a year earlier, the growers' union said on Monday.

        The union counts 1,250 mills, of which 310 opened in the past decade.
        """;

    public const string Page =
        """
        <!DOCTYPE html>
        <html lang="en"><head><title>Ferry traffic grows - Coast Courier</title>
        <meta property="og:title" content="Ferry traffic grows">
        <meta property="article:published_time" content="2024-01-26T08:00:00Z">
        </head><body>
        <nav><a href="/">Home</a> <a href="/top">Top 10 stories</a></nav>
        <article><h1>Ferry traffic grows</h1>
        <p>Ferries on the northern route carried 3.4 million passengers in 2023, an increase of 12 percent from the year before, the port authority said in a report that was published on Thursday.</p>
        <p>The authority expects 3.9 million passengers in 2024 &mdash; more than in any earlier year &mdash; after two new ships enter service in the spring and the terminal is rebuilt.</p>
        <p>Freight on the same route fell to 880,000 tonnes, the lowest figure since the line was opened, as exporters moved to the railway and road bridges further south.</p>
        </article><footer>Copyright 2024 Coast Courier, 17 Quay Street</footer></body></html>
        """;
}
