using System.Text;
using FactExtractor.Sources;

namespace FactExtractor.Tests.Sources;

public sealed class GzipTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 5000).Select(i => $"line {i * 7919 % 10007}\n"));

    private static readonly byte[] Packed = TempFolder.Gzip(Text);

    [Fact]
    public void Expands_one_member_and_several()
    {
        Assert.Equal(Text, Expand(Packed));
        Assert.Equal(Text + Text, Expand([.. Packed, .. Packed]));
        Assert.Equal("", Expand(TempFolder.Gzip("")));
    }

    [Fact]
    public void Data_cut_anywhere_are_an_error_and_never_half_a_document()
    {
        foreach (var length in Enumerable.Range(3, 30).Concat(Enumerable.Range(Packed.Length - 30, 30)).Append(Packed.Length / 2))
            Assert.Equal("source.truncated", Assert.Throws<SourceException>(() => Expand(Packed[..length])).Code);
    }

    [Fact]
    public void A_second_member_cut_short_is_an_error() =>
        Assert.Equal("source.truncated", Assert.Throws<SourceException>(() => Expand([.. Packed, .. Packed[..^5]])).Code);

    [Fact]
    public void A_flipped_bit_is_an_error()
    {
        var random = new Random(5);
        for (var i = 0; i < 50; i++)
        {
            var damaged = (byte[])Packed.Clone();
            damaged[random.Next(10, damaged.Length)] ^= (byte)(1 << random.Next(8));
            Assert.Equal("source.truncated", Assert.Throws<SourceException>(() => Expand(damaged)).Code);
        }
    }

    [Fact]
    public void Expanding_stops_at_the_limit()
    {
        Assert.Equal(Text, Expand(Packed, Text.Length));
        Assert.Equal("source.too-large", Assert.Throws<SourceException>(() => Expand(Packed, Text.Length - 1)).Code);
        var bomb = TempFolder.Gzip(new string('0', 50_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("source.too-large", Assert.Throws<SourceException>(() => Expand(bomb, 1 << 20)).Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 << 20);
    }

    private static string Expand(byte[] bytes, int maxLength = 1 << 20) =>
        Encoding.UTF8.GetString(FactExtractor.Sources.Gzip.Expand(bytes, maxLength, CancellationToken.None));
}
