using FactExtractor.Text;

namespace FactExtractor.Syntax.Tokenization;

/// <summary>
/// Sentence ends in plain text that no full stop shows: a date and time stamp, an address in angle brackets or a ruled line stands for the
/// layout that mail and old web pages had.
/// </summary>
internal static class LayoutMarks
{
    private const int RuleLength = 5;

    /// <summary>Whether a sentence that began before ends with word <paramref name="i"/>, which has white space behind it.</summary>
    public static bool EndsAfter(string text, List<TextSpan> words, int i)
    {
        var word = words[i].Of(text);
        var next = words[i + 1].Of(text);
        var last = word[^1];
        var startsHigh = !char.IsLower(next[0]) && char.IsLetterOrDigit(next[0]);
        if (last is 'M' or 'm')
            return word is "AM" or "PM" or "am" or "pm" && i > 1 && IsClock(words[i - 1].Of(text)) && IsNumericDate(words[i - 2].Of(text));
        if (char.IsAsciiDigit(last) && char.IsUpper(next[0]) && i > 0 && next is not ("AM" or "PM" or "GMT" or "UTC" or "ET" or "EST"))
            return IsClock(word) && IsNumericDate(words[i - 1].Of(text));
        if (char.IsAsciiDigit(next[0]) && i + 2 < words.Count && IsNumericDate(next) && IsClock(words[i + 2].Of(text)))
            return char.IsUpper(word[0]) || last == '>';
        if (last == '>' && startsHigh && i > 0)
            return IsAddress(words[i - 1].Of(text));
        if (last is '*' or '=' or '_' or '-' or '~')
            return word.Length >= RuleLength && word.IndexOfAnyExcept(last) < 0;
        if (word[0] is ':' or ';')
            return word.Length is 2 or 3 && startsHigh;
        return IsLink(word) && IsLink(next);
    }

    private static bool IsClock(ReadOnlySpan<char> word) => word.Length is >= 4 and <= 8 && word.Contains(':') && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]);

    private static bool IsNumericDate(ReadOnlySpan<char> word) =>
        word.Length is >= 6 and <= 10 && char.IsAsciiDigit(word[0]) && char.IsAsciiDigit(word[^1]) && (word.Count('/') == 2 || word.Count('-') == 2 || word.Count('.') == 2);

    private static bool IsAddress(ReadOnlySpan<char> word) => word.Contains('@') || IsLink(word);

    private static bool IsLink(ReadOnlySpan<char> word) => word.StartsWith("http", StringComparison.Ordinal) && word.Contains("://", StringComparison.Ordinal);
}
