using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Numerals;

/// <summary>Reads one number, in digits or words or both, from the pieces of a sentence. Each piece is looked at a bounded number of times.</summary>
internal static partial class NumeralReader
{
    private const decimal Largest = 1_000_000_000_000_000_000_000_000m;

    /// <summary>The number that starts at a piece, the longest there is.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="index">Where it may start.</param>
    /// <param name="money">Whether a currency stands before it, so that "m", "b", "k" and "t" behind the digits are scales.</param>
    /// <param name="numeral">The number.</param>
    public static bool TryRead(Scan scan, int index, bool money, out Numeral numeral)
    {
        numeral = default;
        if (!scan.Has(index))
            return false;
        return scan[index].Kind switch
        {
            PieceKind.Number => TryReadDigits(scan, index, money, out numeral),
            PieceKind.Word when scan[index].Entry is { } entry => TryReadWords(scan, index, entry, out numeral),
            _ => false,
        };
    }

    private static bool TryReadDigits(Scan scan, int index, bool money, out Numeral numeral)
    {
        var piece = scan[index];
        numeral = default;
        if ((piece.Form & DigitForm.Dotted) != 0)
            return false;
        var form = NumeralForm.Digits;
        if ((piece.Form & (DigitForm.Grouped | DigitForm.Decimal)) != 0)
            form |= NumeralForm.Measured;
        if ((piece.Form & DigitForm.Overflow) != 0)
        {
            numeral = new Numeral(index, index + 1, 0, form | NumeralForm.Overflow);
            return true;
        }

        var value = piece.Value;
        var next = index + 1;
        if ((piece.Form & DigitForm.Fraction) != 0)
            form |= NumeralForm.Fraction | NumeralForm.Mixed;
        else if (TryFractionTail(scan, index, out var fraction, out var mixed, out var after))
        {
            value = mixed ? value + fraction : fraction;
            form |= NumeralForm.Mixed | (mixed ? 0 : NumeralForm.Fraction);
            next = after;
        }

        numeral = TryExponent(scan, index, value, out var power) ? power : WithScale(scan, new Numeral(index, next, value, form), money);
        if (TryProportion(scan, numeral, out var proportion))
            numeral = proportion;
        return true;
    }

    /// <summary>"½" behind digits, "3/4", "7 3/4", "1-1/2", "two and a half" after digits.</summary>
    private static bool TryFractionTail(Scan scan, int index, out decimal fraction, out bool mixed, out int next)
    {
        fraction = 0;
        mixed = false;
        next = index;
        if (scan.IsNumber(index + 1) && (scan[index + 1].Form & DigitForm.Fraction) != 0)
        {
            fraction = scan[index + 1].Value;
            // "$6.12½": half of the last digit written.
            var written = scan.Word(index);
            for (var i = written.IndexOf('.') is >= 0 and var point ? point + 1 : written.Length; i < written.Length; i++)
                fraction /= 10;
            mixed = true;
            next = index + 2;
            return true;
        }

        if (IsFraction(scan, index, out fraction))
        {
            next = index + 3;
            return true;
        }

        var start = index + 1;
        if (scan.IsHyphen(start) && scan.Glued(start) && scan.Glued(start + 1))
            start++;
        if ((start == index + 1 ? scan.IsNumber(start) && scan[start].SpaceBefore : true) && IsFraction(scan, start, out fraction) && fraction < 1)
        {
            mixed = true;
            next = start + 3;
            return true;
        }

        if (scan.Is(index + 1, Role.And) && scan.Is(index + 2, Role.Article) && scan.IsAny(index + 3, "half quarter third"))
        {
            fraction = 1 / scan[index + 3].Entry!.Value;
            mixed = true;
            next = index + 4;
            return true;
        }

        return false;
    }

    /// <summary>Digits, a glued slash and a denominator that fractions have; "9/11" and "24/7" are not among them.</summary>
    private static bool IsFraction(Scan scan, int index, out decimal value)
    {
        value = 0;
        if (!(scan.IsNumber(index) && (scan.IsSymbol(index + 1, '/') || scan.IsSymbol(index + 1, '\u2044')) && scan.Glued(index + 1) && scan.IsNumber(index + 2)
            && scan.Glued(index + 2)) || scan[index].Form != DigitForm.None || scan[index + 2].Form != DigitForm.None)
        {
            return false;
        }

        if (scan.IsSymbol(index + 3, '/') && scan.Glued(index + 3))
            return false;
        decimal above = scan[index].Value, below = scan[index + 2].Value;
        if (below is not (2 or 3 or 4 or 5 or 6 or 8 or 10 or 16 or 32 or 64 or 100 or 128 or 256) || above <= 0 || above >= below)
            return false;
        value = above / below;
        return true;
    }

