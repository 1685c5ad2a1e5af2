using System.Text.Json;
using FactExtractor.Sinks.JsonLines;

namespace FactExtractor.Tool.Commands;

/// <summary>Claims as the tool wrote them, read again line by line.</summary>
internal static class ClaimFile
{
    /// <summary>The claims of a JSON Lines file. Each is valid until the next is asked for.</summary>
    /// <exception cref="UsageException">There is no such file, or a line is no claim; the message says which.</exception>
    public static IEnumerable<JsonElement> Read(string path)
    {
        using var stream = Open(path);
        foreach (var (number, line) in JsonLineReader.Read(stream))
        {
            using var json = Parse(line, path, number);
            yield return json.RootElement;
        }
    }

    /// <exception cref="UsageException">The file can't be opened.</exception>
    public static FileStream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' can't be read: {e.Message}");
        }
    }

    private static JsonDocument Parse(byte[]? line, string path, int number)
    {
        JsonDocument? json = null;
        try
        {
            // A line too long to be a claim is not kept.
            json = JsonDocument.Parse(line ?? []);
            var claim = json.RootElement;
            if (claim.ValueKind == JsonValueKind.Object
                && claim.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && claim.TryGetProperty("document", out var document) && document.ValueKind == JsonValueKind.Object
                && claim.TryGetProperty("quantity", out var quantity) && quantity.ValueKind == JsonValueKind.Object)
            {
                return json;
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        json?.Dispose();
        throw new UsageException(FormattableString.Invariant($"Line {number} of '{path}' is no claim; give a file that 'factex extract' wrote as JSON Lines."));
    }
}
