using System.Collections.Immutable;
using FactExtractor.Syntax;

namespace FactExtractor.Quantities;

/// <summary>Finds quantities in sentences. Implementations are thread-safe and deterministic.</summary>
public interface IQuantityRecognizer
{
    /// <summary>
    /// Whether the sentence may hold a quantity at all: a digit, a number word, a fold or a fraction. Cheap; decides which sentences are parsed.
    /// </summary>
    bool MayHoldQuantity(Sentence sentence);

    /// <summary>The quantities of a sentence, in order, not overlapping (a conversion in brackets is an equivalent of the one before it).</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="tree">Its tree, which decides counted nouns and some ambiguous words; null to go by the words alone.</param>
    /// <param name="context">What the document decides.</param>
    ImmutableArray<Quantity> Recognize(Sentence sentence, SyntaxTree? tree, QuantityContext context);
}
