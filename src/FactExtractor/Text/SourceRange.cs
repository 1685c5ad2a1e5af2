namespace FactExtractor.Text;

/// <summary>
/// A half-open range of UTF-16 code units in the decoded source as it came (the HTML itself, tags and entities included).
/// A type of its own, so that a place in the source is never taken for a place in the clean text.
/// </summary>
/// <param name="Start">Index of the first code unit, zero or more.</param>
/// <param name="End">Index just after the last code unit, not before <paramref name="Start"/>.</param>
public readonly record struct SourceRange(int Start, int End)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>The smallest range that covers both.</summary>
    public SourceRange Union(SourceRange other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The range as <c>[start..end)</c>.</summary>
    public override string ToString() => $"[{Start}..{End})";
}
