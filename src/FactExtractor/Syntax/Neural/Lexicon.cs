namespace FactExtractor.Syntax.Neural;

/// <summary>
/// What a dictionary knows of words apart from any treebank: their parts of speech, what kind of thing they name, which objects and clauses a
/// verb takes. Words with the same knowledge share an entry. Immutable and thread-safe.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<uint, ushort> _entryOf;
    private readonly byte[][] _entries;

    /// <param name="entryOf">From the key of a word in small letters to its entry.</param>
    /// <param name="entries">The rows of the embedding table that make up each entry.</param>
    public Lexicon(Dictionary<uint, ushort> entryOf, byte[][] entries)
    {
        _entryOf = entryOf;
        _entries = entries;
    }

    public static Lexicon Empty { get; } = new([], []);

    /// <summary>Row of words that the dictionary has not.</summary>
    public const byte Unknown = 0;

    /// <summary>The most rows there can be.</summary>
    public const int Rows = 160;

    public ReadOnlySpan<byte> Find(uint lower) =>
        _entryOf.TryGetValue(lower, out var entry) ? _entries[entry] : [Unknown];

    /// <summary>Number of the entry, -1 for words that the dictionary has not.</summary>
    public int EntryOf(uint lower) => _entryOf.TryGetValue(lower, out var entry) ? entry : -1;

    public static Lexicon Read(ReadOnlyMemory<byte> section)
    {
        using var reader = new BinaryReader(new MemoryStream(section.ToArray()));
        var entries = new byte[reader.ReadInt32()][];
        for (var i = 0; i < entries.Length; i++)
            entries[i] = reader.ReadBytes(reader.ReadByte());
        var count = reader.ReadInt32();
        var entryOf = new Dictionary<uint, ushort>(count);
        for (; count > 0; count--)
            entryOf.Add(reader.ReadUInt32(), reader.ReadUInt16());
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
        foreach (var (key, entry) in _entryOf.OrderBy(static e => e.Key))
        {
            writer.Write(key);
            writer.Write(entry);
        }

        writer.Flush();
        return stream.ToArray();
    }
}
