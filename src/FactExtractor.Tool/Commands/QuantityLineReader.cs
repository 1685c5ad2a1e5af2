using System.Text.Json;

namespace FactExtractor.Tool.Commands;

/// <summary>Takes the text out of a line: the line itself, or a field of the JSON object that it holds.</summary>
internal sealed class QuantityLineReader(bool isJson, string field)
{
    /// <summary>Gives the text and the id of a line; or, with a text of null, what is wrong with it.</summary>
    public (string? Text, JsonElement? Id, string? Problem) Read(string line)
    {
        if (!isJson)
            return (line, null, null);
        if (string.IsNullOrWhiteSpace(line))
            return ("", null, null);
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return (null, null, $"a JSON {root.ValueKind.ToString().ToLowerInvariant()}, where an object with the field '{field}' is needed");
            if (!root.TryGetProperty(field, out var value))
                return (null, null, $"the object has no field '{field}'; it has {Fields(root)}. Name the field with --field");
            if (value.ValueKind != JsonValueKind.String)
                return (null, null, $"the field '{field}' is no string but {value.ValueKind.ToString().ToLowerInvariant()}");
            return (value.GetString(), root.TryGetProperty("id", out var id) && id.ValueKind is JsonValueKind.String or JsonValueKind.Number ? id.Clone() : null, null);
        }
        catch (JsonException e)
        {
            return (null, null, $"not JSON, at byte {e.BytePositionInLine + 1}. For plain text give --input text");
        }
        catch (InvalidOperationException)
        {
            return (null, null, $"the field '{field}' holds half of a surrogate pair, which is no character");
        }
    }

    private static string Fields(JsonElement root)
    {
        var names = root.EnumerateObject().Take(6).Select(property => property.Name).ToList();
        return names.Count == 0 ? "none" : string.Join(", ", names);
    }
}
