namespace FactExtractor.Articles.PlainText;

/// <summary>Bullets at the start of a list item. Numbers are left in the text: they may be part of it.</summary>
internal static class ListMarker
{
    /// <returns>Length of the bullet with the white space after it, or 0.</returns>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] is not ('-' or '*' or '•' or '‣' or '▪' or '◦' or '·' or '–' or '■' or '●' or '+') || !char.IsWhiteSpace(text[1]))
            return 0;
        var at = 2;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return at < text.Length ? at : 0;
    }
}
