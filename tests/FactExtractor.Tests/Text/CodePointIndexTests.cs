using FactExtractor.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FactExtractor.Tests.Text;

public sealed class CodePointIndexTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("abc", 3, 3)]
    [InlineData("a\U0001F4C8b", 3, 2)]
    [InlineData("a\U0001F4C8b", 4, 3)]
    [InlineData("e\u0301 5", 4, 4)]
    public void Counts_code_points_before_an_offset(string text, int offset, int expected) =>
        Assert.Equal(expected, CodePointIndex.Create(text).FromUtf16(offset));

    [Fact]
    public void An_offset_inside_a_pair_counts_as_just_after_it() =>
        Assert.Equal(1, CodePointIndex.Create("\U0001F4C8").FromUtf16(1));

    [Fact]
    public void Lone_surrogates_count_one_each()
    {
        // Not in attributes: these hold UTF-8, in which lone surrogates can't be written.
        Assert.Equal(2, CodePointIndex.Create("\uD83D\uD83D\uDCC8x").FromUtf16(3));
        Assert.Equal(3, CodePointIndex.Create("\uDCC8\uD83Dx").FromUtf16(3));
        Assert.Equal(2, CodePointIndex.Create("x\uD83D").FromUtf16(2));
    }

    [Theory]
    [InlineData(1, 1, 1, 2)]
    [InlineData(2, 1, 1, 2)]
    [InlineData(0, 1, 0, 1)]
    [InlineData(2, 0, 2, 0)]
    [InlineData(0, 2, 0, 3)]
    public void A_whole_span_cuts_no_pair(int start, int length, int wholeStart, int wholeLength) =>
        Assert.Equal(
            new TextSpan(wholeStart, wholeLength), CodePointIndex.Create("a\U0001F4C8b").Whole(new TextSpan(start, length)));

    [Fact]
    public void Offsets_outside_the_text_are_refused()
    {
        var index = CodePointIndex.Create("abc");
        Assert.Throws<ArgumentOutOfRangeException>(() => index.FromUtf16(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.FromUtf16(4));
    }

    [Fact]
    public void Agrees_with_counting_runes()
    {
        var text = Gen.ArrayOf(Gen.Elements('a', '5', '\u0301', '\uD83D', '\uDCC8', '\uFFFD', '\u200D')).Select(c => new string(c)).ToArbitrary();
        Prop.ForAll(text, t =>
        {
            var index = CodePointIndex.Create(t);
            return index.Length == t.EnumerateRunes().Count()
                && Enumerable.Range(0, t.Length + 1)
                    .Where(i => i == 0 || i == t.Length || !(char.IsHighSurrogate(t[i - 1]) && char.IsLowSurrogate(t[i])))
                    .All(i => index.FromUtf16(i) == t[..i].EnumerateRunes().Count());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(17, 23));
    }
}
