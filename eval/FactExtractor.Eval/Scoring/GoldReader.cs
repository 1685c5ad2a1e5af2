using System.Collections.Immutable;
using System.Text.Json;

namespace FactExtractor.Eval.Scoring;

/// <summary>
/// Reads gold claims: the corpus's <c>claims.jsonl</c>, which quotes its sentences (<c>corpus/README.md</c>), and gold files with offsets into a text.
/// What a claim leaves out has its usual value.
/// </summary>
public static class GoldReader
{
    /// <summary>The claims of a corpus file, one a line.</summary>
    public static ImmutableArray<GoldClaim> ReadLines(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(ReadLine)];

    /// <summary>The claim of one line of a corpus file.</summary>
    public static GoldClaim ReadLine(string line)
    {
        using var json = JsonDocument.Parse(line);
        return Read(json.RootElement, ClaimJson.Text(json.RootElement, "sentence") ?? "", ClaimJson.Text(json.RootElement, "number") ?? "");
    }

    /// <summary>The claims of a gold file whose <c>start</c> and <c>end</c> count the code points of <paramref name="text"/>.</summary>
    public static ImmutableArray<GoldClaim> ReadFile(JsonElement file, string text)
    {
        var starts = CodePointStarts(text);
        string Between(JsonElement c, string start, string end) => text[starts[c.GetProperty(start).GetInt32()]..starts[c.GetProperty(end).GetInt32()]];
        return [.. file.GetProperty("claims").EnumerateArray().Select(c =>
            Read(c, Between(c, "start", "end"), c.TryGetProperty("number_start", out _) ? Between(c, "number_start", "number_end") : ""))];
    }

    private static GoldClaim Read(JsonElement c, string passage, string written)
    {
        var other = c.TryGetProperty("alternatives", out var alternatives) ? alternatives : default;
        var claim = new ClaimRecord
        {
            Subject = ClaimJson.Text(c, "subject") ?? "",
            Value = ClaimJson.Number(c, "value"),
            Low = ClaimJson.Number(c, "low"),
            High = ClaimJson.Number(c, "high"),
            Unit = ClaimJson.Text(c, "unit") ?? "",
            Counted = ClaimJson.Text(c, "counted"),
            Bound = ClaimJson.Text(c, "bound") ?? "exact",
            Kind = ClaimJson.Text(c, "kind") ?? "level",
            Change = ClaimJson.Change(c),
            Period = ClaimJson.Text(c, "period"),
            Modality = ClaimJson.Text(c, "modality") ?? "actual",
            Entity = ClaimJson.Text(c, "entity"),
            Of = ClaimJson.Text(c, "of"),
            Place = ClaimJson.Text(c, "place"),
            Attribution = ClaimJson.Text(c, "attribution"),
            Passage = passage,
        };
        return new GoldClaim(c.GetProperty("n").GetInt32(), claim)
        {
            Written = written,
            IsOptional = c.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True,
            Subjects = [.. Texts(c, "subjectAlternatives").Concat(Texts(c, "subject_alternatives")).OfType<string>()],
            Values = [.. ClaimJson.Items(other, "value").Where(v => v.ValueKind == JsonValueKind.Number).Select(v => v.GetDecimal())],
            Units = [.. Texts(other, "unit").OfType<string>()],
            Bounds = [.. Texts(other, "bound").OfType<string>()],
            Kinds = [.. Texts(other, "kind").OfType<string>()],
            Entities = [.. Texts(other, "entity")],
            Changes = [.. ClaimJson.Items(other, "change").Select(ClaimJson.ReadChange)],
            Periods = [.. Texts(other, "period")],
            Modalities = [.. Texts(other, "modality").OfType<string>()],
            Attributions = [.. Texts(other, "attribution")],
        };
    }

    private static IEnumerable<string?> Texts(JsonElement parent, string name) => ClaimJson.Items(parent, name).Select(v => v.GetString());

    private static List<int> CodePointStarts(string text)
    {
        var starts = new List<int>(text.Length + 1);
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            starts.Add(position);
            position += rune.Utf16SequenceLength;
        }

        starts.Add(text.Length);
        return starts;
    }
}
