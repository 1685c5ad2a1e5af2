using FactExtractor.Text;

namespace FactExtractor.Quantities;

/// <summary>A change word that governs a quantity, as the words around it say, before any tree is looked at.</summary>
/// <param name="Direction">Which way.</param>
/// <param name="Role">What the number is to the change.</param>
/// <param name="Span">The change word.</param>
public readonly record struct ChangeCue(ChangeDirection Direction, ChangeRole Role, TextSpan Span);
