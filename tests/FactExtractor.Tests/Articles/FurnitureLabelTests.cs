using FactExtractor.Articles.Furniture;

namespace FactExtractor.Tests.Articles;

public sealed class FurnitureLabelTests
{
    [Theory]
    [InlineData("Facebook")]
    [InlineData("Share | E-mail | Print")]
    [InlineData("11:45")]
    [InlineData("2.30 pm")]
    [InlineData("14:32 GMT")]
    [InlineData("© 2024 Coast Times")]
    [InlineData("Copyright 2024 Coast Times. All rights reserved.")]
    public void Labels_of_the_page_are_told(string text) => Assert.True(PageLabel.Is(text));

    [Theory]
    [InlineData("Facebook shares rose")]
    [InlineData("7.30")]
    [InlineData("11:45 trains were late")]
    [InlineData("Line 4")]
    [InlineData("Copyright law changes in May")]
    public void Text_is_no_label(string text) => Assert.False(PageLabel.Is(text));

    [Theory]
    [InlineData("by Coast Patents / 2016.12.01", true)]
    [InlineData("05/10/2018 - Publicado por: Ana Lima - Categoria: Sociedade", true)]
    [InlineData("Published 3 May 2023 in Business", true)]
    [InlineData("By 2030 the harbour will move 9 million tons", false)]
    [InlineData("By May 3, 2024, the harbour will have moved 9 million tons", false)]
    [InlineData("Published figures for 2023 and 2024", false)]
    [InlineData("By 2030 the harbour will move 9 million tons.", false)]
    [InlineData("The report was published in 2023", false)]
    public void Bylines_with_a_date_are_told(string text, bool expected) => Assert.Equal(expected, Byline.IsWithDate(text));
}
