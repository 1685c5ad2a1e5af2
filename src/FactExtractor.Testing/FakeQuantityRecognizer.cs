using System.Collections.Immutable;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Testing;

/// <summary>A recogniser that knows some words and nothing else: wherever they stand in a sentence, they are the quantity that the test says. Thread-safe.</summary>
/// <param name="quantities">The words, and what they are: <c>("a lot", 1000m, Unit.One)</c>.</param>
public sealed class FakeQuantityRecognizer(params (string Words, decimal Value, Unit Unit)[] quantities) : IQuantityRecognizer
{
    /// <inheritdoc/>
    public bool MayHoldQuantity(Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = sentence.ToString();
        return quantities.Any(q => text.Contains(q.Words, StringComparison.Ordinal));
    }

    /// <inheritdoc/>
    public ImmutableArray<Quantity> Recognize(Sentence sentence, SyntaxTree? tree, QuantityContext context)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        var text = sentence.ToString();
        var found = ImmutableArray.CreateBuilder<Quantity>();
        foreach (var (words, value, unit) in quantities)
        {
            if (text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at)
            {
                var span = new TextSpan(sentence.Span.Start + at, words.Length);
                found.Add(new Quantity { Span = span, NumberSpan = span, Value = value, Unit = unit, RuleId = "test.fake" });
            }
        }

        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found.ToImmutable();
    }
}
