using FactExtractor.Articles.Drafts;

namespace FactExtractor.Articles.Transcripts;

/// <summary>Decides whether possible headers make a transcript, and which of them are headers.</summary>
internal static class HeaderChoice
{
    private const int MinHeaders = 3;

    /// <summary>Clears the candidates that are no headers. False where the document is no transcript.</summary>
    public static bool Choose(List<Draft> drafts, TurnHeader?[] headers)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var header in headers)
        {
            if (header is not null)
                counts[header.Name] = counts.GetValueOrDefault(header.Name) + 1;
        }

        var best = -1;
        Span<int> weight = stackalloc int[6];
        foreach (var header in headers)
        {
            if (header is not null && counts[header.Name] > 1)
                weight[(int)header.Style]++;
        }

        for (var style = 0; style < weight.Length; style++)
        {
            if (weight[style] > 0 && (best < 0 || weight[style] > weight[best]))
                best = style;
        }

        if (best < 0)
            return false;
        var (total, speakers) = (0, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        for (var i = 0; i < headers.Length; i++)
        {
            if (headers[i] is { } header && !IsKept(header, (TurnHeaderStyle)best, counts))
                headers[i] = null;
            if (headers[i] is { } kept)
            {
                total++;
                speakers.Add(kept.Name);
            }
        }

        // A story with a few "Name:" lines is not a transcript: turns must carry most of the document.
        return total >= MinHeaders && speakers.Count >= 2 && CoveredShare(drafts, headers) >= 0.5 && total * 12 >= drafts.Count;
    }

    private static bool IsKept(TurnHeader header, TurnHeaderStyle main, Dictionary<string, int> counts)
    {
        if (header.Style == main)
            return main is TurnHeaderStyle.OwnLine or TurnHeaderStyle.Letter or TurnHeaderStyle.Bold or TurnHeaderStyle.CapitalsStop
                || counts[header.Name] > 1 || header.Name.Contains(' ') || IsCapitals(header.Name);
        return counts[header.Name] > 1 || header.Style == TurnHeaderStyle.Letter || header.Style == TurnHeaderStyle.OwnLine && main == TurnHeaderStyle.Bold || header.Style == TurnHeaderStyle.Bold && main == TurnHeaderStyle.OwnLine;
    }

    private static bool IsCapitals(string name) => !name.Any(char.IsLower);

    private static double CoveredShare(List<Draft> drafts, TurnHeader?[] headers)
    {
        long covered = 0, all = 0;
        var inside = false;
        for (var i = 0; i < drafts.Count; i++)
        {
            inside |= headers[i] is not null;
            all += drafts[i].Text.Length;
            covered += inside ? drafts[i].Text.Length : 0;
        }

        return all == 0 ? 0 : (double)covered / all;
    }
}
