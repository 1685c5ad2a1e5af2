using FactExtractor.Quantities;
using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>A claim in the making: one quantity, its place in the tree, and the fields that the resolvers fill in. Not thread-safe.</summary>
internal sealed class ClaimDraft(SentenceContext sentence, Quantity quantity, int anchor)
{
    public SentenceContext Sentence { get; } = sentence;

    public Quantity Quantity { get; set; } = quantity;

    /// <summary>The token that stands for the whole quantity: the highest in the tree among its words and its counted noun.</summary>
    public int Anchor { get; } = anchor;

    public QuantityRole Role { get; set; } = QuantityRole.Level;

    public ClaimKind Kind { get; set; }

    public Mention? Subject { get; set; }

    /// <summary>The head of the subject in this sentence's tree, or -1.</summary>
    public int SubjectHead { get; set; } = -1;

    public bool IsGrammaticalSubject { get; set; }

    public Mention? Entity { get; set; }

    public Mention? Of { get; set; }

    public Change? Change { get; set; }

    /// <summary>The level that this one is folded into or compared with, or null.</summary>
    public ClaimDraft? Base { get; set; }

    public Period? Period { get; set; }

    public Mention? Place { get; set; }

    public Modality Modality { get; set; }

    public Attribution? Attribution { get; set; }

    public ClaimFlags Flags { get; set; }

    public List<string> Rules { get; } = [quantity.RuleId];

    public List<(ClaimRelationType Type, ClaimDraft Target)> Relations { get; } = [];

    public TextSpan Span => Quantity.Span;

    /// <summary>The quantity with the words that bound it, on whichever side they stand.</summary>
    public TextSpan SpanWithBound => Quantity.BoundSpan is { } bound ? bound.Union(Span) : Span;

    /// <summary>The quantity from the bound before it; a bound behind it is left out.</summary>
    public TextSpan SpanFromBound => Quantity.BoundSpan is { } bound && bound.Start < Span.Start ? bound.Union(Span) : Span;

    /// <summary>The quantity up to the noun that it counts, where that stands behind it.</summary>
    public TextSpan SpanToCounted => Quantity.CountedSpan is { } counted && counted.End > Span.End ? Span.Union(counted) : Span;

    /// <summary>Whether a stretch of the text belongs to a conversion in brackets.</summary>
    public bool IsEquivalent(TextSpan span)
    {
        foreach (var equivalent in Quantity.Equivalents)
        {
            if (equivalent.Span.Overlaps(span))
                return true;
        }

        return false;
    }
}
