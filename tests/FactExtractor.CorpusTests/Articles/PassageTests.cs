namespace FactExtractor.CorpusTests.Articles;

/// <summary>What must hold for every claim of every document, right or wrong.</summary>
public sealed class PassageTests(CorpusExtraction corpus) : IClassFixture<CorpusExtraction>
{
    [Fact]
    public void EveryDocumentIsRead() => Assert.All(corpus.Documents, document => Assert.Null(corpus.Extract(document).Error));

    [Fact]
    public void EveryPassageIsTheTextAtItsSpan()
    {
        foreach (var document in corpus.Documents)
        {
            var result = corpus.Extract(document);
            foreach (var claim in result.Claims)
            {
                Assert.Equal(claim.Passage.Text, claim.Passage.Span.Of(result.Article!.Text).ToString());
                Assert.True(claim.Passage.Span.Contains(claim.Quantity.Span), $"{document.Slug}: {claim.Summary}");
            }
        }
    }

    [Fact]
    public void EveryRelationLeadsToAClaimOfTheDocument()
    {
        foreach (var document in corpus.Documents)
        {
            var claims = corpus.Extract(document).Claims;
            Assert.Equal(claims.Length, claims.Select(claim => claim.Id).Distinct(StringComparer.Ordinal).Count());
            Assert.All(claims.SelectMany(claim => claim.Relations), relation => Assert.Contains(claims, claim => claim.Id == relation.Target));
        }
    }
}
