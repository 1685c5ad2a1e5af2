using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.DependencyInjection;
using FactExtractor.Sources;
using Microsoft.Extensions.DependencyInjection;

namespace FactExtractor.Tests.DependencyInjection;

public sealed class AddFactExtractorTests
{
    [Fact]
    public void The_extractor_is_shared()
    {
        using var services = new ServiceCollection().AddFactExtractor().BuildServiceProvider();
        Assert.Same(services.GetRequiredService<ClaimExtractor>(), services.GetRequiredService<ClaimExtractor>());
    }

    [Fact]
    public void Options_can_be_configured()
    {
        using var services = new ServiceCollection()
            .AddFactExtractor(b => b.Configure(o => o with { MaxSourceLength = 123 })).BuildServiceProvider();
        Assert.Equal(123, services.GetRequiredService<ClaimExtractor>().Options.MaxSourceLength);
    }

    [Fact]
    public void Registered_parts_take_the_place_of_the_defaults()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IClaimScorer>(new Certain()).AddSingleton<IArticleReader>(new ShoutingReader()).AddFactExtractor().BuildServiceProvider();
        var result = services.GetRequiredService<ClaimExtractor>().Extract(ArticleSource.FromText("a", "Mill output rose 7 percent in 2023."));
        Assert.All(result.Claims, claim => Assert.Equal(1, claim.Confidence));
        Assert.Equal("MILL OUTPUT ROSE 7 PERCENT IN 2023.", result.Article!.Text);
    }

    [Fact]
    public void An_extractor_that_is_there_already_stays()
    {
        var own = ClaimExtractor.CreateBuilder().Build();
        using var services = new ServiceCollection().AddSingleton(own).AddFactExtractor().BuildServiceProvider();
        Assert.Same(own, services.GetRequiredService<ClaimExtractor>());
    }

    private sealed class Certain : IClaimScorer
    {
        public double Score(in ClaimFeatures features) => 1;
    }

    private sealed class ShoutingReader : IArticleReader
    {
        public Article Read(SourceText source, ArticleHints hints, CancellationToken cancellationToken = default) =>
            ArticleReader.Default.Read(source with { Text = source.Text.ToUpperInvariant() }, hints, cancellationToken);
    }
}
