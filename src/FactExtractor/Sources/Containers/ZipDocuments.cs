using System.IO.Compression;

namespace FactExtractor.Sources.Containers;

/// <summary>
/// The articles of a zip archive, read one after another from memory, never unpacked to disk. The archive is open while documents are left to be read, and
/// closed with the last one; a document read again opens it anew. Thread-safe.
/// </summary>
internal sealed class ZipDocuments
{
    /// <summary>The most that the documents of one archive may expand to, all together.</summary>
    public const long MaxTotalLength = 4L << 30;

    private readonly string _path;
    private readonly Lock _lock = new();
    private ZipArchive? _archive;
    private int _unread;

    private ZipDocuments(string path) => _path = path;

    /// <summary>One article in the archive, by its place in the directory: names need not be unique.</summary>
    public readonly record struct Entry(string Name, int Index, long Length, bool IsWithinTotal);

    /// <summary>Reads the directory of the archive.</summary>
    /// <exception cref="SourceException">It is no readable archive.</exception>
    public static (ZipDocuments Archive, IReadOnlyList<Entry> Entries) Open(string path)
    {
        var documents = new ZipDocuments(path);
        using var archive = OpenArchive(path);
        var entries = new List<Entry>();
        var total = 0L;
        for (var i = 0; i < archive.Entries.Count; i++)
        {
            var entry = archive.Entries[i];
            if (!SourceNames.IsArticle(entry.FullName) || EntryPaths.IsHidden(entry.FullName))
                continue;
            total += entry.Length;
            entries.Add(new Entry(entry.FullName, i, entry.Length, total <= MaxTotalLength));
        }

        documents._unread = entries.Count;
        return (documents, entries);
    }

    /// <summary>The bytes of an entry.</summary>
    /// <exception cref="SourceException">The entry is too large, damaged, encrypted or has an unsafe path.</exception>
    public byte[] Read(Entry entry, int maxLength, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            try
            {
                _archive ??= OpenArchive(_path);
                return Read(_archive.Entries[entry.Index], entry, maxLength, cancellationToken);
            }
            catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentOutOfRangeException)
            {
                throw new SourceException("source.damaged", $"The archive can't be read at this entry: {e.Message}", e);
            }
            finally
            {
                if (--_unread <= 0)
                {
                    _archive?.Dispose();
                    _archive = null;
                }
            }
        }
    }

    private static byte[] Read(ZipArchiveEntry found, Entry entry, int maxLength, CancellationToken cancellationToken)
    {
        EntryPaths.ThrowIfUnsafe(entry.Name);
        if (!entry.IsWithinTotal)
        {
            throw new SourceException(
                "source.too-large", FormattableString.Invariant($"The archive expands to more than {MaxTotalLength >> 30} GiB; entries beyond that are not read."));
        }

        if (found.IsEncrypted)
            throw new SourceException("source.unreadable", "The entry is encrypted.");
        if (found.Length > maxLength)
            throw BoundedReader.TooLarge(maxLength);
        using var stream = found.Open();
        var bytes = BoundedReader.ReadAll(stream, maxLength, cancellationToken);
        return bytes.Length == found.Length && Crc32.Of(bytes) == found.Crc32
            ? bytes
            : throw new SourceException("source.damaged", "The entry is damaged: its length or checksum is not the one that the archive gives.");
    }

    private static ZipArchive OpenArchive(string path)
    {
        var stream = SourceFiles.Open(path);
        try
        {
            return new ZipArchive(stream, ZipArchiveMode.Read);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or ArgumentOutOfRangeException or IOException)
        {
            stream.Dispose();
            throw new SourceException("source.truncated", "The zip archive is truncated or damaged. Download or pack it again.", e);
        }
    }
}
