using FactExtractor.Quantities;

namespace FactExtractor.Facts;

/// <summary>A value with the step that it was rounded to when it was written: 2.38 trillion is rounded to ten billions.</summary>
/// <param name="Value">The value.</param>
/// <param name="Step">Values less than half of this apart are written alike; 0 where nothing was rounded away.</param>
/// <param name="Digits">How many digits the value was written with, zeros at its end left out.</param>
/// <param name="Bound">How the number limits.</param>
internal readonly record struct WrittenNumber(decimal Value, decimal Step, int Digits, Bound Bound)
{
    private static readonly string[] PartNames = ["half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

    public static WrittenNumber Of(decimal value, string written, Bound bound, bool isPercent = false)
    {
        // "A quarter", "two in three": the parts that one counts in lie far apart.
        if (isPercent && IsPartInWords(written))
            return new WrittenNumber(value, Math.Min(4m, Math.Abs(value) * 4 / 25), 1, bound);
        var (mantissa, digits) = (Math.Abs(value), 0);
        var power = 0;
        if (mantissa == 0)
            return new WrittenNumber(value, 0, 1, bound);

        // The value is its significant digits times a power of ten.
        while (mantissa != Math.Truncate(mantissa) && power > -28)
            (mantissa, power) = (mantissa * 10, power - 1);
        while (mantissa % 10 == 0)
            (mantissa, power) = (mantissa / 10, power + 1);
        for (var rest = mantissa; rest >= 1; rest = Math.Truncate(rest / 10))
            digits++;

        // "2.380 billion" says more than 2.38: zeros at the end of what is written count, as far as they are written.
        var zeros = bound == Bound.Exact ? ZerosAtEnd(written, digits) : 0;

        // About, over and under are said of round numbers: 10,000 is then good for two digits, not for five.
        if (bound != Bound.Exact)
            return new WrittenNumber(value, Power(power + Math.Min(0, digits - 2)), digits, bound);
        return new WrittenNumber(value, Power(power - zeros), digits, bound);
    }

    /// <summary>
    /// Whether both can be said of one amount: the finer, rounded as the coarser is, gives the coarser. "Over" and "under" are read as rounding down and up,
    /// which keeps "over 2.3" with 2.38 and apart from 2.5.
    /// </summary>
    public bool Agrees(WrittenNumber other)
    {
        var (fine, coarse) = Step <= other.Step ? (this, other) : (other, this);
        if (fine.Value == coarse.Value)
            return Compatible(fine.Bound, coarse.Bound);
        if (fine.Value < 0 != coarse.Value < 0 || coarse.Step == 0)
            return false;
        var above = Math.Abs(fine.Value) - Math.Abs(coarse.Value);

        // One digit is no evidence: 2 trillion is not 2.38 trillion because it could be.
        if (coarse.Digits < 2 && coarse.Bound == Bound.Exact)
            return false;
        if (fine.Bound is not (Bound.Exact or Bound.About))
            return false;
        return coarse.Bound switch
        {
            // Halves are rounded up: 4.85 is written 4.9, not 4.8.
            Bound.Exact or Bound.About => above < coarse.Step / 2 && above >= -coarse.Step / 2,
            Bound.MoreThan or Bound.AtLeast => above > 0 && above < coarse.Step,
            Bound.LessThan or Bound.AtMost => above < 0 && -above < coarse.Step,
            _ => false,
        };
    }

    /// <summary>Whether the other is more than this one says it is, and its first digit the same: "more than 6,000" of 6,700, "fewer than five" of 4.6. Little evidence by itself.</summary>
    public bool IsFloorOf(WrittenNumber other)
    {
        if (Digits != 1 || other.Digits < 2 || other.Bound is not (Bound.Exact or Bound.About) || Side(Bound) == 0 || Value < 0 || other.Value < 0)
            return false;
        var unit = 1m;
        while (unit * 10 <= Value)
            unit *= 10;
        while (unit > Value)
            unit /= 10;
        var above = (other.Value - Value) * Side(Bound);
        return above > 0 && above < unit;
    }

    /// <summary>Whether one is the other or a rounding of it, however few digits it has: no evidence for one amount, but none against it.</summary>
    public bool RoundsTo(WrittenNumber other)
    {
        var (fine, coarse) = Step <= other.Step ? (this, other) : (other, this);
        var above = Math.Abs(fine.Value) - Math.Abs(coarse.Value);
        return fine.Value == coarse.Value || (fine.Value < 0 == coarse.Value < 0 && above < coarse.Step / 2 && above >= -coarse.Step / 2);
    }

    /// <summary>Whether a share is written as a part in words, or as so many in so many.</summary>
    private static bool IsPartInWords(string written)
    {
        foreach (var part in written.AsSpan().SplitAny(' ', '-', '\u00A0', '\u2011'))
        {
            var word = written.AsSpan(part);
            if (word.Equals("in", StringComparison.OrdinalIgnoreCase) || word.Equals("out", StringComparison.OrdinalIgnoreCase))
                return true;
            foreach (var name in PartNames)
            {
                if (word.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (word.Length == name.Length || (word.Length == name.Length + 1 && word[^1] is 's' or 'S')))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether the unit is a currency.</summary>
    public static bool IsMoney(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    private static bool Compatible(Bound a, Bound b) => a == b || (Side(a) * Side(b) >= 0 && !(IsStrict(a) && b == Bound.Exact) && !(IsStrict(b) && a == Bound.Exact));

    private static int Side(Bound bound) => bound switch
    {
        Bound.MoreThan or Bound.AtLeast => 1,
        Bound.LessThan or Bound.AtMost => -1,
        _ => 0,
    };

    /// <summary>More than five is not five.</summary>
    private static bool IsStrict(Bound bound) => bound is Bound.MoreThan or Bound.LessThan;

    /// <summary>The zeros behind the last other digit of the first number in the words: two in "1.500", three in "2,380,000"'s last group and one before.</summary>
    private static int ZerosAtEnd(string written, int digits)
    {
        int seen = 0, zeros = 0;
        foreach (var c in written)
        {
            if (char.IsAsciiDigit(c))
            {
                if (seen == 0 && c == '0')
                    continue;
                if (seen < digits)
                    seen++;
                else if (c == '0')
                    zeros++;
                else
                    return 0;
            }
            else if (seen > 0 && c is not ('.' or ',' or '\'' or ' ' or '\u00A0' or '\u202F'))
            {
                break;
            }
        }

        return seen == digits ? zeros : 0;
    }

    private static decimal Power(int exponent)
    {
        var result = 1m;
        for (; exponent > 0 && exponent <= 28; exponent--)
            result *= 10;
        for (; exponent < 0 && exponent >= -28; exponent++)
            result /= 10;
        return result;
    }
}
