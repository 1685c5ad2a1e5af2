using System.Buffers;
using System.Globalization;
using System.Text;
using FactExtractor.Text;

namespace FactExtractor.Syntax.Tokenization;

/// <summary>What a stretch of characters looks like, and where it ends.</summary>
internal ref partial struct WordScanner
{
    private readonly bool ContainsCapital(int start, int end) => _text[start..end].IndexOfAnyInRange('A', 'Z') >= 0;

    private readonly bool IsAbbreviation(int start, int dot)
    {
        var word = _text[start..dot];
        var after = dot + 1;
        while (after < _end && char.IsWhiteSpace(_text[after]))
            after++;
        if (word.Length == 1)
            return word is not ("I" or "i") && char.IsUpper(word[0]) && IsInitial(start, after);
        return Abbreviations.Of(word) switch
        {
            AbbreviationKind.None => false,
            AbbreviationKind.BeforeNumber => (after < _end && char.IsAsciiDigit(_text[after])) || (char.IsUpper(word[0]) && word is not ("No" or "Sun" or "Sat" or "Art" or "Mar" or "Op") && after < _end),
            AbbreviationKind.BeforeName => char.IsUpper(word[0]) || word is "vs" or "eg" or "ie" or "al" or "cf" or "approx" or "ext",
            // Short words such as "mo", "Del" or "in" are abbreviations only where the sentence goes on.
            _ => true,
        };
    }

    // An initial goes before a name: "J. Powell". "Vitamin C. The" ends a sentence.
    private readonly bool IsInitial(int start, int after)
    {
        if (after >= _end)
            return false;
        if (!char.IsUpper(_text[after]))
            return !char.IsWhiteSpace(At(start - 1)) || _text[after] is ',' or '(';
        var end = after;
        while (end < _end && char.IsLetter(_text[end]))
            end++;
        return !WordTables.IsSentenceStart(_text[after..end]) || end - after == 1;
    }

    // "RMB2.38", "USD58": the end of the code, or 0.
    private readonly int CurrencyPrefixEnd(int start, int end)
    {
        var letters = start;
        while (letters < end && char.IsAsciiLetter(_text[letters]))
            letters++;
        return letters < end && char.IsAsciiDigit(_text[letters]) && WordTables.IsCurrencyPrefix(_text[start..letters]) ? letters : 0;
    }

    /// <summary>The end of a web or mail address that starts here, or 0.</summary>
    private readonly int AddressEnd(int i)
    {
        if (i != _chunkStart && IsWordChar(i - 1))
            return 0;
        var rest = _text[i.._chunkEnd];
        var isAddress = rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        if (!isAddress)
        {
            if (!_chunkHasAt || !IsWordChar(i))
                return 0;
            rest = rest[..Math.Min(rest.Length, LongestAddress)];
            var at = rest.IndexOf('@');
            if (at <= 0 || at + 1 >= rest.Length || rest[at..].IndexOf('.') < 0 || rest[..at].IndexOfAny(NotInAddress) >= 0)
                return 0;
        }

        rest = _text[i.._chunkEnd];
        var end = rest.IndexOfAny("<>\"\u201C\u201D") is var stop and > 0 ? i + stop : _chunkEnd;
        while (end > i + 1 && ".,;:!?)]'\u2019\"*".Contains(_text[end - 1]))
            end--;
        return end;
    }

    // The "n't" of "can't", seen from its apostrophe.
    private readonly bool IsNegation(int apostrophe) =>
        IsApostrophe(apostrophe) && At(apostrophe - 1) is 'n' or 'N' && At(apostrophe + 1) is 't' or 'T' && !IsWordChar(apostrophe + 2);

    /// <summary>The end of "'s", "'m", "'d", "'re", "'ve" or "'ll", or 0.</summary>
    private readonly int CliticEnd(int apostrophe)
    {
        var end = apostrophe + 1;
        while (IsLetter(end) && end - apostrophe <= 3)
            end++;
        if (IsWordChar(end))
            return 0;
        Span<char> lower = stackalloc char[4];
        var length = _text[(apostrophe + 1)..end].ToLowerInvariant(lower);
        return lower[..length] is "s" or "m" or "d" or "re" or "ve" or "ll" ? end : 0;
    }

    private readonly int EmoticonEnd(int i)
    {
        var nose = At(i + 1) == '-' ? i + 2 : i + 1;
        return At(nose) is ')' or '(' or 'D' or 'P' or '/' && nose + 1 == _chunkEnd ? nose + 1 : i + 1;
    }

    /// <summary>A symbol with its combining marks, joiners and variation selectors, so that an emoji is one word.</summary>
    private readonly int ClusterEnd(int i)
    {
        var end = i;
        do
        {
            if (At(end) == '\u200D')
                end++;
            if (end < _chunkEnd)
                end += end + 1 < _chunkEnd && char.IsSurrogatePair(_text[end], _text[end + 1]) ? 2 : 1;
            while (end < _chunkEnd && (IsMark(_text[end]) || IsSkinTone(end)))
                end += char.IsHighSurrogate(_text[end]) ? 2 : 1;
        }
        while (end < _chunkEnd && _text[end] == '\u200D');
        return end;
    }

    private readonly bool IsSkinTone(int i) =>
        _text[i] == '\uD83C' && At(i + 1) is >= '\uDFFB' and <= '\uDFFF';

    private static bool IsMark(char c) =>
        c > '\u02FF' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark;

    private readonly bool IsSign(int i) =>
        _text[i] is '-' or '+' or '\u2212' && (i == _chunkStart || _text[i - 1] is '(' or '[' or '"' or '\u201C' or '$' or '\u20AC' or '\u00A3' or '=');

    private readonly bool IsVulgarFraction(int i) => At(i) is '\u00BC' or '\u00BD' or '\u00BE' or (>= '\u2150' and <= '\u215E');

    private readonly bool IsApostrophe(int i) => At(i) is '\'' or '\u2019' or '`';

    private readonly bool IsDigit(int i) => char.IsAsciiDigit(At(i));

    private readonly bool IsLetter(int i) => char.IsLetter(At(i));

    private readonly bool IsWordChar(int i)
    {
        var c = At(i);
        if (char.IsAscii(c))
            return char.IsAsciiLetterOrDigit(c) || (c == '_' && i > 0 && char.IsLetterOrDigit(At(i - 1)));
        if (char.IsSurrogate(c))
            return IsLetterPair(i);
        return char.IsLetterOrDigit(c) || IsMark(c) || char.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber;
    }

    private readonly bool IsLetterPair(int i)
    {
        if (char.IsLowSurrogate(_text[i]))
            i--;
        return i >= _chunkStart && i + 1 < _chunkEnd && Rune.TryCreate(_text[i], _text[i + 1], out var rune) && Rune.IsLetterOrDigit(rune);
    }

    private readonly int WordCharsEnd(int i)
    {
        while (i < _chunkEnd && IsWordChar(i))
            i++;
        return i;
    }

    private readonly int DigitsEnd(int i)
    {
        while (i < _chunkEnd && char.IsAsciiDigit(_text[i]))
            i++;
        return i;
    }

    private readonly int RunEnd(int i, ReadOnlySpan<char> set)
    {
        var end = i + 1;
        while (end < _chunkEnd && set.Contains(_text[end]))
            end++;
        return end;
    }
}
