using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace FactExtractor.Sources;

/// <summary>What a document holds before it is decoded: bytes as they were stored, or characters where there never were bytes.</summary>
internal sealed class SourceContent
{
    private readonly byte[]? _bytes;
    private readonly SourceText? _text;

    public SourceContent(byte[] bytes) => _bytes = bytes;

    public SourceContent(SourceText text) => _text = text;

    /// <summary>For its extension; or null.</summary>
    public string? FileName { get; init; }

    /// <summary>The character set that the sender named; or null.</summary>
    public string? Charset { get; init; }

    public SourceFormat Format { get; init; }

    /// <summary>About how much memory it takes, in bytes.</summary>
    public long Length => _bytes?.Length ?? 2L * _text!.Text.Length;

    /// <summary>SHA-256 of the bytes as stored, or of the UTF-16 code units of text.</summary>
    public byte[] Hash() => _bytes is not null ? SHA256.HashData(_bytes) : SHA256.HashData(MemoryMarshal.AsBytes(_text!.Text.AsSpan()));

    public SourceText Decode(int maxLength, CancellationToken cancellationToken) => _bytes is not null
        ? SourceFiles.Decode(_bytes, FileName, Charset, Format, maxLength, cancellationToken)
        : _text!.Text.Length <= maxLength ? _text
        : throw BoundedReader.TooLarge(maxLength);
}
