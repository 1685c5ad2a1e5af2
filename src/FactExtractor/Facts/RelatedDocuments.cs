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

    private const int LeastNames = 3;
    private const int SameWeeks = 31;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<(int Numbers, int Names, DateOnly? Published)> _documents = [];
    private readonly Dictionary<(int, int), (int Numbers, int Weight, int Names)> _shared = [];

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
            Count(documents, (ref (int Numbers, int Weight, int Names) shared) => shared = (shared.Numbers + 1, shared.Weight + digits - 1, shared.Names));

        var byName = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (document, index) in _index)
        {
            foreach (var name in names.Of(document))
            {
                ref var documents = ref CollectionsMarshal.GetValueRefOrAddDefault(byName, name, out _);
                documents ??= [];
                if (documents.Count <= MostDocuments)
                    documents.Add(index);
            }
        }

        foreach (var documents in byName.Values)
            Count(documents, static (ref (int Numbers, int Weight, int Names) shared) => shared.Names++);
    }

    private delegate void Counter(ref (int Numbers, int Weight, int Names) shared);

    /// <summary>How surely two documents tell of one event: 0 where nothing says so, 2 likely, 3 surely.</summary>
    public int Strength(FactEntry a, FactEntry b)
    {
        var (x, y) = (a.DocumentIndex, b.DocumentIndex);
        if (x == y || x < 0 || y < 0 || !_shared.TryGetValue(Pair(x, y), out var shared))
            return 0;
        var (one, other) = (_documents[x], _documents[y]);
        if (shared.Numbers >= 1 && shared.Names >= LeastNames && shared.Names * LeastPart >= Math.Min(one.Names, other.Names) && AreOfSameWeeks(one.Published, other.Published))
            return 3;
        if (shared.Numbers < 2 || shared.Numbers * LeastPart < Math.Min(one.Numbers, other.Numbers))
            return 0;
        return shared.Weight >= 4 ? 3 : shared.Weight >= 3 ? 2 : 0;
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
