using System.Collections.Immutable;
using FactExtractor.Articles;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;
using FactExtractor.Text;

namespace FactExtractor.Quantities;

/// <summary>
/// Decides what "$", "pound", "¥" and "rupee" mean in a document, from its own words first (a currency spelled out, countries named), then
/// from its dateline and address. Thread-safe; linear in the length of the text.
/// </summary>
public static class QuantityContextResolver
{
    private const int MaxCharacters = 200_000;

    /// <summary>What the article decides about currencies.</summary>
    public static QuantityContext Resolve(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        Countries.Count(article.Text.AsSpan(0, Math.Min(article.Text.Length, MaxCharacters)).ToString(), votes);
        if (article.Metadata.DatelinePlace?.Value is { } place)
            Countries.Count(place, votes, 3);
        var site = Countries.OfAddress(article.Metadata.Url?.Value);
        if (site is not null)
            votes[site] = votes.GetValueOrDefault(site) + 2;
        return Decide(votes, site, article.Text);
    }

    private static QuantityContext Decide(Dictionary<string, int> votes, string? site, string text)
    {
        ImmutableArray<string> ranked = [.. votes.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)];
        string? First(string name) => ranked.FirstOrDefault(code => CurrencyTable.Default.IsNamed(code, name));
        return new QuantityContext
        {
            Dollar = Dollar(votes, site, text),
            Pound = votes.ContainsKey("GBP") ? "GBP" : null,
            Yen = votes.GetValueOrDefault("CNY") > votes.GetValueOrDefault("JPY") ? "CNY" : votes.ContainsKey("JPY") ? "JPY" : null,
            Rupee = First("rupee"),
            Currencies = ranked,
        };
    }

    /// <summary>
    /// A plain "$" is the dollar of the country the document comes from or is about. Open where it names no dollar country at all, and where several stand side by side.
    /// </summary>
    private static string? Dollar(Dictionary<string, int> votes, string? site, string text)
    {
        // "US$" beside "A$" in one text: the writer marks every dollar, and the bare one stays the American.
        if (site is not null && CurrencyTable.Default.IsNamed(site, "dollar"))
            return site;
        var american = votes.GetValueOrDefault("USD");
        string? other = null;
        var otherVotes = 0;
        foreach (var (code, count) in votes)
        {
            if (code != "USD" && CurrencyTable.Default.IsNamed(code, "dollar") && count > otherVotes)
                (other, otherVotes) = (code, count);
        }

        if (text.Contains("US$", StringComparison.Ordinal) && otherVotes > american && other is not null)
            return other;
        return american > 0 && american >= otherVotes ? "USD" : null;
    }
}
