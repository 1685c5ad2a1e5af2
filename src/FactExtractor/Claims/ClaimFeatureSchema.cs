using System.Collections.Immutable;

namespace FactExtractor.Claims;

/// <summary>Names and order of the features that a scorer sees.</summary>
public static class ClaimFeatureSchema
{
    /// <summary>The names, in the order of <see cref="ClaimFeatures.Values"/>. Numbers are scaled so that their usual values lie between 0 and about 3.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        "hasSubject",
        "subjectFromContext",
        "subjectIsGrammaticalSubject",
        "subjectIsName",
        "subjectWords",
        "subjectDistance",
        "subjectIsCounted",
        "subjectOfVerb",
        "subjectOfCarrierNoun",
        "subjectBehindNumber",
        "subjectContinued",
        "subjectOfOldLevel",
        "subjectOfObject",
        "subjectOfTransaction",
        "subjectIsNearest",
        "isBareCount",
        "isCount",
        "isMoney",
        "isPercent",
        "isPhysical",
        "isRate",
        "isShare",
        "isDifference",
        "isChange",
        "hasChange",
        "hasPeriod",
        "isRange",
        "isInWords",
        "ambiguousUnit",
        "sentenceWords",
        "quantitiesInSentence",
        "inBody",
        "distributed",
    ];
}
