using System.Text.RegularExpressions;

namespace FactExtractor.Eval.Quantities;

/// <summary>Half of the set's sentences have lost their apostrophes ("thats", "its an"). Puts back those of contractions, where only one reading is English.</summary>
internal static partial class NewsQuantApostrophes
{
    public static string Restore(string text) => ItIs().Replace(Negations().Replace(Contractions().Replace(text, "$1$3$5$7'$2$4$6$8"), "$1n't"), "$1'$2");

    [GeneratedRegex(@"\b(that|there|what|here|he|she)(s)\b|\b(they|you)(re|ve|ll)\b|\b(we)(ve)\b|\b(I)(m|ve)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Contractions();

    [GeneratedRegex(@"\b(do|does|did|is|was|are|were|have|has|had|would|could|should)nt\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Negations();

    [GeneratedRegex(@"\b(it)(s)(?= (?:an?|the|not|well-\w+|worth|also|really|just|only|very|too|been|one) )", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ItIs();
}
