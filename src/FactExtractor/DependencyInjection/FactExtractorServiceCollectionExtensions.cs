using FactExtractor.Articles;
using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FactExtractor.DependencyInjection;

/// <summary>Registers the extractor with a service container.</summary>
public static class FactExtractorServiceCollectionExtensions
{
    /// <summary>
    /// Adds one shared <see cref="ClaimExtractor"/>, built when first asked for. An <see cref="IArticleReader"/>, <see cref="ISyntaxParser"/>,
    /// <see cref="IQuantityRecognizer"/> or <see cref="IClaimScorer"/> that is registered takes the place of the default, and events go to the
    /// <see cref="ILoggerFactory"/> where one is registered. Where an extractor is registered
    /// already, that one stays.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Changes the builder, after the registered parts are in place; or null.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="InvalidOperationException">When the extractor is first asked for: the configuration makes no sense.</exception>
    public static IServiceCollection AddFactExtractor(this IServiceCollection services, Action<ClaimExtractorBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(provider =>
        {
            var builder = ClaimExtractor.CreateBuilder();
            if (provider.GetService<IArticleReader>() is { } reader)
                builder.UseReader(reader);
            if (provider.GetService<ISyntaxParser>() is { } parser)
                builder.UseParser(parser);
            if (provider.GetService<IQuantityRecognizer>() is { } recognizer)
                builder.UseRecognizer(recognizer);
            if (provider.GetService<IClaimScorer>() is { } scorer)
                builder.UseScorer(scorer);
            if (provider.GetService<ILoggerFactory>() is { } loggers)
                builder.UseLogger(loggers.CreateLogger(typeof(ClaimExtractor).FullName!));
            configure?.Invoke(builder);
            return builder.Build();
        });
        return services;
    }
}
