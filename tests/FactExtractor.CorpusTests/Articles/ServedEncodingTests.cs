using System.Text;
using FactExtractor.Sources;

namespace FactExtractor.CorpusTests.Articles;

/// <summary>
/// Pages of other charsets are kept in UTF-8 with a byte order mark, so that every tool can follow a passage into them; here they are read as a server would
/// send them.
/// </summary>
public sealed class ServedEncodingTests(CorpusExtraction corpus) : IClassFixture<CorpusExtraction>
{
    [Theory]
    [InlineData("commerce-briefing", "gb18030")]
    [InlineData("reservoir-levels", "utf-16")]
    [InlineData("retailer-results", "windows-1252")]
    public void APageAsServedGivesTheSameTextAndClaims(string slug, string charset)
    {
        var document = corpus.Documents.Single(d => d.Slug == slug);
        var kept = corpus.Extract(document);
        Assert.Equal(charset, document.ServedAs);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        byte[] served = [.. encoding.GetPreamble(), .. encoding.GetBytes(File.ReadAllText(document.SourcePath))];

        var source = ArticleSource.FromBytes(kept.Source.Id, served, hints: document.Hints);
        var result = ClaimExtractor.Default.Extract(source);

        Assert.StartsWith(charset, source.Read(int.MaxValue).EncodingName, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(kept.Article!.Text, result.Article!.Text);
        Assert.NotEmpty(result.Claims);
        Assert.Equal(kept.Claims.Select(c => (c.Id, c.Summary, c.Passage.Origin)), result.Claims.Select(c => (c.Id, c.Summary, c.Passage.Origin)));
    }

    [Fact]
    public void EveryDocumentThatNamesACharsetIsServedSo() =>
        Assert.Equal(["commerce-briefing", "reservoir-levels", "retailer-results"], corpus.Documents.Where(d => d.ServedAs is not null).Select(d => d.Slug).Order(StringComparer.Ordinal));
}
