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
internal ref partial struct WordScanner
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

    private readonly char At(int i) => i >= _chunkStart && i < _chunkEnd ? _text[i] : '\0';

    private readonly int Add(int start, int end)
    {
        _words.Add(TextSpan.FromBounds(start, end));
        return end;
    }
}
