using System.Text.Json;
using FactExtractor.Eval.Scoring;

namespace FactExtractor.Eval.Claims;

/// <summary><c>score claims GOLD_DIR TEXTS PRED.jsonl</c>: the figures of the shared scorer, by our own.</summary>
internal static class ScoreClaims
{
    /// <summary>Prints the table over all gold documents whose text is there.</summary>
    /// <param name="goldFolder">A JSON file a document.</param>
    /// <param name="texts">A JSON file with an <c>articleBody</c> for each document, or a folder of the text files that the gold names.</param>
    /// <param name="predictions">What the extractor wrote.</param>
    /// <param name="errors">How many errors to list.</param>
    public static int Run(string goldFolder, string texts, string predictions, int errors)
    {
        var predicted = PredictionReader.Read(File.ReadLines(predictions));
        using var bodies = File.Exists(texts) ? JsonDocument.Parse(File.ReadAllBytes(texts)) : null;
        var total = new DocumentScore("all");
        var count = 0;
        foreach (var path in Directory.GetFiles(goldFolder, "*.json").Order(StringComparer.Ordinal))
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            using var gold = JsonDocument.Parse(File.ReadAllBytes(path));
            var file = Path.GetFileName(ClaimJson.Text(gold.RootElement, "text_file") ?? "");
            if (Text(bodies, texts, stem, file) is not { } text)
                continue;
            string[] names = file.Length > 0 && bodies is null ? [stem, Path.GetFileNameWithoutExtension(file)] : [stem];
            var mine = predicted.Where(d => names.Any(name => d.Key.StartsWith(name, StringComparison.Ordinal))).SelectMany(claims => claims).ToArray();
            total.Add(GoldScorer.Score(stem, GoldReader.ReadFile(gold.RootElement, text), mine));
            count++;
        }

        foreach (var line in total.Log.Take(errors))
            Console.WriteLine(line);
        Console.WriteLine($"{count} documents");
        Console.WriteLine(total.ToTable());
        return count > 0 ? 0 : 1;
    }

    private static string? Text(JsonDocument? bodies, string folder, string stem, string file)
    {
        if (bodies is null)
            return file.Length > 0 && File.Exists(Path.Combine(folder, file)) ? File.ReadAllText(Path.Combine(folder, file)) : null;
        var body = bodies.RootElement.EnumerateObject().FirstOrDefault(p => p.Name.StartsWith(stem, StringComparison.Ordinal));
        return body.Value.ValueKind == JsonValueKind.Object ? ClaimJson.Text(body.Value, "articleBody") : null;
    }
}
