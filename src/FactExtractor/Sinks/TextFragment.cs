namespace FactExtractor.Sinks;

/// <summary>
/// Links that open a page at a passage: a URL with a text directive (<c>#:~:text=</c>), as the WICG specification of text fragments has it.
/// </summary>
public static class TextFragment
{
    /// <summary>Passages of more words than this are given by their first and last words.</summary>
    private const int LongestWhole = 10;

    private const int EdgeWords = 4;

    /// <summary>The link to <paramref name="passage"/> on the page at <paramref name="url"/>.</summary>
    /// <returns>The link; null where <paramref name="url"/> is no absolute http or https address or the passage has no words.</returns>
    public static string? Link(string? url, string passage)
    {
        ArgumentNullException.ThrowIfNull(passage);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return null;
        var words = passage.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
            return null;
        var page = Before(url, ":~:");
        return page + (page.Contains('#', StringComparison.Ordinal) ? ":~:text=" : "#:~:text=") + Directive(words);
    }

    private static string Directive(string[] words) =>
        words.Length <= LongestWhole
            ? Encode(words)
            : Encode(words.AsSpan(0, EdgeWords)) + "," + Encode(words.AsSpan(words.Length - EdgeWords));

    /// <summary>The dash separates prefix and suffix in a directive, and is the one such character that URI escaping leaves alone.</summary>
    private static string Encode(ReadOnlySpan<string> words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);

    private static string Before(string url, string mark)
    {
        var at = url.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? url : url[..at];
    }
}
