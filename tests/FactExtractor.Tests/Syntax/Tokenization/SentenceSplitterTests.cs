using FactExtractor.Syntax.Tokenization;
using FactExtractor.Text;

namespace FactExtractor.Tests.Syntax.Tokenization;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("Sales rose. Profit fell.", "Sales rose.|Profit fell.")]
    [InlineData("Mr. Li spoke. Gen. Hu did not.", "Mr. Li spoke.|Gen. Hu did not.")]
    [InlineData("It grew in the U.S. The rest shrank.", "It grew in the U.S.|The rest shrank.")]
    [InlineData("The U.S. Treasury sold bonds.", "The U.S. Treasury sold bonds.")]
    [InlineData("On Sept. 27 it rose 2.5 percent. No. 1 fell.", "On Sept. 27 it rose 2.5 percent.|No. 1 fell.")]
    [InlineData("Is it 5? Yes! Good.", "Is it 5?|Yes!|Good.")]
    [InlineData("\"It rose.\" He smiled.", "\"It rose.\"|He smiled.")]
    [InlineData("\u201cIt rose,\u201d he said. \u201cA lot.\u201d", "\u201cIt rose,\u201d he said.|\u201cA lot.\u201d")]
    [InlineData("Prices fell (by 5%.) They rose later.", "Prices fell (by 5%.)|They rose later.")]
    [InlineData("Toy Co. Ltd. makes toys. It sells them.", "Toy Co. Ltd. makes toys.|It sells them.")]
    [InlineData("It opens at 9 a.m. The queue is long.", "It opens at 9 a.m.|The queue is long.")]
    [InlineData("Yahoo! said so.", "Yahoo! said so.")]
    [InlineData("Copper at two-year high\n\nCopper rose on Monday.", "Copper at two-year high|Copper rose on Monday.")]
    [InlineData("Key figures\nSales: 5 million", "Key figures|Sales: 5 million")]
    [InlineData("This line of a paragraph was wrapped by the program that wrote it, at\nBerlin of all places.", "This line of a paragraph was wrapped by the program that wrote it, at\nBerlin of all places.")]
    [InlineData("It rose... Then it fell.", "It rose...|Then it fell.")]
    [InlineData("Vitamin C. The rest is not.", "Vitamin C.|The rest is not.")]
    [InlineData("J. Powell spoke.", "J. Powell spoke.")]
    [InlineData("", "")]
    [InlineData(" \n\t ", "")]
    public void Splits(string text, string expected)
    {
        var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length));
        Assert.Equal(expected, string.Join('|', sentences.Select(static s => s.ToString())));
    }

    /// <summary>A sentence that no writer writes is cut behind a mark, or between plain words, and never between a number and what it is of.</summary>
    [Theory]
    [InlineData("sold 3 million ships,", ",")]
    [InlineData("sold 3 million ships and then", "")]
    [InlineData("2.38 trillion yuan of", "")]
    public void An_overlong_sentence_is_cut_where_no_number_is_parted(string piece, string end)
    {
        var text = "The town " + string.Join(' ', Enumerable.Repeat(piece, 600)) + " nothing.";
        var sentences = SentenceSplitter.Split(text, new TextSpan(0, text.Length));

        Assert.True(sentences.Length > 3);
        Assert.Equal(text, string.Join(' ', sentences.Select(static s => s.ToString())));
        Assert.All(sentences, s => Assert.True(s.Words.Length <= 400));
        Assert.All(sentences.SkipLast(1), s => Assert.EndsWith(end, s.ToString(), StringComparison.Ordinal));
        if (piece.EndsWith(',') || piece.EndsWith("then", StringComparison.Ordinal))
            Assert.All(sentences.SkipLast(1), s => Assert.DoesNotMatch("( 3| million)$", s.ToString()));
    }

    [Fact]
    public void Keeps_to_the_range()
    {
        const string text = "One two. Three four. Five.";
        var sentences = SentenceSplitter.Split(text, new TextSpan(4, 9));
        Assert.Equal(["two.", "Thre"], sentences.Select(static s => s.ToString()));
    }
}
