using FactExtractor.Claims;

namespace FactExtractor.Testing;

/// <summary>A scorer that gives every claim the same confidence, and counts them. Thread-safe.</summary>
/// <param name="confidence">From 0 to 1.</param>
public sealed class FakeClaimScorer(double confidence) : IClaimScorer
{
    private int _scored;

    /// <summary>How many claims were scored.</summary>
    public int ScoredCount => _scored;

    /// <inheritdoc/>
    public double Score(in ClaimFeatures features)
    {
        Interlocked.Increment(ref _scored);
        return confidence;
    }
}
