using System.Collections.Immutable;
using System.Text;
using FactExtractor.Text;

namespace FactExtractor.Articles.Drafts;

/// <summary>
/// Writes the clean text of one draft after another: white space and control characters collapse to one space, invisible characters go,
/// and every code unit written remembers where it came from. Not thread-safe.
/// </summary>
internal sealed class DraftWriter(string source)
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<OffsetMap.Segment>.Builder _segments = ImmutableArray.CreateBuilder<OffsetMap.Segment>();
    private int _spaceStart = -1;
    private int _spaceEnd;

    /// <summary>Number of code units written to the draft in hand.</summary>
    public int Length => _text.Length;

    /// <summary>Adds the source from <paramref name="start"/> to <paramref name="end"/> as it stands.</summary>
    public void Write(int start, int end)
    {
        var at = start;
        while (at < end)
        {
            var run = at;
            while (run < end && !IsSkipped(source[run]))
                run++;
            if (run > at)
                Add(source.AsSpan(at, run - at), at, run);
            if (run < end)
                Skip(source[run], run, run + 1);
            at = run + 1;
        }
    }

    /// <summary>Adds characters that stand for a source range as a whole, such as a decoded entity.</summary>
    public void Write(ReadOnlySpan<char> symbol, int start, int end)
    {
        if (symbol.Length == 1 && IsSkipped(symbol[0]))
            Skip(symbol[0], start, end);
        else
            Add(symbol, start, end);
    }

    /// <summary>Adds white space that stands for a source range, such as a line break tag.</summary>
    public void Space(int start, int end)
    {
        if (_spaceStart < 0)
            _spaceStart = start;
        _spaceEnd = end;
    }

    /// <summary>Ends the draft in hand. Null where nothing visible was written.</summary>
    public Draft? End(BlockKind kind)
    {
        _spaceStart = -1;
        if (_text.Length == 0)
            return null;
        var draft = new Draft(kind, _text.ToString(), _segments.ToImmutable());
        _text.Clear();
        _segments.Clear();
        return draft;
    }

    private static bool IsSkipped(char c) => c <= ' ' || c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c) || IsInvisible(c));

    private static bool IsInvisible(char c) => c is '\u200B' or '\uFEFF' or '\u2060';

    private void Skip(char c, int start, int end)
    {
        if (!IsInvisible(c))
            Space(start, end);
    }

    private void Add(ReadOnlySpan<char> text, int start, int end)
    {
        if (_spaceStart >= 0)
        {
            if (_text.Length > 0)
                AddSegment(" ", _spaceStart, Math.Max(_spaceStart + 1, Math.Min(_spaceEnd, start)));
            _spaceStart = -1;
        }

        AddSegment(text, start, end);
    }

    private void AddSegment(ReadOnlySpan<char> text, int start, int end)
    {
        var at = _text.Length;
        _text.Append(text);
        if (_segments.Count > 0 && _segments[^1] is var last && last.SourceEnd == start
            && last.SourceEnd - last.SourceStart == last.TextEnd - last.TextStart && end - start == text.Length)
        {
            _segments[^1] = last with { TextEnd = _text.Length, SourceEnd = end };
            return;
        }

        _segments.Add(new OffsetMap.Segment(at, _text.Length, start, end));
    }
}
