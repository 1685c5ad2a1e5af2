using System.Numerics;
using System.Runtime.CompilerServices;

namespace FactExtractor.Syntax.Models;

/// <summary>
/// A hash table from keys that are hashes themselves to numbers, filled once when a model is loaded. It is compiled with full optimisation at
/// once, which a generic dictionary is not, and that is most of the time that loading takes. Thread-safe when filled.
/// </summary>
internal sealed class KeyTable
{
    private const int Empty = -1;

    private readonly ulong[] _keys;
    private readonly int[] _values;
    private readonly int _shift;

    public KeyTable(int capacity)
    {
        var bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, capacity)) + 2);
        _keys = new ulong[1 << bits];
        _values = new int[1 << bits];
        Array.Fill(_values, Empty);
        _shift = 64 - bits;
    }

    public int Count { get; private set; }

    /// <summary>The keys with their numbers, in no order that means anything.</summary>
    public IEnumerable<(ulong Key, int Value)> Entries
    {
        get
        {
            for (var i = 0; i < _keys.Length; i++)
            {
                if (_values[i] != Empty)
                    yield return (_keys[i], _values[i]);
            }
        }
    }

    /// <summary>Adds a key with a number of zero or more; a key that is there already keeps its number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ulong key, int value)
    {
        var place = Place(key);
        if (_values[place] != Empty)
            return;
        _keys[place] = key;
        _values[place] = value;
        Count++;
    }

    /// <summary>The number of a key, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ulong key) => _values[Place(key)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Place(ulong key)
    {
        var place = (int)((key * 0x9E3779B97F4A7C15UL) >> _shift);
        while (_values[place] != Empty && _keys[place] != key)
            place = (place + 1) & (_keys.Length - 1);
        return place;
    }
}
