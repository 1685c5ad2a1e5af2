using System.Collections.Frozen;

namespace FactExtractor.Claims;

/// <summary>Words of saying, expecting, planning and denying, by lemma.</summary>
internal static class Speech
{
    private static readonly FrozenSet<string> Saying = Set(
        "say tell add note report announce show indicate state claim argue explain reveal suggest warn estimate find believe think insist stress point confirm disclose write reckon declare mention reiterate acknowledge admit testify calculate conclude observe comment caution assert maintain describe predict forecast project expect anticipate deny reply respond ask recall according read quote cite recount write tweet remark concede contend allege boast signal hint pledge promise vow urge hope fear tout");

    /// <summary>Verbs of saying that name a source when a bare object follows ("reported a loss of $5 million").</summary>
    private static readonly FrozenSet<string> Reporting = Set("report announce project forecast predict show estimate disclose reveal claim expect reckon calculate");

    /// <summary>Verbs whose subject is the source of what they govern. Plans and offers are told by the article.</summary>
    private static readonly FrozenSet<string> Sources = Set(
        "say tell add note report announce show indicate state claim argue explain reveal suggest warn estimate find believe think insist stress point confirm disclose write reckon declare mention reiterate acknowledge admit testify calculate conclude observe comment caution assert maintain predict forecast project expect anticipate deny reply recall recount tweet remark concede contend allege boast pledge promise vow urge hope ask put see");

    private static readonly FrozenSet<string> Expecting = Set("expect forecast project predict anticipate foresee envisage likely");

    private static readonly FrozenSet<string> Planning = Set(
        "plan aim target pledge promise want seek intend vow propose offer bid demand ask agree commit require urge hope request mandate schedule undertake prepare try strive need wish earmark");

    private static readonly FrozenSet<string> ForecastNouns = Set("forecast projection outlook guidance prediction expectation estimate prospect");

    private static readonly FrozenSet<string> TargetNouns = Set("target goal objective plan proposal bid offer pledge commitment budget demand aim promise quota requirement ceiling cap");

    public static bool IsSaying(string lemma) => Saying.Contains(lemma);

    public static bool IsSourceVerb(string lemma) => Sources.Contains(lemma);

    public static bool IsReporting(string lemma) => Reporting.Contains(lemma);

    public static bool IsExpecting(string lemma) => Expecting.Contains(lemma);

    public static bool IsPlanning(string lemma) => Planning.Contains(lemma);

    public static bool IsForecastNoun(string lemma) => ForecastNouns.Contains(lemma);

    public static bool IsTargetNoun(string lemma) => TargetNouns.Contains(lemma);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
