using System.Text.Json;

namespace FactExtractor.Eval.Scoring;

/// <summary>Reads <c>claims.jsonl</c> as the extractor writes it.</summary>
public static class PredictionReader
{
    /// <summary>The claims of each document, by its id.</summary>
    /// <exception cref="JsonException">A line is not JSON.</exception>
    /// <exception cref="FormatException">A line is not a claim; the message says which.</exception>
    public static ILookup<string, ClaimRecord> Read(IEnumerable<string> lines) =>
        lines.Select((line, index) => (line, index))
            .Where(l => !string.IsNullOrWhiteSpace(l.line))
            .Select(l => Parse(l.line, l.index + 1))
            .ToLookup(c => c.Document, c => c.Claim, StringComparer.Ordinal);

    private static (string Document, ClaimRecord Claim) Parse(string line, int number)
    {
        using var json = JsonDocument.Parse(line);
        var c = json.RootElement;
        try
        {
            var quantity = c.GetProperty("quantity");
            var claim = new ClaimRecord
            {
                Subject = c.GetProperty("subject").GetProperty("text").GetString() ?? "",
                Value = ClaimJson.Number(quantity, "value"),
                Low = ClaimJson.Number(quantity, "low"),
                High = ClaimJson.Number(quantity, "high"),
                Unit = ClaimJson.Text(quantity, "unit") ?? "",
                Counted = ClaimJson.Text(quantity, "counted"),
                Bound = ClaimJson.Text(quantity, "bound") ?? "exact",
                Kind = ClaimJson.Text(c, "kind") ?? "level",
                Change = ClaimJson.Change(c),
                Period = Inner(c, "period", "value"),
                Modality = ClaimJson.Text(c, "modality") ?? "actual",
                Entity = Inner(c, "entity", "text"),
                Of = Inner(c, "of", "text"),
                Place = Inner(c, "place", "text"),
                Attribution = Inner(c, "attribution", "text"),
                Passage = c.GetProperty("passage").GetProperty("text").GetString() ?? "",
                Summary = ClaimJson.Text(c, "summary") ?? "",
            };
            return (c.GetProperty("document").GetProperty("id").GetString() ?? "", claim);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"Line {number} is not a claim: {e.Message}", e);
        }
    }

    private static string? Inner(JsonElement claim, string name, string field) =>
        claim.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? ClaimJson.Text(value, field) : null;
}
