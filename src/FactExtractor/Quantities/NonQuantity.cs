using FactExtractor.Text;

namespace FactExtractor.Quantities;

/// <summary>Something that looks like a quantity and is none: a date, a model name, an idiom. Kept so that the decision can be explained.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="RuleId">Why it was left out, as <c>family.rule</c>: <c>date.year</c>, <c>name.label</c>.</param>
/// <param name="Reading">How it would have been read as a quantity, or null where no number was read at all.</param>
public sealed record NonQuantity(TextSpan Span, string RuleId, Quantity? Reading);
