using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Numerals;

/// <summary>Reads one number, in digits or words or both, from the pieces of a sentence. Each piece is looked at a bounded number of times.</summary>
internal static class NumeralReader
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

    /// <summary>"1.99×10^30", "6.02 x 10²³", "3×10−4". Beyond what a decimal holds it is flagged.</summary>
    private static bool TryExponent(Scan scan, int index, decimal value, out Numeral numeral)
    {
        numeral = default;
        var at = index + 1;
        if (!(scan.IsSymbol(at, '×') || scan.IsSymbol(at, '*') || scan.IsSymbol(at, '·') || (scan.IsAny(at, "x") && scan.IsNumber(at + 1))) || !scan.IsNumber(at + 1) || scan[at + 1].Value != 10
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
            if (Plurals.IsPlural(word) && !Plurals.IsSportOrBody(word))
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

    private static bool TryReadWords(Scan scan, int index, LexEntry entry, out Numeral numeral)
    {
        numeral = default;
        if (entry.Is(Role.Vague))
            return false;
        var ok = TryArticle(scan, index, entry, out numeral)
            || TryHalf(scan, index, out numeral)
            || TryCardinal(scan, index, out numeral);
        if (!ok)
            return false;
        if (TryProportion(scan, numeral, out var proportion))
            numeral = proportion;
        return true;
    }

    /// <summary>"a million", "a hundred and fifty", "a dozen", "a couple of", "a third", "a quarter of a million".</summary>
    private static bool TryArticle(Scan scan, int index, LexEntry entry, out Numeral numeral)
    {
        numeral = default;
        if (!entry.Is(Role.Article) || !scan.IsWord(index + 1) || scan[index + 1].Entry is not { } next)
            return false;
        if (next.Is(Role.Hundred | Role.Scale) && scan.Word(index + 1)[^1] != 's')
        {
            if (!TryCardinal(scan, index + 1, out numeral))
                return false;
            numeral = numeral with { First = index, Form = numeral.Form | NumeralForm.Article };
            return true;
        }

        if (next.Is(Role.Dozen) || next.Is(Role.Couple))
        {
            var after = index + 2;
            if (next.Is(Role.Couple) && scan.IsWord(after, "of"))
                after++;
            numeral = new Numeral(index, after, next.Value, NumeralForm.Article | (next.Is(Role.Couple) ? NumeralForm.Couple : 0));
            return true;
        }

        if (next.Is(Role.Denominator) && IsFractionWord(scan, index + 1))
        {
            numeral = OfScale(scan, new Numeral(index, index + 2, 1 / next.Value, NumeralForm.Fraction | NumeralForm.Article));
            return true;
        }

        return false;
    }

    // "a third of", "a quarter of", "a fifth of"; alone they are ordinals and quarters of the year.
    private static bool IsFractionWord(Scan scan, int index) =>
        scan.IsWord(index + 1, "of") || (scan.IsHyphen(index + 1) && scan.IsAny(index + 2, "point percent percentage"))
        || scan.IsAny(index, "half") || (scan.IsAny(index, "quarter third") && scan.Is(index + 1, Role.Scale | Role.ChangeAdverb))
        || (scan.IsAny(index, "quarter") && scan.IsAny(index + 1, "point percentage"));

    private static bool TryHalf(Scan scan, int index, out Numeral numeral)
    {
        numeral = default;
        if (scan.IsWord(index, "half") || (scan.IsWord(index, "quarter") && (scan.Is(index + 1, Role.Scale) || IsFractionWord(scan, index))))
        {
            var value = 1 / scan[index].Entry!.Value;
            numeral = OfScale(scan, new Numeral(index, index + 1, value, NumeralForm.Fraction));
            return true;
        }

        return false;
    }

    /// <summary>"half a million", "a quarter of a million", "three quarters billion", "half a dozen".</summary>
    private static Numeral OfScale(Scan scan, Numeral fraction)
    {
        var at = fraction.Next;
        if (scan.IsHyphen(at) && scan.Glued(at) && scan.Is(at + 1, Role.Scale | Role.Dozen | Role.Article))
            at++;
        if (scan.IsWord(at, "of"))
            at++;
        if (scan.Is(at, Role.Article))
            at++;
        if (scan.IsHyphen(at) && scan.Glued(at) && scan.Is(at + 1, Role.Scale | Role.Dozen))
            at++;
        if (!scan.Is(at, Role.Scale | Role.Dozen | Role.Hundred) || scan.Is(at, Role.Vague))
            return fraction;
        var scale = scan[at].Entry!.Value;
        return new Numeral(fraction.First, at + 1, Trim(fraction.Value * scale), NumeralForm.Scaled) { Scale = scale };
    }

    /// <summary>A cardinal in words: "twenty-three thousand four hundred and six", "two and a half million", "two-thirds".</summary>
    private static bool TryCardinal(Scan scan, int index, out Numeral numeral)
    {
        numeral = default;
        decimal total = 0, current = 0, lastScale = Largest;
        var at = index;
        var next = index;
        var form = NumeralForm.None;
        var scaled = 1m;
        var previous = Role.None;
        while (scan.IsWord(at) && scan[at].Entry is { } entry)
        {
            if (entry.Is(Role.Small) && (previous & (Role.Small)) == 0)
            {
                if ((previous & Role.Tens) != 0 && entry.Value is 0 or > 9)
                    break;
                current += entry.Value;
                previous = Role.Small;
            }
            else if (entry.Is(Role.Tens) && (previous & (Role.Small | Role.Tens)) == 0)
            {
                current += entry.Value;
                previous = Role.Tens;
            }
            else if (entry.Is(Role.Hundred) && previous != Role.Hundred && current < 100)
            {
                current = (current == 0 ? 1 : current) * 100;
                previous = Role.Hundred;
            }
            else if (entry.Is(Role.Scale) && entry.Value < lastScale && (previous != Role.Scale || current == 0))
            {
                // "hundred million", "thousand billion": a scale behind a scale multiplies what is there.
                if (current == 0 && total == 0)
                    current = 1;
                if (current == 0)
                    break;
                total += current * entry.Value;
                current = 0;
                lastScale = entry.Value;
                scaled = entry.Value;
                form |= NumeralForm.Scaled;
                previous = Role.Scale;
            }
            else if (entry.Is(Role.Scale) && previous == Role.Scale && entry.Value > lastScale && total <= Largest / entry.Value)
            {
                total *= entry.Value;
                lastScale = entry.Value;
                scaled *= entry.Value;
            }
            else if (entry.Is(Role.Dozen) && previous is Role.Small or Role.Tens)
            {
                current *= 12;
                next = ++at;
                break;
            }
            else
            {
                break;
            }

            next = ++at;
            if (scan.IsHyphen(at) && scan.Glued(at) && scan.Glued(at + 1) && scan.Is(at + 1, Role.Small | Role.Tens | Role.Hundred | Role.Scale | Role.Denominator))
                at++;
            else if (scan.Is(at, Role.And) && previous is Role.Hundred or Role.Scale && scan.Is(at + 1, Role.Small | Role.Tens) && !(previous == Role.Scale && scan.Is(at + 2, Role.Scale)))
                at++;
        }

        if (next == index)
            return false;
        var value = total + current;
        if (next == index + 1 && scan.IsWord(index, "one"))
            form |= NumeralForm.One;
        numeral = new Numeral(index, next, value, form) { Scale = scaled };

        // "two-thirds", "three quarters", "one-fifth".
        var denominator = scan.IsHyphen(next) && scan.Glued(next) ? next + 1 : next;
        if (value is > 0 and < 100 && (form & NumeralForm.Scaled) == 0 && scan.Is(denominator, Role.Denominator) && !scan.IsWord(denominator, "second")
            && (value == 1 ? IsFractionWord(scan, denominator) || denominator > next : scan.Word(denominator)[^1] == 's')
            && (denominator > next || !scan.IsWord(denominator, "quarters") || scan.IsWord(denominator + 1, "of") || scan.Is(denominator + 1, Role.Scale)))
        {
            numeral = OfScale(scan, new Numeral(index, denominator + 1, value / scan[denominator].Entry!.Value, NumeralForm.Fraction));
            return true;
        }

        // "two and a half", with what scale may follow.
        if (scan.Is(next, Role.And) && scan.Is(next + 1, Role.Article) && scan.IsAny(next + 2, "half quarter third") && (form & NumeralForm.Scaled) == 0)
        {
            numeral = new Numeral(index, next + 3, value + 1 / scan[next + 2].Entry!.Value, NumeralForm.Mixed);
            if (scan.Is(next + 3, Role.Scale) && !scan.Is(next + 3, Role.Vague))
            {
                var scale = scan[next + 3].Entry!.Value;
                numeral = numeral with { Next = next + 4, Value = Trim(numeral.Value * scale), Form = NumeralForm.Scaled, Scale = scale };
            }
        }

        return true;
    }

    /// <summary>"one in five", "8 in 10", "3 out of 10", "eight people per thousand" stays with counts.</summary>
    private static bool TryProportion(Scan scan, Numeral part, out Numeral proportion)
    {
        proportion = default;
        if (part.Is(NumeralForm.Fraction | NumeralForm.Scaled | NumeralForm.Overflow) || part.Value is <= 0 or > 999 || part.Value % 1 != 0)
            return false;
        var at = part.Next;
        int whole;
        var strict = false;
        if (scan.IsWord(at, "in"))
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
}
