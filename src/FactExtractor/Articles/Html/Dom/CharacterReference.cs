using System.Text;
using AngleSharp.Html;

namespace FactExtractor.Articles.Html.Dom;

/// <summary>Decodes character references (<c>&amp;amp;</c>, <c>&amp;#8217;</c>) as the HTML standard has it.</summary>
internal static class CharacterReference
{
    private const int MaxNameLength = 32;

    /// <summary>Reads the reference that starts with the ampersand at the start of <paramref name="text"/>.</summary>
    /// <returns>What it stands for and its length; length zero where the ampersand is itself.</returns>
    public static (string? Symbol, int Length) Read(ReadOnlySpan<char> text, bool inAttribute = false)
    {
        if (text.Length < 3)
            return default;
        return text[1] == '#' ? Numeric(text) : char.IsAsciiLetter(text[1]) ? Named(text, inAttribute) : default;
    }

    /// <summary>Decodes all references of a value.</summary>
    public static string DecodeAll(ReadOnlySpan<char> text, bool inAttribute = false)
    {
        var at = text.IndexOf('&');
        if (at < 0)
            return text.ToString();
        var result = new StringBuilder(text.Length);
        while (at >= 0)
        {
            result.Append(text[..at]);
            text = text[at..];
            var (symbol, length) = Read(text, inAttribute);
            if (length > 0)
                result.Append(symbol);
            else
                result.Append('&');
            text = text[Math.Max(1, length)..];
            at = text.IndexOf('&');
        }

        return result.Append(text).ToString();
    }

    private static (string? Symbol, int Length) Numeric(ReadOnlySpan<char> text)
    {
        var at = 2;
        var isHex = text[2] is 'x' or 'X';
        if (isHex)
            at++;
        var start = at;
        var value = 0;
        while (at < text.Length && (isHex ? char.IsAsciiHexDigit(text[at]) : char.IsAsciiDigit(text[at])))
        {
            var digit = char.IsAsciiDigit(text[at]) ? text[at] - '0' : (text[at] | 0x20) - 'a' + 10;
            value = Math.Min(value * (isHex ? 16 : 10) + digit, 0x110000);
            at++;
        }

        if (at == start)
            return default;
        if (at < text.Length && text[at] == ';')
            at++;
        if (HtmlEntityProvider.IsInCharacterTable(value))
            return (HtmlEntityProvider.GetSymbolFromTable(value), at);
        return (Rune.IsValid(value) && value != 0 ? new Rune(value).ToString() : "\uFFFD", at);
    }

    /// <summary>The longest name that is one; without its semicolon only the old names are.</summary>
    private static (string? Symbol, int Length) Named(ReadOnlySpan<char> text, bool inAttribute)
    {
        var end = 1;
        while (end < text.Length && end <= MaxNameLength && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end < text.Length && text[end] == ';')
        {
            if (Symbol(text[1..(end + 1)]) is { } symbol)
                return (symbol, end + 1);
        }

        for (var length = end; length > 2; length--)
        {
            if (Symbol(text[1..length]) is not { } symbol)
                continue;
            // In attributes "&copy=1" is a query string, not a sign.
            if (inAttribute && length < text.Length && (text[length] == '=' || char.IsAsciiLetterOrDigit(text[length])))
                return default;
            return (symbol, length);
        }

        return default;
    }

    private static string? Symbol(ReadOnlySpan<char> name) => HtmlEntityProvider.Resolver.GetSymbol(name.ToString());
}
