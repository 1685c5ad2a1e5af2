namespace FactExtractor.Eval.Claims;

/// <summary>Logistic regression over dense rows with an L2 penalty, by Newton's method. The same rows give the same weights.</summary>
internal static class LogisticFit
{
    private const int Steps = 25;

    /// <summary>The weights, the bias last.</summary>
    public static double[] Fit(IReadOnlyList<(float[] Row, bool Label)> examples, double penalty)
    {
        var size = examples[0].Row.Length + 1;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var gradient = new double[size];
            var curvature = new double[size, size];
            foreach (var (row, label) in examples)
            {
                var p = Predict(weights, row);
                for (var i = 0; i < size; i++)
                {
                    var x = Value(row, i);
                    if (x == 0)
                        continue;
                    gradient[i] += (p - (label ? 1 : 0)) * x;
                    for (var j = 0; j <= i; j++)
                        curvature[i, j] += p * (1 - p) * x * Value(row, j);
                }
            }

            for (var i = 0; i < size; i++)
            {
                // The bias is all but free.
                var own = i == size - 1 ? 1e-6 : penalty;
                gradient[i] += own * weights[i];
                curvature[i, i] += own + 1e-9;
            }

            Solve(curvature, gradient);
            for (var i = 0; i < size; i++)
                weights[i] -= gradient[i];
        }

        return weights;
    }

    public static double Predict(double[] weights, float[] row)
    {
        var sum = weights[^1];
        for (var i = 0; i < row.Length; i++)
            sum += weights[i] * row[i];
        return 1 / (1 + Math.Exp(-sum));
    }

    private static double Value(float[] row, int index) => index < row.Length ? row[index] : 1;

    /// <summary>Solves a x = b in place by Cholesky's method; only the lower half of <paramref name="a"/> is read.</summary>
    private static void Solve(double[,] a, double[] b)
    {
        var size = b.Length;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = a[i, j];
                for (var k = 0; k < j; k++)
                    sum -= a[i, k] * a[j, k];
                a[i, j] = i == j ? Math.Sqrt(Math.Max(sum, 1e-12)) : sum / a[j, j];
            }
        }

        for (var i = 0; i < size; i++)
        {
            for (var k = 0; k < i; k++)
                b[i] -= a[i, k] * b[k];
            b[i] /= a[i, i];
        }

        for (var i = size - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < size; k++)
                b[i] -= a[k, i] * b[k];
            b[i] /= a[i, i];
        }
    }
}
