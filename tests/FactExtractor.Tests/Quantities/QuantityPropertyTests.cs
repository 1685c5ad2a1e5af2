using System.Globalization;
using FactExtractor.Quantities;
using FactExtractor.Quantities.Units;
using FactExtractor.Text;
using FsCheck;
using FsCheck.Fluent;

namespace FactExtractor.Tests.Quantities;

/// <summary>What holds for every quantity, whatever its number and unit.</summary>
public sealed class QuantityPropertyTests
{
    private static readonly string[] Fillers = ["The ministry said on record that ", "“Naïve 😀,” he added: ", "Officials told reporters that the total is ", "e\u0301tat "];

    /// <summary>Every currency by its code, and every measure by each of its names and symbols that is longer than a letter.</summary>
    private static IEnumerable<(string Form, Unit Unit, decimal Factor)> Forms()
    {
        var builder = new UnitLexiconBuilder();
        CurrencyTable.Default.AddTo(builder);
        foreach (var (code, form) in builder.Codes)
            yield return (code, form.Unit, form.Factor);
        var measures = new UnitLexiconBuilder();
        MeasureTable.AddTo(measures);
        foreach (var (name, form) in measures.Names.Concat(measures.Symbols))
        {
            if (name.Length > 2)
                yield return (name, form.Unit, form.Factor);
        }
    }

    [Fact]
    public void FormattingThenReadingGivesTheQuantityBack()
    {
        var random = new Random(20240927);
        var failures = new List<string>();
        foreach (var (form, unit, factor) in Forms())
        {
            var value = Math.Round((decimal)random.NextDouble() * 9000 + 2, random.Next(3));
            var text = string.Create(CultureInfo.InvariantCulture, $"{value:#,0.##} {form}");
            if (value is >= 1900 and <= 2100)
                continue;

            var analysis = QuantityReading.Analyze(text);
            var found = analysis.Quantities.Concat(analysis.NonQuantities.Select(other => other.Reading).OfType<Quantity>()).ToList();

            if (found.Count != 1 || found[0].Unit.Code != unit.Code || found[0].Value != value * factor || found[0].Span.Length != text.Length)
                failures.Add($"'{text}' ({unit.Code}) read as {string.Join("; ", found.Select(q => $"'{q.Span.Of(text)}' {q.Value} {q.Unit.Code}"))}");
        }

        Assert.True(failures.Count == 0, $"{failures.Count} failures\n{string.Join('\n', failures)}");
    }

    [Fact]
    public void PlantingAQuantityShiftsItsSpanAndNothingElse()
    {
        Prop.ForAll(Amounts(), Gen.Elements(Fillers).ToArbitrary(), (amount, filler) =>
        {
            var alone = Assert.Single(QuantityReading.Read(amount));
            var planted = Assert.Single(QuantityReading.Read(filler + amount));
            Assert.Equal(new TextSpan(alone.Span.Start + filler.Length, alone.Span.Length), planted.Span);
            Assert.Equal((alone.Value, alone.Low, alone.High, alone.Unit, alone.RuleId, alone.Flags), (planted.Value, planted.Low, planted.High, planted.Unit, planted.RuleId, planted.Flags));
        }).Check(Config.QuickThrowOnFailure.WithReplay(Replay(11)).WithMaxTest(500));
    }

    [Fact]
    public void TextWithoutDigitsOrNumberWordsGivesNone()
    {
        string[] words = ["the", "market", "percent", "dollar", "miles", "rose", "about", "more", "than", "yuan", "kilometres", "in", "May", "points", "$", "€", "%", "bn", "-", "(", ")", "p", "m", "of"];
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 20)).Select(_ => words[random.Next(words.Length)]));
            Assert.Empty(QuantityReading.Read(text));
        }
    }

    [Fact]
    public void SpansLieInOrderInsideTheSentence()
    {
        string[] pieces = ["5", "$", "1,000", "million", "to", "-", "–", "%", "km", "and", "half", "a", "twenty", "three", "2019", "(", ")", "per", "day", "more than", "¥", "US", "m", "x", ".", ",", "½", "/", "10", "in", "one", "of", "them", "\ud83d", "\u0301"];
        var random = new Random(42);
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Join(random.Next(3) == 0 ? "" : " ", Enumerable.Range(0, random.Next(1, 14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var end = 0;
            foreach (var quantity in QuantityReading.Read(text))
            {
                Assert.True(quantity.Span.Start >= end, text);
                Assert.True(quantity.Span.End <= text.Length, text);
                Assert.True(quantity.Span.Contains(quantity.NumberSpan), text);
                Assert.True(quantity.High is null || quantity.Low < quantity.High, text);
                end = quantity.Span.End;
            }
        }
    }

    private static Arbitrary<string> Amounts() =>
        (from whole in Gen.Choose(3, 999)
         from decimals in Gen.Choose(0, 99)
         from scale in Gen.Elements("", " million", " billion", " thousand")
         from unit in Gen.Elements(" km", "%", " percentage points", " euros", " yuan", " tonnes", " kWh", " Swiss francs", " basis points", " miles per hour")
         select string.Create(CultureInfo.InvariantCulture, $"{whole}.{decimals:00}{scale}{unit}")).ToArbitrary();

    private static Replay Replay(int seed) => new(new Rnd((ulong)seed, 1), Microsoft.FSharp.Core.FSharpOption<int>.None);
}
