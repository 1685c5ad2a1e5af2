using FactExtractor.Articles;
using FactExtractor.Eval.Corpus;

namespace FactExtractor.CorpusTests.Articles;

/// <summary>Clean text, metadata and turns of every document against what a reader expects.</summary>
public sealed class ArticleTextTests
{
    [Fact]
    public void CleanTextAndMetadataAreAsExpected()
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in CorpusFolder.Documents(CorpusFolder.Find()))
        {
            var article = CorpusExtraction.Read(document);
            var body = article.GetBody();
            foreach (var line in LineDiff.Compare([.. document.Lines], body.Length == 0 ? [] : body.Split('\n')))
                failures[$"{document.Slug} {line}"] = "see article.txt";
            foreach (var (name, want) in document.Metadata)
            {
                if (Value(article.Metadata, name) is var got && got != want)
                    failures[$"{document.Slug} {name}"] = $"{got ?? "none"}, not {want}";
            }

            var turns = article.Turns.Select(turn => turn.Speaker + (turn.IsQuestion ? "?" : "")).ToArray();
            if (!turns.SequenceEqual(document.Turns))
                failures[$"{document.Slug} turns"] = $"{string.Join(" | ", turns)}, not {string.Join(" | ", document.Turns)}";
        }

        Ratchet.Check("text-baseline.txt", failures);
    }

    private static string? Value(ArticleMetadata metadata, string name) => name switch
    {
        "headline" => metadata.Headline?.Value,
        "publishedAt" => metadata.PublishedAt?.Value.ToString("yyyy-MM-dd"),
        "authors" => string.Join("; ", metadata.Authors),
        "publisher" => metadata.Publisher?.Value,
        "section" => metadata.Section?.Value,
        "language" => metadata.Language?.Value,
        "url" => metadata.Url?.Value,
        _ => null,
    };
}
