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
        var words = Words(a, b);
        var isMoney = WrittenNumber.IsMoney(a.Unit);
        var isMeasured = !isMoney && a.Unit is not ("1" or "percent");
        var isExact = a.Number?.Value == b.Number?.Value;

        // A range tells by its two ends.
        var digits = a.Number is { } x && b.Number is { } y ? Math.Min(x.Digits, y.Digits) : 2;
        var (entities, periods) = (Entities(a, b), Periods(a, b));

        // Small counts and round amounts are everywhere, also in texts of one event.
        if (digits < 2 && words < SameWords && !(isMeasured && a.Unit == b.Unit))
            return Enough - 1;

        // Other words for a thing of another place or body are another thing.
        if (words < SameWords && periods < 2 && Agreement.NamesDiffer(a, b))
            return Enough - 1;
        var fit = words + entities + periods + (!isExact || digits < 2 ? 1 : digits < 3 ? 3 : 4) + (Agreement.SameChange(a, b) ? 2 : 0);
        if (a.Unit == "percent")
            fit -= ForRates;
        else if (isMeasured || (isMoney && isExact) || (a.Counted is not null && b.Counted is not null))
            fit++;
        if (!Agreement.Contains(a.OfWords, b.OfWords) || a.Modality != b.Modality || a.Kind != b.Kind)
            fit--;

        // "Nearly 37 percent of households" and 36.8 percent of them: a part of the same whole.
        var isOfSameWhole = digits > 1 && a.OfWords.Length > 0 && a.OfWords.AsSpan().SequenceEqual(b.OfWords) && entities > 1 && periods > 1;
        if (isOfSameWhole)
            fit += 2;
        return !isExact && words == 0 && !isOfSameWhole ? Math.Min(fit, Enough - 1) : fit;
    }

    /// <summary>Whether nothing that both say keeps them apart.</summary>
    public static bool CanBe(FactEntry a, FactEntry b)
    {
        if (!KindsAgree(a, b) || !ModalitiesAgree(a, b) || !NumbersAgree(a, b))
            return false;
        if (!Agreement.OfChanges(a, b) || (a.Kind == ClaimKind.Change && b.Kind == ClaimKind.Change && a.Change?.Direction != b.Change?.Direction))
            return false;
        if (a.Period is not null && b.Period is not null && a.Period != b.Period && !(a.Days is { } d && b.Days is { } e && d.First <= e.Last && e.First <= d.Last))
            return false;
        if (PlacesDiffer(a.PlaceWords, b.PlaceWords) || OpposedWords.Any(a.Words, b.Words) || OpposedWords.Any(a.OfWords, b.OfWords) || SubjectWords.NumbersDiffer(a.Words, b.Words))
            return false;
        return (Agreement.Contains(a.OfWords, b.OfWords) || Words(a, b) > 0) && Agreement.OfCounted(a, b);
    }

    /// <summary>Whether a percentage is a share hangs on how the sentence names the whole.</summary>
    private static bool KindsAgree(FactEntry a, FactEntry b) =>
        a.Kind == b.Kind || (a.Unit == "percent" && a.Kind is ClaimKind.Share or ClaimKind.Level && b.Kind is ClaimKind.Share or ClaimKind.Level);

    /// <summary>What one text hopes for is expected in another, and could be in a third. A rate that is aimed at at all times and one that is expected are two things.</summary>
    private static bool ModalitiesAgree(FactEntry a, FactEntry b) =>
        a.Modality == b.Modality
        || (IsAhead(a.Modality) && IsAhead(b.Modality) && (a.Unit != "percent" || (a.Period is not null && a.Period == b.Period) || (a.Modality != Modality.Target && b.Modality != Modality.Target)));

    private static bool IsAhead(Modality modality) => modality is Modality.Forecast or Modality.Target or Modality.Hypothetical;

    private static bool NumbersAgree(FactEntry a, FactEntry b)
    {
        if (a.Number is { } x && b.Number is { } y)
            return a.Unit == b.Unit ? x.Agrees(y) || x.IsFloorOf(y) || y.IsFloorOf(x) : ConvertedUnit.Agree(a, b);
        return a.Number is null && b.Number is null && a.Unit == b.Unit && (a.Low ?? a.High) is not null && a.Low == b.Low && a.High == b.High;
    }

    /// <summary>"Tessel valley" is the "Tessel basin" and "the valley", not the "Orrin valley".</summary>
    private static bool PlacesDiffer(string[] a, string[] b) =>
        !Agreement.Contains(a, b) && Array.Exists(a, static word => !SubjectWords.IsPlain(word)) && Array.Exists(b, static word => !SubjectWords.IsPlain(word))
        && !Array.Exists(a, word => !SubjectWords.IsPlain(word) && Array.BinarySearch(b, word, StringComparer.Ordinal) >= 0);

    private static int Words(FactEntry a, FactEntry b) => Agreement.OfWords(a, b) switch
    {
        2 when a.Words.Length == b.Words.Length || !SubjectWords.AreCommon(a.Words.Length < b.Words.Length ? a.Words : b.Words) => SameWords,
        0 => 0,
        _ => HalfOfWords,
    };

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
