using System.Collections.Immutable;

namespace FactExtractor.Text;

/// <summary>
/// Turns UTF-16 offsets of one text into Unicode code point offsets, as W3C Web Annotation, Python and JSON readers count. A lone surrogate
/// counts one, as does the U+FFFD that stands for it in UTF-8. Made in one pass over the text; look-ups take logarithmic time in the number of
/// surrogate pairs. Immutable and thread-safe.
/// </summary>
public sealed class CodePointIndex
{
    private readonly ImmutableArray<int> _lowSurrogates;

    private CodePointIndex(string text, ImmutableArray<int> lowSurrogates)
    {
        Text = text;
        _lowSurrogates = lowSurrogates;
    }

    /// <summary>The text that the index is of.</summary>
    public string Text { get; }

    /// <summary>Number of code points in <see cref="Text"/>.</summary>
    public int Length => Text.Length - _lowSurrogates.Length;

    /// <summary>The index of <paramref name="text"/>.</summary>
    public static CodePointIndex Create(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var pairs = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < text.Length - 1;)
        {
            var next = text.AsSpan(at).IndexOfAnyInRange('\uD800', '\uDBFF');
            if (next < 0)
                break;
            at += next + 1;
            if (at < text.Length && char.IsLowSurrogate(text[at]))
                pairs.Add(at++);
        }

        return new CodePointIndex(text, pairs.ToImmutable());
    }

    /// <summary>The code point offset of a UTF-16 offset. An offset inside a surrogate pair counts as just after it.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="offset"/> is negative or past the end of the text.</exception>
    public int FromUtf16(int offset)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Text.Length);
        return offset - PairsBefore(offset);
    }

    /// <summary>The smallest span that covers <paramref name="span"/> and cuts no surrogate pair; nearly always the span itself.</summary>
    public TextSpan Whole(TextSpan span) =>
        _lowSurrogates.IsEmpty || span.IsEmpty
            ? span
            : TextSpan.FromBounds(span.Start - (Cuts(span.Start) ? 1 : 0), span.End + (Cuts(span.End) ? 1 : 0));

    private bool Cuts(int offset) => _lowSurrogates.BinarySearch(offset) >= 0;

    private int PairsBefore(int offset)
    {
        var at = _lowSurrogates.BinarySearch(offset);
        return at < 0 ? ~at : at;
    }
}
