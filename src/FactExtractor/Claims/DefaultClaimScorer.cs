namespace FactExtractor.Claims;

/// <summary>A log-linear scorer over the features of <see cref="ClaimFeatureSchema"/>. Immutable and thread-safe.</summary>
public sealed class DefaultClaimScorer : IClaimScorer
{
    /// <summary>Weights in the order of <see cref="ClaimFeatureSchema.Names"/>.</summary>
    private static ReadOnlySpan<float> Weights =>
    [
        1.2f, -0.6f, 0.8f, -0.05f, -0.05f, -0.3f, 0.3f, 0.1f, 0f, 0.3f, 0.2f, -0.2f, -1.0f, -0.01f, -0.1f, 0.2f, -0.2f,
    ];

    private const float Bias = 0.2f;

    private DefaultClaimScorer()
    {
    }

    /// <summary>The scorer.</summary>
    public static DefaultClaimScorer Instance { get; } = new();

    /// <inheritdoc/>
    public double Score(in ClaimFeatures features)
    {
        var sum = (double)Bias;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * features.Values[i];
        return Math.Round(1 / (1 + Math.Exp(-sum)), 4);
    }
}
