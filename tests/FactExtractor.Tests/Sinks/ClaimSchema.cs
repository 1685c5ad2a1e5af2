using System.Runtime.CompilerServices;
using System.Text.Json;

namespace FactExtractor.Tests.Sinks;

/// <summary>Checks a claim against docs/claim.schema.json: the keywords that the schema uses, and no property that it does not name.</summary>
internal static class ClaimSchema
{
    private static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root(), "docs", "claim.schema.json"))).RootElement;

    public static IReadOnlyList<string> Problems(JsonElement claim)
    {
        var problems = new List<string>();
        Check(claim, Schema, "$", problems);
        return problems;
    }

    public static string Root([CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here);
        while (folder is not null && !File.Exists(Path.Combine(folder, "FactExtractor.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The tests run from a source tree.");
    }

    private static void Check(JsonElement value, JsonElement schema, string path, List<string> problems)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = Schema.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("anyOf", out var options))
        {
            var tries = options.EnumerateArray().Select(o => { var found = new List<string>(); Check(value, o, path, found); return found; }).ToList();
            if (tries.TrueForAll(t => t.Count > 0))
                problems.AddRange(tries.MinBy(t => t.Count)!);
            return;
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(value, t)))
            problems.Add($"{path} is not {type}");
        if (schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(n => JsonElement.DeepEquals(n, value)))
            problems.Add($"{path} is {value}, which is not in its list");
        if (schema.TryGetProperty("minimum", out var minimum) && value.GetDouble() < minimum.GetDouble())
            problems.Add($"{path} is too small");
        if (schema.TryGetProperty("maximum", out var maximum) && value.GetDouble() > maximum.GetDouble())
            problems.Add($"{path} is too large");
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var item in value.EnumerateArray())
                Check(item, items, path + "[]", problems);
        }

        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
            return;
        if (schema.TryGetProperty("required", out var required))
            problems.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{path}.{r} is missing"));
        foreach (var property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out var sub))
                Check(property.Value, sub, $"{path}.{property.Name}", problems);
            else
                problems.Add($"{path}.{property.Name} is not in the schema");
        }
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : type.EnumerateArray().Select(t => t.GetString()!);

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException("The schema uses a type that this check does not know: " + type),
    };
}
