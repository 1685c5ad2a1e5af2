using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.PlainText;

/// <summary>
/// Writes the text of a paragraph of Markdown without its marks: emphasis, links, images, code, escapes, tags, character references. Linear in the
/// length of the paragraph. Not thread-safe.
/// </summary>
internal sealed class MarkdownInline
{
    private const int MaxTarget = 2000;
    private const int MaxTag = 500;

    /// <summary>How many open marks are remembered; more are marks of nothing.</summary>
    private const int MaxOpen = 16;

    private readonly string _text;
    private readonly List<(int Start, int End)> _removed = [];
    private readonly List<Open> _open = [];
    private readonly List<int> _brackets = [];
    private (int Start, int End) _firstBold = (int.MaxValue, 0);

    private MarkdownInline(string text) => _text = text;

    /// <returns>How many code units at the start of what was written are set in bold.</returns>
    public static int Write(string text, List<TextLine> lines, DraftWriter writer)
    {
        var inline = new MarkdownInline(text);
        foreach (var line in lines)
            inline.Scan(line.Start, line.End);
        inline._removed.Sort();
        return inline.Write(lines, writer);
    }

    private void Scan(int at, int end)
    {
        while (at < end)
        {
            at = _text[at] switch
            {
                '\\' when at + 1 < end && !char.IsAsciiLetterOrDigit(_text[at + 1]) && _text[at + 1] < '\u007F' && _text[at + 1] > ' ' => Escape(at),
                '`' => Code(at, end),
                '<' => Tag(at, end),
                '[' => Bracket(at),
                ']' => Link(at, end),
                '*' or '_' or '~' => Emphasis(at, end),
                _ => at + 1,
            };
        }
    }

    private int Escape(int at)
    {
        _removed.Add((at, at + 1));
        return at + 2;
    }

    private int Code(int at, int end)
    {
        var run = Run(at, end);
        var close = _text.AsSpan(at + run, end - at - run).IndexOf(_text.AsSpan(at, run));
        if (close < 0)
            return at + run;
        _removed.Add((at, at + run));
        close += at + run;
        _removed.Add((close, close + run));
        return close + run;
    }

    private int Tag(int at, int end)
    {
        var window = _text.AsSpan(at, Math.Min(end - at, MaxTag));
        var close = window.IndexOf('>');
        if (close < 2 || window[1..close].Contains('<'))
            return at + 1;
        var inside = window[1..close];
        if (inside.StartsWith("http") || inside.StartsWith("mailto:"))
        {
            _removed.Add((at, at + 1));
            _removed.Add((at + close, at + close + 1));
        }
        else if (char.IsAsciiLetter(inside[0]) || inside[0] == '/' && inside.Length > 1 && char.IsAsciiLetter(inside[1]))
        {
            _removed.Add((at, at + close + 1));
        }

        return at + close + 1;
    }

    private int Bracket(int at)
    {
        if (_brackets.Count == MaxOpen)
            _brackets.RemoveAt(0);
        _brackets.Add(at);
        return at + 1;
    }

    private int Link(int at, int end)
    {
        if (_brackets.Count == 0)
            return at + 1;
        var open = _brackets[^1];
        _brackets.RemoveAt(_brackets.Count - 1);
        if (open + 1 < at && _text[open + 1] == '^')
        {
            _removed.Add((open, at + 1));
            return at + 1;
        }

        var target = at + 1 < end && _text[at + 1] is '(' or '[' ? TargetEnd(at + 1, end) : -1;
        if (target < 0)
            return at + 1;
        if (open > 0 && _text[open - 1] == '!')
        {
            _removed.Add((open - 1, target));
        }
        else
        {
            _removed.Add((open, open + 1));
            _removed.Add((at, target));
        }

        return target;
    }

