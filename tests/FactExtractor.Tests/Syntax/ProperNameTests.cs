using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Tests.Syntax;

public sealed class ProperNameTests
{
    [Theory]
    [InlineData("The profit of Acme rose in London.", "Acme; London")]
    [InlineData("Maria Keller met officials from China and Japan.", "Maria Keller; China; Japan")]
    [InlineData("The Bank of England raised rates.", "Bank of England")]
    [InlineData("Prices rose.", "")]
    public void Finds_names(string text, string expected)
    {
        var tree = SyntaxParser.Default.Parse(Assert.Single(SyntaxParser.Default.Split(text, new TextSpan(0, text.Length))));
        var names = ProperName.In(tree);
        Assert.Equal(expected, string.Join("; ", names.Select(n => n.Span.Of(text).ToString())));
        Assert.All(names, n => Assert.InRange(n.Head, n.First, n.Last));
    }
}
