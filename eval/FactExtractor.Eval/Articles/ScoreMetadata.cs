using System.Globalization;
using System.Text.Json;
using FactExtractor.Articles;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Articles;

/// <summary>
/// <c>score metadata LABELS.json HTML_DIR</c>: date, headline and authors against labels read off the visible pages. A label holds the date (null: the page
/// gives none), a hash of the headline's letters and digits, and the authors; what a label leaves out is not scored.
/// </summary>
internal static class ScoreMetadata
{
    public static int Run(string labels, string folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(labels));
        var (dates, dateHits, headlines, headlineHits, authors, authorHits) = (0, 0, 0, 0, 0, 0);
        foreach (var path in PageFiles.List(folder))
        {
            if (!document.RootElement.TryGetProperty(PageFiles.Stem(path), out var label))
                continue;
            var metadata = ArticleReader.Default.Read(PageFiles.Read(path), ArticleHints.None).Metadata;
            var date = label.GetProperty("published").GetString();
            var found = metadata.PublishedAt?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            dates++;
            dateHits += Check(date == found, path, "published", date, found);
            if (label.TryGetProperty("headline", out var headline))
            {
                headlines++;
                headlineHits += Check(headline.GetString() == Hash(metadata.Headline?.Value ?? ""), path, "headline", headline.GetString(), metadata.Headline?.ToString());
            }

            if (!label.TryGetProperty("authors", out var names))
                continue;
            authors++;
            var expected = names.EnumerateArray().Select(name => name.GetString()!).ToList();
            var right = expected.Count == 0 ? metadata.Authors.IsEmpty : expected.All(name => metadata.Authors.Contains(name, StringComparer.OrdinalIgnoreCase));
            authorHits += Check(right, path, "authors", string.Join("; ", expected), string.Join("; ", metadata.Authors));
        }

        Console.WriteLine($"published {dateHits}/{dates}  headline {headlineHits}/{headlines}  authors {authorHits}/{authors}");
        return 0;
    }

    private static int Check(bool right, string path, string field, string? expected, string? found)
    {
        if (!right)
            Console.WriteLine($"{PageFiles.Stem(path)[..8]} {field}: expected {expected}, found {found}");
        return right ? 1 : 0;
    }

    /// <summary>FNV-1a over letters and digits in lower case.</summary>
    private static string Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c))
                hash = unchecked((hash ^ c) * 16777619);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
