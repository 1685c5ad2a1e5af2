namespace FactExtractor.Claims;

/// <summary>
/// A log-linear scorer over the features of <see cref="ClaimFeatureSchema"/>: the probability that value, unit and subject are right, as far as the texts that it was
/// fitted on tell. The weights are those that <c>train scorer</c> of the evaluation program prints; they hold no words. Immutable and thread-safe.
/// </summary>
public sealed class DefaultClaimScorer : IClaimScorer
{
    /// <summary>Weights in the order of <see cref="ClaimFeatureSchema.Names"/>.</summary>
    private static ReadOnlySpan<float> Weights =>
    [
        2.484f, // hasSubject
        -0.810f, // subjectFromContext
        0.130f, // subjectIsGrammaticalSubject
        -0.950f, // subjectIsName
        0.529f, // subjectWords
        -0.003f, // subjectDistance
        0.625f, // subjectIsCounted
        -0.069f, // subjectOfVerb
        -0.249f, // subjectOfCarrierNoun
        0.045f, // subjectBehindNumber
        -0.380f, // subjectContinued
        0.425f, // subjectOfOldLevel
        -0.162f, // subjectOfObject
        0.136f, // subjectOfTransaction
        -0.112f, // subjectIsNearest
        -0.470f, // isBareCount
        -0.210f, // isCount
        0.387f, // isMoney
        0.039f, // isPercent
        -0.275f, // isPhysical
        0.059f, // isRate
        0.285f, // isShare
        -0.148f, // isDifference
        -0.568f, // isChange
        0.612f, // hasChange
        -0.217f, // hasPeriod
        -0.170f, // isRange
        -0.386f, // isInWords
        -0.065f, // ambiguousUnit
        0.421f, // sentenceWords
        -0.091f, // quantitiesInSentence
        0.859f, // inBody
        0.072f, // distributed
    ];

    private const float Bias = -1.974f;

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
