using System.Collections.Immutable;
using System.Text.Json;
using FactExtractor.Eval.Scoring;

namespace FactExtractor.Eval.Corpus;

/// <summary>Reads <c>claims.jsonl</c> of a corpus document. <c>corpus/README.md</c> describes the format; what a line leaves out has its usual value.</summary>
public static class GoldReader
{
    /// <summary>The claims of a file.</summary>
    public static ImmutableArray<GoldClaim> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    private static GoldClaim Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var c = json.RootElement;
        var other = c.TryGetProperty("alternatives", out var alternatives) ? alternatives : default;
        var claim = new ClaimRecord
        {
            Subject = Text(c, "subject") ?? "",
            Value = Number(c, "value"),
            Low = Number(c, "low"),
            High = Number(c, "high"),
            Unit = Text(c, "unit") ?? "",
            Counted = Text(c, "counted"),
            Bound = Text(c, "bound") ?? "exact",
            Kind = Text(c, "kind") ?? "level",
            Change = c.TryGetProperty("change", out var change) ? Change(change) : null,
            Period = Text(c, "period"),
            Modality = Text(c, "modality") ?? "actual",
            Entity = Text(c, "entity"),
            Of = Text(c, "of"),
            Place = Text(c, "place"),
            Attribution = Text(c, "attribution"),
            Passage = Text(c, "sentence") ?? "",
        };
        return new GoldClaim(c.GetProperty("n").GetInt32(), claim)
        {
            IsOptional = c.TryGetProperty("optional", out var optional) && optional.GetBoolean(),
            Subjects = [.. Items(c, "subjectAlternatives").Select(v => v.GetString()!)],
            Values = [.. Items(other, "value").Select(v => v.GetDecimal())],
            Units = [.. Items(other, "unit").Select(v => v.GetString()!)],
            Bounds = [.. Items(other, "bound").Select(v => v.GetString()!)],
            Kinds = [.. Items(other, "kind").Select(v => v.GetString()!)],
            Changes = [.. Items(other, "change").Select(Change)],
            Periods = [.. Items(other, "period").Select(v => v.GetString())],
            Modalities = [.. Items(other, "modality").Select(v => v.GetString()!)],
            Attributions = [.. Items(other, "attribution").Select(v => v.GetString())],
        };
    }

    private static ChangeRecord? Change(JsonElement change) =>
        change.ValueKind == JsonValueKind.Null
            ? null
            : new ChangeRecord(Text(change, "direction")!)
            {
                Value = Number(change, "value"),
                Low = Number(change, "low"),
                High = Number(change, "high"),
                Unit = Text(change, "unit"),
                Bound = Text(change, "bound"),
                Old = Number(change, "from"),
                Basis = Text(change, "basis"),
            };

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var items) ? items.EnumerateArray() : [];

    private static string? Text(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static decimal? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;
}
