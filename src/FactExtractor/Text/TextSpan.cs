namespace FactExtractor.Text;

/// <summary>
/// A half-open range of UTF-16 code units in the clean text of an article: <c>article.Text.AsSpan(span.Start, span.Length)</c>
/// is what it covers. The one span type of the library; places in the original file are a <see cref="SourceRange"/>.
/// </summary>
/// <param name="Start">Index of the first code unit, zero or more.</param>
/// <param name="Length">Number of code units, zero or more.</param>
public readonly record struct TextSpan(int Start, int Length) : IComparable<TextSpan>
{
    /// <summary>Index just after the last code unit.</summary>
    public int End => Start + Length;

    /// <summary>Whether the span covers nothing.</summary>
    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, and without, <paramref name="end"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is negative or after <paramref name="end"/>.</exception>
    public static TextSpan FromBounds(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        return new TextSpan(start, end - start);
    }

    /// <summary>Whether <paramref name="position"/> lies inside the span.</summary>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside the span.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => other.Start < End && Start < other.End;

    /// <summary>The smallest span that covers both.</summary>
    public TextSpan Union(TextSpan other) =>
        FromBounds(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>What the span covers in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span reaches past the end of <paramref name="text"/>.</exception>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    /// <summary>Orders by start, the longer one first where two start together.</summary>
    public int CompareTo(TextSpan other) =>
        Start != other.Start ? Start.CompareTo(other.Start) : other.Length.CompareTo(Length);

    /// <summary>Whether the left span comes first.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left span comes later.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left span comes first or is the same.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left span comes later or is the same.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The span as <c>[start..end)</c>.</summary>
    public override string ToString() => $"[{Start}..{End})";
}
