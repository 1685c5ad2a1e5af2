using FactExtractor.Claims;
using FactExtractor.Quantities;

namespace FactExtractor.Facts;

/// <summary>How well a claim of one document fits a claim of another that tells of the same event.</summary>
internal static class EventFit
{
    /// <summary>The fit from which two claims are the same, if no other fits as well.</summary>
    public const int Enough = 6;

    /// <summary>What a share or a rate, which are often alike, needs beyond.</summary>
    private const int ForRates = 1;

    private const int SameWords = 4;
    private const int HalfOfWords = 2;

    /// <summary>The fit, below <see cref="Enough"/> for a mere rival; null where they can't be the same.</summary>
    public static int? Of(FactEntry a, FactEntry b)
    {
        if (!CanBe(a, b))
            return null;
        var (x, y) = (a.Number!.Value, b.Number!.Value);
        var words = Words(a, b);
        var isMeasured = a.Unit is not ("1" or "percent") && !WrittenNumber.IsMoney(a.Unit);
        var digits = Math.Min(x.Digits, y.Digits);

        var (entities, periods) = (Entities(a, b), Periods(a, b));

        // Small counts and round amounts are everywhere, also in texts of one event.
        if (digits < 2 && words < SameWords && !isMeasured)
            return Enough - 1;

        // Other words for a thing of another place or body are another thing.
        if (words < SameWords && periods < 2 && Agreement.NamesDiffer(a, b))
            return Enough - 1;
        var fit = words + entities + periods + (x.Value != y.Value ? 1 : digits > 1 ? 3 : 1)
            + (Agreement.SameChange(a, b) ? 2 : 0) + (isMeasured || (a.Counted is not null && b.Counted is not null) ? 1 : 0) - (a.Unit == "percent" ? ForRates : 0);
        return x.Value != y.Value && words == 0 ? Math.Min(fit, Enough - 1) : fit;
    }

    /// <summary>Whether nothing that both say keeps them apart.</summary>
    public static bool CanBe(FactEntry a, FactEntry b)
    {
        if (a.Kind != b.Kind || a.Modality != b.Modality || a.Number is not { } x || b.Number is not { } y)
            return false;
        if (a.Unit == b.Unit ? !x.Agrees(y) : !ConvertedUnit.Agree(a, b))
            return false;
        if (!Agreement.OfChanges(a, b) || (a.Kind == ClaimKind.Change && a.Change?.Direction != b.Change?.Direction))
            return false;
        if (a.Period is not null && b.Period is not null && a.Period != b.Period && !(a.Days is { } d && b.Days is { } e && ((d.First >= e.First && d.Last <= e.Last) || (e.First >= d.First && e.Last <= d.Last))))
            return false;
        if (!Agreement.Contains(a.PlaceWords, b.PlaceWords) || OpposedWords.Any(a.Words, b.Words) || OpposedWords.Any(a.OfWords, b.OfWords) || SubjectWords.NumbersDiffer(a.Words, b.Words))
            return false;
        return Agreement.Contains(a.OfWords, b.OfWords) && Agreement.OfCounted(a, b);
    }

    private static int Words(FactEntry a, FactEntry b)
    {
        if (Agreement.Contains(a.Words, b.Words) || IsSaid(a.Words, b) || IsSaid(b.Words, a))
            return a.Words.Length == b.Words.Length || !SubjectWords.AreCommon(a.Words.Length < b.Words.Length ? a.Words : b.Words) ? SameWords : HalfOfWords;
        var both = 0;
        foreach (var word in a.Words)
        {
            if (Array.BinarySearch(b.Words, word, StringComparer.Ordinal) >= 0)
                both++;
        }

        return both * 2 >= Math.Min(a.Words.Length, b.Words.Length) ? HalfOfWords : 0;
    }

    private static bool IsSaid(string[] words, FactEntry other) =>
        Array.TrueForAll(words, word => Array.BinarySearch(other.Words, word, StringComparer.Ordinal) >= 0 || Array.BinarySearch(other.EntityWords, word, StringComparer.Ordinal) >= 0);

    private static int Entities(FactEntry a, FactEntry b)
    {
        if (a.EntityWords.Length == 0 || b.EntityWords.Length == 0)
            return 1;
        if (a.EntityWords.AsSpan().SequenceEqual(b.EntityWords))
            return 2;
        return Agreement.Contains(a.EntityWords, b.EntityWords) || !Agreement.NamesDiffer(a, b) ? 1 : 0;
    }

    private static int Periods(FactEntry a, FactEntry b) => a.Period is not null && a.Period == b.Period ? 2 : 1;
}
