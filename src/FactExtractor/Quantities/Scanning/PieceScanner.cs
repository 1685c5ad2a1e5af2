using System.Globalization;
using System.Text;
using FactExtractor.Text;

namespace FactExtractor.Quantities.Scanning;

/// <summary>Cuts a stretch of text into pieces in one pass. Linear in the length of the stretch.</summary>
internal static class PieceScanner
{
    public static void Scan(string text, TextSpan range, List<Piece> pieces)
    {
        var position = range.Start;
        var end = range.End;
        var space = true;
        while (position < end)
        {
            var c = text[position];
            if (char.IsWhiteSpace(c) || IsInvisible(c))
            {
                position++;
                space = true;
                continue;
            }

            if (char.IsAsciiDigit(c) || (c == '.' && DigitAt(text, position + 1, end) && (space || !DigitAt(text, position - 1, end))))
                position = ScanNumber(text, position, end, space, pieces);
            else if (TryVulgarFraction(c, out var fraction))
                pieces.Add(new Piece(PieceKind.Number, position, ++position, space) { Value = fraction, Form = DigitForm.Fraction });
            else if (IsWordCharacter(text, position))
                position = ScanWord(text, position, end, space, pieces);
            else
                pieces.Add(new Piece(PieceKind.Symbol, position, ++position, space) { Symbol = c });
            space = false;
        }
    }

    private static bool DigitAt(string text, int index, int end) => index >= 0 && index < end && char.IsAsciiDigit(text[index]);

    // Zero-width characters and soft hyphens stand inside numbers and words without meaning anything.
    private static bool IsInvisible(char c) => c is '\u200b' or '\u200c' or '\u200d' or '\ufeff' or '\u2060';

    private static bool IsWordCharacter(string text, int position)
    {
        var c = text[position];
        if (char.IsAsciiLetter(c))
            return true;
        if (c < 0x80)
            return false;
        return char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            || (char.IsHighSurrogate(c) && Rune.TryGetRuneAt(text, position, out var rune) && Rune.IsLetter(rune))
            || (char.IsLowSurrogate(c) && position > 0 && char.IsHighSurrogate(text[position - 1]) && Rune.IsLetter(new Rune(text[position - 1], c)));
    }

    private static int ScanWord(string text, int start, int end, bool space, List<Piece> pieces)
    {
        var position = start;
        while (position < end && IsWordCharacter(text, position))
            position++;
        // "a.m.", "U.S.", "p.c.": single letters with points between them are one word, its last point included.
        if (position - start == 1)
        {
            var after = position;
            while (after + 1 < end && text[after] == '.' && char.IsAsciiLetter(text[after + 1]) && !(after + 2 < end && char.IsAsciiLetterOrDigit(text[after + 2])))
                after += 2;
            if (after > position)
                position = after < end && text[after] == '.' ? after + 1 : after;
        }

        if (WebAddress.TryEnd(text, start, position, end, out var addressEnd))
        {
            pieces.Add(new Piece(PieceKind.Word, start, addressEnd, space));
            return addressEnd;
        }

        pieces.Add(new Piece(PieceKind.Word, start, position, space) { Entry = Vocabulary.Find(text.AsSpan(start, position - start)) });
        return position;
    }

    private static int ScanNumber(string text, int start, int end, bool space, List<Piece> pieces)
    {
        var position = start;
        while (DigitAt(text, position, end))
            position++;
        var wholeDigits = position - start;
        var form = wholeDigits > 1 && text[start] == '0' ? DigitForm.LeadingZero : DigitForm.None;
        var grouped = wholeDigits is > 0 and <= 3 ? ScanGroups(text, position, end) : position;
        // Tokenised text: "10, 000 monkeys".
        while (wholeDigits is > 0 and <= 3 && grouped + 5 <= end && text.AsSpan(grouped, 5) is ", 000" && !DigitAt(text, grouped + 5, end))
            grouped += 5;
        if (grouped > position)
        {
            form |= DigitForm.Grouped;
            position = grouped;
        }

        var wholeEnd = position;
        if (position + 1 < end && text[position] == '.' && DigitAt(text, position + 1, end))
        {
            position++;
            while (DigitAt(text, position, end))
                position++;
            form |= DigitForm.Decimal;
            if (position + 1 < end && text[position] == '.' && DigitAt(text, position + 1, end))
                return ScanDotted(text, start, position, end, space, pieces);
        }
        else if (IsDecimalComma(text, position, end, out var commaEnd))
        {
            position = commaEnd;
            form |= DigitForm.Decimal;
        }

        pieces.Add(Number(text, start, wholeEnd, position, form, space));
        return position;
    }

