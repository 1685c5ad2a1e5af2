namespace FactExtractor.Eval.Scoring;

/// <summary>Which fields of a found claim are right.</summary>
/// <param name="SubjectF1">How well the subject's words agree, 0 to 1.</param>
public sealed record Judgement(double SubjectF1)
{
    /// <summary>Names of the fields, in the order of the listing.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = ["subject", "bound", "kind", "change", "period", "modality", "attribution"];

    /// <summary>The subject.</summary>
    public bool Subject { get; init; }

    /// <summary>The bound.</summary>
    public bool Bound { get; init; }

    /// <summary>The kind.</summary>
    public bool Kind { get; init; }

    /// <summary>The change.</summary>
    public bool Change { get; init; }

    /// <summary>The period.</summary>
    public bool Period { get; init; }

    /// <summary>The modality.</summary>
    public bool Modality { get; init; }

    /// <summary>The attribution.</summary>
    public bool Attribution { get; init; }

    /// <summary>Whether subject, change, period and modality are right.</summary>
    public bool IsStrict => Subject && Change && Period && Modality;

    /// <summary>How many fields are right.</summary>
    public int RightFields => Fields.Count(right => right);

    /// <summary>The fields in the order of <see cref="FieldNames"/>.</summary>
    public IEnumerable<bool> Fields => [Subject, Bound, Kind, Change, Period, Modality, Attribution];
}
