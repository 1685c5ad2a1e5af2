namespace FactExtractor.Tool.Explain;

/// <summary>What a person should do about each flag; the same advice as in docs/claims.md.</summary>
internal static class FlagTexts
{
    public static string Of(string flag) => flag switch
    {
        "ambiguousCurrency" => "no country decides whose dollar it is: look at the publisher's",
        "ambiguousUnit" => "the unit has more than one reading: look at the source of the figure",
        "subjectFromContext" => "the subject stands in an earlier phrase: read the sentence before",
        "noSubject" => "nothing was found that it measures: read the passage",
        "periodUnresolved" => "give the date of publication with --published",
        "arithmeticMismatch" => "level, old level, change or part do not agree: check them against the passage",
        "distributed" => "values were dealt out by \"respectively\": check the order",
        _ => "",
    };
}
