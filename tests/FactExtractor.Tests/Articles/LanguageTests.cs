namespace FactExtractor.Tests.Articles;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("The harbour of the town moved more freight than it did in the year before, and that is a record for the coast.", "en")]
    [InlineData("Der Hafen der Stadt hat im vergangenen Jahr mehr Fracht umgeschlagen als je zuvor, und das ist ein Rekord für die Küste, teilte die Firma mit.", "de")]
    [InlineData("Le port de la ville a traité plus de fret que dans les années précédentes, et c'est un record pour la côte, selon une étude sur le secteur.", "fr")]
    [InlineData("El puerto de la ciudad movió más carga que en los años anteriores, y eso es un récord para la costa, según un informe del sector que se publicó.", "es")]
    [InlineData("В прошлом году порт города обработал больше грузов, чем когда-либо прежде, сообщила компания в понедельник.", "ru")]
    [InlineData("港口去年处理的货物比以往任何一年都多，公司周一表示，这是沿海地区的纪录。", "zh")]
    [InlineData("港は昨年、これまでで最も多くの貨物を扱ったと、会社が月曜日に発表した。", "ja")]
    public void A_text_that_does_not_say_its_language_is_told_by_its_words(string text, string language) =>
        Assert.Equal(new(language, "text"), Reading.Text(text).Metadata.Language);

    [Theory]
    [InlineData("4.2 million, 5.1 million")]
    [InlineData("Ferry 12")]
    public void Too_little_text_has_no_language(string text) => Assert.Null(Reading.Text(text).Metadata.Language);
}
