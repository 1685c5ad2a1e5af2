using System.Text;

namespace FactExtractor.Tool.Commands;

/// <summary>A line of an input.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">Its characters without the line break; null where it is longer than the limit.</param>
internal readonly record struct InputLine(long Number, string? Text);

/// <summary>Reads lines in bounded memory: of a line beyond the limit nothing is kept but its number.</summary>
internal static class BoundedLines
{
    /// <summary>UTF-16 code units that a line may have.</summary>
    public const int Limit = 4 * 1024 * 1024;

    public static IEnumerable<InputLine> Read(TextReader reader, int limit = Limit)
    {
        var buffer = new char[16 * 1024];
        var line = new StringBuilder();
        var tooLong = false;
        var number = 0L;
        int read;
        while ((read = reader.Read(buffer, 0, buffer.Length)) > 0)
        {
            for (var start = 0; start < read;)
            {
                var end = Array.IndexOf(buffer, '\n', start, read - start);
                var length = (end >= 0 ? end : read) - start;
                tooLong |= line.Length + length > limit;
                if (tooLong)
                    line.Clear();
                else
                    line.Append(buffer, start, length);
                if (end >= 0)
                {
                    yield return Take();
                    length++;
                }

                start += length;
            }
        }

        if (line.Length > 0 || tooLong)
            yield return Take();

        InputLine Take()
        {
            var text = tooLong ? null : line.ToString().TrimEnd('\r');
            line.Clear();
            tooLong = false;
            return new InputLine(++number, text);
        }
    }
}
