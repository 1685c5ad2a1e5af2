using System.Text.Json;
using System.Text.Json.Nodes;

namespace FactExtractor.Eval.Corpus;

/// <summary>
/// Writes the corpus in the form of the shared scorers: a JSON file a document with offsets in code points, and its text beside it, so that
/// <c>score_claims.py OUT OUT PRED.jsonl</c> scores the same claims, and the sources under their names in <c>sources</c>.
/// </summary>
public static class GoldExport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Writes every document into <paramref name="folder"/>.</summary>
    public static void Write(IEnumerable<CorpusDocument> documents, string folder)
    {
        ArgumentNullException.ThrowIfNull(documents);
        Directory.CreateDirectory(folder);
        var sources = Directory.CreateDirectory(Path.Combine(folder, "sources")).FullName;
        foreach (var document in documents)
        {
            File.Copy(document.SourcePath, Path.Combine(sources, document.Slug + Path.GetExtension(document.SourcePath)), overwrite: true);
            File.WriteAllText(Path.Combine(folder, document.Slug + ".txt"), document.Text);
            File.WriteAllText(Path.Combine(folder, document.Slug + ".json"), Export(document).ToJsonString(Readable));
        }
    }

    private static JsonObject Export(CorpusDocument document)
    {
        var claims = new JsonArray();
        foreach (var line in File.ReadLines(Path.Combine(document.Folder, "claims.jsonl")).Where(line => line.Length > 0))
            claims.Add(Export(JsonNode.Parse(line)!.AsObject(), document.Text));
        return new JsonObject { ["id"] = document.Slug, ["text_file"] = document.Slug + ".txt", ["claims"] = claims };
    }

    private static JsonObject Export(JsonObject claim, string text)
    {
        var sentence = claim["sentence"]!.GetValue<string>();
        var start = text.IndexOf(sentence, StringComparison.Ordinal);
        claim["start"] = CodePoints(text.AsSpan(0, start));
        claim["end"] = CodePoints(text.AsSpan(0, start + sentence.Length));
        claim["subject_alternatives"] = claim["subjectAlternatives"]?.DeepClone() ?? new JsonArray();
        claim.Remove("subjectAlternatives");
        foreach (var (name, usual) in new[] { ("bound", "exact"), ("kind", "level"), ("modality", "actual") })
            claim[name] ??= usual;
        foreach (var name in new[] { "entity", "of", "counted", "change", "period", "place", "attribution" })
            claim.TryAdd(name, null);
        return claim;
    }

    private static int CodePoints(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var _ in text.EnumerateRunes())
            count++;
        return count;
    }
}
