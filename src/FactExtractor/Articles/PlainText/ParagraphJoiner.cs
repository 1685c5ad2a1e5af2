namespace FactExtractor.Articles.PlainText;

/// <summary>
/// Groups lines to paragraphs. Where a text is wrapped at a fixed width, the lines of a paragraph are joined; otherwise every line is a paragraph.
/// </summary>
internal static class ParagraphJoiner
{
    private const int MaxWrapWidth = 130;
    private const int MinWrapWidth = 35;

    /// <returns>Runs of neighbouring lines, as first line and one past the last.</returns>
    public static List<(int First, int End)> Group(string text, List<TextLine> lines)
    {
        var width = WrapWidth(text, lines);
        var isIndented = width > 0 && StartsWithIndents(text, lines);
        var groups = new List<(int, int)>();
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].IsBlank)
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (width > 0 && end < lines.Count && !lines[end].IsBlank && !(isIndented && Indent(text, lines[end]) > 0) && Continues(text, lines[end - 1], lines[end], width))
                end++;
            groups.Add((i, end));
            i = end;
        }

        return groups;
    }

    /// <summary>Whether paragraphs start with an indented line, as wire reports have it: lines that stand further in than the next one, time and again.</summary>
    private static bool StartsWithIndents(string text, List<TextLine> lines)
    {
        var starts = 0;
        for (var i = 0; i + 1 < lines.Count && starts < 2; i++)
        {
            if (!lines[i].IsBlank && !lines[i + 1].IsBlank && Indent(text, lines[i]) > 1 && Indent(text, lines[i + 1]) == 0)
                starts++;
        }

        return starts >= 2;
    }

    /// <summary>White space before the line.</summary>
    private static int Indent(string text, TextLine line)
    {
        var at = line.Start;
        while (at > 0 && text[at - 1] is ' ' or '\t' or '\u3000' or '\u00A0')
            at--;
        return line.Start - at;
    }

    /// <summary>The width at which the text was wrapped, or 0 where it was not.</summary>
    private static int WrapWidth(string text, List<TextLine> lines)
    {
        var width = 0;
        foreach (var line in lines)
            width = Math.Max(width, line.Length);
        if (width is > MaxWrapWidth or < MinWrapWidth)
            return 0;
        int pairs = 0, full = 0, ended = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].IsBlank || lines[i + 1].IsBlank)
                continue;
            pairs++;
            // A line that is full and ends in the middle of a sentence was wrapped; one that ends with it may just be long.
            if (EndsSentence(text, lines[i]))
                ended++;
            else if (IsFull(text, lines[i], lines[i + 1], width))
                full++;
        }

        return full > (pairs > 2 ? 1 : 0) && full * 2 >= pairs - ended && full * 4 >= pairs ? width : 0;
    }

    private static bool Continues(string text, TextLine line, TextLine next, int width)
    {
        if (StartsItem(text, next))
            return false;
        return IsFull(text, line, next, width) || !EndsSentence(text, line) && line.Length * 3 > width && char.IsLower(text[next.Start]);
    }

    /// <summary>Whether the first word of the next line would have gone over the edge; a ragged edge of a tenth is allowed.</summary>
    private static bool IsFull(string text, TextLine line, TextLine next, int width)
    {
        var word = text.AsSpan(next.Start, next.Length).IndexOf(' ');
        return line.Length + 1 + (word < 0 ? next.Length : word) > width - width / 10;
    }

    private static bool EndsSentence(string text, TextLine line) => text[line.End - 1] is '.' or '!' or '?' or ':' or '"' or '”' or '。' or '！' or '？';

    private static bool StartsItem(string text, TextLine line) => ListMarker.Length(text.AsSpan(line.Start, line.Length)) > 0;
}
