using FactExtractor;
using FactExtractor.DependencyInjection;
using FactExtractor.Sinks.JsonLines;
using FactExtractor.Sources;
using Microsoft.Extensions.DependencyInjection;

// What a user of the package writes: a page and a note in, JSON Lines out. .ci/run looks at the output, as built and as published trimmed.
const string Page =
    """
    <html><head><title>Exports grow - Harbour Daily</title><meta property="article:published_time" content="2024-01-26"></head><body>
    <nav><a href="/">Home</a></nav>
    <article><h1>Exports grow</h1>
    <p>Imports and exports of cross-border e-commerce reached 2.38 trillion yuan in 2023, an increase of 15.6 percent over the year before, the customs office said on Friday at a meeting with reporters.</p>
    <p>The office counts 1,800 overseas warehouses that are run by trading firms from the region, and expects the number to grow further this year.</p>
    </article></body></html>
    """;

ArticleSource[] sources =
[
    ArticleSource.FromText("page", Page, SourceFormat.Html),
    ArticleSource.FromText("note", "Mill output rose 7.5 percent to 412,000 tonnes in 2023."),
];

var extractor = ClaimExtractor.Default;
await using var sink = new JsonLinesClaimSink(Console.OpenStandardOutput());
await foreach (var result in extractor.ExtractAsync(sources))
{
    if (result.Error is { } error)
        throw new InvalidOperationException(error.Message);
    await sink.WriteAsync(result);
}

return new ServiceCollection().AddFactExtractor() is { Count: 1 } ? 0 : 1;
