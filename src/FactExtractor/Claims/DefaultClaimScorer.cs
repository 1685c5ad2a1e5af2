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
        1.554f, // hasSubject
        -0.995f, // subjectFromContext
        -0.021f, // subjectIsGrammaticalSubject
        -0.934f, // subjectIsName
        0.116f, // subjectWords
        -0.064f, // subjectDistance
        0.466f, // subjectIsCounted
        0.199f, // subjectOfVerb
        -0.359f, // subjectOfCarrierNoun
        0.178f, // subjectBehindNumber
        -0.461f, // subjectContinued
        0.646f, // subjectOfOldLevel
        -0.068f, // subjectOfObject
        0.130f, // subjectOfTransaction
        -0.709f, // subjectIsNearest
        -0.390f, // isBareCount
        -0.329f, // isCount
        0.359f, // isMoney
        0.232f, // isPercent
        -0.293f, // isPhysical
        0.031f, // isRate
        0.500f, // isShare
        0.027f, // isDifference
        -0.657f, // isChange
        0.806f, // hasChange
        -0.198f, // hasPeriod
        -0.278f, // isRange
        -0.447f, // isInWords
        0.118f, // ambiguousUnit
        0.542f, // sentenceWords
        0.149f, // quantitiesInSentence
        0.652f, // inBody
        0.080f, // distributed
    ];

    private const float Bias = -1.007f;

    private DefaultClaimScorer()
    {
    }

    /// <summary>The scorer.</summary>
    public static DefaultClaimScorer Instance { get; } = new();

    /// <summary>How far one feature moves the score, in log odds.</summary>
    internal static double Contribution(in ClaimFeatures features, int index) => (double)Weights[index] * features.Values[index];

    /// <inheritdoc/>
    public double Score(in ClaimFeatures features)
    {
        var sum = (double)Bias;
        for (var i = 0; i < Weights.Length; i++)
            sum += Weights[i] * features.Values[i];
        return Math.Round(1 / (1 + Math.Exp(-sum)), 4);
    }
}
