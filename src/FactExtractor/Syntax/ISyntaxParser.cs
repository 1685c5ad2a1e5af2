using System.Collections.Immutable;
using FactExtractor.Text;

namespace FactExtractor.Syntax;

/// <summary>
/// The seam for sentence splitting, tagging and parsing. In two steps, because only sentences that hold a number are parsed: splitting is
/// cheap and always done, parsing is asked for sentence by sentence. Implementations are thread-safe and deterministic.
/// </summary>
/// <remarks>
/// A pipeline that does all at once (a Catalyst document) can run in <see cref="Split"/> and hand out its trees in <see cref="Parse"/>,
/// found again by <see cref="Sentence.Span"/>.
/// </remarks>
public interface ISyntaxParser
{
    /// <summary>Cuts a stretch of text (a block of an article) into sentences and words. A sentence never reaches past the range.</summary>
    /// <param name="text">The text that the spans count into.</param>
    /// <param name="range">The stretch to cut.</param>
    /// <returns>The sentences in order; empty for blank text. Every character that is not white space lies in a word.</returns>
    ImmutableArray<Sentence> Split(string text, TextSpan range);

    /// <summary>Tags, lemmatises and parses one sentence.</summary>
    /// <returns>The tree, with one token for each word of the sentence.</returns>
    SyntaxTree Parse(Sentence sentence);
}
