namespace FactExtractor.Articles.Html.Model;

/// <summary>What the page says of its article outside the visible text: used to recognise that text. Not thread-safe.</summary>
/// <param name="Title">The title of the page or article, or null.</param>
/// <param name="Description">The description, or null.</param>
/// <param name="Body">The article's text from structured data, or null.</param>
internal sealed class PageFacts(string? Title, string? Description, string? Body)
{
    private const int ShingleLength = 4;

    // The last text looked at, for it is asked about several times in a row.
    private readonly List<int> _words = [];
    private string? _wordsOf;

    private readonly HashSet<int>? _shingles = Shingles(Body);
    private readonly HashSet<int>? _title = Bag(Title);
    private readonly HashSet<int>? _description = Shingles(Description);

    public bool HasBody => _shingles is { Count: > 50 };

    /// <summary>Share of the block that stands in the structured text, or -1 where there is none.</summary>
    public double InBody(string text) => HasBody ? Share(text, _shingles!) : -1;

    /// <summary>Share of the block that stands in the description.</summary>
    public double InDescription(string text) => _description is null ? 0 : Share(text, _description);

    /// <summary>Share of the block's words that stand in the title.</summary>
    public double InTitle(string text)
    {
        if (_title is null || text.Length > 300)
            return 0;
        var (all, hits) = (0, 0);
        foreach (var hash in WordsOf(text))
        {
            all++;
            if (_title.Contains(hash))
                hits++;
        }

        return all == 0 ? 0 : (double)hits / Math.Max(all, _title.Count * 0.6);
    }

    private double Share(string text, HashSet<int> shingles)
    {
        var words = WordsOf(text);
        if (words.Count < ShingleLength)
            return 0;
        var (all, hits) = (0, 0);
        for (var i = 0; i + ShingleLength <= words.Count; i++)
        {
            all++;
            if (shingles.Contains(HashCode(words, i)))
                hits++;
        }

        return (double)hits / all;
    }

    private List<int> WordsOf(string text)
    {
        if (!ReferenceEquals(_wordsOf, text))
        {
            _words.Clear();
            AddWords(text, _words);
            _wordsOf = text;
        }

        return _words;
    }

    private static HashSet<int>? Shingles(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var words = Words(text);
        var result = new HashSet<int>();
        for (var i = 0; i + ShingleLength <= words.Count; i++)
            result.Add(HashCode(words, i));
        return result;
    }

    private static HashSet<int>? Bag(string? text) => string.IsNullOrWhiteSpace(text) ? null : [.. Words(text)];

    private static int HashCode(List<int> words, int at) => unchecked(((words[at] * 31 + words[at + 1]) * 31 + words[at + 2]) * 31 + words[at + 3]);

    /// <summary>A stable hash of each word, its case and marks left out.</summary>
    private static List<int> Words(string text)
    {
        var words = new List<int>();
        AddWords(text, words);
        return words;
    }

    private static void AddWords(string text, List<int> words)
    {
        var (hash, inside) = (17, false);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = unchecked(hash * 31 + char.ToLowerInvariant(c));
                inside = true;
                if (c < '\u2E80')
                    continue;
            }

            if (inside)
                words.Add(hash);
            (hash, inside) = (17, false);
        }

        if (inside)
            words.Add(hash);
    }
}
