using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FactExtractor.Sources.Listing;

/// <summary>
/// Names the documents of a batch, each by the shortest name that is its own: the file name without extensions; where two share it, their path from the folder
/// that was given, without extensions; then with extensions; then the path as given. Independent of the order of the documents, save for a path given twice.
/// </summary>
/// <remarks>
/// A million names would fill memory, so only a hash of each is kept, and only while names are counted: the documents are listed once for each kind of name, until
/// none is shared. Two names with the same hash would both become longer, which harms nobody.
/// </remarks>
internal sealed class DocumentIds
{
    private const int Levels = 4;

    private readonly List<HashSet<ulong>> _shared = [];

    private DocumentIds()
    {
    }

    /// <summary>Looks through the documents, as often as it takes.</summary>
    /// <param name="documents">Of each the path from the folder that was given, and the whole path as given, with forward slashes.</param>
    public static DocumentIds Of(IEnumerable<(string Relative, string Path)> documents)
    {
        var ids = new DocumentIds();
        for (var round = 0; round < Levels; round++)
        {
            var seen = new HashSet<ulong>();
            var shared = new HashSet<ulong>();
            foreach (var (relative, path) in documents)
            {
                var hash = Hash(ids.NameOf(relative, path));
                if (!seen.Add(hash))
                    shared.Add(hash);
            }

            if (shared.Count == 0)
                break;
            ids._shared.Add(shared);
        }

        return ids;
    }

    /// <summary>Gives each document its id. To be called once for each, in the order of the documents.</summary>
    public Func<string, string, string> Assigner()
    {
        if (_shared.Count < Levels)
            return NameOf;

        // The same path more than once: number the later ones.
        var times = new Dictionary<string, int>(StringComparer.Ordinal);
        return (relative, path) =>
        {
            var id = NameOf(relative, path);
            if (!_shared[^1].Contains(Hash(id)))
                return id;
            var number = times[id] = times.GetValueOrDefault(id) + 1;
            return number == 1 ? id : FormattableString.Invariant($"{id}#{number}");
        };
    }

    private string NameOf(string relative, string path)
    {
        var level = 0;
        foreach (var shared in _shared)
            level += shared.Contains(Hash(Name(relative, path, level))) ? 1 : 0;
        return Name(relative, path, level);
    }

    private static string Name(string relative, string path, int level) => level switch
    {
        0 => SourceNames.Stem(relative),
        1 => SourceNames.WithoutExtensions(relative),
        2 => relative,
        _ => path,
    };

    private static ulong Hash(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(name.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
