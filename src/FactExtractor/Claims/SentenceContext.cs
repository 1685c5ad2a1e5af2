using System.Collections.Immutable;
using FactExtractor.Articles;
using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims;

/// <summary>
/// A sentence in its document, with what the resolvers ask of it. Trees and time expressions are made when first asked for, so that a sentence
/// without a number costs nothing unless another sentence needs it. Belongs to one extraction; not thread-safe.
/// </summary>
internal sealed class SentenceContext(DocumentContext document, Sentence sentence, Block block, int blockIndex, SentenceContext? previous)
{
    private SyntaxTree? _tree;
    private IReadOnlyList<TimeExpression>? _times;

    public DocumentContext Document { get; } = document;

    public Sentence Sentence { get; } = sentence;

    public Block Block { get; } = block;

    public int BlockIndex { get; } = blockIndex;

    /// <summary>The sentence before this one in the same block; null for the first.</summary>
    public SentenceContext? Previous { get; } = previous;

    /// <summary>The sentence before this one in the document, whatever block it stands in; null for the first.</summary>
    public SentenceContext? Preceding { get; init; }

    /// <summary>Whether it is a cell of a table that is a number or heads others, which says nothing by itself.</summary>
    public bool IsTableCell { get; init; }

    public ImmutableArray<Quantity> Quantities { get; set; } = [];

    public SyntaxTree Tree
    {
        get => _tree ??= Document.Parser.Parse(Sentence);
        set => _tree = value;
    }

    public IReadOnlyList<TimeExpression> Times => _times ??= TimeExpressionFinder.Find(Sentence, Document.Published);

    public string Text => Sentence.Source;

    /// <summary>Whether a token belongs to a time expression.</summary>
    public bool IsTime(int token)
    {
        var span = Tree.Tokens[token].Span;
        foreach (var time in Times)
        {
            if (time.Span.Overlaps(span))
                return true;
        }

        return false;
    }

    /// <summary>Whether a token belongs to a quantity.</summary>
    public bool IsQuantity(int token)
    {
        var span = Tree.Tokens[token].Span;
        foreach (var quantity in Quantities)
        {
            if (quantity.Span.Overlaps(span))
                return true;
        }

        return false;
    }

    /// <summary>The drafts of this sentence's claims, in text order.</summary>
    public List<ClaimDraft> Drafts { get; } = [];
}
