using System.Collections.Immutable;

namespace FactExtractor.Articles.Html.Metadata;

/// <summary>An article as JSON-LD describes it.</summary>
internal sealed record LinkedArticle
{
    public string? Headline { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Section { get; init; }

    public string? Body { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }
}
