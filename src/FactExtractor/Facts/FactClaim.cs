using FactExtractor.Claims;
using FactExtractor.Quantities;

namespace FactExtractor.Facts;

/// <summary>
/// What <see cref="FactConsolidator"/> needs to know of a claim, whether it comes from the extractor or from a file of claims. Text only: a phrase of
/// one document means nothing by its offsets in another. Immutable.
/// </summary>
public sealed record FactClaim
{
    /// <summary>The claim's id, unique among the claims that are grouped.</summary>
    public required string Id { get; init; }

    /// <summary>The document it is from.</summary>
    public required string DocumentId { get; init; }

    /// <summary>When that document was published, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>What is measured. Empty where the claim has no subject: such a claim is a fact by itself.</summary>
    public required string Subject { get; init; }

    /// <summary>Whose it is, or null.</summary>
    public string? Entity { get; init; }

    /// <summary>For a share, the whole; else null.</summary>
    public string? Of { get; init; }

    /// <summary>Where it holds, or null.</summary>
    public string? Place { get; init; }

    /// <summary>What the claim states.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>How it is meant.</summary>
    public Modality Modality { get; init; }

    /// <summary>The time it holds for, as in <see cref="Claims.Period.Value"/>, or null.</summary>
    public string? Period { get; init; }

    /// <summary>The number as it is written, with its unit: "2.38 trillion yuan". Says how finely the value was rounded.</summary>
    public required string Written { get; init; }

    /// <summary>The value; null for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range, or null.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range, or null.</summary>
    public decimal? High { get; init; }

    /// <summary>How the number limits.</summary>
    public Bound Bound { get; init; }

    /// <summary>The code of the unit, as in <see cref="Unit.Code"/>.</summary>
    public required string Unit { get; init; }

    /// <summary>For a count, the lemma of what is counted, or null.</summary>
    public string? Counted { get; init; }

    /// <summary>How it changed, or null.</summary>
    public FactChange? Change { get; init; }

    /// <summary>The sentence that says it. Documents that share a long sentence word for word are taken for copies of one.</summary>
    public required string Passage { get; init; }

    /// <summary>Whether the document's headline says it, which says in short what the text says again. False where that is not known.</summary>
    public bool IsHeadline { get; init; }

    /// <summary>The claims of one extracted document.</summary>
    public static IEnumerable<FactClaim> From(ExtractionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var day = result.Article?.Metadata.PublishedAt?.Value ?? result.Source.Hints.PublishedAt;
        foreach (var claim in result.Claims)
        {
            var quantity = claim.Quantity;
            yield return new FactClaim
            {
                Id = claim.Id,
                DocumentId = result.Source.Id,
                Published = day,
                Subject = claim.Subject.Text,
                Entity = claim.Entity?.Text,
                Of = claim.Of?.Text,
                Place = claim.Place?.Text,
                Kind = claim.Kind,
                Modality = claim.Modality,
                Period = claim.Period?.Value,
                Written = quantity.Span.Of(result.Article!.Text).ToString(),
                Value = quantity.Value,
                Low = quantity.Low,
                High = quantity.High,
                Bound = quantity.Bound,
                Unit = quantity.Unit.Code,
                Counted = quantity.Counted,
                Change = claim.Change is { } change ? new FactChange(change.Direction, change.Value, change.Low, change.High, change.Unit?.Code, change.Basis) { From = change.From } : null,
                Passage = claim.Passage.Text,
                IsHeadline = SaysTheSame(claim.Passage.Text, result.Article!.Metadata.Headline?.Value),
            };
        }
    }

    /// <summary>Whether a passage is the headline.</summary>
    internal static bool SaysTheSame(string passage, string? headline) =>
        !string.IsNullOrWhiteSpace(headline) && passage.AsSpan().Trim().SequenceEqual(headline.AsSpan().Trim());
}
