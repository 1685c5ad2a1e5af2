namespace FactExtractor.Claims.Periods;

/// <summary>Whether a day or month without a year lies ahead.</summary>
internal sealed partial class TimeExpressionFinder
{
    /// <summary>
    /// Whether the clause of the words from <paramref name="first"/> to <paramref name="end"/> speaks of the future: "will", "is due", "planned to", "until". What
    /// stands behind "and" or a comma is another clause ("was 3.6 percent in April and will remain high"), but not behind a time that opens its sentence.
    /// </summary>
    private bool IsFuture(int first, int end)
    {
        if (_words.IsAny(first - 1, ["until", "till"]))
            return true;
        // "would resume by Sunday"
        for (var i = first - 2; i >= 0 && i > first - 7 && _words.Is(first - 1, "by") && _words[i] is not ("," or ";"); i--)
        {
            if (_words.IsAny(i, ["would", "should", "could"]))
                return true;
        }

        // "The strike begins at 6am on Monday"
        for (var i = first - 1; i >= 0 && i > first - 7 && _words[i] is not ("," or ";"); i--)
        {
            if (_words.IsAny(i, ["begins", "starts", "opens", "ends", "resumes", "reopens"]))
                return true;
        }

        for (var i = first - 1; i >= 0; i--)
        {
            if (_words.Is(first - 1, "from") && _words.IsAny(i, ["offered", "proposed", "agreed"]))
                return true;
            if (_words.IsAny(i, Future) || (_words.Is(i, "expected") && _words.IsAny(i - 1, ["it", "he", "she", "they"])) || ((_words.Is(i + 1, "to") || _words.IsAny(i - 1, ["is", "are"])) && _words.IsAny(i, ["forecast", "expected", "predicted", "projected", "likely", "tipped"])) || (_words.Is(i, "by") && i >= first - 5 && !HasPast(first)))
                return true;
            if (_words.IsAny(i, ["was", "were", "did", "had", ";", "rose", "fell"]))
                return false;
        }

        var opens = first <= 2;
        for (var i = end; i < _words.Count; i++)
        {
            if (_words.IsAny(i, Future))
                return true;
            if (_words.IsAny(i, [";", "and", "but", "while", "which"]) || (_words[i] is "," && !opens))
                return false;
        }

        return false;
    }

    private static readonly string[] Future = ["will", "'ll", "’ll", "next", "upcoming", "scheduled", "plans", "planned", "planning", "plan", "due", "expects", "expect", "forecasts", "deadline", "must", "promised", "pledged", "set"];

    private bool HasPast(int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (_words.IsAny(i, ["was", "were", "did", "had", "has", "have"]) || (_words[i].Length > 4 && _words[i].EndsWith("ed", StringComparison.Ordinal)) || _words.IsAny(i, ["rose", "fell", "grew", "hit", "came", "stood"]))
                return true;
        }

        return false;
    }
}
