using FactExtractor.Text;

namespace FactExtractor.Claims.Periods;

/// <summary>A time expression of a sentence.</summary>
/// <param name="Span">Where it stands, prepositions left out.</param>
/// <param name="Value">The period in ISO 8601 and the forms of the contract, or null where it can't be resolved.</param>
/// <param name="Role">What it can be used for.</param>
internal readonly record struct TimeExpression(TextSpan Span, string? Value, TimeRole Role);

/// <summary>What a time expression can be used for.</summary>
internal enum TimeRole
{
    /// <summary>The time at which something holds: "in 2023", "last year".</summary>
    Period,

    /// <summary>A window that gives a number its period: "over the past three months". The number in it measures nothing.</summary>
    Window,

    /// <summary>What a change is measured from: "from a year earlier", "year on year".</summary>
    Basis,

    /// <summary>From the start of the year until publication: the time of a level ("so far this year 900 have opened"), the basis of a change ("is up 4% so far this year").</summary>
    YearToDate,
}
