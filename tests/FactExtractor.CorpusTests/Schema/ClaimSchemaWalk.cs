using System.Text.Json;

namespace FactExtractor.CorpusTests.Schema;

/// <summary>Lists what <c>docs/claim.schema.json</c> names, and what of it occurs in claims: fields as "$.change.basis", values of lists as "$.kind = rank".</summary>
internal sealed class ClaimSchemaWalk
{
    private readonly JsonElement _schema;

    public ClaimSchemaWalk(byte[] schema)
    {
        _schema = JsonDocument.Parse(schema).RootElement;
        Name(_schema, "$");
    }

    /// <summary>Every field and every value of a list that the schema names.</summary>
    public SortedSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>Those that occurred, null and empty lists aside.</summary>
    public SortedSet<string> Seen { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds a claim to what occurred.</summary>
    public void Add(JsonElement claim) => See(claim, "$");

    private void Name(JsonElement schema, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            schema = _schema.GetProperty("$defs").GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("anyOf", out var options))
        {
            foreach (var option in options.EnumerateArray())
                Name(option, path);
        }

        if (schema.TryGetProperty("enum", out var values))
            Named.UnionWith(values.EnumerateArray().Select(value => $"{path} = {value.GetString()}"));
        if (schema.TryGetProperty("items", out var items))
            Name(items, path);
        if (!schema.TryGetProperty("properties", out var properties))
            return;
        foreach (var property in properties.EnumerateObject())
        {
            Named.Add($"{path}.{property.Name}");
            Name(property.Value, $"{path}.{property.Name}");
        }
    }

    private void See(JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    if (property.Value.ValueKind == JsonValueKind.Null || (property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() == 0))
                        continue;
                    Seen.Add($"{path}.{property.Name}");
                    See(property.Value, $"{path}.{property.Name}");
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                    See(item, path);
                break;
            case JsonValueKind.String:
                if (Named.Contains($"{path} = {value.GetString()}"))
                    Seen.Add($"{path} = {value.GetString()}");
                break;
        }
    }
}
