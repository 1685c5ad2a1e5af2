using System.Collections.Immutable;
using FactExtractor.Articles;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims;

/// <summary>The claims stage: from a clean article to its claims. Immutable and thread-safe.</summary>
internal sealed class ClaimFinder(ISyntaxParser parser, IQuantityRecognizer recognizer, IClaimScorer scorer)
{
    public ImmutableArray<Claim> Find(Article article, string documentId, CancellationToken cancellationToken)
    {
        _ = (parser, recognizer, scorer, article, documentId, cancellationToken);
        return [];
    }
}
