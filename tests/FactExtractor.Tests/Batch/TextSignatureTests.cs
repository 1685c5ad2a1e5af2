using FactExtractor.Batch;

namespace FactExtractor.Tests.Batch;

public sealed class TextSignatureTests
{
    [Fact]
    public void The_estimate_is_near_the_share_of_shingles_in_common()
    {
        var random = new Random(20240128);
        foreach (var kept in new[] { 1.0, 0.9, 0.7, 0.3, 0.0 })
        {
            var errors = new List<double>();
            for (var round = 0; round < 30; round++)
            {
                // Two texts with the same beginning and endings of their own: the shingles in common are those of the beginning.
                const int words = 1000;
                var common = Words(random, (int)(words * kept));
                var (a, b) = (common + Words(random, words - (int)(words * kept)), common + Words(random, words - (int)(words * kept)));
                var truth = kept / (2 - kept);
                errors.Add(TextSignature.Similarity(TextSignature.Of(a), TextSignature.Of(b)) - truth);
            }

            Assert.InRange(errors.Average(), -0.05, 0.05);
        }
    }

    [Fact]
    public void Case_punctuation_and_white_space_do_not_count()
    {
        var text = Words(new Random(1), 200);
        Assert.Equal(TextSignature.Of(text), TextSignature.Of(text.ToUpperInvariant().Replace(" ", ",\n ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sales rose 5 percent to 12 million tonnes in 2023.")]
    [InlineData("\uD800 \uDC00 ...")]
    public void A_short_text_has_none(string text) => Assert.Empty(TextSignature.Of(text));

    private static string Words(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => $"w{random.Next(1_000_000)} "));
}
