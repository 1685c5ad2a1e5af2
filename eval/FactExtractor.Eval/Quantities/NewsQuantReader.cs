using FactExtractor.Claims;
using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>
/// Quantities in NewsQuant's vocabulary. The set also labels what CLAIMS.md calls no quantity (ages, time windows, "one of", "5G", vague magnitudes);
/// those come from the candidates that the recogniser left out.
/// </summary>
internal static class NewsQuantReader
{
    /// <summary>The quantities of a text, in the order in which they are written out.</summary>
    public static List<NewsQuantReading> Read(string text)
    {
        text = NewsQuantApostrophes.Restore(text);
        var readings = new List<NewsQuantReading>();
        foreach (var sentence in SyntaxParser.Default.Split(text, new TextSpan(0, text.Length)))
            ReadSentence(readings, sentence);
        return readings;
    }

    private static void ReadSentence(List<NewsQuantReading> readings, Sentence sentence)
    {
        if (!QuantityRecognizer.Default.MayHoldQuantity(sentence))
            return;
        // Parsed as the claims stage parses it.
        var tree = NumberFolding.Parse(SyntaxParser.Default, sentence, QuantityRecognizer.Default.Recognize(sentence, null, QuantityContext.None));
        var analysis = QuantityRecognizer.Default.Analyze(sentence, tree, QuantityContext.None);
        var text = sentence.Source;
        var concepts = new NewsQuantConcepts(tree, text, [.. analysis.Quantities.Where(q => q.Unit.Kind != UnitKind.Duration || !IsModifier(q, text)).Select(q => q.Span), .. analysis.Quantities.SelectMany(q => q.Equivalents).Select(q => q.Span)]);
        var quantities = analysis.Quantities.ToList();
        for (var i = 0; i < quantities.Count; i++)
        {
            var quantity = quantities[i];
            // The set labels no multiple that is one word ("doubled", "twice").
            if (quantity.RuleId is "count.fold" or "count.multiple" && !char.IsAsciiDigit(text[quantity.Span.Start]) && quantity.Span.Of(text).IndexOfAny(' ', '-') < 0)
                continue;
            // Nor a duration that an article counts ("for a decade") or that only tells one thing from another ("a three-week course").
            if (quantity.Unit.Kind == UnitKind.Duration && (quantity.NumberSpan.Of(text) is "a" or "an" || IsModifier(quantity, text)))
                continue;
            // The set writes the old and the new level of a movement as one range.
            if (i + 1 < quantities.Count && IsMovement(quantity, quantities[i + 1], text))
            {
                var pair = quantity with { Value = null, Low = quantity.Value, High = quantities[i + 1].Value, Unit = quantities[i + 1].Unit.Kind is UnitKind.Rate && quantity.Unit.Kind is not UnitKind.Rate ? quantities[i + 1].Unit : quantity.Unit };
                if (pair.Unit == Unit.One && quantities[i + 1].Unit != Unit.One)
                    pair = pair with { Unit = quantities[i + 1].Unit, RuleId = quantities[i + 1].RuleId, Span = quantities[i + 1].Span };
                Add(readings, pair, Change(quantity, text), NewsQuantUnits.Name(Named(pair, quantities, i), text), Low(quantity), pair.High, [.. concepts.Of(quantity).Union(concepts.Of(quantities[i + 1]))]);
                i++;
                continue;
            }

            var concept = concepts.Of(quantity);
            Add(readings, quantity, Change(quantity, text), NewsQuantUnits.Name(Named(quantity, quantities, i), text), Low(quantity), quantity.High, concept);
            foreach (var same in quantity.Equivalents)
            {
                var twin = new Quantity { Span = same.Span, NumberSpan = same.Span, Value = same.Value, Unit = same.Unit, RuleId = quantity.RuleId.StartsWith("money.minor", StringComparison.Ordinal) ? "money.name" : quantity.RuleId, Bound = quantity.Bound };
                Add(readings, twin, Change(quantity, text), NewsQuantUnits.Name(twin, text), same.Value, same.High, concept);
            }
        }

        foreach (var other in analysis.NonQuantities)
        {
            if (other.Reading is { } reading)
                AddLeftOut(readings, other.RuleId, reading, concepts, text);
        }
    }

    private static bool IsModifier(Quantity quantity, string text) =>
        quantity.NumberSpan.End < text.Length && text[quantity.NumberSpan.End] == '-' && !text.AsSpan(quantity.Span.End).TrimStart('-').StartsWith("old", StringComparison.OrdinalIgnoreCase);

    /// <summary>The set names an elided noun by the phrase that it stands for: "90 boats, compared with 12".</summary>
    private static Quantity Named(Quantity quantity, List<Quantity> all, int index)
    {
        if (quantity.Counted is null || quantity.CountedSpan is not null)
            return quantity;
        var full = all.Take(index).LastOrDefault(other => other.Counted == quantity.Counted && other.CountedSpan is not null);
        return full is null ? quantity : quantity with { CountedSpan = full.CountedSpan };
    }

