using System.Text.Json;

namespace FactExtractor.Eval.Scoring;

/// <summary>The parts that gold and predicted claims write alike.</summary>
internal static class ClaimJson
{
    /// <summary>The text of a property, or null where it is missing or null.</summary>
    public static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>The number of a property, or null where it is missing, null or too large.</summary>
    public static decimal? Number(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    /// <summary>The change of a claim, or null.</summary>
    public static ChangeRecord? Change(JsonElement claim) => claim.TryGetProperty("change", out var change) ? ReadChange(change) : null;

    /// <summary>A change, or null.</summary>
    public static ChangeRecord? ReadChange(JsonElement change) =>
        change.ValueKind != JsonValueKind.Object
            ? null
            : new ChangeRecord(Text(change, "direction") ?? "")
            {
                Value = Number(change, "value"),
                Low = Number(change, "low"),
                High = Number(change, "high"),
                Unit = Text(change, "unit"),
                Bound = Text(change, "bound"),
                Old = Number(change, "from"),
                Basis = Text(change, "basis"),
            };

    /// <summary>The items of a list, none where it is missing.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : [];
}
