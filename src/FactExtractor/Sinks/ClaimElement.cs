using System.Text.Json;

namespace FactExtractor.Sinks;

/// <summary>A claim in its written form, read by the names of its fields.</summary>
internal readonly struct ClaimElement(JsonElement claim)
{
    /// <summary>The claim as a whole.</summary>
    public JsonElement Json => claim;

    /// <summary>A text; null where the claim has none.</summary>
    public string? Text(string name, string? inner = null) => Find(name, inner) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A number exactly as it is written; null where the claim has none.</summary>
    public string? Number(string name, string? inner = null) => Find(name, inner) is { ValueKind: JsonValueKind.Number } value ? value.GetRawText() : null;

    public IEnumerable<JsonElement> Items(string name) => Find(name, null) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    private JsonElement? Find(string name, string? inner)
    {
        if (claim.ValueKind != JsonValueKind.Object || !claim.TryGetProperty(name, out var value))
            return null;
        if (inner is null)
            return value;
        return value.ValueKind == JsonValueKind.Object && value.TryGetProperty(inner, out var field) ? field : null;
    }
}
