namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>Adam with decoupled weight decay for one array of weights; rows of embeddings are updated only when touched.</summary>
internal sealed class Adam(float[] weights)
{
    private const float Beta1 = 0.9f, Beta2 = 0.98f, Epsilon = 1e-8f;

    private readonly float[] _mean = new float[weights.Length];
    private readonly float[] _square = new float[weights.Length];

    public void Step(float[] gradient, float rate, float decay, int step) => Step(gradient, 0, weights.Length, rate, decay, step);

    public void Step(float[] gradient, int start, int length, float rate, float decay, int step)
    {
        float fix1 = 1 - MathF.Pow(Beta1, step), fix2 = 1 - MathF.Pow(Beta2, step);
        for (var i = start; i < start + length; i++)
        {
            var g = gradient[i];
            _mean[i] = Beta1 * _mean[i] + (1 - Beta1) * g;
            _square[i] = Beta2 * _square[i] + (1 - Beta2) * g * g;
            weights[i] -= rate * ((_mean[i] / fix1) / (MathF.Sqrt(_square[i] / fix2) + Epsilon) + decay * weights[i]);
        }
    }
}
