namespace FactExtractor.Claims;

/// <summary>Reasons for a person to look at a claim. Nothing is ever silently repaired.</summary>
[Flags]
public enum ClaimFlags
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>"$" or another shared symbol with no country known.</summary>
    AmbiguousCurrency = 1,

    /// <summary>The unit has more than one reading.</summary>
    AmbiguousUnit = 2,

    /// <summary>The subject was taken from an earlier phrase, a heading or a header cell.</summary>
    SubjectFromContext = 4,

    /// <summary>No subject was found.</summary>
    NoSubject = 8,

    /// <summary>The text gives a period that could not be resolved ("last year" without a publication date).</summary>
    PeriodUnresolved = 16,

    /// <summary>Level, old level and change disagree beyond rounding, or parts exceed their whole.</summary>
    ArithmeticMismatch = 32,

    /// <summary>Values were dealt out over a coordination ("respectively").</summary>
    Distributed = 64,
}
