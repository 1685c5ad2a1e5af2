using System.Collections.Frozen;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Text;

namespace FactExtractor.Quantities.Units;

/// <summary>Which countries' currencies a text speaks of: names, demonyms and capitals of countries, and currencies spelled out.</summary>
internal static class Countries
{
    private static readonly CountryTable Table = CountryTable.Read();

    /// <summary>Adds a vote for the currency of each country named in the text.</summary>
    public static void Count(string text, Dictionary<string, int> votes, int weight = 1)
    {
        var pieces = new List<Piece>();
        PieceScanner.Scan(text, new TextSpan(0, text.Length), pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind != PieceKind.Word || !char.IsUpper(text[pieces[i].Start]))
                continue;
            for (var words = Math.Min(3, pieces.Count - i); words >= 1; words--)
            {
                var end = pieces[i + words - 1].End;
                if (pieces[i + words - 1].Kind != PieceKind.Word || Table.Find(text.AsSpan(pieces[i].Start, end - pieces[i].Start)) is not { } code)
                    continue;
                votes[code] = votes.GetValueOrDefault(code) + weight;
                i += words - 1;
                break;
            }
        }
    }

    /// <summary>Whether a country, a capital or another place that stands for a country is so named.</summary>
    public static bool IsName(ReadOnlySpan<char> name) => Table.Find(name) is not null;

    /// <summary>The currency of the country that an address ends in (".com.au"), or null.</summary>
    public static string? OfAddress(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address))
            return null;
        var host = address.Host;
        var dot = host.LastIndexOf('.');
        return dot < 0 ? null : Table.OfDomain(host[dot..].ToLowerInvariant());
    }
}
