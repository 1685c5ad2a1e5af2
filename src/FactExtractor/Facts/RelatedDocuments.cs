using System.Runtime.InteropServices;

namespace FactExtractor.Facts;

/// <summary>
/// Which documents tell of one event: they share numbers with their units, however they name what is measured, or are of the same weeks and share names and a number. A number of
/// many digits says more than one of few, and what is shared must be a good part of what the shorter document has. Immutable.
/// </summary>
internal sealed class RelatedDocuments
{
    private const int LeastDigits = 2;

    /// <summary>A number or a name that more documents give is no sign: a round one, or one that is everywhere.</summary>
    private const int MostDocuments = 12;

    /// <summary>The part of the shorter document's numbers that is shared, as one in so many.</summary>
    private const int LeastPart = 4;

    /// <summary>Of so many pairs of numbers one is the same by chance.</summary>
    private const int ByChance = 150;

    /// <summary>The strength of two documents that surely tell of one event.</summary>
    public const int Sure = 3;

    private const int LeastNames = 3;
    private const int SameWeeks = 31;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<(int Numbers, int Names, DateOnly? Published)> _documents = [];
    private readonly Dictionary<(int, int), Shared> _shared = [];

    public RelatedDocuments(IReadOnlyList<FactEntry> entries, DocumentNames names)
    {
        var numbers = new Dictionary<(string Unit, decimal Value), (int Digits, List<int> Documents)>();
        foreach (var entry in entries)
        {
            if (entry.Number is not { Digits: >= LeastDigits } number)
                continue;
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_index, entry.Document, out var isKnown);
            if (!isKnown)
            {
                index = _documents.Count;
                _documents.Add((0, names.Of(entry.Document).Count, entry.Published));
            }

            ref var documents = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (entry.Unit, number.Value), out var isThere);
            if (!isThere)
                documents = (number.Digits, []);
            if (documents.Documents.Count > MostDocuments || documents.Documents.Contains(index))
                continue;
            documents.Documents.Add(index);
            CollectionsMarshal.AsSpan(_documents)[index].Numbers++;
        }

        foreach (var entry in entries)
            entry.DocumentIndex = _index.GetValueOrDefault(entry.Document, -1);
        foreach (var (digits, documents) in numbers.Values)
        {
            Count(documents, (ref Shared shared) =>
            {
                shared.Numbers++;
                shared.Weight += digits - 1;
            });
        }

        CountNames(_index.SelectMany(d => names.Of(d.Key).Select(name => (name, d.Value))), static (ref Shared shared) => shared.Names++);
        CountNames(entries.SelectMany(static e => e.Words.Select(word => (word, e.DocumentIndex))), static (ref Shared shared) => shared.Words++);
    }

    private delegate void Counter(ref Shared shared);

    private record struct Shared(int Numbers, int Weight, int Names, int Words);

    /// <summary>How surely two documents tell of one event: 0 where nothing says so, 2 likely, 3 surely.</summary>
    public int Strength(FactEntry a, FactEntry b)
    {
        var (x, y) = (a.DocumentIndex, b.DocumentIndex);
        if (x == y || x < 0 || y < 0 || !_shared.TryGetValue(Pair(x, y), out var shared))
            return 0;
        return Strength(x, y, shared);
    }

    /// <summary>The pairs of documents that surely tell of one event, in the order of their names.</summary>
    public List<(int A, int B)> SurePairs()
    {
        var names = new string[_documents.Count];
        foreach (var (name, index) in _index)
            names[index] = name;
        var pairs = new List<(int A, int B)>();
        foreach (var ((x, y), shared) in _shared)
        {
            if (Strength(x, y, shared) == Sure)
                pairs.Add(string.CompareOrdinal(names[x], names[y]) < 0 ? (x, y) : (y, x));
        }

        pairs.Sort((a, b) => string.CompareOrdinal(names[a.A], names[b.A]) is var first and not 0 ? first : string.CompareOrdinal(names[a.B], names[b.B]));
        return pairs;
    }

    private int Strength(int x, int y, in Shared shared)
    {
        var (one, other) = (_documents[x], _documents[y]);
        var areOfSameWeeks = AreOfSameWeeks(one.Published, other.Published);
        if (shared.Numbers >= 1 && shared.Names >= 1 && shared.Names + shared.Words >= LeastNames + 1 && areOfSameWeeks)
            return Sure;
        if (shared.Numbers >= 1 && shared.Names >= LeastNames && shared.Names * LeastPart >= Math.Min(one.Names, other.Names) && areOfSameWeeks)
            return Sure;
        // Two long lists of numbers share some by chance.
        var weight = shared.Weight - (int)Math.Min(int.MaxValue, (long)one.Numbers * other.Numbers / ByChance);
        if (shared.Numbers < 2)
            return 0;

        // Long numbers are no chance: a smaller part of them is enough.
        var part = weight >= (2 * shared.Numbers) + 2 ? 2 * LeastPart : LeastPart;
        if (shared.Numbers * part < Math.Min(one.Numbers, other.Numbers))
            return 0;
        return weight >= 4 ? Sure : weight >= 3 ? Sure - 1 : 0;
    }

    private void CountNames(IEnumerable<(string Name, int Document)> names, Counter count)
    {
        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (name, index) in names)
        {
            if (index < 0)
                continue;
            ref var documents = ref CollectionsMarshal.GetValueRefOrAddDefault(byName, name, out _);
            documents ??= [];
            if (documents.Count <= MostDocuments && !documents.Contains(index))
                documents.Add(index);
        }

        foreach (var documents in byName.Values)
            Count(documents, count);
    }

    private void Count(List<int> documents, Counter count)
    {
        if (documents.Count is < 2 or > MostDocuments)
            return;
        for (var i = 0; i < documents.Count; i++)
        {
            for (var k = i + 1; k < documents.Count; k++)
                count(ref CollectionsMarshal.GetValueRefOrAddDefault(_shared, Pair(documents[i], documents[k]), out _));
        }
    }

    private static bool AreOfSameWeeks(DateOnly? a, DateOnly? b) => a is { } x && b is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= SameWeeks;

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
