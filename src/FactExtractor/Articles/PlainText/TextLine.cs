namespace FactExtractor.Articles.PlainText;

/// <summary>A line of a plain text without the white space at its ends. Empty for a blank line.</summary>
internal readonly record struct TextLine(int Start, int End)
{
    public int Length => End - Start;

    public bool IsBlank => Start == End;

    /// <summary>The lines of a text. CR, LF, CRLF, form feed and the Unicode separators end a line.</summary>
    public static List<TextLine> Split(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029'))
                continue;
            var (from, to) = (start, i);
            while (from < to && IsSpace(text[from]))
                from++;
            while (to > from && IsSpace(text[to - 1]))
                to--;
            lines.Add(new TextLine(from, to));
            if (i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n')
                i++;
            start = i + 1;
        }

        return lines;
    }

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B';
}
