using System.Runtime.InteropServices;

namespace FactExtractor.Facts;

/// <summary>
/// Which documents tell of one event: they share numbers with their units, however they name what is measured. A number of many digits says more than one of few, and the numbers
/// that are shared must be a good part of those of the shorter document. Immutable.
/// </summary>
internal sealed class RelatedDocuments
{
    private const int LeastDigits = 2;

    /// <summary>A number that more documents give is no sign: a round one, or one that is quoted everywhere.</summary>
    private const int MostDocuments = 12;

    /// <summary>The part of the shorter document's numbers that is shared, as one in so many.</summary>
    private const int LeastPart = 4;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<int> _numbers = [];
    private readonly Dictionary<(int, int), (int Count, int Weight)> _shared = [];

    public RelatedDocuments(IEnumerable<FactEntry> entries)
    {
        var numbers = new Dictionary<(string Unit, decimal Value), (int Digits, List<int> Documents)>();
        foreach (var entry in entries)
        {
            if (entry.Number is not { Digits: >= LeastDigits } number)
                continue;
            ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_index, entry.Document, out var isKnown);
            if (!isKnown)
            {
                index = _numbers.Count;
                _numbers.Add(0);
            }

            ref var documents = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (entry.Unit, number.Value), out var isThere);
            if (!isThere)
                documents = (number.Digits, []);
            if (documents.Documents.Count > MostDocuments || documents.Documents.Contains(index))
                continue;
            documents.Documents.Add(index);
            _numbers[index]++;
        }

        foreach (var (digits, documents) in numbers.Values)
        {
            if (documents.Count is < 2 or > MostDocuments)
                continue;
            for (var i = 0; i < documents.Count; i++)
            {
                for (var k = i + 1; k < documents.Count; k++)
                {
                    ref var shared = ref CollectionsMarshal.GetValueRefOrAddDefault(_shared, Pair(documents[i], documents[k]), out _);
                    shared = (shared.Count + 1, shared.Weight + digits - 1);
                }
            }
        }
    }

    /// <summary>How surely two documents tell of one event: 0 where nothing says so, 2 likely, 3 surely.</summary>
    public int Strength(string a, string b)
    {
        if (a == b || !_index.TryGetValue(a, out var x) || !_index.TryGetValue(b, out var y) || !_shared.TryGetValue(Pair(x, y), out var shared))
            return 0;
        if (shared.Count < 2 || shared.Count * LeastPart < Math.Min(_numbers[x], _numbers[y]))
            return 0;
        return shared.Weight >= 5 ? 3 : shared.Weight >= 3 ? 2 : 0;
    }

    private static (int, int) Pair(int a, int b) => a < b ? (a, b) : (b, a);
}
