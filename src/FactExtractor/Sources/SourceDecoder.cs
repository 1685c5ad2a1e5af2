using System.Text;
using FactExtractor.Sources.Charsets;

namespace FactExtractor.Sources;

/// <summary>
/// Turns the bytes of a document into characters. A byte order mark decides first; then bytes that are valid UTF-8; then the declared
/// character set where the bytes agree with it; then statistics. Stateless and thread-safe.
/// </summary>
/// <remarks>
/// A label is a claim of the sender, not a fact: pages that were converted to UTF-8 often still carry their old label. So a label is
/// believed only as long as the bytes read well under it. Malformed bytes become U+FFFD, as the WHATWG Encoding Standard has it.
/// </remarks>
public static class SourceDecoder
{
    /// <summary>Decodes a document.</summary>
    /// <param name="bytes">The bytes, already decompressed.</param>
    /// <param name="declaredCharset">A label given outside the document, such as the HTTP <c>charset</c>; null or an unknown one is ignored.</param>
    /// <param name="fileName">The name of the file, for its extension; or null.</param>
    /// <param name="format">How the characters are to be read; by default decided from the content, then from the file name.</param>
    /// <returns>The characters exactly as they came, without byte order mark.</returns>
    /// <exception cref="SourceException"><c>source.empty</c>: no bytes, or nothing but white space. <c>source.binary</c>: not text.</exception>
    public static SourceText Decode(
        ReadOnlySpan<byte> bytes,
        string? declaredCharset = null,
        string? fileName = null,
        SourceFormat format = SourceFormat.Auto)
    {
        if (bytes.IsEmpty)
            throw Empty();
        var (encoding, preamble) = Charset(bytes, declaredCharset);
        var text = encoding.GetString(bytes[preamble..]);
        if (string.IsNullOrWhiteSpace(text))
            throw Empty();
        return new SourceText(text, encoding.WebName, format == SourceFormat.Auto ? FormatSniffer.Sniff(text, fileName) : format);
    }

    private static (Encoding Encoding, int Preamble) Charset(ReadOnlySpan<byte> bytes, string? declaredCharset)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode, 2);
        if (Utf16Sniffer.Sniff(bytes) is { } utf16)
            return (utf16, 0);
        if (BinarySniffer.Sniff(bytes) is { } what)
            throw new SourceException("source.binary", $"The file is not text: {what}.");
        var label = CharsetLabels.Find(declaredCharset) ?? CharsetLabels.Find(MetaCharset.Find(bytes));
        return (CharsetDetector.Detect(bytes, label), 0);
    }

    private static SourceException Empty() => new("source.empty", "The file holds no text.");
}
