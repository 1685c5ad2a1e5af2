using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactExtractor.Syntax.Neural;

/// <summary>
/// Matrix multiplication C += A·B with B packed in panels of 16 columns. Vectors are 256 bits wide on every machine and additions come in
/// the same order, so that results are the same to the bit wherever fused multiply-add is.
/// </summary>
/// <remarks>
/// Kernels, here and in the layers, are compiled once and well: compiled in a hurry at first, as the runtime does with what it meets, they took a third of the time of a run of seconds.
/// </remarks>
internal static class Gemm
{
    /// <summary>Columns of a panel; the number of columns of B and C is a multiple of it.</summary>
    public const int Panel = 16;

    private const int BlockRows = 96;

    /// <summary>Packs the <paramref name="k"/> × <paramref name="n"/> matrix whose element (i, j) stands at <c>i * rowStride + j * colStride</c>.</summary>
    public static void Pack(ReadOnlySpan<float> b, int k, int n, int rowStride, int colStride, Span<float> packed)
    {
        var at = 0;
        for (var panel = 0; panel < n; panel += Panel)
        {
            for (var i = 0; i < k; i++)
            {
                var source = i * rowStride + panel * colStride;
                if (colStride == 1)
                {
                    b.Slice(source, Panel).CopyTo(packed[at..]);
                    at += Panel;
                    continue;
                }

                for (var j = 0; j < Panel; j++)
                    packed[at++] = b[source + j * colStride];
            }
        }
    }

    /// <summary>C += A·B. Element (i, p) of A stands at <c>i * aRow + p * aCol</c>; C has rows of <paramref name="cRow"/> floats.</summary>
    public static void MultiplyAdd(ReadOnlySpan<float> a, int aRow, int aCol, ReadOnlySpan<float> packed, Span<float> c, int cRow, int m, int k, int n)
    {
        if (m == 0 || k == 0)
            return;
        // The kernels do without bounds checks: check the corners here.
        _ = a[((m - 1) * aRow) + ((k - 1) * aCol)];
        _ = packed[(n * k) - 1];
        _ = c[((m - 1) * cRow) + n - 1];
        ArgumentOutOfRangeException.ThrowIfNotEqual(n % Panel, 0);
        ref var a0 = ref MemoryMarshal.GetReference(a);
        ref var b0 = ref MemoryMarshal.GetReference(packed);
        ref var c0 = ref MemoryMarshal.GetReference(c);
        // Blocks of rows, so that what is read of A again for each panel stays near.
        for (var block = 0; block < m; block += BlockRows)
        {
            var end = Math.Min(m, block + BlockRows);
            for (var panel = 0; panel < n; panel += Panel)
            {
                ref var b = ref Unsafe.Add(ref b0, panel * k);
                var i = block;
                for (; i + 6 <= end; i += 6)
                    Kernel6(ref Unsafe.Add(ref a0, i * aRow), aRow, aCol, ref b, ref Unsafe.Add(ref c0, (i * cRow) + panel), cRow, k);
                for (; i + 3 <= end; i += 3)
                    Kernel3(ref Unsafe.Add(ref a0, i * aRow), aRow, aCol, ref b, ref Unsafe.Add(ref c0, (i * cRow) + panel), cRow, k);
                for (; i < end; i++)
                    Kernel1(ref Unsafe.Add(ref a0, i * aRow), aCol, ref b, ref Unsafe.Add(ref c0, (i * cRow) + panel), k);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Kernel6(ref float a, int aRow, int aCol, ref float b, ref float c, int cRow, int k)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        Vector256<float> c30 = default, c31 = default, c40 = default, c41 = default, c50 = default, c51 = default;
        ref var a3 = ref Unsafe.Add(ref a, 3 * aRow);
        for (var p = 0; p < k; p++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 8);
            b = ref Unsafe.Add(ref b, Panel);
            var x = Vector256.Create(a);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(Unsafe.Add(ref a, aRow));
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(Unsafe.Add(ref a, 2 * aRow));
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a3);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
            x = Vector256.Create(Unsafe.Add(ref a3, aRow));
            c40 = Vector256.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector256.FusedMultiplyAdd(x, b1, c41);
            x = Vector256.Create(Unsafe.Add(ref a3, 2 * aRow));
            c50 = Vector256.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector256.FusedMultiplyAdd(x, b1, c51);
            a = ref Unsafe.Add(ref a, aCol);
            a3 = ref Unsafe.Add(ref a3, aCol);
        }

        Store(ref c, c00, c01);
        Store(ref Unsafe.Add(ref c, cRow), c10, c11);
        Store(ref Unsafe.Add(ref c, 2 * cRow), c20, c21);
        Store(ref Unsafe.Add(ref c, 3 * cRow), c30, c31);
        Store(ref Unsafe.Add(ref c, 4 * cRow), c40, c41);
        Store(ref Unsafe.Add(ref c, 5 * cRow), c50, c51);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Kernel3(ref float a, int aRow, int aCol, ref float b, ref float c, int cRow, int k)
    {
        Vector256<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default;
        for (var p = 0; p < k; p++)
        {
            var b0 = Vector256.LoadUnsafe(ref b);
            var b1 = Vector256.LoadUnsafe(ref b, 8);
            b = ref Unsafe.Add(ref b, Panel);
            var x = Vector256.Create(a);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(Unsafe.Add(ref a, aRow));
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(Unsafe.Add(ref a, 2 * aRow));
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            a = ref Unsafe.Add(ref a, aCol);
        }

        Store(ref c, c00, c01);
        Store(ref Unsafe.Add(ref c, cRow), c10, c11);
        Store(ref Unsafe.Add(ref c, 2 * cRow), c20, c21);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Kernel1(ref float a, int aCol, ref float b, ref float c, int k)
    {
        Vector256<float> c0 = default, c1 = default;
        for (var p = 0; p < k; p++)
        {
            var x = Vector256.Create(a);
            c0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), c0);
            c1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), c1);
            b = ref Unsafe.Add(ref b, Panel);
            a = ref Unsafe.Add(ref a, aCol);
        }

        Store(ref c, c0, c1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(ref float c, Vector256<float> left, Vector256<float> right)
    {
        (Vector256.LoadUnsafe(ref c) + left).StoreUnsafe(ref c);
        (Vector256.LoadUnsafe(ref c, 8) + right).StoreUnsafe(ref c, 8);
    }
}
