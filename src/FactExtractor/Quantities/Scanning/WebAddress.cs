namespace FactExtractor.Quantities.Scanning;

/// <summary>Finds addresses of the web in running text ("https://…", "www.…", "pic.example.com/4p7S"), so that no number is read out of one.</summary>
internal static class WebAddress
{
    /// <summary>Whether an address starts with the word that was just cut, and where it ends.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word starts.</param>
    /// <param name="wordEnd">Where the word ends.</param>
    /// <param name="end">Where the sentence ends.</param>
    /// <param name="addressEnd">Behind the last character of the address, closing punctuation left out.</param>
    public static bool TryEnd(string text, int start, int wordEnd, int end, out int addressEnd)
    {
        addressEnd = wordEnd;
        if (wordEnd >= end || text[wordEnd] is not (':' or '.'))
            return false;
        var rest = text.AsSpan(wordEnd, end - wordEnd);
        var isAddress = rest.StartsWith("://") || (rest[0] == '.' && text.AsSpan(start, wordEnd - start).Equals("www", StringComparison.OrdinalIgnoreCase)) || HasHostAndPath(rest);
        if (!isAddress)
            return false;
        while (addressEnd < end && !char.IsWhiteSpace(text[addressEnd]))
            addressEnd++;
        while (addressEnd > wordEnd && text[addressEnd - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '"' or '\'' or '”' or '’')
            addressEnd--;
        return addressEnd > wordEnd;
    }

    // ".example.com/…": labels of small letters with points between, the last of two letters or more, then a slash.
    private static bool HasHostAndPath(ReadOnlySpan<char> rest)
    {
        var label = 0;
        for (var i = 1; i < rest.Length && i < 80; i++)
        {
            var c = rest[i];
            if (c == '/')
                return label >= 2;
            if (c == '.' ? label == 0 : !char.IsAsciiLetterLower(c))
                return false;
            label = c == '.' ? 0 : label + 1;
        }

        return false;
    }
}
