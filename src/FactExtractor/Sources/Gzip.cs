using System.IO.Compression;

namespace FactExtractor.Sources;

/// <summary>
/// Expands gzip data of one or more members. <see cref="GZipStream"/> takes data that stops early for data that ends, so a document cut in half would pass
/// for a whole one. Here a member with known content is put behind the data: it comes out again exactly when all members before it are complete.
/// </summary>
internal static class Gzip
{
    internal static readonly byte[] Seal = "the end of the data\u0003"u8.ToArray();

    internal static readonly byte[] SealMember = Compress(Seal);

    /// <summary>Whether the bytes begin as gzip data do. No text in any encoding begins so.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]);

    /// <summary>The expanded data.</summary>
    /// <exception cref="SourceException"><c>source.too-large</c> or <c>source.truncated</c>.</exception>
    public static byte[] Expand(byte[] bytes, int maxLength, CancellationToken cancellationToken)
    {
        using var sealedBytes = new MemoryStream(bytes.Length + SealMember.Length);
        sealedBytes.Write(bytes);
        sealedBytes.Write(SealMember);
        sealedBytes.Position = 0;
        using var stream = new GZipStream(sealedBytes, CompressionMode.Decompress);
        byte[] expanded;
        try
        {
            expanded = BoundedReader.ReadAll(stream, (int)Math.Min(Array.MaxLength, (long)maxLength + Seal.Length), cancellationToken);
        }
        catch (InvalidDataException e)
        {
            throw Broken(e);
        }
        catch (SourceException)
        {
            throw BoundedReader.TooLarge(maxLength);
        }

        return expanded.AsSpan().EndsWith(Seal) ? expanded[..^Seal.Length] : throw Broken(null);
    }

    private static SourceException Broken(Exception? cause) =>
        new("source.truncated", "The gzip data are truncated or damaged. Download or compress the file again.", cause);

    private static byte[] Compress(byte[] bytes)
    {
        var member = new MemoryStream();
        using (var stream = new GZipStream(member, CompressionLevel.Optimal))
            stream.Write(bytes);
        return member.ToArray();
    }
}
