using System.Collections.Immutable;

namespace FactExtractor.Text;

/// <summary>
/// Leads from clean text back to the decoded source. The clean text is a row of segments; inside a linear segment each code
/// unit stands for one source code unit, and a folded segment (an entity, a run of white space, a CRLF) stands as a whole for
/// a source range of another length. Immutable and thread-safe; look-ups take logarithmic time.
/// </summary>
public sealed class OffsetMap
{
    private readonly ImmutableArray<Segment> _segments;

    internal OffsetMap(ImmutableArray<Segment> segments, int textLength)
    {
        _segments = segments;
        TextLength = textLength;
    }

    /// <summary>Length of the clean text that the map covers, in UTF-16 code units.</summary>
    public int TextLength { get; }

    /// <summary>A map for text that is its own source.</summary>
    public static OffsetMap Identity(int length) =>
        new(length == 0 ? [] : [new Segment(0, length, 0, length)], length);

    /// <summary>
    /// The source range that <paramref name="span"/> was read from: from the source of its first to the source of its last mapped
    /// code unit, so that tags between them lie inside. Separators that the cleaner put in have no source of their own.
    /// </summary>
    /// <returns>The range, or null where no code unit of the span has a source.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past <see cref="TextLength"/>.</exception>
    public SourceRange? ToSource(TextSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span.End, TextLength, nameof(span));
        var first = FirstEndingAfter(span.Start);
        var last = FirstEndingAfter(span.End - 1);
        if (span.IsEmpty || first == _segments.Length)
            return null;
        if (last == _segments.Length || _segments[last].TextStart >= span.End)
            last--;
        if (last < first)
            return null;
        return new SourceRange(_segments[first].SourceStartOf(span.Start), _segments[last].SourceEndOf(span.End));
    }

    private int FirstEndingAfter(int position)
    {
        int low = 0, high = _segments.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_segments[middle].TextEnd > position)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    internal readonly record struct Segment(int TextStart, int TextEnd, int SourceStart, int SourceEnd)
    {
        private bool IsLinear => TextEnd - TextStart == SourceEnd - SourceStart;

        public int SourceStartOf(int position) =>
            IsLinear ? SourceStart + Math.Max(0, position - TextStart) : SourceStart;

        public int SourceEndOf(int end) =>
            IsLinear ? SourceStart + Math.Min(TextEnd, end) - TextStart : SourceEnd;
    }
}
