using FactExtractor.Batch;

namespace FactExtractor.Tests.Batch;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void Of_many_texts_each_copy_leads_to_its_original_and_no_other_to_any()
    {
        var random = new Random(20240201);
        var seen = new NearDuplicates();
        var originals = new List<byte[]>();
        for (var i = 0; i < 20_000; i++)
        {
            if (i % 10 == 9)
            {
                // One byte in sixteen differs: nearly the same, and one of eight bands at least is left whole.
                var original = random.Next(originals.Count);
                var copy = originals[original].ToArray();
                for (var j = 0; j < 4; j++)
                    copy[j * 4] ^= (byte)random.Next(1, 256);
                Assert.Equal($"d{original}", seen.Add($"copy{i}", copy));
                continue;
            }

            var signature = new byte[TextSignature.Length];
            random.NextBytes(signature);
            Assert.Null(seen.Add($"d{originals.Count}", signature));
            originals.Add(signature);
        }
    }

    [Fact]
    public void Texts_that_share_a_band_alone_are_not_the_same_and_the_first_of_two_equals_is_named()
    {
        var seen = new NearDuplicates();
        var first = new byte[TextSignature.Length];
        var other = Enumerable.Range(0, TextSignature.Length).Select(i => (byte)(i < 28 ? 0 : i)).ToArray();
        Assert.Null(seen.Add("first", first));
        Assert.Null(seen.Add("other", other));
        Assert.Equal("first", seen.Add("again", first));
        Assert.Equal("other", seen.Add("again", other));
        Assert.Null(seen.Add("short", []));
    }
}
