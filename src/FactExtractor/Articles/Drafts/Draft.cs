using System.Collections.Immutable;
using FactExtractor.Text;

namespace FactExtractor.Articles.Drafts;

/// <summary>
/// A block before its place in the article is known: clean text with white space collapsed, and where each part of it stands in the source.
/// What the passes over an article decide about a block (its kind, its turn, whether it stays) is decided on drafts.
/// </summary>
internal sealed class Draft
{
    public Draft(BlockKind kind, string text, ImmutableArray<OffsetMap.Segment> segments)
    {
        Kind = kind;
        Text = text;
        Segments = segments;
    }

    /// <summary>The clean text; never empty, without line breaks.</summary>
    public string Text { get; }

    /// <summary>Segments of the offset map, their text positions counted from the start of <see cref="Text"/>.</summary>
    public ImmutableArray<OffsetMap.Segment> Segments { get; }

    public BlockKind Kind { get; set; }

    public int? Turn { get; set; }

    /// <summary>Place in a table; the spans of the headers are filled in when the article is put together.</summary>
    public DraftCell? Cell { get; set; }

    /// <summary>How many leading code units of the text are set in bold; headers of turns often are.</summary>
    public int BoldLength { get; set; }

    /// <summary>Where the draft stands in the source.</summary>
    public SourceRange Range => new(Segments[0].SourceStart, Segments[^1].SourceEnd);

    /// <summary>The part of the draft between two positions of its text, without white space at its ends; null where nothing is left.</summary>
    public Draft? Slice(int start, int end)
    {
        while (start < end && Text[start] == ' ')
            start++;
        while (start < end && Text[end - 1] == ' ')
            end--;
        if (start >= end)
            return null;
        if (start == 0 && end == Text.Length)
            return this;
        var segments = ImmutableArray.CreateBuilder<OffsetMap.Segment>();
        foreach (var segment in Segments)
        {
            if (segment.TextEnd <= start || segment.TextStart >= end)
                continue;
            var (from, to) = (Math.Max(segment.TextStart, start), Math.Min(segment.TextEnd, end));
            segments.Add(new OffsetMap.Segment(from - start, to - start, segment.SourceStartOf(from), segment.SourceEndOf(to)));
        }

        return segments.Count == 0
            ? null
            : new Draft(Kind, Text[start..end], segments.ToImmutable())
            {
                Turn = Turn,
                Cell = Cell,
                BoldLength = Math.Clamp(BoldLength - start, 0, end - start),
            };
    }
}
