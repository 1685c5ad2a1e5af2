using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FactExtractor.Syntax.Models;

/// <summary>
/// The container of the shipped model: a magic word, a version, named sections and a SHA-256 over all of it at the end. Little endian.
/// </summary>
internal sealed class ModelFile
{
    /// <summary>Raised whenever code and file must match anew.</summary>
    public const int Version = 1;

    private const int ChecksumLength = SHA256.HashSizeInBytes;

    private static readonly byte[] Magic = "FXSYNTAX"u8.ToArray();

    private readonly Dictionary<string, ReadOnlyMemory<byte>> _sections = new(StringComparer.Ordinal);

    /// <summary>Names of the sections.</summary>
    public IReadOnlyCollection<string> Names => _sections.Keys;

    /// <exception cref="InvalidDataException">There is no such section.</exception>
    public ReadOnlyMemory<byte> this[string name] =>
        _sections.TryGetValue(name, out var section) ? section : throw new InvalidDataException($"The syntax model has no section '{name}'.");

    public void Add(string name, ReadOnlyMemory<byte> content) => _sections.Add(name, content);

    /// <summary>Reads and checks a model.</summary>
    /// <exception cref="InvalidDataException">Not a model, another version, or damaged.</exception>
    public static ModelFile Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < Magic.Length + 8 + ChecksumLength || !bytes.Span.StartsWith(Magic))
            throw new InvalidDataException("Not a syntax model.");
        var body = bytes[..^ChecksumLength];
        if (!SHA256.HashData(body.Span).AsSpan().SequenceEqual(bytes.Span[^ChecksumLength..]))
            throw new InvalidDataException("The syntax model is damaged: its checksum does not match.");
        var position = Magic.Length;
        var version = ReadInt(body, ref position);
        if (version != Version)
            throw new InvalidDataException($"The syntax model has version {version}; this library reads {Version}.");
        var file = new ModelFile();
        for (var count = ReadInt(body, ref position); count > 0; count--)
        {
            var name = Encoding.UTF8.GetString(ReadBytes(body, ref position).Span);
            file.Add(name, ReadBytes(body, ref position));
        }

        return file;
    }

    /// <summary>The bytes of the file, the same for the same sections in the same order.</summary>
    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(_sections.Count);
        foreach (var (name, content) in _sections)
        {
            var nameBytes = Encoding.UTF8.GetBytes(name);
            writer.Write(nameBytes.Length);
            writer.Write(nameBytes);
            writer.Write(content.Length);
            writer.Write(content.Span);
        }

        writer.Flush();
        writer.Write(SHA256.HashData(stream.ToArray()));
        writer.Flush();
        return stream.ToArray();
    }

    private static int ReadInt(ReadOnlyMemory<byte> bytes, ref int position)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[position..]);
        position += 4;
        return value;
    }

    private static ReadOnlyMemory<byte> ReadBytes(ReadOnlyMemory<byte> bytes, ref int position)
    {
        var length = ReadInt(bytes, ref position);
        var content = bytes.Slice(position, length);
        position += length;
        return content;
    }
}
