using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Numerals;

/// <content>Numbers in words: "twenty-three thousand", "half a million", "two-thirds".</content>
internal static partial class NumeralReader
{
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
        scan.IsWord(index + 1, "of") || scan.IsAny(index - 2, "by") || IsAmount(scan, index) || (scan.IsHyphen(index + 1) && scan.IsAny(index + 2, "point percent percentage"))
        || scan.IsAny(index, "half") || (scan.IsAny(index, "quarter third") && scan.Is(index + 1, Role.Scale | Role.ChangeAdverb))
        || (scan.IsAny(index, "quarter") && scan.IsAny(index + 1, "point percentage"));

    // "up by more than a third", "down a quarter", "rose a fifth to £3m": a word of change before, and no noun of its own behind.
    private static bool IsAmount(Scan scan, int index)
    {
        if (!scan.IsAny(index - 1, "a one"))
            return false;
        var before = index - 2;
        while (scan.IsAny(before, "more less than nearly almost about around over roughly just under some"))
            before--;
        if (before < index - 2 && scan.IsWord(before, "by"))
            return true;
        return scan.Is(before, Role.ChangeAdverb | Role.ChangeVerb) && (!scan.Has(index + 1) || scan.IsSymbol(index + 1) || scan.IsAny(index + 1, "on to from in compared over since last this year"));
    }

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

        if (form == NumeralForm.None && TryPoint(scan, numeral, out var pointed))
        {
            numeral = pointed;
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

    /// <summary>"six point six", "zero-point-two-five": a decimal spoken digit by digit.</summary>
    private static bool TryPoint(Scan scan, Numeral whole, out Numeral numeral)
    {
        numeral = default;
        var at = SkipHyphen(scan, whole.Next);
        if (!scan.IsWord(at, "point"))
            return false;
        var (value, digit, next) = (whole.Value, 0.1m, -1);
        for (at = SkipHyphen(scan, at + 1); scan.Is(at, Role.Small) && scan[at].Entry!.Value < 10 && digit > 0.000001m; at = SkipHyphen(scan, at + 1))
        {
            value += scan[at].Entry!.Value * digit;
            digit /= 10;
            next = at + 1;
        }

        if (next < 0)
            return false;
        numeral = new Numeral(whole.First, next, value, NumeralForm.Measured);
        return true;
    }

    private static int SkipHyphen(Scan scan, int index) => scan.IsHyphen(index) && scan.Glued(index) ? index + 1 : index;
}
