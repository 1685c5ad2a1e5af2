using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Numerals;

/// <content>Proportions and powers of ten.</content>
internal static partial class NumeralReader
{
    /// <summary>"one in five", "8 in 10", "3 out of 10", "eight people per thousand" stays with counts.</summary>
    private static bool TryProportion(Scan scan, Numeral part, out Numeral proportion)
    {
        proportion = default;
        if (part.Is(NumeralForm.Fraction | NumeralForm.Scaled | NumeralForm.Overflow) || part.Value is <= 0 or > 999 || part.Value % 1 != 0)
            return false;
        var at = part.Next;
        int whole;
        var strict = false;
        // "One resident in five was born abroad": of whom stands between.
        var isParted = part.Value <= 9 && scan.IsWord(at) && !scan.Is(at, Role.Stop | Role.Preposition) && scan.IsWord(at + 1, "in") && scan.Is(at + 2, Role.Small | Role.Tens) && !(scan.IsWord(at + 3) && !scan.Is(at + 3, Role.Stop));
        if (isParted)
            at++;
        // "a 1-in-5 chance".
        if (scan.IsHyphen(at) && scan.Glued(at) && scan.IsWord(at + 1, "in") && scan.IsHyphen(at + 2) && scan.Glued(at + 3))
        {
            whole = at + 3;
            strict = true;
        }
        else if (scan.IsWord(at, "in"))
        {
            whole = at + 1;
            if (scan.IsWord(whole, "every"))
                whole++;
            else
                strict = true;
        }
        else if (scan.IsWord(at, "out") && scan.IsWord(at + 1, "of"))
        {
            whole = at + 2;
            if (scan.IsWord(whole, "every"))
                whole++;
        }
        else
        {
            return false;
        }

        var ok = scan.IsNumber(whole) ? scan[whole].Form is DigitForm.None or DigitForm.Grouped : scan.Is(whole, Role.Small | Role.Tens | Role.Hundred | Role.Scale);
        if (!ok)
            return false;
        decimal value;
        int next;
        if (scan.IsNumber(whole))
        {
            value = scan[whole].Value;
            next = whole + 1;
        }
        else if (TryCardinal(scan, whole, out var number) && !number.Is(NumeralForm.Fraction))
        {
            value = number.Value;
            next = number.Next;
        }
        else
        {
            return false;
        }

        // "8 in 10" but not "five in 2019": the whole is a small round number, or it would be a date or a place.
        if (value <= part.Value || value > 1_000_000 || (strict && value > 100 && value % 100 != 0) || (strict && value is >= 1900 and <= 2100))
            return false;
        if (strict && value > 12 && value % 5 != 0)
            return false;
        proportion = new Numeral(part.First, next, part.Value / value, NumeralForm.Fraction | NumeralForm.Proportion | (part.Form & NumeralForm.Digits));
        return true;
    }

    /// <summary>"1.99×10^30", "6.02 x 10²³", "3×10−4", "10^6". Beyond what a decimal holds it is flagged.</summary>
    private static bool TryExponent(Scan scan, int index, decimal value, out Numeral numeral)
    {
        numeral = default;
        var at = index + 1;
        if (value == 10 && scan[index].Form == DigitForm.None && scan.IsSymbol(at, '^') && scan.Glued(at) && scan.Glued(at + 1))
        {
            // "10^6" alone.
            value = 1;
            at -= 2;
        }
        else if (!(scan.IsSymbol(at, '×') || scan.IsSymbol(at, '*') || scan.IsSymbol(at, '·') || (scan.IsAny(at, "x") && scan.IsNumber(at + 1))) || !scan.IsNumber(at + 1) || scan[at + 1].Value != 10
            || scan[at + 1].Form != DigitForm.None)
        {
            return false;
        }

        at += 2;
        var caret = scan.IsSymbol(at, '^');
        if (caret)
            at++;
        var negative = scan.IsDash(at) && scan.Glued(at);
        if (negative)
            at++;
        decimal exponent = 0;
        var next = at;
        if (scan.IsNumber(at) && scan.Glued(at) && (caret || negative))
        {
            exponent = scan[at].Value;
            next = at + 1;
        }
        else
        {
            while (scan.IsSymbol(next) && scan.Glued(next) && Superscript(scan[next].Symbol) is var digit and >= -1)
            {
                negative |= digit == -1;
                exponent = digit == -1 ? exponent : (exponent * 10) + digit;
                next++;
            }
        }

        if (next == at || exponent % 1 != 0)
            return false;
        var form = NumeralForm.Digits | NumeralForm.Measured;
        if (exponent > (negative ? 20 : 24) || value > 1_000)
        {
            numeral = new Numeral(index, next, 0, form | NumeralForm.Overflow);
            return true;
        }

        for (var i = 0; i < exponent; i++)
            value = negative ? value / 10 : value * 10;
        numeral = new Numeral(index, next, Trim(value), form);
        return true;
    }

    private static int Superscript(char c) => c switch
    {
        '⁰' => 0,
        '¹' => 1,
        '²' => 2,
        '³' => 3,
        >= '⁴' and <= '⁹' => c - '⁰',
        '⁻' => -1,
        _ => -2,
    };
}