    /// <summary>Groups of three behind one to three digits, all with one separator; Indian groups of two before the last three.</summary>
    private static int ScanGroups(string text, int position, int end)
    {
        if (position >= end)
            return position;
        var separator = text[position];
        if (separator is not (',' or '\'' or '\u2019' or ' ' or '\u00a0' or '\u202f' or '\u2009'))
            return position;
        var groups = position;
        while (groups + 3 < end && text[groups] == separator && DigitAt(text, groups + 1, end) && DigitAt(text, groups + 2, end))
        {
            if (DigitAt(text, groups + 3, end) && !DigitAt(text, groups + 4, end))
                groups += 4;
            else if (separator == ',' && groups + 3 < end && text[groups + 3] == ',' && IndianTail(text, groups + 3, end))
                groups += 3;
            else
                break;
        }

        // "400 737 Max jets": two numbers that only stand side by side, the second of them a name.
        if (separator == ' ' && groups + 1 < end && char.IsUpper(text[groups + (text[groups] == ' ' ? 1 : 0)]))
            return position;
        return groups;
    }

    private static bool IndianTail(string text, int comma, int end)
    {
        var position = comma;
        while (position + 3 < end + 1 && position < end && text[position] == ',' && DigitAt(text, position + 1, end) && DigitAt(text, position + 2, end))
        {
            if (DigitAt(text, position + 3, end))
                return !DigitAt(text, position + 4, end);
            position += 3;
            if (position - comma > 30)
                return false;
        }

        return false;
    }

    /// <summary>"7,5 percent": one comma and one or two digits, where what follows shows that the two belong together.</summary>
    private static bool IsDecimalComma(string text, int position, int end, out int commaEnd)
    {
        commaEnd = position;
        if (position + 1 >= end || text[position] != ',' || !DigitAt(text, position + 1, end))
            return false;
        var after = position + 2;
        if (DigitAt(text, after, end))
            after++;
        if (DigitAt(text, after, end) || (after + 1 < end && text[after] is ',' or '.' && DigitAt(text, after + 1, end)))
            return false;
        commaEnd = after;
        while (after < end && text[after] is ' ' or '\u00a0' or '\u202f')
            after++;
        if (after >= end)
            return false;
        if (text[after] is '%' or '€' or '£' or '$')
            return true;
        var word = after;
        while (word < end && char.IsAsciiLetter(text[word]))
            word++;
        var follower = text.AsSpan(after, word - after);
        return follower.Equals("percent", StringComparison.OrdinalIgnoreCase) || follower.Equals("per", StringComparison.OrdinalIgnoreCase)
            || Vocabulary.Find(follower) is { } entry && entry.Is(Role.Scale | Role.ShortScale);
    }

    /// <summary>Digits with more than one point: groups of three are a number in continental writing, anything else no number.</summary>
    private static int ScanDotted(string text, int start, int position, int end, bool space, List<Piece> pieces)
    {
        while (position + 1 < end && text[position] == '.' && DigitAt(text, position + 1, end))
        {
            position++;
            while (DigitAt(text, position, end))
                position++;
        }

        var groups = text.AsSpan(start, position - start);
        var regular = groups.IndexOf('.') is >= 1 and <= 3;
        for (var i = groups.IndexOf('.'); regular && i < groups.Length; i += 4)
            regular = groups[i] == '.' && i + 4 <= groups.Length && !groups.Slice(i + 1, 3).Contains('.') && (i + 4 == groups.Length || groups[i + 4] == '.');
        pieces.Add(regular
            ? Number(text, start, position, position, DigitForm.Grouped, space)
            : new Piece(PieceKind.Number, start, position, space) { Form = DigitForm.Dotted });
        return position;
    }

    private static Piece Number(string text, int start, int wholeEnd, int end, DigitForm form, bool space)
    {
        // 28 significant digits always fit; a 29th may not, and nothing in the news has one.
        const int MaxDigits = 28;
        var value = 0m;
        int digits = 0, decimals = 0, whole = 0;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            if (!char.IsAsciiDigit(c))
                continue;
            if (i < wholeEnd)
                whole++;
            if (digits == 0 && c == '0' && i < wholeEnd)
                continue;
            if (++digits > MaxDigits)
            {
                return new Piece(PieceKind.Number, start, end, space) { Form = form | DigitForm.Overflow, WholeDigits = byte.MaxValue };
            }

            value = value * 10 + (c - '0');
            if (i >= wholeEnd)
                decimals++;
        }

        if (decimals > 0)
            value /= Power(decimals);
        return new Piece(PieceKind.Number, start, end, space) { Form = form, WholeDigits = (byte)Math.Min(whole, 255), Value = value };
    }

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
            power *= 10;
        return power;
    }

    private static bool TryVulgarFraction(char c, out decimal value)
    {
        value = c switch
        {
            '½' => 0.5m,
            '¼' => 0.25m,
            '¾' => 0.75m,
            '⅓' => 1m / 3,
            '⅔' => 2m / 3,
            '⅕' => 0.2m,
            '⅖' => 0.4m,
            '⅗' => 0.6m,
            '⅘' => 0.8m,
            '⅙' => 1m / 6,
            '⅚' => 5m / 6,
            '⅐' => 1m / 7,
            '⅛' => 0.125m,
            '⅜' => 0.375m,
            '⅝' => 0.625m,
            '⅞' => 0.875m,
            '⅑' => 1m / 9,
            '⅒' => 0.1m,
            _ => -1,
        };
        return value >= 0;
    }
}
