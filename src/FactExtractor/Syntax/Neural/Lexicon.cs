using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using FactExtractor.Syntax.Models;

namespace FactExtractor.Syntax.Neural;

/// <summary>
/// What a dictionary knows of words apart from any treebank: their parts of speech, what kind of thing they name, which objects and clauses a
/// verb takes. Words with the same knowledge share an entry. Immutable and thread-safe.
/// </summary>
internal sealed class Lexicon
{
    /// <summary>Row of words that the dictionary has not.</summary>
    public const byte Unknown = 0;

    /// <summary>The most rows there can be.</summary>
    public const int Rows = 160;

    private readonly KeyTable _entryOf;
    private readonly byte[][] _entries;

    /// <param name="entryOf">From the key of a word in small letters to its entry.</param>
    /// <param name="entries">The rows of the embedding table that make up each entry.</param>
    public Lexicon(KeyTable entryOf, byte[][] entries)
    {
        _entryOf = entryOf;
        _entries = entries;
    }

    public static Lexicon Empty { get; } = new(new KeyTable(0), []);

    public ReadOnlySpan<byte> Find(uint lower) =>
        _entryOf.Find(lower) is var entry and >= 0 ? _entries[entry] : [Unknown];

    /// <summary>Number of the entry, -1 for words that the dictionary has not.</summary>
    public int EntryOf(uint lower) => _entryOf.Find(lower);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Lexicon Read(ReadOnlySpan<byte> bytes)
    {
        var entries = new byte[BinaryPrimitives.ReadInt32LittleEndian(bytes)][];
        var at = 4;
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = bytes.Slice(at + 1, bytes[at]).ToArray();
            at += 1 + bytes[at];
        }

        var count = BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]);
        at += 4;
        var entryOf = new KeyTable(count);
        for (var i = 0; i < count; i++, at += 6)
            entryOf.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]), BinaryPrimitives.ReadUInt16LittleEndian(bytes[(at + 4)..]));
        return new Lexicon(entryOf, entries);
    }

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(_entries.Length);
        foreach (var entry in _entries)
        {
            writer.Write((byte)entry.Length);
            writer.Write(entry);
        }

        writer.Write(_entryOf.Count);
        foreach (var (key, entry) in _entryOf.Entries.OrderBy(static e => e.Key))
        {
            writer.Write((uint)key);
            writer.Write((ushort)entry);
        }

        writer.Flush();
        return stream.ToArray();
    }
}