    /// <summary>One past the bracket that closes a link's target; -1 where none does.</summary>
    private int TargetEnd(int at, int end)
    {
        var (opening, closing) = (_text[at], _text[at] == '(' ? ')' : ']');
        var depth = 0;
        for (var i = at; i < end && i < at + MaxTarget; i++)
        {
            if (_text[i] == opening)
                depth++;
            else if (_text[i] == closing && --depth == 0)
                return i + 1;
        }

        return -1;
    }

    private int Emphasis(int at, int end)
    {
        var mark = _text[at];
        var run = Run(at, end);
        var (before, after) = (at > 0 ? _text[at - 1] : ' ', at + run < end ? _text[at + run] : ' ');
        var isInWord = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        // "2*3*4" multiplies, "snake_case_name" is a name, "~5" is an estimate.
        if (run > 3 || mark == '~' && run != 2 || isInWord && (mark == '_' || char.IsAsciiDigit(before) && char.IsAsciiDigit(after)))
            return at + run;
        var left = run;
        if (!char.IsWhiteSpace(before))
            left = Close(mark, at, left);
        if (left > 0 && !char.IsWhiteSpace(after))
        {
            if (_open.Count == MaxOpen)
                _open.RemoveAt(0);
            _open.Add(new Open(mark, at + run - left, left));
        }

        return at + run;
    }

    /// <returns>How many marks of the run closed nothing.</returns>
    private int Close(char mark, int at, int left)
    {
        for (var i = _open.Count - 1; i >= 0 && left > 0; i--)
        {
            var open = _open[i];
            if (open.Mark != mark)
                continue;
            var pairs = Math.Min(open.Count, left);
            var start = open.At + open.Count - pairs;
            _removed.Add((start, start + pairs));
            _removed.Add((at, at + pairs));
            if (pairs >= 2 && mark != '~' && start < _firstBold.Start)
                _firstBold = (start, at);
            _open.RemoveRange(i, _open.Count - i);
            if (open.Count > pairs)
                _open.Add(open with { Count = open.Count - pairs });
            (at, left) = (at + pairs, left - pairs);
        }

        return left;
    }

    private int Run(int at, int end)
    {
        var run = 1;
        while (at + run < end && _text[at + run] == _text[at])
            run++;
        return run;
    }

    private int Write(List<TextLine> lines, DraftWriter writer)
    {
        var (next, bold, boldEnd) = (0, 0, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            if (i > 0)
                writer.Space(lines[i - 1].End, lines[i].Start);
            var at = lines[i].Start;
            while (at < lines[i].End)
            {
                while (next < _removed.Count && _removed[next].End <= at)
                    next++;
                var end = next < _removed.Count ? Math.Min(Math.Max(_removed[next].Start, at), lines[i].End) : lines[i].End;
                WriteDecoded(at, end, writer);
                if (next >= _removed.Count || end == lines[i].End)
                    break;
                var (start, stop) = _removed[next];
                if (writer.Length == 0 && start == _firstBold.Start)
                    boldEnd = _firstBold.End;
                else if (start == boldEnd)
                    bold = writer.Length;
                if (_text.AsSpan(start, stop - start).StartsWith("<br", StringComparison.OrdinalIgnoreCase))
                    writer.Space(start, stop);
                at = Math.Max(at, stop);
            }
        }

        return bold;
    }

    private void WriteDecoded(int at, int end, DraftWriter writer)
    {
        while (at < end)
        {
            var reference = _text.AsSpan(at, end - at).IndexOf('&');
            if (reference < 0)
                break;
            reference += at;
            var (symbol, length) = CharacterReference.Read(_text.AsSpan(reference, end - reference));
            // As the standard of Markdown has it, a reference without its semicolon is text.
            if (length > 0 && _text[reference + length - 1] != ';')
                length = 0;
            writer.Write(at, length == 0 ? reference + 1 : reference);
            if (length > 0)
                writer.Write(symbol, reference, reference + length);
            at = reference + Math.Max(1, length);
        }

        writer.Write(at, end);
    }

    private readonly record struct Open(char Mark, int At, int Count);
}
