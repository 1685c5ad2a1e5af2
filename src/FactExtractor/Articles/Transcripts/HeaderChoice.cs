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
                counts[Person(header)] = counts.GetValueOrDefault(Person(header)) + 1;
        }

        var best = -1;
        Span<int> weight = stackalloc int[6];
        foreach (var header in headers)
        {
            if (header is not null && counts[Person(header)] > 1)
                weight[(int)header.Style]++;
        }

        for (var style = 0; style < weight.Length; style++)
        {
            if (weight[style] > 0 && (best < 0 || weight[style] > weight[best]))
                best = style;
        }

        var isExcerpt = best < 0 && IsExcerpt(headers);
        if (isExcerpt)
            best = (int)headers.First(header => header is not null && IsCertain(header))!.Style;
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
                speakers.Add(Person(kept));
            }
        }

        // A story with a few "Name:" lines is not a transcript: turns must carry most of the document.
        return total >= (isExcerpt ? 2 : MinHeaders) && speakers.Count >= 2 && CoveredShare(drafts, headers) >= 0.5 && total * 12 >= drafts.Count;
    }

    /// <summary>The name without the title that it is introduced with: "Wang Lan, spokesperson:" and "Wang Lan:" are one speaker.</summary>
    private static string Person(TurnHeader header)
    {
        var cut = header.Name.AsSpan().IndexOfAny(',', '(');
        return cut > 1 ? header.Name[..cut].Trim() : header.Name;
    }

    /// <summary>A question and its answer cut out of a briefing, where nobody comes back: one of the headers names an outlet or an office.</summary>
    private static bool IsExcerpt(TurnHeader?[] headers)
    {
        var (certain, names) = (0, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var header in headers)
        {
            if (header is not { Style: TurnHeaderStyle.OwnLine or TurnHeaderStyle.Colon } || !header.Name.Contains(' '))
                continue;
            names.Add(Person(header));
            if (IsCertain(header))
                certain++;
        }

        return certain > 0 && names.Count >= 2;
    }

    private static bool IsCertain(TurnHeader header)
    {
        if (header.Style is not (TurnHeaderStyle.OwnLine or TurnHeaderStyle.Colon))
            return false;
        if (header.Style == TurnHeaderStyle.OwnLine && Outlets.IsOutlet(header.Name))
            return true;
        var comma = header.Name.IndexOf(',', StringComparison.Ordinal);
        return comma > 3 && header.Name[..comma].Contains(' ') && Offices.Any(office => header.Name.AsSpan(comma).Contains(office, StringComparison.OrdinalIgnoreCase));
    }

    private static readonly string[] Offices = ["minister", "spokesperson", "spokesman", "spokeswoman", "director", "governor", "president", "chair", "secretary", "commissioner", "deputy", "head of", "chief", "official"];

    private static bool IsKept(TurnHeader header, TurnHeaderStyle main, Dictionary<string, int> counts)
    {
        if (header.Style == main)
            return main is TurnHeaderStyle.OwnLine or TurnHeaderStyle.Letter or TurnHeaderStyle.Bold or TurnHeaderStyle.CapitalsStop
                || counts[Person(header)] > 1 || header.Name.Contains(' ') || IsCapitals(header.Name);
        return counts[Person(header)] > 1 || header.Style == TurnHeaderStyle.Letter || header.Style == TurnHeaderStyle.OwnLine && main == TurnHeaderStyle.Bold || header.Style == TurnHeaderStyle.Bold && main == TurnHeaderStyle.OwnLine;
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
