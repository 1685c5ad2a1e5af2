using System.Globalization;
using System.Text.Json;
using FactExtractor.Eval.Corpus;
using FactExtractor.Eval.Scoring;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Claims;

/// <summary>A document with the claims that a reader found in it.</summary>
/// <param name="Name">What tells it from others; folds are made by it.</param>
/// <param name="Source">Where it is read from.</param>
/// <param name="Gold">The claims.</param>
internal sealed record GoldDocument(string Name, ArticleSource Source, IReadOnlyList<GoldClaim> Gold)
{
    /// <summary>When it was published, or null.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Its headline, or null.</summary>
    public string? Headline { get; init; }

    /// <summary>The project's own corpus, and further sets as triples: a folder of gold files, the texts that they point into (a JSON file or a folder), a folder of sources.</summary>
    public static List<GoldDocument> Load(string[] sets)
    {
        var documents = CorpusFolder.Documents(CorpusFolder.Find()).Select(d => new GoldDocument(d.Slug, ArticleSource.FromFile(d.SourcePath, d.Hints), d.Gold)
        {
            Published = d.Hints.PublishedAt ?? Day(d.Metadata.GetValueOrDefault("publishedAt")),
            Headline = d.Headline,
        }).ToList();
        for (var i = 0; i + 2 < sets.Length; i += 3)
            documents.AddRange(Set(sets[i], sets[i + 1], sets[i + 2]));
        return documents;
    }

    private static IEnumerable<GoldDocument> Set(string goldFolder, string texts, string sources)
    {
        using var bodies = File.Exists(texts) ? JsonDocument.Parse(File.ReadAllBytes(texts)) : null;
        var files = ArticleSource.EnumerateFolder(sources).ToList();
        foreach (var path in Directory.GetFiles(goldFolder, "*.json").Order(StringComparer.Ordinal))
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            using var gold = JsonDocument.Parse(File.ReadAllBytes(path));
            var name = Path.GetFileName(ClaimJson.Text(gold.RootElement, "text_file") ?? "");
            var text = bodies is not null
                ? bodies.RootElement.EnumerateObject().Where(p => p.Name.StartsWith(stem, StringComparison.Ordinal)).Select(p => ClaimJson.Text(p.Value, "articleBody")).FirstOrDefault()
                : name.Length > 0 && File.Exists(Path.Combine(texts, name)) ? File.ReadAllText(Path.Combine(texts, name)) : null;
            string[] ids = name.Length > 0 && bodies is null ? [stem, Path.GetFileNameWithoutExtension(name)] : [stem];
            if (text is not null && files.Find(f => ids.Any(id => f.Id.StartsWith(id, StringComparison.Ordinal))) is { } source)
                yield return new GoldDocument(stem, source, GoldReader.ReadFile(gold.RootElement, text))
                {
                    Published = Day(ClaimJson.Text(gold.RootElement, "published")),
                    Headline = name.Length > 0 ? text.Split('\n')[0] : null,
                };
        }
    }

    private static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
