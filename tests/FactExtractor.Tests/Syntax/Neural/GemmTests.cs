using FactExtractor.Syntax.Neural;

namespace FactExtractor.Tests.Syntax.Neural;

public sealed class GemmTests
{
    [Theory]
    [InlineData(1, 1, 16)]
    [InlineData(2, 5, 32)]
    [InlineData(7, 33, 48)]
    [InlineData(101, 20, 16)]
    [InlineData(0, 4, 16)]
    public void Multiplies_as_the_definition_says(int m, int k, int n)
    {
        var random = new Random(m + k + n);
        float[] a = Values(random, m * k), b = Values(random, k * n), c = Values(random, m * n);
        var expected = (float[])c.Clone();
        for (var i = 0; i < m; i++)
        {
            for (var j = 0; j < n; j++)
            {
                for (var p = 0; p < k; p++)
                    expected[(i * n) + j] += a[(i * k) + p] * b[(p * n) + j];
            }
        }

        var packed = new float[k * n];
        Gemm.Pack(b, k, n, n, 1, packed);
        Gemm.MultiplyAdd(a, k, 1, packed, c, n, m, k, n);
        for (var i = 0; i < c.Length; i++)
            Assert.Equal(expected[i], c[i], 1e-3f);
    }

    [Fact]
    public void Takes_transposed_matrices()
    {
        var random = new Random(5);
        float[] a = Values(random, 3 * 4), b = Values(random, 4 * 16), straight = new float[3 * 16], turned = new float[3 * 16];
        var packed = new float[4 * 16];
        Gemm.Pack(b, 4, 16, 16, 1, packed);
        Gemm.MultiplyAdd(a, 4, 1, packed, straight, 16, 3, 4, 16);
        var aTurned = new float[12];
        var bTurned = new float[64];
        for (var i = 0; i < 3; i++)
        {
            for (var p = 0; p < 4; p++)
                aTurned[(p * 3) + i] = a[(i * 4) + p];
        }

        for (var p = 0; p < 4; p++)
        {
            for (var j = 0; j < 16; j++)
                bTurned[(j * 4) + p] = b[(p * 16) + j];
        }

        Gemm.Pack(bTurned, 4, 16, 1, 4, packed);
        Gemm.MultiplyAdd(aTurned, 1, 3, packed, turned, 16, 3, 4, 16);
        Assert.Equal(straight, turned);
    }

    private static float[] Values(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => (random.NextSingle() * 2) - 1)];
}
