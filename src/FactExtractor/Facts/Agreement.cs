using FactExtractor.Claims;
using FactExtractor.Quantities;

namespace FactExtractor.Facts;

/// <summary>Whether two phrases or changes can be of one fact.</summary>
internal static class Agreement
{
    public static bool OfChanges(IEnumerable<FactEntry> group, FactEntry entry) => group.All(other => OfChanges(other, entry));

    /// <summary>Whether two claims can say the same of a change, and neither is what the other changed from.</summary>
    public static bool OfChanges(FactEntry a, FactEntry b)
    {
        if (a.ComesFrom(b) || b.ComesFrom(a))
            return false;

        // A claim that is a change says another thing on another basis.
        if (a.Kind == ClaimKind.Change && a.Change?.Basis is { } x && b.Change?.Basis is { } y && x != y)
            return false;
        return OfChanges(a.Change, b.Change);
    }

    /// <summary>A change that one claim leaves out does not contradict; another amount on the same basis does, and so does another direction.</summary>
    private static bool OfChanges(FactChange? a, FactChange? b)
    {
        if (a is null || b is null)
            return true;
        if (a.Basis is not null && b.Basis is not null && a.Basis != b.Basis)
            return true;
        if (a.Direction != b.Direction)
            return false;
        if (a.Unit != b.Unit || a.Unit is null)
            return true;
        if (a.Value is { } x && b.Value is { } y)
            return WrittenNumber.Of(x, "", Bound.Exact).RoundsTo(WrittenNumber.Of(y, "", Bound.Exact));
        return a.Low == b.Low && a.High == b.High;
    }

    /// <summary>Whether both say the same amount of change beside their number.</summary>
    public static bool SameChange(FactEntry a, FactEntry b) =>
        a.Kind != ClaimKind.Change && a.Change is { Value: { } x } mine && b.Change is { Value: { } y } other && x == y && mine.Unit == other.Unit && mine.Direction == other.Direction;

    /// <summary>"Residents" and "people" are counted alike, "homes" and "people" are not; that pups are young is only believed of a number of three digits.</summary>
    public static bool OfCounted(FactEntry a, FactEntry b)
    {
        if (a.Counted is not { } x || b.Counted is not { } y || x == y || Synonyms.Of(x) == Synonyms.Of(y))
            return true;
        if (PersonNouns.Has(x) && PersonNouns.Has(y))
            return PersonNouns.IsGeneral(x) || PersonNouns.IsGeneral(y);
        return Math.Min(a.Number?.Digits ?? 0, b.Number?.Digits ?? 0) > 2;
    }

    /// <summary>Whether both are about something with a name of its own, and no name is the same.</summary>
    public static bool NamesDiffer(FactEntry a, FactEntry b) => a.Names.Length > 0 && b.Names.Length > 0 && !Array.Exists(a.Names, word => Array.IndexOf(b.Names, word) >= 0);

    /// <summary>How much two subjects share: 2 where one holds the other, with the other's entity or without, 1 where they share half of the shorter's words, else 0.</summary>
    public static int OfWords(FactEntry a, FactEntry b)
    {
        if (Contains(a.Words, b.Words) || IsSaid(a.Words, b) || IsSaid(b.Words, a))
            return 2;
        var both = 0;
        foreach (var word in a.Words)
        {
            if (Array.BinarySearch(b.Words, word, StringComparer.Ordinal) >= 0)
                both++;
        }

        return both * 2 >= Math.Min(a.Words.Length, b.Words.Length) ? 1 : 0;
    }

    /// <summary>Whether subject and entity of the other claim together hold all words: "wind farm", and the capacity of the Skarn Bank wind farm.</summary>
    private static bool IsSaid(string[] words, FactEntry other)
    {
        foreach (var word in words)
        {
            if (Array.BinarySearch(other.Words, word, StringComparer.Ordinal) < 0 && Array.BinarySearch(other.EntityWords, word, StringComparer.Ordinal) < 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether one set of words holds the other; an empty one says nothing against it.</summary>
    public static bool Contains(string[] a, string[] b)
    {
        var (small, large) = a.Length <= b.Length ? (a, b) : (b, a);
        foreach (var word in small)
        {
            if (Array.BinarySearch(large, word, StringComparer.Ordinal) < 0)
                return false;
        }

        return true;
    }
}
