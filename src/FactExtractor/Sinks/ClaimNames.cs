using FactExtractor.Claims;
using FactExtractor.Facts;
using FactExtractor.Quantities;

namespace FactExtractor.Sinks;

/// <summary>The names that claims carry in output, the same in every format: camelCase, as in the JSON schema of a claim.</summary>
public static class ClaimNames
{
    /// <summary>The name of a bound: <c>moreThan</c>.</summary>
    public static string Of(Bound bound) => bound switch
    {
        Bound.Exact => "exact",
        Bound.About => "about",
        Bound.MoreThan => "moreThan",
        Bound.AtLeast => "atLeast",
        Bound.LessThan => "lessThan",
        Bound.AtMost => "atMost",
        Bound.Range => "range",
        _ => throw new ArgumentOutOfRangeException(nameof(bound)),
    };

    /// <summary>The name of a kind of claim: <c>level</c>.</summary>
    public static string Of(ClaimKind kind) => kind switch
    {
        ClaimKind.Level => "level",
        ClaimKind.Change => "change",
        ClaimKind.Difference => "difference",
        ClaimKind.Share => "share",
        ClaimKind.Rank => "rank",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The name of a direction: <c>up</c>.</summary>
    public static string Of(ChangeDirection direction) => direction switch
    {
        ChangeDirection.Up => "up",
        ChangeDirection.Down => "down",
        ChangeDirection.Flat => "flat",
        _ => throw new ArgumentOutOfRangeException(nameof(direction)),
    };

    /// <summary>The name of a modality: <c>forecast</c>.</summary>
    public static string Of(Modality modality) => modality switch
    {
        Modality.Actual => "actual",
        Modality.Forecast => "forecast",
        Modality.Target => "target",
        Modality.Hypothetical => "hypothetical",
        Modality.Denied => "denied",
        _ => throw new ArgumentOutOfRangeException(nameof(modality)),
    };

    /// <summary>The name of a kind of conflict between facts: <c>disagreement</c>.</summary>
    public static string Of(FactConflictKind kind) => kind switch
    {
        FactConflictKind.Disagreement => "disagreement",
        FactConflictKind.Revision => "revision",
        FactConflictKind.Preliminary => "preliminary",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The name of a kind of attribution: <c>turn</c>.</summary>
    public static string Of(AttributionSource source) => source switch
    {
        AttributionSource.Turn => "turn",
        AttributionSource.Quote => "quote",
        AttributionSource.Report => "report",
        AttributionSource.Byline => "byline",
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };

    /// <summary>The name of a relation: <c>partOf</c>.</summary>
    public static string Of(ClaimRelationType type) => type switch
    {
        ClaimRelationType.PartOf => "partOf",
        ClaimRelationType.ComparedWith => "comparedWith",
        ClaimRelationType.ChangeOf => "changeOf",
        ClaimRelationType.ShareOf => "shareOf",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The names of the flags that are set, in a fixed order: <c>ambiguousCurrency</c>.</summary>
    public static IEnumerable<string> Of(ClaimFlags flags)
    {
        if (flags.HasFlag(ClaimFlags.AmbiguousCurrency))
            yield return "ambiguousCurrency";
        if (flags.HasFlag(ClaimFlags.AmbiguousUnit))
            yield return "ambiguousUnit";
        if (flags.HasFlag(ClaimFlags.SubjectFromContext))
            yield return "subjectFromContext";
        if (flags.HasFlag(ClaimFlags.NoSubject))
            yield return "noSubject";
        if (flags.HasFlag(ClaimFlags.PeriodUnresolved))
            yield return "periodUnresolved";
        if (flags.HasFlag(ClaimFlags.ArithmeticMismatch))
            yield return "arithmeticMismatch";
        if (flags.HasFlag(ClaimFlags.Distributed))
            yield return "distributed";
    }
}
