using System.Buffers;

namespace FactExtractor.Claims.Tables;

/// <summary>What the texts of cells and of their headers are made of.</summary>
internal static class CellText
{
    public const int MostCharacters = 40;

    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,+-−–±$€£¥%() \u00A0\u202F\u2009");

    private static readonly string[] CountNouns =
    [
        "number", "numbers", "population", "persons", "people", "inhabitants", "residents", "employees", "households", "visitors", "cases", "deaths", "births", "units", "vehicles", "deliveries", "passengers",
        "jobs", "students", "pupils", "patients", "members", "customers", "subscribers", "arrivals", "departures", "homes", "dwellings", "farms", "companies", "hospitals", "schools", "votes", "seats", "flights", "count",
    ];

    private static readonly string[] ChangeNouns = ["change", "changes", "growth", "increase", "decrease", "rise", "fall", "y/y", "yoy", "y-o-y", "q/q", "qoq", "m/m", "mom", "variation", "δ", "∆"];
    private static readonly string[] ForecastNouns = ["forecast", "forecasts", "projection", "projections", "projected", "outlook", "expected", "guidance"];
    private static readonly string[] TargetNouns = ["target", "targets", "planned", "goal", "objective"];

    /// <summary>A number with its sign, and no more than a sign of a currency or of percent beside it, or in brackets, which may mean that it is negative.</summary>
    public static bool IsBareNumber(ReadOnlySpan<char> text) =>
        text.Length <= MostCharacters && !text.ContainsAnyExcept(OfNumbers) && text.ContainsAnyInRange('0', '9');

    public static bool CountsSomething(ReadOnlySpan<char> header) => HasAny(header, CountNouns);

    public static bool SaysChange(ReadOnlySpan<char> header) => HasAny(header, ChangeNouns);

    public static bool SaysForecast(ReadOnlySpan<char> header) => HasAny(header, ForecastNouns);

    public static bool SaysTarget(ReadOnlySpan<char> header) => HasAny(header, TargetNouns);

    /// <summary>
    /// The number written with the unit that a header may say, each a reading to be tried: "Change, %", "Revenue (€ million)", "€ million", "in thousands of tonnes".
    /// </summary>
    public static IEnumerable<(string Written, bool IsWhole)> WithUnit(string number, string header)
    {
        var open = header.LastIndexOf('(');
        var close = open < 0 ? -1 : header.IndexOf(')', open);

        // One letter may be metres or millions.
        if (close > open + 1 && !(close == open + 2 && char.IsAsciiLetter(header[open + 1])))
            yield return (Written(number, header[(open + 1)..close]), false);
        if (header.LastIndexOf(',') is > 0 and var comma && comma + 1 < header.Length)
            yield return (Written(number, header[(comma + 1)..]), false);
        if (header.LastIndexOf(" in ", StringComparison.OrdinalIgnoreCase) is > 0 and var phrase)
            yield return (Written(number, header[(phrase + 4)..]), false);
        yield return (Written(number, header), true);
    }

    private static string Written(string number, string unit)
    {
        unit = unit.Trim(' ', '\u00A0', '.', ':');
        if (unit.StartsWith("in ", StringComparison.OrdinalIgnoreCase))
            unit = unit[3..].TrimStart();
        if (unit is "millions" or "thousands" or "billions")
            unit = unit[..^1];
        foreach (var (many, scale) in new[] { ("thousands of ", "thousand "), ("millions of ", "million "), ("billions of ", "billion ") })
        {
            if (unit.StartsWith(many, StringComparison.OrdinalIgnoreCase))
                unit = scale + unit[many.Length..];
        }

        if (unit.Length > 0 && unit[0] is '$' or '€' or '£' or '¥')
            return unit[..1] + number + (unit.Length > 1 && unit[1] is ' ' or '\u00A0' ? "" : " ") + unit[1..];
        if (unit.IndexOf('$') is > 0 and <= 3 and var sign)
            return unit[..(sign + 1)] + number + " " + unit[(sign + 1)..].TrimStart();
        // "EUR million", "USD bn": a code stands before its number.
        return unit.Length > 4 && unit[3] == ' ' && unit.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 ? unit[..4] + number + " " + unit[4..].TrimStart() : number + " " + unit;
    }

    private static bool HasAny(ReadOnlySpan<char> header, string[] words)
    {
        foreach (var part in header.SplitAny(' ', ',', '(', ')', ':', '\u00A0', '\n'))
        {
            foreach (var word in words)
            {
                if (header[part].Equals(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }
}
