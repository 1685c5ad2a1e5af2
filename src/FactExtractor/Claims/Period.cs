using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>The time a value holds for.</summary>
/// <param name="Value">ISO 8601 and the forms of EDTF-like quarters and halves: <c>2023</c>, <c>2023-Q3</c>, <c>2023-H1</c>, <c>2023-09</c>, <c>2023-12-31</c>, <c>2019/2022</c>.</param>
/// <param name="Span">The expression it was read from ("last year"), or null where it was carried.</param>
public sealed record Period(string Value, TextSpan? Span = null);
