using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace FactExtractor.Syntax.Neural;

/// <summary>Sigmoid and hyperbolic tangent for eight numbers, from basic arithmetic only, so that no platform's library changes a result.</summary>
internal static class Activations
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) =>
        Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        var e = Exp(x + x);
        return (e - Vector256<float>.One) / (e + Vector256<float>.One);
    }

    /// <summary>e to the power of x, to about seven digits within ±30, cut there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-30f)), Vector256.Create(30f));
        var z = x * Vector256.Create(1.44269504f);
        var whole = Vector256.Floor(z + Vector256.Create(0.5f));
        var r = Vector256.FusedMultiplyAdd(whole, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(whole, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(5.0000001201e-1f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r + Vector256<float>.One);
        var exponent = Vector256.ConvertToInt32(whole) + Vector256.Create(127);
        return p * (exponent << 23).AsSingle();
    }
}
