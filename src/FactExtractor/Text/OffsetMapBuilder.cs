using System.Collections.Immutable;

namespace FactExtractor.Text;

/// <summary>
/// Collects the segments of an <see cref="OffsetMap"/> while clean text is written. Neighbouring linear segments are joined.
/// Not thread-safe.
/// </summary>
public sealed class OffsetMapBuilder
{
    private readonly ImmutableArray<OffsetMap.Segment>.Builder _segments = ImmutableArray.CreateBuilder<OffsetMap.Segment>();

    /// <summary>Length of the clean text so far, in UTF-16 code units.</summary>
    public int TextLength { get; private set; }

    /// <summary>Adds <paramref name="length"/> code units that stand one to one for the source from <paramref name="sourceStart"/> on.</summary>
    public void AddLinear(int length, int sourceStart) => Add(length, sourceStart, sourceStart + length);

    /// <summary>Adds <paramref name="length"/> code units that stand as a whole for a source range (an entity, a run of white space).</summary>
    public void AddFolded(int length, int sourceStart, int sourceEnd) => Add(length, sourceStart, sourceEnd);

    /// <summary>Adds <paramref name="length"/> code units without a source, such as the break between two blocks.</summary>
    public void AddSynthetic(int length) => TextLength += length;

    /// <summary>The map of everything added so far.</summary>
    public OffsetMap Build() => new(_segments.ToImmutable(), TextLength);

    private void Add(int length, int sourceStart, int sourceEnd)
    {
        if (length == 0)
            return;
        var start = TextLength;
        TextLength += length;
        var isLinear = sourceEnd - sourceStart == length;
        if (isLinear && _segments.Count > 0 && _segments[^1] is var last
            && last.TextEnd == start && last.SourceEnd == sourceStart
            && last.TextEnd - last.TextStart == last.SourceEnd - last.SourceStart)
        {
            _segments[^1] = last with { TextEnd = TextLength, SourceEnd = sourceEnd };
            return;
        }

        _segments.Add(new OffsetMap.Segment(start, TextLength, sourceStart, sourceEnd));
    }
}
