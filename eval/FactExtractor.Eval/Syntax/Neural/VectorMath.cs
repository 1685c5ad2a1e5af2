using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>Element by element arithmetic, eight at a time, then the rest.</summary>
internal static class VectorMath
{
    public static void Add(Span<float> to, ReadOnlySpan<float> from) => AddScaled(to, from, 1);

    public static void AddScaled(Span<float> to, ReadOnlySpan<float> from, float by)
    {
        var factor = Vector256.Create(by);
        var to8 = MemoryMarshal.Cast<float, Vector256<float>>(to);
        var from8 = MemoryMarshal.Cast<float, Vector256<float>>(from[..to.Length]);
        for (var i = 0; i < to8.Length; i++)
            to8[i] = Vector256.FusedMultiplyAdd(from8[i], factor, to8[i]);
        for (var i = to8.Length * 8; i < to.Length; i++)
            to[i] += from[i] * by;
    }

    public static void Multiply(Span<float> values, ReadOnlySpan<float> by)
    {
        var values8 = MemoryMarshal.Cast<float, Vector256<float>>(values);
        var by8 = MemoryMarshal.Cast<float, Vector256<float>>(by[..values.Length]);
        for (var i = 0; i < values8.Length; i++)
            values8[i] *= by8[i];
        for (var i = values8.Length * 8; i < values.Length; i++)
            values[i] *= by[i];
    }

    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var a8 = MemoryMarshal.Cast<float, Vector256<float>>(a);
        var b8 = MemoryMarshal.Cast<float, Vector256<float>>(b[..a.Length]);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < a8.Length; i++)
            sum = Vector256.FusedMultiplyAdd(a8[i], b8[i], sum);
        var rest = Vector256.Sum(sum);
        for (var i = a8.Length * 8; i < a.Length; i++)
            rest += a[i] * b[i];
        return rest;
    }
}
