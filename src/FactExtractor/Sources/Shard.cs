using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactExtractor.Sources;

/// <summary>
/// One of several parts of a set of documents, so that machines that share nothing can each work on one. Which part a document is in depends on its path below the
/// folder that was given and on nothing else: not on where the folder is mounted, and not on which other documents there are.
/// </summary>
public readonly record struct Shard
{
    /// <summary>The part with number <paramref name="index"/> of <paramref name="count"/>.</summary>
    /// <param name="index">From 1 to <paramref name="count"/>.</param>
    /// <param name="count">How many parts there are; one or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such part.</exception>
    public Shard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, count);
        Index = index;
        Count = count;
    }

    /// <summary>The number of the part, from 1.</summary>
    public int Index { get; }

    /// <summary>How many parts there are.</summary>
    public int Count { get; }

    /// <summary>Reads <c>2/8</c>: the second of eight parts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shard">The part; default where the text names none.</param>
    /// <returns>Whether the text names a part.</returns>
    public static bool TryParse(string? text, out Shard shard)
    {
        shard = default;
        var parts = text?.Split('/') ?? [];
        if (parts.Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count < 1 || index < 1 || index > count)
        {
            return false;
        }

        shard = new Shard(index, count);
        return true;
    }

    /// <summary>Whether the document at a path is in this part. The default value holds every document.</summary>
    /// <param name="path">The path below the folder that was given, with forward slashes.</param>
    public bool Holds(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Count <= 1 || Number(path) % (ulong)Count == (ulong)Index - 1;
    }

    /// <summary>Part of a cryptographic hash: spreads evenly whatever the names are like, and will be the same for good.</summary>
    private static ulong Number(string path)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(path), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash);
    }
}
