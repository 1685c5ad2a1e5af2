using FactExtractor.Claims;

namespace FactExtractor.Tool.Explain;

/// <summary>Why the default scorer is as sure of a claim as it is: what weighs most for and against.</summary>
internal static class ConfidenceParts
{
    private const int MaxParts = 3;

    /// <summary>Parts below this move the probability by less than five points.</summary>
    private const double Least = 0.2;

    public static string Of(Claim claim)
    {
        if (claim.Features is not { } features)
            return "";
        var parts = ClaimFeatureSchema.Names.Select((name, i) => (Text: TextOf(name), Weight: DefaultClaimScorer.Contribution(features, i))).Where(p => Math.Abs(p.Weight) >= Least).ToList();
        var better = parts.Where(p => p.Weight > 0).OrderByDescending(p => p.Weight).Take(MaxParts).Select(p => p.Text);
        var worse = parts.Where(p => p.Weight < 0).OrderBy(p => p.Weight).Take(MaxParts).Select(p => p.Text);
        var (up, down) = (string.Join(", ", better), string.Join(", ", worse));
        return string.Join("; ", new[] { up.Length > 0 ? "better for: " + up : "", down.Length > 0 ? "worse for: " + down : "" }.Where(s => s.Length > 0));
    }

    private static string TextOf(string feature) => feature switch
    {
        "hasSubject" => "a subject was found",
        "subjectFromContext" => "the subject comes from an earlier phrase",
        "subjectIsGrammaticalSubject" => "it is the grammatical subject",
        "subjectIsName" => "the subject is a name",
        "subjectWords" => "length of the subject",
        "subjectDistance" => "distance of the subject",
        "subjectIsCounted" => "the subject is what is counted",
        "subjectOfVerb" => "a verb ties subject and number",
        "subjectOfCarrierNoun" => "the number is of a noun",
        "subjectBehindNumber" => "the subject stands right behind the number",
        "subjectContinued" => "the subject is that of the number before",
        "subjectOfOldLevel" => "the subject is that of the new level",
        "subjectOfObject" => "the subject is an object",
        "subjectOfTransaction" => "the verb names the subject",
        "subjectIsNearest" => "only nearness ties subject and number",
        "isBareCount" => "no unit and no noun",
        "isCount" => "a count",
        "isMoney" => "money",
        "isPercent" => "a percentage",
        "isPhysical" => "a measure",
        "isRate" => "a rate",
        "isShare" => "a share",
        "isDifference" => "a difference",
        "isChange" => "a change without its level",
        "hasChange" => "a change is given",
        "hasPeriod" => "a period is given",
        "isRange" => "a range",
        "isInWords" => "a number in words",
        "ambiguousUnit" => "a unit or currency with several readings",
        "sentenceWords" => "length of the sentence",
        "quantitiesInSentence" => "numbers in the sentence",
        "inBody" => "in the running text",
        "distributed" => "dealt out by \"respectively\"",
        _ => feature,
    };
}
