using System.Text;

namespace FactExtractor.Sources.Containers;

/// <summary>The named fields before a WARC record or in an HTTP message: names without regard to case, the first of two alike.</summary>
internal sealed class HeaderFields
{
    /// <summary>Longest line, and longest header altogether; servers allow far less.</summary>
    private const int MaxLength = 64 * 1024;

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads up to the empty line, and that line. A folded line belongs to the field before it.</summary>
    /// <exception cref="InvalidDataException">It is longer than any header.</exception>
    public static HeaderFields Read(ByteReader reader)
    {
        var fields = new HeaderFields();
        string? last = null;
        var total = 0;
        while (reader.TryReadLine(MaxLength, out var bytes))
        {
            total += bytes?.Length ?? MaxLength + 1;
            if (total > MaxLength)
                throw new InvalidDataException("A header is too long.");
            var line = Encoding.Latin1.GetString(bytes!).TrimEnd('\r');
            if (line.Length == 0)
                break;
            if (line[0] is ' ' or '\t')
            {
                if (last is not null)
                    fields._values[last] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                continue;
            last = line[..colon].Trim();
            if (!fields._values.TryAdd(last, line[(colon + 1)..].Trim()))
                last = null;
        }

        return fields;
    }
}
