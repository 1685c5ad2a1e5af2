using System.Text.Json;
using System.Text.Unicode;

namespace FactExtractor.Sinks.HtmlReport;

/// <summary>Reads properties of a line, and says of a line that lacks one which it lacks.</summary>
internal static class LineJson
{
    public static JsonDocument Parse(byte[] line)
    {
        if (!Utf8.IsValid(line))
            throw new LineException("the line is not UTF-8");
        try
        {
            var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            json.Dispose();
            throw new LineException("the line is no JSON object");
        }
        catch (JsonException e)
        {
            throw new LineException($"the line is not JSON, or cut off (at byte {(e.BytePositionInLine ?? 0) + 1})");
        }
    }

    public static bool Has(this JsonElement parent, string name, JsonValueKind kind) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == kind;

    public static JsonElement Object(this JsonElement parent, string name) =>
        parent.Has(name, JsonValueKind.Object) ? parent.GetProperty(name) : throw new LineException($"this is no claim of a known version: it has no object '{name}'");

    public static string Text(this JsonElement parent, string name) =>
        parent.TextOrNull(name) ?? throw new LineException($"this is of no known version: it has no text '{name}'");

    public static string? TextOrNull(this JsonElement parent, string name)
    {
        try
        {
            return parent.Has(name, JsonValueKind.String) ? parent.GetProperty(name).GetString() : null;
        }
        catch (InvalidOperationException)
        {
            throw new LineException($"'{name}' holds half a character (a lone surrogate)");
        }
    }

    /// <summary>The property is null or left out, or an object with a text.</summary>
    public static void CheckOptional(this JsonElement parent, string name, string text)
    {
        if (parent.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
            _ = parent.Object(name).Text(text);
    }

    /// <summary>The property is left out or a list of objects.</summary>
    public static void CheckList(this JsonElement parent, string name)
    {
        if (parent.TryGetProperty(name, out var value) && (value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Any(v => v.ValueKind != JsonValueKind.Object)))
            throw new LineException($"this is no claim of a known version: '{name}' is no list of objects");
    }

    public static int Offset(this JsonElement parent, string name) =>
        parent.Has(name, JsonValueKind.Number) && parent.GetProperty(name).TryGetInt32(out var offset) && offset >= 0
            ? offset
            : throw new LineException($"this is of no known version: it has no offset '{name}'");
}
