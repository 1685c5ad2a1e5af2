using System.Collections.Immutable;
using System.Text.Json;
using FactExtractor.Eval.Scoring;
using FactExtractor.Sources;

namespace FactExtractor.Eval.Corpus;

/// <summary>An article or briefing of the corpus: its source, and what a reader expects of it.</summary>
public sealed record CorpusDocument
{
    /// <summary>Name of its folder.</summary>
    public required string Slug { get; init; }

    /// <summary>Its folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The page or text as it came.</summary>
    public required string SourcePath { get; init; }

    /// <summary>The running text, a block each: <c>article.txt</c>.</summary>
    public required ImmutableArray<string> Lines { get; init; }

    /// <summary>The headline, or null.</summary>
    public string? Headline { get; init; }

    /// <summary>What the page says of itself, by the names of <c>article.json</c>; a list is joined with "; ".</summary>
    public required ImmutableSortedDictionary<string, string> Metadata { get; init; }

    /// <summary>The turns as "speaker" or "speaker?" for a question; empty outside transcripts.</summary>
    public ImmutableArray<string> Turns { get; init; } = [];

    /// <summary>The charset that the page names and a server would send it in, where the file is kept in UTF-8 instead; else null.</summary>
    public string? ServedAs { get; init; }

    /// <summary>What the caller says of it.</summary>
    public ArticleHints Hints { get; init; } = ArticleHints.None;

    /// <summary>The claims that a reader found.</summary>
    public required ImmutableArray<GoldClaim> Gold { get; init; }

    /// <summary>Headline and running text, one block a line: what the gold claims are found in.</summary>
    public string Text => (Headline is null ? "" : Headline + "\n") + string.Join('\n', Lines);

    /// <summary>Reads the folder of a document.</summary>
    public static CorpusDocument Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var source = new[] { "source.html", "source.txt" }.Select(name => Path.Combine(folder, name)).First(File.Exists);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "article.json")));
        var about = json.RootElement;
        var published = about.TryGetProperty("hints", out var hints) && hints.TryGetProperty("published", out var date) ? date.GetString() : null;
        return new CorpusDocument
        {
            Slug = Path.GetFileName(folder),
            Folder = folder,
            SourcePath = source,
            Lines = [.. File.ReadAllLines(Path.Combine(folder, "article.txt"))],
            Headline = about.TryGetProperty("headline", out var headline) ? headline.GetString() : null,
            Metadata = about.EnumerateObject()
                .Where(p => p.Name is not ("hints" or "turns" or "servedAs"))
                .ToImmutableSortedDictionary(p => p.Name, p => Join(p.Value), StringComparer.Ordinal),
            Turns = about.TryGetProperty("turns", out var turns) ? [.. turns.EnumerateArray().Select(Turn)] : [],
            ServedAs = about.TryGetProperty("servedAs", out var charset) ? charset.GetString() : null,
            Hints = published is null ? ArticleHints.None : new ArticleHints { PublishedAt = DateOnly.ParseExact(published, "yyyy-MM-dd") },
            Gold = GoldReader.ReadLines(Path.Combine(folder, "claims.jsonl")),
        };
    }

    private static string Join(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? string.Join("; ", value.EnumerateArray().Select(v => v.GetString())) : value.GetString() ?? "";

    private static string Turn(JsonElement turn) =>
        turn.GetProperty("speaker").GetString() + (turn.TryGetProperty("isQuestion", out var asks) && asks.GetBoolean() ? "?" : "");
}
