using System.Text.Json;
using System.Text.RegularExpressions;
using FactExtractor.Articles.Html;
using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Html.Metadata;
using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Eval.Articles;

/// <summary>Reads pages with their gold texts and labels blocks after them.</summary>
internal static partial class TrainingSet
{
    private const int ShingleLength = 4;

    /// <summary>Weight of one segment of a page; a page with its full text has 1 in all.</summary>
    private const double SegmentWeight = 0.04;

    public static List<TrainingPage> Load(string folder)
    {
        using var gold = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "ground-truth.json")));
        var pages = new List<TrainingPage>();
        foreach (var path in PageFiles.List(Path.Combine(folder, "html")))
        {
            var id = PageFiles.Stem(path);
            if (!gold.RootElement.TryGetProperty(id, out var item))
                continue;
            var context = Context(PageFiles.Read(path).Text);
            var site = Site(item.GetProperty("url").GetString()!);
            pages.Add(item.TryGetProperty("articleBody", out var body)
                ? FromText(id, site, context, body.GetString()!)
                : FromSegments(id, site, context, item));
        }

        return pages;
    }

    private static PageContext Context(string text)
    {
        var page = PageParser.Parse(text);
        return HtmlReader.Prepare(page, MarkedDataReader.Read(page), CancellationToken.None);
    }

    public static string Site(string url)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
        var parts = host.Split('.');
        return parts.Length <= 2 ? host : parts[^2].Length <= 3 && parts[^1].Length == 2 ? string.Join('.', parts[^3..]) : string.Join('.', parts[^2..]);
    }

    private static TrainingPage FromText(string id, string site, PageContext context, string body)
    {
        var lines = body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => string.Join(' ', Tokens(line))).ToHashSet(StringComparer.Ordinal);
        var shingles = Shingles(Tokens(body)).ToHashSet(StringComparer.Ordinal);
        var labels = new int[context.Blocks.Count];
        var weights = new double[labels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var tokens = Tokens(context.Blocks[i].Text);
            if (tokens.Length == 0)
            {
                labels[i] = -1;
                continue;
            }

            labels[i] = tokens.Length < ShingleLength
                ? lines.Contains(string.Join(' ', tokens)) ? 1 : 0
                : Shingles(tokens).ToList() is var own && own.Count(shingles.Contains) >= 0.6 * own.Count ? 1 : 0;
            weights[i] = 2 + Math.Min(60, tokens.Length);
        }

        var total = weights.Sum();
        for (var i = 0; i < weights.Length; i++)
            weights[i] /= Math.Max(1, total);
        return new TrainingPage(id, site, context, labels, weights);
    }

    private static TrainingPage FromSegments(string id, string site, PageContext context, JsonElement item)
    {
        var labels = new int[context.Blocks.Count];
        var weights = new double[labels.Length];
        Array.Fill(labels, -1);
        foreach (var (name, label) in (ReadOnlySpan<(string, int)>)[("without", 0), ("with", 1)])
        {
            foreach (var segment in item.GetProperty(name).EnumerateArray())
            {
                var text = string.Join(' ', segment.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                var hits = Enumerable.Range(0, labels.Length).Where(i => context.Blocks[i].Text.Contains(text, StringComparison.Ordinal)).ToList();
                foreach (var i in hits)
                {
                    // A segment that stands in several blocks says of none of them that it must be kept.
                    if (label == 1 && hits.Count > 1)
                        continue;
                    labels[i] = label;
                    weights[i] += SegmentWeight / hits.Count;
                }
            }
        }

        return new TrainingPage(id, site, context, labels, weights);
    }

    private static string[] Tokens(string text) => Words().Matches(text).Select(match => match.Value).ToArray();

    private static IEnumerable<string> Shingles(string[] tokens)
    {
        for (var i = 0; i + ShingleLength <= tokens.Length; i++)
            yield return string.Join(' ', tokens, i, ShingleLength);
    }

    [GeneratedRegex(@"\w+", RegexOptions.NonBacktracking)]
    private static partial Regex Words();
}
