using FactExtractor.Claims;

namespace FactExtractor.Tests.Claims;

public sealed class BibliographicEntryTests
{
    [Theory]
    [InlineData("Okafor N, Dunbar A. Measles in 47 families: a study of two towns. J Made Up Med. 2006;155(2):422–8.")]
    [InlineData("Bell M et al. A review of 38 cases. Harwick Annals 2012; 12: 45-51.")]
    [InlineData("Lindqvist O. Seals and storms. Coastal Letters 17(5):473-80, 2016.")]
    [InlineData("2013;131(3):e945–9.")]
    public void Where_a_paper_is_printed_is_a_reference(string block) => Assert.True(BibliographicEntry.Is(block));

    [Theory]
    [InlineData("In 2006; 155 people (30 of them children) lived there: 12 left.")]
    [InlineData("The ratio was 3:1 in 2019; 45 were hurt.")]
    [InlineData("Sales rose 5% (2022: 3%) to 40 million.")]
    [InlineData("The score after extra time (a):2.")]
    [InlineData("At 10:30 the bank had 155 customers.")]
    [InlineData("")]
    [InlineData(":1")]
    [InlineData("(1):2")]
    public void Running_text_is_none(string block) => Assert.False(BibliographicEntry.Is(block));

    [Fact]
    public void Long_text_that_names_a_source_is_read() =>
        Assert.False(BibliographicEntry.Is(new string('x', 900) + " 2006;155(2):422"));
}
