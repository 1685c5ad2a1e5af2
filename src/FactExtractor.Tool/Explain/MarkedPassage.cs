using FactExtractor.Claims;
using FactExtractor.Text;

namespace FactExtractor.Tool.Explain;

/// <summary>What a stretch of a passage is to its claim. Of two that cover the same words, the later one here is shown.</summary>
internal enum PassagePart
{
    Other,
    Speaker,
    Subject,
    Period,
    Change,
    Number,
}

/// <summary>A passage cut into stretches, each with its part in the claim.</summary>
internal static class MarkedPassage
{
    /// <summary>The stretches, in order; together they are the passage.</summary>
    public static IEnumerable<(PassagePart Part, string Text)> Cut(Claim claim)
    {
        var passage = claim.Passage;
        var parts = new PassagePart[passage.Text.Length];
        Paint(claim.Attribution?.Span, PassagePart.Speaker);
        Paint(claim.Subject.Span, PassagePart.Subject);
        Paint(claim.Period?.Span, PassagePart.Period);
        Paint(claim.Change?.Span, PassagePart.Change);
        Paint(claim.Quantity.Span, PassagePart.Number);
        for (int start = 0, end; start < parts.Length; start = end)
        {
            end = start + 1;
            while (end < parts.Length && parts[end] == parts[start])
                end++;
            yield return (parts[start], passage.Text[start..end]);
        }

        void Paint(TextSpan? span, PassagePart part)
        {
            if (span is not { } place)
                return;
            var from = Math.Clamp(place.Start - passage.Span.Start, 0, parts.Length);
            var to = Math.Clamp(place.End - passage.Span.Start, from, parts.Length);
            parts.AsSpan(from..to).Fill(part);
        }
    }
}