    private static bool IsMovement(Quantity old, Quantity now, string text)
    {
        if (old.Value is null || now.Value is null || old.Unit.Kind != now.Unit.Kind && old.Unit.Code != now.Unit.Code && old.Unit.Kind != UnitKind.Rate && old.Unit.Kind != UnitKind.Count && now.Unit.Kind != UnitKind.Count && now.Unit.Kind != UnitKind.Rate || now.RuleId == "count.noun")
            return false;
        var before = text.AsSpan(0, old.BoundSpan?.Start ?? old.Span.Start).TrimEnd();
        var between = text[old.Span.End..now.Span.Start];
        return before.EndsWith("from", StringComparison.OrdinalIgnoreCase) && between.TrimEnd().EndsWith(" to", StringComparison.Ordinal) && between.Length < 45 && !between.Contains(',', StringComparison.Ordinal);
    }

    /// <summary>What the set labels although it is no quantity by CLAIMS.md.</summary>
    private static void AddLeftOut(List<NewsQuantReading> readings, string rule, Quantity reading, NewsQuantConcepts concepts, string text)
    {
        // "one of the …" and time windows have no concept in the set.
        var concept = rule is "idiom.one" or "period.window" or "period.when" ? [] : concepts.Of(reading, rule == "name.alphanumeric");
        switch (rule)
        {
            case "idiom.one" when reading.Counted is not null:
            case "idiom.pronominal":
            case "name.compound" when text.AsSpan(reading.Span.End).TrimStart('-').StartsWith("cylinder", StringComparison.Ordinal):
            case "idiom.phrase" when reading.High is not null:
            case "period.window":
            case "period.when":
                Add(readings, reading, Change(reading, text), NewsQuantUnits.Name(reading, text), Low(reading), reading.High, concept);
                break;
            case "age.apposition" when reading.Unit.Kind == UnitKind.Duration || text.AsSpan(0, reading.Span.Start).TrimEnd() is var lead && (lead.EndsWith("of") || lead.EndsWith("age") || lead.EndsWith("aged") || lead.EndsWith("was") || lead.EndsWith("is")):
                var name = NewsQuantUnits.Name(reading, text);
                Add(readings, reading, Change(reading, text), name.EndsWith("of age", StringComparison.Ordinal) ? name : "year of age", Low(reading), reading.High, concept);
                break;
            case "name.label" when text.AsSpan(0, reading.Span.Start).TrimEnd().EndsWith("age", StringComparison.OrdinalIgnoreCase):
                Add(readings, reading, Change(reading, text), "year of age", Low(reading), reading.High, concept);
                break;
            case "idiom.vague" when reading.Counted is not null && reading.Value is { } vague:
                if (vague == 2)
                    break;
                if (vague == 12)
                    Add(readings, reading, "=", NewsQuantUnits.Name(reading, text), vague, null, concept);
                else
                    Add(readings, reading, "=", NewsQuantUnits.Name(reading, text), vague, vague * 10, concept);
                break;
            case "name.alphanumeric" when reading.Value is >= 2 and <= 6 && reading.Span.End < text.Length && text[reading.Span.End] == 'G':
                Add(readings, reading, "=", "generation wireless", Low(reading), reading.High, concept);
                break;
        }
    }

    private static decimal Low(Quantity quantity)
    {
        var value = quantity.Value ?? quantity.Low ?? 0;
        return quantity.RuleId.StartsWith("money.minor", StringComparison.Ordinal) ? value * 100
            : quantity.RuleId is "percent.fraction" or "percent.proportion" ? value / 100
            : value;
    }

    private static string Change(Quantity quantity, string text)
    {
        if (quantity.Bound is Bound.About || (quantity.Bound is Bound.Range && quantity.BoundSpan is { } words && words.Of(text) is "~" or "about" or "around" or "roughly" or "approximately"))
            return "~";
        if (quantity.Bound is Bound.MoreThan or Bound.AtLeast)
            return ">";
        if (quantity.Bound is Bound.LessThan or Bound.AtMost)
            return "<";
        // The set marks movement only where a verb, "up" or "down" governs the number, and not for a noun of change.
        if (quantity.Cue is { Role: ChangeRole.Amount } cue && cue.Span.Start < quantity.Span.Start && !text.AsSpan(cue.Span.End, quantity.Span.Start - cue.Span.End).Contains(" of ", StringComparison.Ordinal))
            return cue.Direction == ChangeDirection.Up ? "up" : "down";
        return "=";
    }

    private static void Add(List<NewsQuantReading> readings, Quantity quantity, string change, string unit, decimal low, decimal? high, IReadOnlyList<string> concept)
    {
        var isMinor = quantity.RuleId.StartsWith("money.minor", StringComparison.Ordinal);
        readings.Add(new NewsQuantReading(change, unit, low, isMinor ? high * 100 : high, concept));
    }
}
