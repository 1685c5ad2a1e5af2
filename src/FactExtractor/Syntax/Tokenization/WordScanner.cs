using System.Buffers;
using System.Globalization;
using System.Text;
using FactExtractor.Text;

namespace FactExtractor.Syntax.Tokenization;

/// <summary>
/// Cuts text into words after the conventions of UD English (EWT and GUM): clitics, hyphens, currency signs and percent signs are words of
/// their own, decimals, grouped numbers, times, dates and abbreviations stay whole. A state machine over the characters: linear time, and
/// every character that is not white space ends up in exactly one word.
/// </summary>
internal ref struct WordScanner
{
    private static readonly SearchValues<char> NotInAddress = SearchValues.Create("()<>[]\",;");

    // Bounds the search for a mail address at each word of a long chunk.
    private const int LongestAddress = 254;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<TextSpan> _words;
    private readonly int _end;
    private int _chunkStart;
    private int _chunkEnd;
    private bool _chunkHasAt;

    private WordScanner(ReadOnlySpan<char> text, int end, List<TextSpan> words)
    {
        _text = text;
        _end = end;
        _words = words;
    }

    /// <summary>Adds the words of <paramref name="range"/> to <paramref name="words"/>.</summary>
    public static void Scan(string text, TextSpan range, List<TextSpan> words) =>
        new WordScanner(text, range.End, words).Scan(range.Start);

    private void Scan(int position)
    {
        while (position < _end)
        {
            if (char.IsWhiteSpace(_text[position]))
            {
                position++;
                continue;
            }

            _chunkStart = position;
            _chunkEnd = position + 1;
            while (_chunkEnd < _end && !char.IsWhiteSpace(_text[_chunkEnd]))
                _chunkEnd++;
            _chunkHasAt = _text[_chunkStart.._chunkEnd].Contains('@');
            while (position < _chunkEnd)
                position = Next(position);
        }
    }

    private int Next(int i)
    {
        var c = _text[i];
        if (AddressEnd(i) is var address and > 0)
            return Add(i, address);
        if (char.IsAsciiDigit(c) || (IsSign(i) && IsDigit(i + 1)) || (c == '.' && IsDigit(i + 1) && !IsWordChar(i - 1) && At(i - 1) != '.'))
            return Number(i);
        if (IsWordChar(i))
            return Word(i);
        return c switch
        {
            '\'' or '\u2019' or '\u2018' or '`' => Apostrophe(i),
            '#' or '@' when IsLetter(i + 1) && !IsWordChar(i - 1) => Add(i, WordCharsEnd(i + 1)),
            '.' or '!' or '?' or '\u2026' => Add(i, RunEnd(i, ".!?\u2026")),
            '-' or '=' or '*' or '_' or '~' or '+' or '<' or '>' or '\u2014' or '"' or '$' when At(i + 1) == c => Add(i, RunEnd(i, [c])),
            ':' or ';' => Add(i, EmoticonEnd(i)),
            _ => Add(i, ClusterEnd(i)),
        };
    }

    /// <summary>A word that starts with a letter, and what clings to it.</summary>
    private int Word(int start)
    {
        var i = WordCharsEnd(start);
        var word = _text[start..i];
        var next = At(i);
        if (next == '$' && WordTables.IsDollarPrefix(word))
            return Add(start, i + 1);
        if (CurrencyPrefixEnd(start, i) is var code and > 0)
            return Add(start, code);
        if (next == '.' && DottedEnd(start, i) is var dotted and > 0)
            return AddWithClitic(start, dotted);
        if (next == '&' && char.IsUpper(_text[i - 1]) && char.IsUpper(At(i + 1)))
            return AddWithClitic(start, WordCharsEnd(i + 1));
        if (next == '/' && word.Length == 1 && IsLetter(i + 1) && WordCharsEnd(i + 1) - i <= 3)
            return Add(start, WordCharsEnd(i + 1));
        if (next == '-' && IsLetter(i + 1) && WordTables.IsHyphenPrefix(word))
            i = WordCharsEnd(i + 1);
        else if (IsApostrophe(i) && IsLetter(i + 1) && CliticEnd(i) == 0 && !IsNegation(i))
            i = WordCharsEnd(i + 1);
        return AddWithClitic(start, i);
    }

    /// <summary>Adds a word, and its "'s", "n't" or the second half of a contraction as a word after it.</summary>
    private int AddWithClitic(int start, int end)
    {
        if (IsNegation(end))
        {
            if (end - 1 > start)
                Add(start, end - 1);
            return Add(Math.Max(start, end - 1), end + 2);
        }

        if (IsApostrophe(end) && CliticEnd(end) is var clitic and > 0)
        {
            Add(start, end);
            return Add(end, clitic);
        }

        var cut = WordTables.ContractionCut(_text[start..end]);
        // "IM" and the like are names; contractions without an apostrophe are written in small letters.
        if (cut == 0 || (cut == 1 && char.IsUpper(_text[end - 1])) || At(end) == '.' && IsLetter(end + 1))
            return Add(start, end);
        Add(start, start + cut);
        return Add(start + cut, end);
    }

    /// <summary>
    /// A number with its sign, groups, decimals and inner separators. A unit or magnitude written against it ("1.762bn", "5km") is left for
    /// the next word; an ordinal ending or decade "s" stays ("20th", "1980s"), and so do names that only begin with digits ("4chan").
    /// </summary>
    private int Number(int start)
    {
        var i = NumberEnd(start);
        if (IsVulgarFraction(i))
            i++;
        if (!IsWordChar(i))
            return IsDecade(start, i) && IsApostrophe(i) && At(i + 1) == 's' && !IsWordChar(i + 2) ? Add(start, i + 2) : AddWithClitic(start, i);
        var lettersEnd = i;
        while (IsLetter(lettersEnd) || At(lettersEnd) is '\u00B2' or '\u00B3' or '\u00B5')
            lettersEnd++;
        var letters = _text[i..lettersEnd];
        if (IsWordChar(lettersEnd))
            return AddWithClitic(start, WordCharsEnd(lettersEnd));
        var isClockPart = letters is "a" or "p" && At(lettersEnd) == '.' && At(lettersEnd + 1) == 'm';
        if (isClockPart || WordTables.IsNumberSuffix(letters.TrimEnd("\u00B2\u00B3")))
            return Add(start, i);
        return AddWithClitic(start, lettersEnd);
    }

    private readonly int NumberEnd(int start)
    {
        var i = start;
        if (!char.IsAsciiDigit(_text[i]))
            i++;
        i = DigitsEnd(i);
        var hasHyphen = false;
        while (i + 1 < _chunkEnd && IsDigit(i + 1))
        {
            var goesOn = _text[i] switch
            {
                ',' => IsGroup(i + 1),
                '.' or ':' or '/' or '\u2044' => true,
                '-' => hasHyphen || IsHyphenatedCode(start, i),
                _ => false,
            };
            if (!goesOn)
                break;
            hasHyphen |= _text[i] == '-';
            i = DigitsEnd(i + 1);
        }

        return i;
    }

    // Western groups have three digits, Indian ones two until the last; "3,40" is a decimal of the continent. To cut it would make a wrong
    // number of its second half, so it stays whole and is judged later.
    private readonly bool IsGroup(int i)
    {
        var length = DigitsEnd(i) - i;
        return length is 1 or 2 or 3;
    }

    // Phone numbers, ISO dates, postcodes and mixed fractions ("2-1/4") keep their hyphens; anything else is a range: "6-6.5%".
    private readonly bool IsHyphenatedCode(int start, int hyphen)
    {
        var end = DigitsEnd(hyphen + 1);
        int before = hyphen - start, after = end - hyphen - 1;
        if (At(end) == '/' && IsDigit(end + 1) && after <= 2)
            return before <= 3 && !_text[start..hyphen].Contains('/');
        if (At(end) == '-' && IsDigit(end + 1))
            return _text[start..hyphen].IndexOfAny('.', ',') < 0;
        if (At(end) is '.' or ',' && IsDigit(end + 1))
            return false;
        return (before, after) switch
        {
            (5, 4) => true,
            // Seven-digit phone numbers; a range ends in a round number.
            (3, 4) => _text[end - 1] is not ('0' or '5'),
            _ => false,
        };
    }

    private readonly bool IsDecade(int start, int end) =>
        (end - start is 2 or 4) && _text[end - 1] == '0' && _text[start..end].IndexOfAnyExceptInRange('0', '9') < 0;

    private int Apostrophe(int i)
    {
        // "'90s" and "'02" are one word when nothing stands before the apostrophe.
        if (_text[i] != '`' && !IsWordChar(i - 1) && IsDigit(i + 1) && DigitsEnd(i + 1) == i + 3)
        {
            var end = i + 3;
            if (At(end) == 's')
                end++;
            if (!IsWordChar(end) && !IsApostrophe(end))
                return Add(i, end);
        }

        return Add(i, RunEnd(i, [_text[i]]));
    }

    /// <summary>"U.S.", "a.m.", "Mr.", "example.com": the end of a word that holds full stops, or 0.</summary>
    private readonly int DottedEnd(int start, int dot)
    {
        if (dot - start == 1)
        {
            var i = dot;
            var letters = 1;
            while (At(i) == '.' && IsLetter(i + 1) && !IsWordChar(i + 2))
            {
                i += 2;
                letters++;
            }

            if (letters > 1)
                return At(i) == '.' ? (At(i + 1) == '.' ? i : i + 1) : i;
        }

        if (IsLetter(dot + 1))
        {
            var last = dot;
            var end = WordCharsEnd(dot + 1);
            while (At(end) == '.' && IsLetter(end + 1))
            {
                last = end;
                end = WordCharsEnd(end + 1);
            }

            // "Ph.D." and "M.Sc." end in a short part with a capital; hosts and files in a known ending.
            if (At(end) == '.' && end - start <= 5 && char.IsUpper(_text[start]) && char.IsUpper(_text[last + 1]))
                return end + 1;
            if (WordTables.IsNameEnding(_text[(last + 1)..end]))
                return end;
            // Newsgroups and namespaces: three small words or more.
            return last > dot && _text[start..end].IndexOfAnyExceptInRange('a', 'z') == dot - start && !ContainsCapital(start, end) ? end : 0;
        }

        if (At(dot + 1) == '.' || _text[start..dot].Contains('_'))
            return 0;
        return IsAbbreviation(start, dot) ? dot + 1 : 0;
    }

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

    private readonly char At(int i) => i >= _chunkStart && i < _chunkEnd ? _text[i] : '\0';

    private readonly int Add(int start, int end)
    {
        _words.Add(TextSpan.FromBounds(start, end));
        return end;
    }
}
