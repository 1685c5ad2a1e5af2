
namespace FactExtractor.Claims;

/// <summary>
/// The seam for learned scoring. A scorer gives the probability that a claim's value, unit and subject are right. The features and their order
/// are fixed by <see cref="ClaimFeatureSchema"/>, so a prediction engine of a learning library can stand behind it. Implementations are thread-safe and deterministic.
/// </summary>
public interface IClaimScorer
{
    /// <summary>The probability, from 0 to 1.</summary>
    double Score(in ClaimFeatures features);
}
