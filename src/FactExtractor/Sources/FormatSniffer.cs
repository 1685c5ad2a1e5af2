namespace FactExtractor.Sources;

/// <summary>Tells web pages from plain text and Markdown: markup at the start of the text decides, then the file name.</summary>
internal static class FormatSniffer
{
    private static readonly string[] Openings =
    [
        "!doctype", "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "article", "main", "section", "header",
        "table", "h1", "span", "a", "b", "br", "center", "font", "iframe", "frameset", "ul", "nav", "form", "img",
    ];

    public static SourceFormat Sniff(string text, string? fileName)
    {
        if (StartsWithMarkup(text))
            return SourceFormat.Html;
        return Path.GetExtension(WithoutCompression(fileName)).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" or ".XHTML" or ".SHTML" or ".XHT" => SourceFormat.Html,
            ".MD" or ".MARKDOWN" => SourceFormat.Markdown,
            _ => SourceFormat.Text,
        };
    }

    private static string WithoutCompression(string? fileName)
    {
        var name = fileName ?? "";
        return name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
    }

    private static bool StartsWithMarkup(ReadOnlySpan<char> text)
    {
        // Comments and processing instructions may stand before the first tag; more than a few of them are not looked through.
        for (var i = 0; i < 8; i++)
        {
            text = text.TrimStart();
            var close = text.StartsWith("<!--") ? text.IndexOf("-->") + 2 : text.StartsWith("<?") ? text.IndexOf('>') : 0;
            if (close <= 1)
                break;
            text = text[(close + 1)..];
        }

        if (text.Length < 3 || text[0] != '<')
            return false;
        var name = text[1..Math.Min(text.Length, 12)];
        foreach (var opening in Openings)
        {
            if (name.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && name.Length > opening.Length
                && !char.IsAsciiLetterOrDigit(name[opening.Length]))
            {
                return true;
            }
        }

        return false;
    }
}
