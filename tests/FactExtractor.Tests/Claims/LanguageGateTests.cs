using FactExtractor.Claims;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Claims;

public sealed class LanguageGateTests
{
    [Theory]
    [InlineData("Exports rose 15.6% to 2.38 trillion yuan in 2023.")]
    [InlineData("Total 5 million; imports 3 million; exports 2 million; balance -1 million")]
    [InlineData("Van der Berg and La Rochelle beat Los Angeles and El Paso, said Il Sole, in the cup that was held on Sunday and watched by the 4,000 fans of the club.")]
    [InlineData("")]
    public void English_tables_and_names_pass(string text) => Assert.True(LanguageGate.IsEnglish(text));

    [Theory]
    [InlineData("Die Ausfuhren stiegen im Jahr 2023 um 15,6 Prozent auf 2,38 Billionen Yuan, und die Einfuhren gingen um drei Prozent zurück, wie das Amt mitteilte.")]
    [InlineData("Les exportations ont augmenté de 15,6 % en 2023 pour atteindre 2 380 milliards, et les importations ont reculé de 3 % sur la même période.")]
    [InlineData("2023年，跨境电商进出口2.38万亿元，增长15.6%。")]
    [InlineData("В 2023 году экспорт вырос на 15,6 процента.")]
    public void Other_languages_are_told(string text) => Assert.False(LanguageGate.IsEnglish(text));

    [Fact]
    public void A_document_in_another_language_has_no_claims_and_says_why()
    {
        var result = ClaimExtractor.Default.Extract(ArticleSource.FromText(
            "de", "Die Ausfuhren stiegen im Jahr 2023 um 15,6 Prozent auf 2,38 Billionen Yuan, und die Einfuhren gingen um drei Prozent zurück, wie das Amt mitteilte."));

        Assert.Null(result.Error);
        Assert.Empty(result.Claims);
        Assert.Equal("language.unsupported", result.Note!.Code);
        Assert.NotNull(result.Article);
    }
}
