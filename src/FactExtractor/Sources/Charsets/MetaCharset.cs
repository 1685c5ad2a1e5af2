using System.Buffers;
using System.Text;

namespace FactExtractor.Sources.Charsets;

/// <summary>Finds the label that a page gives itself: <c>&lt;meta charset&gt;</c>, <c>http-equiv</c>, or the XML declaration.</summary>
internal static class MetaCharset
{
    // The standard asks for 1024 bytes; real pages put the tag later.
    private const int SampleLength = 8192;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(" \"';/>\t\r\n");

    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, SampleLength)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end
            && Value(head.AsSpan(0, end), "encoding") is { } declared)
        {
            return declared;
        }

        for (var at = 0; ;)
        {
            at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return null;
            var close = head.IndexOf('>', at);
            if (close < 0)
                return null;
            if (Value(head.AsSpan(at, close - at), "charset") is { } label)
                return label;
            at = close;
        }
    }

    private static string? Value(ReadOnlySpan<char> tag, string name)
    {
        var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = tag[(at + name.Length)..].TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest[1..].TrimStart().TrimStart("\"'");
        var end = rest.IndexOfAny(LabelEnds);
        var label = end < 0 ? rest : rest[..end];
        return label.IsEmpty ? null : label.ToString();
    }
}