    /// <summary>Applies the scales behind a number in digits: "2.38 trillion", "5 hundred million", "12.9bn", "$5m".</summary>
    private static Numeral WithScale(Scan scan, Numeral numeral, bool money)
    {
        var next = numeral.Next;
        var scale = 1m;
        var form = numeral.Form;
        // "2.5-million-strong": a hyphen joins digits and scale.
        var at = scan.IsHyphen(next) && scan.Glued(next) && scan.Glued(next + 1) && scan.Is(next + 1, Role.Scale | Role.Hundred) ? next + 1 : next;
        while (scan.IsWord(at) && scan[at].Entry is { } entry)
        {
            var step = entry.Is(Role.Scale | Role.Hundred) && !entry.Is(Role.Vague) ? entry.Value
                : entry.Is(Role.ShortScale) && IsShortScale(scan, at, money) ? entry.Value
                : entry.Is(Role.Dozen) ? entry.Value
                : 0;
            if (step == 0 || scale * step > 1_000_000_000_000_000m)
                break;
            scale *= step;
            next = ++at;
        }

        if (scale == 1 && scan.IsWord(next) && scan[next].End - scan[next].Start == 1 && (scan.Glued(next) || money) && LetterScale(scan, next, money) is var letter and > 1)
        {
            scale = letter;
            form |= NumeralForm.LetterScale;
            next++;
        }

        if (scale == 1)
            return numeral;
        return Times(numeral with { Next = next, Form = form | NumeralForm.Scaled, Scale = scale }, scale);
    }

    private static bool IsShortScale(Scan scan, int index, bool money)
    {
        var word = scan.Word(index);
        if (word.Equals("th", StringComparison.OrdinalIgnoreCase))
            return false;
        // "mm" is millimetres, "MM" and "5mm" with a currency are millions; "mil" is a currency scale only.
        if (word.Equals("mm", StringComparison.OrdinalIgnoreCase))
            return money || word is "MM";
        return !word.Equals("mil", StringComparison.OrdinalIgnoreCase) || money;
    }

    private static decimal LetterScale(Scan scan, int index, bool money)
    {
        var c = scan.Text[scan[index].Start];
        return (c, money) switch
        {
            ('m' or 'M', true) => 1_000_000,
            ('b' or 'B', true) => 1_000_000_000,
            ('t' or 'T', true) => 1_000_000_000_000,
            ('k' or 'K', true) => 1_000,
            ('k' or 'K', false) => 1_000,
            ('m', false) => FollowedByCounted(scan, index + 1) ? 1_000_000 : 0,
            ('M', false) => 1_000_000,
            ('b' or 'B', false) => FollowedByCounted(scan, index + 1) || c == 'B' ? 1_000_000_000 : 0,
            _ => 0,
        };
    }

    /// <summary>"2.7m sales", "537m euros": a plural or a currency follows, so the letter is a scale and no unit.</summary>
    private static bool FollowedByCounted(Scan scan, int index)
    {
        // "35m of its devices".
        if (scan.IsWord(index, "of") && scan.IsAny(index + 1, "its the their our these those his her"))
            return true;
        // One modifier may stand between: "2.7m new customers".
        for (var i = index; i < index + 3 && scan.IsWord(i) && scan[i].SpaceBefore && (!scan.Is(i, Role.Stop | Role.Label) || scan.IsUpperCase(i)); i++)
        {
            var word = scan.Word(i);
            if (word.Length == 3 && scan.IsUpperCase(i) && Units.CurrencyTable.Default.Find(word.ToString()) is not null)
                return true;
            if (i == index + 2 && !scan.IsCapitalised(index))
                break;
            if (Plurals.IsSportOrBody(word))
                return false;
            if (Plurals.IsPlural(word))
                return true;
            if (Units.UnitLexicon.IsCurrencyWord(word))
                return true;
        }

        return false;
    }

    private static Numeral Times(Numeral numeral, decimal factor) =>
        numeral.Value > Largest / factor ? numeral with { Form = numeral.Form | NumeralForm.Overflow, Value = 0 } : numeral with { Value = Trim(numeral.Value * factor) };

    /// <summary>Drops the zeros behind the point that a product leaves (2380000000000.00).</summary>
    internal static decimal Trim(decimal value) => value / 1.0000000000000000000000000000m;
}
