namespace FactExtractor.Articles.Furniture;

/// <summary>Credits: of pictures ("Photo by …", "(Xinhua/Name)"), and of those who edited or translated a text.</summary>
internal static class Credit
{
    private const int MaxCaptionLength = 600;
    private const int MaxCreditWords = 12;

    private static readonly string[] PictureWords = ["Photo", "Photos", "Photograph", "Photographs", "Picture", "Pictures", "Image", "Images", "Illustration", "File photo", "PHOTO", "IMAGE", "Foto", "Bild", "Crédit photo", "Credit", "Image credit", "Photo credit", "Picture credit"];

    private static readonly string[] Editors =
    [
        "translated and edited by", "translated by", "edited by", "editing by", "reporting by", "(reporting by", "(editing by", "writing by", "additional reporting by", "compiled by",
        "editor:", "editors:", "(editor:", "(editors:", "web editor:", "responsible editor", "editor in charge", "(edited by", "(translated by", "(compiled by", "proofread by",
    ];

    /// <summary>
    /// Where the picture credit begins that ends the text, or -1 where it ends with none. Zero where the text is all credit.
    /// </summary>
    public static int FindPicture(string text)
    {
        if (text.Length > MaxCaptionLength)
            return -1;
        if (Bracketed(text) is >= 0 and var bracket)
            return bracket;
        foreach (var word in PictureWords)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || text[at - 1] is ' ' or '(' or '[' or '|' or '/') && IsCreditTail(text.AsSpan(at + word.Length)))
                    return at > 0 && text[at - 1] is '(' or '[' or '|' ? at - 1 : at;
            }
        }

        return -1;
    }

    /// <summary>Whether the text only says who edited, translated or reported it.</summary>
    public static bool IsEditors(string text)
    {
        foreach (var opening in Editors)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
                return text.Length <= 400 && HasNameAfter(text.AsSpan(opening.Length));
        }

        return text.Length <= 250 && IsContribution(text.AsSpan().TrimEnd(" ."));
    }

    /// <summary>"Jane Roe and John Doe contributed to this report" and nothing else.</summary>
    private static bool IsContribution(ReadOnlySpan<char> text)
    {
        if (!text.EndsWith(" contributed to this report", StringComparison.OrdinalIgnoreCase) && !text.EndsWith(" contributed to this story", StringComparison.OrdinalIgnoreCase)
            && !text.EndsWith(" contributed to this article", StringComparison.OrdinalIgnoreCase) && !text.EndsWith(" contributed reporting", StringComparison.OrdinalIgnoreCase))
            return false;
        return text.IndexOf(". ") is < 0 or <= 3 && char.IsUpper(text[0]);
    }

    private static bool HasNameAfter(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(" :");
        return rest.IsEmpty || char.IsUpper(rest[0]) || !char.IsAscii(rest[0]);
    }

    /// <summary>"(Xinhua/Yan Lin)", "[Photo/Xinhua]", "(AP Photo/Jane Roe)" at the end.</summary>
    private static int Bracketed(string text)
    {
        var trimmed = text.AsSpan().TrimEnd(" .");
        if (trimmed.Length < 6 || trimmed[^1] is not (')' or ']'))
            return -1;
        var open = trimmed.LastIndexOfAny('(', '[');
        if (open < 0)
            return -1;
        var inside = trimmed[(open + 1)..^1];
        var slash = inside.IndexOf('/');
        return slash > 1 && slash < inside.Length - 1 && char.IsUpper(inside[0]) && char.IsUpper(inside[slash + 1]) && Words(inside) <= 8 && !inside.ContainsAnyInRange('0', '9') ? open : -1;
    }

    private static bool IsCreditTail(ReadOnlySpan<char> tail)
    {
        var rest = tail.StartsWith(" courtesy of ", StringComparison.OrdinalIgnoreCase) ? tail[13..]
            : tail.StartsWith(" courtesy ", StringComparison.OrdinalIgnoreCase) ? tail[10..]
            : tail.StartsWith(" by ", StringComparison.OrdinalIgnoreCase) ? tail[4..]
            : tail.StartsWith(" by: ", StringComparison.OrdinalIgnoreCase) ? tail[5..]
            : tail.StartsWith(":") || tail.StartsWith("/") || tail.StartsWith(" : ") || tail.StartsWith(" | ") ? tail.TrimStart(":/ |") : default;
        rest = rest.TrimEnd(" .)]");
        return !rest.IsEmpty && char.IsUpper(rest[0]) && Words(rest) <= MaxCreditWords && rest.IndexOf(". ") < 0;
    }

    private static int Words(ReadOnlySpan<char> text) => text.Count(' ') + 1;
}
