using System.Text;
using System.Text.Json;
using FactExtractor.Articles;
using FactExtractor.Quantities;
using FactExtractor.Sources;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>
/// <c>score quantities DATA [--errors]</c>: how much of the gold claims' (value, unit) the recogniser finds where the claim stands, and what it
/// makes beyond them. DATA is a folder with <c>claims-dev/</c> and the texts beside it. Conversions in brackets and the amounts of folded
/// changes are neither rewarded nor punished when the gold has them only inside another claim.
/// </summary>
internal static class QuantityScoreCommand
{
    private sealed record Gold(int Start, int End, decimal? Value, decimal? Low, decimal? High, string Unit, string Bound, string? Counted, bool Optional, decimal? ChangeValue);

    public static int Run(string data, bool errors)
    {
        int gold = 0, found = 0, extra = 0, bounds = 0, counted = 0, countedGold = 0;
        var articles = JsonDocument.Parse(File.ReadAllText(Path.Combine(data, "articles-dev", "ground-truth.json"))).RootElement;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "claims-dev"), "*.json").Order(StringComparer.Ordinal))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            var root = document.RootElement;
            var text = root.TryGetProperty("text_file", out var name)
                ? File.ReadAllText(Path.Combine(data, name.GetString()!))
                : articles.GetProperty(root.GetProperty("full_id").GetString()!).GetProperty("articleBody").GetString()!;
            var claims = root.GetProperty("claims").EnumerateArray().Select(claim => Read(claim, text)).ToList();
            var context = QuantityContextResolver.Resolve(new Article
            {
                Text = text,
                Blocks = [],
                Origin = OffsetMap.Identity(text.Length),
                Metadata = ArticleMetadata.Empty with { Url = root.GetProperty("url").GetString() is { } url ? new MetadataValue<string>(url, "caller") : null },
            });
            var quantities = Recognize(text, context);
            var used = new HashSet<int>();
            foreach (var claim in claims)
            {
                var at = quantities.FindIndex(quantity => Same(claim, quantity) && quantity.NumberSpan.Start < claim.End && claim.Start < quantity.Span.End);
                if (at >= 0)
                {
                    used.Add(at);
                    if (claim.Optional)
                        continue;
                    gold++;
                    found++;
                    if (quantities[at].Bound.ToString().Equals(claim.Bound, StringComparison.OrdinalIgnoreCase))
                        bounds++;
                    else if (errors)
                        Console.WriteLine($"BOUND  {Path.GetFileNameWithoutExtension(file)} gold {claim.Bound} got {quantities[at].Bound}: {Around(text, claim.Start, claim.End)}");
                    if (claim.Counted is not null)
                    {
                        countedGold++;
                        if (string.Equals(quantities[at].Counted, claim.Counted, StringComparison.OrdinalIgnoreCase))
                            counted++;
                        else if (errors)
                            Console.WriteLine($"COUNTED {Path.GetFileNameWithoutExtension(file)} gold {claim.Counted} got {quantities[at].Counted}: {Around(text, claim.Start, claim.End)}");
                    }
                }
                else if (!claim.Optional)
                {
                    gold++;
                    if (errors)
                        Console.WriteLine($"MISSED {Path.GetFileNameWithoutExtension(file)} {claim.Value ?? claim.Low}{(claim.High is null ? "" : ".." + claim.High)} {claim.Unit}: {Around(text, claim.Start, claim.End)}");
                }
            }

            for (var i = 0; i < quantities.Count; i++)
            {
                var quantity = quantities[i];
                if (used.Contains(i) || claims.Exists(claim => claim.Optional && Overlap(claim, quantity)) || claims.Exists(claim => IsFolded(claim, quantity)))
                    continue;
                extra++;
                if (errors)
                    Console.WriteLine($"EXTRA  {Path.GetFileNameWithoutExtension(file)} {ShowQuantities.Describe(text, quantity)}: {Around(text, quantity.Span.Start, quantity.Span.End)}");
            }
        }

        var precision = 100.0 * found / (found + extra);
        var recall = 100.0 * found / gold;
        Console.WriteLine($"{gold} gold, {found} found, {extra} extra: P {precision:F1} R {recall:F1} F1 {2 * precision * recall / (precision + recall):F1}; bound {100.0 * bounds / found:F1}, counted {100.0 * counted / Math.Max(1, countedGold):F1}");
        return 0;
    }

    private static List<Quantity> Recognize(string text, QuantityContext context)
    {
        var quantities = new List<Quantity>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                end = text.Length;
            foreach (var sentence in SyntaxParser.Default.Split(text, TextSpan.FromBounds(start, end)))
            {
                if (QuantityRecognizer.Default.MayHoldQuantity(sentence))
                {
                    var analysis = QuantityRecognizer.Default.Analyze(sentence, SyntaxParser.Default.Parse(sentence), context);
                    // Ranks are claims too, but of the claims stage's making.
                    quantities.AddRange(analysis.Quantities.Concat(analysis.NonQuantities.Where(other => other.RuleId == "rank.ordinal").Select(other => other.Reading!)).OrderBy(q => q.Span.Start));
                }
            }

            start = end + 1;
        }

        return quantities;
    }

    private static Gold Read(JsonElement claim, string text)
    {
        // Gold offsets count code points.
        var start = Utf16(text, claim.GetProperty("number_start").GetInt32());
        var end = Utf16(text, claim.GetProperty("number_end").GetInt32());
        decimal? change = claim.GetProperty("change") is { ValueKind: JsonValueKind.Object } changed && changed.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number
            ? value.GetDecimal() : null;
        return new Gold(start, end, Number(claim, "value"), Number(claim, "low"), Number(claim, "high"), claim.GetProperty("unit").GetString()!, claim.GetProperty("bound").GetString()!,
            claim.TryGetProperty("counted", out var counted) && counted.ValueKind == JsonValueKind.String ? counted.GetString() : null,
            claim.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True, change);
    }

    private static decimal? Number(JsonElement claim, string name) =>
        claim.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    private static int Utf16(string text, int codePoints)
    {
        var index = 0;
        for (; codePoints > 0 && index < text.Length; codePoints--)
            index += char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
        return index;
    }

    private static bool Same(Gold claim, Quantity quantity)
    {
        if (claim.High is not null || claim.Low is not null)
            return Close(claim.Low, quantity.Low) && Close(claim.High, quantity.High) && SameUnit(claim.Unit, quantity.Unit.Code);
        return quantity.Value is not null
            && ((SameUnit(claim.Unit, quantity.Unit.Code) && Close(claim.Value, quantity.Value)) || (claim.Unit == "1" && quantity.Unit == Unit.Percent && Close(claim.Value * 100, quantity.Value)));
    }

    private static bool SameUnit(string gold, string predicted) => gold == predicted;

    private static bool Close(decimal? a, decimal? b)
    {
        if (a is null || b is null)
            return a is null && b is null;
        return Math.Abs(a.Value - b.Value) <= 0.0005m * Math.Max(Math.Abs(a.Value), Math.Abs(b.Value)) * (Math.Max(Math.Abs(a.Value), Math.Abs(b.Value)) < 100 ? 1 : 0.002m);
    }

    private static bool Overlap(Gold claim, Quantity quantity) => quantity.Span.Start < claim.End && claim.Start < quantity.Span.End;

    // A growth rate folded into a level of its sentence is found by the claims stage, not made here.
    private static bool IsFolded(Gold claim, Quantity quantity) =>
        claim.ChangeValue is { } change && Close(change, quantity.Value ?? quantity.Low) && Math.Abs(quantity.Span.Start - claim.Start) < 300;

    private static string Around(string text, int start, int end)
    {
        var from = Math.Max(0, start - 60);
        var to = Math.Min(text.Length, end + 40);
        return (text[from..start] + "[[" + text[start..end] + "]]" + text[end..to]).Replace('\n', ' ').Replace('\r', ' ');
    }
}
