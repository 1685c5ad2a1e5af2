using FactExtractor.Quantities;

namespace FactExtractor.Facts;

/// <summary>Whether two phrases or changes can be of one fact.</summary>
internal static class Agreement
{
    public static bool OfChanges(IEnumerable<FactEntry> group, FactEntry entry) => group.All(other => OfChanges(other.Change, entry.Change));

    /// <summary>A change that one claim leaves out does not contradict; another amount on the same basis does, and so does another direction.</summary>
    public static bool OfChanges(FactChange? a, FactChange? b)
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
            return x == y || WrittenNumber.Of(x, "", Bound.Exact).Agrees(WrittenNumber.Of(y, "", Bound.Exact));
        return a.Low == b.Low && a.High == b.High;
    }

    /// <summary>Whether both say the same amount of change.</summary>
    public static bool SameAmount(FactChange? a, FactChange? b) =>
        a is { Value: { } x } && b is { Value: { } y } && x == y && a.Unit == b.Unit && a.Direction == b.Direction;

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
