namespace FactExtractor.Eval.Quantities;

/// <summary>One quantity in NewsQuant's vocabulary.</summary>
/// <param name="Change">How it moves or is bounded: one of <c>= ~ &gt; &lt; up down</c>.</param>
/// <param name="Unit">The set's name of the unit; "-" where there is none.</param>
/// <param name="Low">The value, or the lower end of a range.</param>
/// <param name="High">The upper end of a range, or null.</param>
/// <param name="Concept">The words of what it is said of; empty for none.</param>
internal sealed record NewsQuantReading(string Change, string Unit, decimal Low, decimal? High, IReadOnlyList<string> Concept);
