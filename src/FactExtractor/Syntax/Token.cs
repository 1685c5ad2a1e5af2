using FactExtractor.Text;

namespace FactExtractor.Syntax;

/// <summary>One word of a <see cref="SyntaxTree"/>, with the fields of CoNLL-U that this library uses.</summary>
/// <param name="Form">The word as written (FORM).</param>
/// <param name="Lemma">Dictionary form (LEMMA), lower case except for names.</param>
/// <param name="Upos">Universal part of speech (UPOS).</param>
/// <param name="Head">Index of the head in <see cref="SyntaxTree.Tokens"/>, or -1 for the root (CoNLL-U's HEAD less one).</param>
/// <param name="Deprel">Relation to the head (DEPREL), a label of <see cref="Syntax.Deprel"/>; subtypes keep their colon: <c>nsubj:pass</c>.</param>
/// <param name="Span">Where the word stands in the text.</param>
public readonly record struct Token(string Form, string Lemma, Upos Upos, int Head, string Deprel, TextSpan Span);
