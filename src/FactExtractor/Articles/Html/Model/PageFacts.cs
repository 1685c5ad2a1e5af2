namespace FactExtractor.Articles.Html.Model;

/// <summary>What the page says of its article outside the visible text: used to recognise that text. Immutable.</summary>
/// <param name="Title">The title of the page or article, or null.</param>
/// <param name="Description">The description, or null.</param>
/// <param name="Body">The article's text from structured data, or null.</param>
internal sealed class PageFacts(string? Title, string? Description, string? Body)
{
    private const int MaxHeadingWords = 60;

    private readonly HashSet<int>? _shingles = Shingles(Body);
    private readonly HashSet<int>? _title = Bag(Title);
    private readonly HashSet<int>? _description = Shingles(Description);

    public bool HasBody => _shingles is { Count: > 50 };

    /// <summary>Share of the block that stands in the structured text, or -1 where there is none.</summary>
    public double InBody(ReadOnlySpan<int> words) => HasBody ? Share(words, _shingles!) : -1;

    /// <summary>Share of the block that stands in the description.</summary>
    public double InDescription(ReadOnlySpan<int> words) => _description is null ? 0 : Share(words, _description);

    /// <summary>Share of the block's words that stand in the title.</summary>
    public double InTitle(ReadOnlySpan<int> words)
    {
        if (_title is null || words.Length is 0 or > MaxHeadingWords)
            return 0;
        var hits = 0;
        foreach (var hash in words)
        {
            if (_title.Contains(hash))
                hits++;
        }

        return hits / Math.Max(words.Length, _title.Count * 0.6);
    }

    private static double Share(ReadOnlySpan<int> words, HashSet<int> shingles)
    {
        if (words.Length < PageWords.ShingleLength)
            return 0;
        var hits = 0;
        for (var i = 0; i + PageWords.ShingleLength <= words.Length; i++)
        {
            if (shingles.Contains(PageWords.Shingle(words, i)))
                hits++;
        }

        return (double)hits / (words.Length - PageWords.ShingleLength + 1);
    }

    private static HashSet<int>? Shingles(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = PageWords.Read(text).ToArray();
        var result = new HashSet<int>();
        for (var i = 0; i + PageWords.ShingleLength <= words.Length; i++)
            result.Add(PageWords.Shingle(words, i));
        return result;
    }

    private static HashSet<int>? Bag(string? text) => string.IsNullOrWhiteSpace(text) ? null : [.. PageWords.Read(text)];
}
