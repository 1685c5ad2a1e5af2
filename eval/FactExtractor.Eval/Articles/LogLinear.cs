namespace FactExtractor.Eval.Articles;

/// <summary>Fits a log-linear model over binary features: AdaGrad over a fixed order of examples, with an L2 penalty. The same data give the same bits.</summary>
internal static class LogLinear
{
    private const int Epochs = 15;
    private const double Rate = 0.15;

    public static double[] Fit(List<(int[] Features, int Label, double Weight)> examples, int size, double penalty)
    {
        var weights = new double[size];
        var squares = new double[size];
        var counts = new double[size];
        var total = 0.0;
        foreach (var (features, _, weight) in examples)
        {
            total += weight;
            foreach (var feature in features)
                counts[feature]++;
        }

        var scale = examples.Count / total;
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20240207);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            var rate = Rate * (1 - (double)epoch / Epochs);
            foreach (var i in order)
            {
                var (features, label, weight) = examples[i];
                var sum = 0.0;
                foreach (var feature in features)
                    sum += weights[feature];
                var gradient = (1 / (1 + Math.Exp(-sum)) - label) * weight * scale;
                foreach (var feature in features)
                {
                    // The penalty of a feature is spread over the examples that have it.
                    var slope = gradient + penalty * weights[feature] / counts[feature];
                    squares[feature] += slope * slope;
                    weights[feature] -= rate * slope / Math.Sqrt(squares[feature] + 1e-8);
                }
            }
        }

        return weights;
    }
}
