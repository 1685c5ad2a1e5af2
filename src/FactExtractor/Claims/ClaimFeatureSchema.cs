using System.Collections.Immutable;

namespace FactExtractor.Claims;

/// <summary>Names and order of the features that a scorer sees.</summary>
public static class ClaimFeatureSchema
{
    /// <summary>The names, in the order of <see cref="ClaimFeatures.Values"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "hasSubject",
        "subjectFromContext",
        "subjectIsGrammaticalSubject",
        "subjectWords",
        "subjectDistance",
        "isCount",
        "isMoney",
        "isPercent",
        "isPhysical",
        "hasChange",
        "hasPeriod",
        "isRange",
        "ambiguousUnit",
        "sentenceWords",
        "quantitiesInSentence",
        "inBody",
        "distributed",
    ];
}
