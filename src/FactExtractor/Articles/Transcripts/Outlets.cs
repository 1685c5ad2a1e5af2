namespace FactExtractor.Articles.Transcripts;

/// <summary>Names of news organisations, as journalists are introduced with them.</summary>
internal static class Outlets
{
    private const int MaxNameLength = 60;

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "Daily", "News", "Times", "Post", "Journal", "Agency", "TV", "Television", "Radio", "Reuters", "Bloomberg", "Xinhua", "AP", "AFP", "CNN", "CNBC", "BBC", "NPR", "NBC", "ABC", "CBS", "PBS", "Fox", "Herald", "Tribune",
        "Gazette", "Newspaper", "Broadcasting", "Broadcaster", "Network", "Press", "Media", "Magazine", "Weekly", "Economist", "Guardian", "Telegraph", "Politico", "Axios", "Kyodo", "Yonhap", "TASS", "CCTV", "CGTN", "CNR", "Nikkei",
        "Phoenix", "Globe", "Star", "Sun", "Observer", "Chronicle", "Dispatch", "Marketplace", "MarketWatch", "Review", "Channel", "Caixin", "Zaobao", "Cover", "Portal", "Wire",
    };

    public static bool IsOutlet(string name)
    {
        if (name.Length > MaxNameLength)
            return false;
        foreach (var range in name.AsSpan().Split(' '))
        {
            if (Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.AsSpan()[range].Trim(".,()")))
                return true;
        }

        return false;
    }

    /// <summary>"Jane Roe with the Daily Times." in the speaker's own first words.</summary>
    public static string? FindIntroduction(string speaker, IReadOnlyList<string> texts) => texts.Count == 0 ? null : After(speaker, texts[0]);

    /// <summary>"Jane Roe, the Daily Times." in the words of whoever called the speaker.</summary>
    public static string? FindCall(string speaker, IReadOnlyList<string> texts) => texts.Count == 0 ? null : After(speaker, texts[^1]);

    private static string? After(string speaker, string text)
    {
        var window = text.AsSpan(0, Math.Min(text.Length, 300));
        var at = window.IndexOf(speaker, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var rest = window[(at + speaker.Length)..].TrimStart(" ,–—");
        foreach (var link in (ReadOnlySpan<string>)["with ", "from ", "of ", "at ", "here from "])
        {
            if (rest.StartsWith(link))
                rest = rest[link.Length..];
        }

        rest = rest.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? rest[4..] : rest;
        var end = 0;
        while (end < rest.Length && (char.IsLetter(rest[end]) || rest[end] is ' ' or '&' or '\'' or '’'))
            end++;
        var name = rest[..end].Trim().ToString();
        return name.Length > 1 && IsOutlet(name) && char.IsUpper(name[0]) ? name : null;
    }
}
