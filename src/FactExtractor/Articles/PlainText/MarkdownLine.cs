using System.Buffers;

namespace FactExtractor.Articles.PlainText;

/// <summary>Recognises the lines by which Markdown marks blocks.</summary>
internal static class MarkdownLine
{
    private const int MaxHashes = 6;

    /// <summary>How much of a text is looked at to tell whether it is Markdown.</summary>
    private const int SniffLength = 100_000;

    private static readonly SearchValues<char> RuleMarks = SearchValues.Create("=-*_ ");
    private static readonly SearchValues<char> TableRuleMarks = SearchValues.Create("|:- ");

    /// <summary>Whether a text that does not say what it is holds Markdown marks: a heading at its start, or two marks anywhere.</summary>
    public static bool IsLikely(string text)
    {
        var rest = text.AsSpan(0, Math.Min(text.Length, SniffLength));
        var (marks, isFirst) = (0, true);
        foreach (var raw in rest.EnumerateLines())
        {
            var line = raw.Trim();
            if (line.IsEmpty)
                continue;
            var isHeading = HeadingLength(line) > 0;
            if (isHeading && isFirst)
                return true;
            isFirst = false;
            if (isHeading || line.Contains("](http", StringComparison.Ordinal) || HasBold(line))
                marks++;
            if (marks == 2)
                return true;
        }

        return false;
    }

    /// <summary>Length of "## " and the like, or 0.</summary>
    public static int HeadingLength(ReadOnlySpan<char> line)
    {
        var hashes = line.IndexOfAnyExcept('#');
        return hashes is > 0 and <= MaxHashes && line[hashes] is ' ' or '\t' ? line.Length - line[hashes..].TrimStart().Length : 0;
    }

    /// <summary>Length of "> " and the like, or 0.</summary>
    public static int QuoteLength(ReadOnlySpan<char> line)
    {
        var rest = line;
        while (!rest.IsEmpty && rest[0] == '>')
            rest = rest[1..].TrimStart();
        return line.Length - rest.Length;
    }

    /// <summary>"1. " or "12) ". The number stays in the text.</summary>
    public static bool IsNumbered(ReadOnlySpan<char> line)
    {
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && line[digits] is '.' or ')' && digits + 1 < line.Length && line[digits + 1] == ' ';
    }

    public static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("```") || line.StartsWith("~~~");

    /// <summary>A line of one mark repeated: "---", "* * *", "===".</summary>
    public static bool IsRule(ReadOnlySpan<char> line) =>
        line.Length >= 3 && !line.ContainsAnyExcept(RuleMarks) && line.Count(line[0]) >= 3 && line.Count(line[0]) + line.Count(' ') == line.Length;

    public static bool IsTableRule(ReadOnlySpan<char> line) => line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept(TableRuleMarks);

    /// <summary>"[1]: https://…", which a link elsewhere refers to.</summary>
    public static bool IsDefinition(ReadOnlySpan<char> line)
    {
        var end = line.IndexOf("]:");
        return line[0] == '[' && end is > 1 and < 60 && line[1] != '^' && line[(end + 2)..].TrimStart() is var target && (target.StartsWith("http") || target.StartsWith("/") || target.StartsWith("<") || target.StartsWith("#"));
    }

    /// <summary>The cells of a row, without the space around them.</summary>
    public static List<TextLine> Cells(string text, TextLine line)
    {
        var cells = new List<TextLine>();
        var (at, end) = (line.Start, line.End);
        if (text[at] == '|')
            at++;
        var start = at;
        for (; at <= end; at++)
        {
            if (at < end && !(text[at] == '|' && text[at - 1] != '\\'))
                continue;
            if (at < end || at > start)
                cells.Add(Trim(text, start, at));
            start = at + 1;
        }

        return cells;
    }

    private static TextLine Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextLine(start, end);
    }

    private static bool HasBold(ReadOnlySpan<char> line)
    {
        var open = line.IndexOf("**");
        return open >= 0 && open + 2 < line.Length && char.IsLetterOrDigit(line[open + 2]) && line[(open + 3)..].IndexOf("**") >= 0;
    }
}
