using FactExtractor.Eval.Claims;
using FactExtractor.Eval.Scoring;
using FactExtractor.Facts;

namespace FactExtractor.Eval.Facts;

/// <summary>The labelled pairs with the facts that are made of the documents they are of.</summary>
internal sealed class PairEvaluation
{
    private readonly List<GoldDocument> _documents;

    /// <param name="pairs">All pairs; those of documents that are not there are left out.</param>
    /// <param name="documents">The documents that are there.</param>
    /// <exception cref="FormatException">A pair names a claim that is not there, or whose value is another: the gold has moved.</exception>
    public PairEvaluation(IReadOnlyList<FactPair> pairs, IEnumerable<GoldDocument> documents)
    {
        _documents = [.. documents];
        var claims = new Dictionary<string, GoldClaim>(StringComparer.Ordinal);
        foreach (var document in _documents)
        {
            foreach (var gold in document.Gold)
                claims.Add(GoldKey.Name(document.Name, gold.Number), gold);
        }

        var names = _documents.Select(static d => d.Name).ToHashSet(StringComparer.Ordinal);
        Pairs = [.. pairs.Where(p => names.Contains(p.A.Document) && names.Contains(p.B.Document))];
        foreach (var key in Pairs.SelectMany(static p => new[] { p.A, p.B }))
        {
            if (!claims.TryGetValue(key.Id, out var gold))
                throw new FormatException($"There is no gold claim {key.Id}.");
            if (GoldFactClaim.Value(gold.Claim) is var value && value != key.Value)
                throw new FormatException($"Gold claim {key.Id} is {value}, not {key.Value}: its number has moved.");
        }
    }

    /// <summary>The pairs whose documents are there.</summary>
    public IReadOnlyList<FactPair> Pairs { get; }

    /// <summary>Facts of the gold claims: what grouping alone does.</summary>
    public IReadOnlyList<Fact> OfGold() => FactConsolidator.Consolidate(_documents.SelectMany(GoldFactClaim.Of));

    /// <summary>Facts of what the extractor finds: what comes of it end to end. A claim is called by the gold claim that it answers.</summary>
    /// <param name="found">The claims that were found, by the ids of their gold claims.</param>
    public IReadOnlyList<Fact> OfExtracted(out IReadOnlyDictionary<string, FactClaim> found)
    {
        var claims = new Dictionary<string, FactClaim>(StringComparer.Ordinal);
        foreach (var document in _documents)
        {
            var result = ClaimExtractor.Default.Extract(document.Source);
            var aligned = GoldScorer.Align(document.Gold, [.. result.Claims.Select(ClaimRecord.From)]);
            foreach (var (claim, (gold, _)) in FactClaim.From(result).Zip(aligned))
            {
                var id = gold is null ? document.Name + "!" + claim.Id : GoldKey.Name(document.Name, gold.Number);
                claims.Add(id, claim with { Id = id, DocumentId = document.Name });
            }
        }

        found = claims;
        return FactConsolidator.Consolidate(claims.Values);
    }
}
