using System.Globalization;
using System.IO.Compression;
using System.Text;
using FactExtractor.Sinks;
using FactExtractor.Sources;

namespace FactExtractor.Batch;

/// <summary>
/// Records as bytes, for a state to keep. Compressed, since claims repeat their names and passages; zlib, since its checksum tells a damaged record from a whole
/// one.
/// </summary>
internal static class RecordCodec
{
    /// <summary>Changes with the form; counted in with what results depend on, so that another form is never read.</summary>
    public const int Version = 1;

    public static byte[] Encode(DocumentRecord record)
    {
        var bytes = new MemoryStream();
        using (var packed = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
        using (var writer = new BinaryWriter(packed, Encoding.Unicode))
        {
            Write(writer, record.Url);
            Write(writer, record.Title);
            Write(writer, record.PublishedText);
            Write(writer, record.Language);
            writer.Write(record.TextLength);
            Write(writer, record.Note?.Code);
            Write(writer, record.Note?.Message);
            writer.Write(record.Signature.Length);
            writer.Write(record.Signature.Span);
            writer.Write(record.ClaimCount);
            writer.Write(record.ClaimLines.Length);
            writer.Write(record.ClaimLines.Span);
        }

        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are not what was kept.</exception>
    public static DocumentRecord Decode(byte[] bytes, ArticleSource source, byte[] content)
    {
        try
        {
            using var packed = new ZLibStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var reader = new BinaryReader(packed, Encoding.Unicode);
            var record = new DocumentRecord
            {
                Id = source.Id,
                Path = source.Path,
                ContentHash = Convert.ToHexStringLower(content),
                Url = Read(reader),
                Title = Read(reader),
                Published = Read(reader) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                Language = Read(reader),
                TextLength = reader.ReadInt32(),
                Note = Read(reader) is { } code ? new ExtractionNote(code, Read(reader) ?? "") : SkipNull(reader),
                Signature = ReadBytes(reader),
                ClaimCount = reader.ReadInt32(),
                ClaimLines = ReadBytes(reader),
            };
            return packed.ReadByte() < 0 ? record : throw new InvalidDataException("Something stands behind the record.");
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("A record that was kept is damaged.", e);
        }
    }

    private static void Write(BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static string? Read(BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    private static ExtractionNote? SkipNull(BinaryReader reader)
    {
        Read(reader);
        return null;
    }

    private static byte[] ReadBytes(BinaryReader reader)
    {
        var length = reader.ReadInt32();
        var bytes = length < 0 ? [] : reader.ReadBytes(length);
        return bytes.Length == length ? bytes : throw new InvalidDataException("A record that was kept is damaged.");
    }
}
