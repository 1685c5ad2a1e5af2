using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Tests.Quantities;

/// <summary>Reads a text as one sentence without a tree, as the tests of this folder do.</summary>
internal static class QuantityReading
{
    public static Sentence Sentence(string text) => new(text, new TextSpan(0, text.Length), [new TextSpan(0, text.Length)]);

    public static QuantityAnalysis Analyze(string text, QuantityContext? context = null) =>
        QuantityRecognizer.Default.Analyze(Sentence(text), null, context ?? QuantityContext.None);

    public static IReadOnlyList<Quantity> Read(string text, QuantityContext? context = null) => Analyze(text, context).Quantities;

    /// <summary>The quantities in one line: <c>span=value unit; …</c>.</summary>
    public static string Line(string text, QuantityContext? context = null) =>
        string.Join("; ", Read(text, context).Select(q => $"{q.Span.Of(text)}={(q.High is null ? $"{q.Value}" : $"{q.Low}..{q.High}")} {q.Unit.Code}"));
}
