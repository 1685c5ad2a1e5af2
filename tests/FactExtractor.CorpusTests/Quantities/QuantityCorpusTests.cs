using FactExtractor.Eval.Corpus;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.CorpusTests.Quantities;

/// <summary>Every phrase of <c>corpus/quantities</c>: alone, then inside a sentence, where its span must move with it and nothing else be found.</summary>
public sealed class QuantityCorpusTests
{
    private static readonly (string Before, string After)[] Frames = [("", ""), ("The note gives ", " as the figure."), ("“Naïve 😀 claims,” he wrote: ", ", not less.")];

    public static TheoryData<string> Files
    {
        get
        {
            var data = new TheoryData<string>();
            foreach (var file in Directory.EnumerateFiles(Path.Combine(CorpusFolder.Find(), "quantities"), "*.corpus").Order(StringComparer.Ordinal))
                data.Add(Path.GetFileName(file));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EachPhraseGivesItsQuantity(string file)
    {
        var failures = new List<string>();
        foreach (var line in QuantityCorpus.Read(Path.Combine(CorpusFolder.Find(), "quantities", file)))
        {
            foreach (var (before, after) in Frames)
            {
                if (Check(line, before, after) is { } failure)
                    failures.Add($"{file}:{line.Line} {before}{line.Phrase}{after}: {failure}");
            }
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void TheCorpusIsLarge()
    {
        var lines = Directory.EnumerateFiles(Path.Combine(CorpusFolder.Find(), "quantities"), "*.corpus").Sum(file => QuantityCorpus.Read(file).Count());
        Assert.True(lines >= 1_200, $"{lines} lines");
    }

    private static string? Check(QuantityLine line, string before, string after)
    {
        var text = before + line.Phrase + after;
        var span = new TextSpan(0, text.Length);
        var quantities = QuantityRecognizer.Default.Recognize(new Sentence(text, span, [span]), null, QuantityContext.None);
        if (line.IsNegative)
            return quantities.IsEmpty ? null : "found " + Describe(text, quantities);
        if (quantities.Length != 1)
            return $"found {quantities.Length}: {Describe(text, quantities)}";
        var quantity = quantities[0];
        if (quantity.Value != line.Value || quantity.Low != line.Low || quantity.High != line.High || quantity.Unit.Code != line.Unit)
            return "read as " + Describe(text, quantities);
        if (!quantity.Bound.ToString().Equals(line.Bound, StringComparison.OrdinalIgnoreCase))
            return $"bound {quantity.Bound}";
        if (line.Counted is not null && quantity.Counted != line.Counted)
            return $"counted {quantity.Counted}";
        if (line.Ambiguous && (quantity.Flags & (QuantityFlags.AmbiguousCurrency | QuantityFlags.AmbiguousUnit)) == 0)
            return "not flagged";
        var expected = new TextSpan(before.Length + line.Start, line.End - line.Start);
        var extent = quantity.Span;
        if (line.WholePhrase)
        {
            extent = quantity.BoundSpan is { } bound ? extent.Union(bound) : extent;
            extent = quantity.CountedSpan is { } counted ? extent.Union(counted) : extent;
            foreach (var same in quantity.Equivalents)
                extent = extent.Union(new TextSpan(same.Span.Start, same.Span.Length + 1));
        }

        return extent == expected ? null : $"span '{extent.Of(text)}'";
    }

    private static string Describe(string text, IEnumerable<Quantity> quantities) =>
        string.Join("; ", quantities.Select(q => $"'{q.Span.Of(text)}' {q.Value}{(q.High is null ? "" : $"{q.Low}..{q.High}")} {q.Unit.Code} {q.Counted} [{q.RuleId}]"));
}
