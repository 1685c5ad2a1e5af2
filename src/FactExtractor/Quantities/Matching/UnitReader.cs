using FactExtractor.Quantities.Money;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;

namespace FactExtractor.Quantities.Matching;

/// <summary>Finds the unit behind a number: glued, spaced, by hyphen, in brackets, or behind "of a".</summary>
internal sealed partial class UnitReader(UnitLexicon lexicon, QuantityContext context)
{
    /// <summary>Attaches the unit behind the number, if there is one.</summary>
    public void Attach(Scan scan, Reading reading)
    {
        if (reading.HasUnit)
        {
            AttachToMoney(scan, reading);
            return;
        }

        var at = reading.NumberNext;
        if (reading.Numeral.Is(NumeralForm.Digits) && ContextualUnits.Find(scan, at) is { } decided)
        {
            Set(reading, decided, at + 1);
            if (decided.RuleId == RuleIds.CountPoint)
                (reading.Counted, reading.RuleId) = ("point", RuleIds.CountPoint);
            return;
        }

        if (TrySign(scan, reading, at) || TryCodeWithScale(scan, reading, at) || TryGluedLetter(scan, reading, at))
            return;
        var hyphen = scan.IsHyphen(at) && scan.Glued(at) && scan.Has(at + 1) ? at + 1 : at;
        // Tokenised text: "30 - year bonds".
        if (hyphen == at && scan.IsHyphen(at) && scan[at].SpaceBefore && scan.Has(at + 1) && scan[at + 1].SpaceBefore && scan.IsAny(at + 1, "year month week day hour minute second mile foot inch page point ton"))
            hyphen = at + 1;
        if (TryForm(scan, reading, hyphen))
        {
            reading.Hyphenated = hyphen > at;
            if (reading.Hyphenated)
                AddInches(scan, reading);
            return;
        }

        if (TryBracketed(scan, reading, at) || TryPoint(scan, reading, at) || TryAdjectives(scan, reading, at))
            return;
        if (reading.Numeral.Is(NumeralForm.Fraction | NumeralForm.Article | NumeralForm.Mixed) || (reading.Value < 1 && scan.IsWord(at, "of")))
            TryOfA(scan, reading, at);
    }

    /// <summary>Single letters glued to digits, which mean a unit only there: "164p", "14.7c", "20C".</summary>
    private bool TryGluedLetter(Scan scan, Reading reading, int at)
    {
        if (!scan.IsWord(at) || scan[at].End - scan[at].Start != 1 || !scan.Glued(at) || !reading.Numeral.Is(NumeralForm.Digits))
            return false;
        var letter = scan.Text[scan[at].Start];
        switch (letter)
        {
            case 'p' when reading.Value is not (480 or 540 or 720 or 1080 or 1440 or 2160 or 4320):
                Set(reading, new UnitForm(CurrencyTable.Default.Find(context.Pound ?? "GBP")!, 0.01m, RuleIds.MoneyMinor), at + 1);
                return true;
            case 'c':
                Set(reading, new UnitForm(CurrencyTable.Default.Find("USD")!, 0.01m, RuleIds.MoneyMinor) { SharedName = "dollar", IsAmbiguous = true }, at + 1);
                return true;
            case 'C' when reading.Value <= 4000:
                Set(reading, new UnitForm(new Unit("Cel", "degree Celsius", UnitKind.Physical), 1, RuleIds.Measure), at + 1);
                return true;
            case 'F' when reading.Value is > 20 and <= 4000:
                Set(reading, new UnitForm(new Unit("[degF]", "degree Fahrenheit", UnitKind.Physical), 1, RuleIds.Measure), at + 1);
                return true;
            default:
                return false;
        }
    }

    private bool TryForm(Scan scan, Reading reading, int at)
    {
        var form = lexicon.Find(scan, at, out var next);
        if (form is null)
            return TryInchesAfterFeet(scan, reading, at);
        var word = scan.Word(at);
        if (next == at + 1 && word.Length == 1 && char.IsLetter(word[0]) && !IsFreeLetter(scan, reading, at, word[0]))
            return false;
        if (next == at + 1 && !Fits(scan, reading, at, word))
            return false;
        // "5 pounds" of weight or money: money, unless something weighed stands behind.
        if (form.SharedName == "pound" && form.Factor == 1 && IsWeight(scan, reading, next))
        {
            Set(reading, Pound, next);
            return true;
        }

        Set(reading, form, next);
        return true;
    }

    private bool TryInchesAfterFeet(Scan scan, Reading reading, int at)
    {
        if (!reading.Numeral.Is(NumeralForm.Digits) || !scan.IsAny(at, "in") || !scan.IsWord(at))
            return false;
        // "12 ft 2 in": inches right behind feet.
        if (!(reading.First > 0 && scan.IsAny(reading.First - 1, "ft feet foot") && !scan.IsNumber(at + 1)))
            return false;
        Set(reading, new UnitForm(new Unit("[in_i]", "inch", UnitKind.Physical), 1, RuleIds.Measure), at + 1);
        return true;
    }

    /// <summary>"a 7-foot-3 centre": feet and inches together are inches, the unit in which they are exact.</summary>
    private static void AddInches(Scan scan, Reading reading)
    {
        var at = reading.Next;
        if (reading.UnitOrOne.Code != "[ft_i]" || !scan.IsHyphen(at) || !scan.Glued(at) || !scan.IsNumber(at + 1) || !scan.Glued(at + 1) || scan[at + 1].Form != DigitForm.None || scan[at + 1].Value >= 12)
            return;
        reading.Value = reading.Value * 12 + scan[at + 1].Value;
        reading.Form = new UnitForm(new Unit("[in_i]", "inch", UnitKind.Physical), 1, RuleIds.Measure);
        reading.Next = scan.IsHyphen(at + 2) && scan.Glued(at + 2) && scan.IsAny(at + 3, "inch inches") ? at + 4 : at + 2;
    }

    // Single letters away from the digits are words or initials more often than units.
    private static bool IsFreeLetter(Scan scan, Reading reading, int at, char letter)
    {
        if (!reading.Numeral.Is(NumeralForm.Digits))
            return false;
        if (scan.Glued(at))
            return letter is not 'T' || reading.Numeral.Is(NumeralForm.Measured);
        if (scan.IsSymbol(at + 1, '/') && scan.Glued(at + 1) && scan.Glued(at + 2))
            return true;
        return letter is 'm' or 'g' or 't' or 'W' or 'V' or 'L' or 'l' && !scan.IsSymbol(at + 1, '.') && !scan.IsSymbol(at + 1, '\'') && !scan.IsSymbol(at + 1, '’');
    }

    /// <summary>Whether a unit word of one piece is meant as one.</summary>
    private static bool Fits(Scan scan, Reading reading, int at, ReadOnlySpan<char> word)
    {
        // "the two second-placed teams", "five second-half goals".
        if (word.Equals("second", StringComparison.OrdinalIgnoreCase))
            return scan.IsHyphen(at - 1) || reading.Numeral.Value == 1 || (!scan.IsHyphen(at + 1) && reading.Numeral.Is(NumeralForm.Digits));
        if (word.Equals("st", StringComparison.Ordinal))
            return !scan.Glued(at) || reading.Numeral.Is(NumeralForm.Measured);
        // A verb, not Korea's money: "the 23 won by ...".
        if (word.Equals("won", StringComparison.OrdinalIgnoreCase))
            return reading.Numeral.Value >= 100;
        if (word.Equals("real", StringComparison.OrdinalIgnoreCase) || word.Equals("nit", StringComparison.OrdinalIgnoreCase) || word.Equals("cedi", StringComparison.OrdinalIgnoreCase))
            return false;
        if (word.Equals("mark", StringComparison.OrdinalIgnoreCase) || word.Equals("crown", StringComparison.OrdinalIgnoreCase) || word.Equals("sterling", StringComparison.OrdinalIgnoreCase))
            return false;
        if (word is "ms" or "MS" or "Ms")
            return word is "ms";
        if (word is "HP" or "PS" && !scan.Glued(at) && scan.IsCapitalised(at + 1))
            return false;
        return true;
    }

    /// <summary>"half a point", "quarter-point", "½ point": of a rate, so percentage points.</summary>
    private static bool TryPoint(Scan scan, Reading reading, int at)
    {
        if (!reading.Numeral.Is(NumeralForm.Fraction))
            return false;
        if (scan.IsHyphen(at) || scan.IsWord(at, "of"))
            at++;
        if (scan.Is(at, Role.Article))
            at++;
        if (!scan.IsAny(at, "point points"))
            return false;
        reading.Unit = Unit.PercentagePoint;
        reading.RuleId = RuleIds.PercentagePoint;
        reading.Next = at + 1;
        return true;
    }

    /// <summary>"11 consecutive years", "two more weeks", "five full seconds": words between number and duration.</summary>
    private bool TryAdjectives(Scan scan, Reading reading, int at)
    {
        var next = at;
        if (NonQuantities.Dates.LooksLikeYear(reading))
            return false;
        while (next < at + 2 && scan.IsAny(next, "consecutive straight more full additional extra whole long further successive solid previous past calendar fiscal working business trading short other"))
            next++;
        if (next == at || lexicon.Find(scan, next, out var end) is not { } form || (form.Unit.Kind != UnitKind.Duration && form.Unit != Unit.PercentagePoint && form.Unit != Unit.BasisPoint))
            return false;
        if (scan.IsAny(next - 1, "other"))
            return false;
        Set(reading, form, end);
        return true;
    }

    /// <summary>"20 (kg)", "20 [kg]".</summary>
    private bool TryBracketed(Scan scan, Reading reading, int at)
    {
        if (!scan.IsSymbol(at) || scan[at].Symbol is not ('(' or '[' or '<'))
            return false;
        var close = scan[at].Symbol switch
        {
            '(' => ')',
            '[' => ']',
            _ => '>',
        };
        var form = lexicon.Find(scan, at + 1, out var next);
        if (form is null || !scan.IsSymbol(next, close))
            return false;
        Set(reading, form with { RuleId = form.Unit.Kind == UnitKind.Physical ? RuleIds.MeasureBracketed : form.RuleId }, next + 1);
        return true;
    }

    /// <summary>"half a percentage point", "¾ of a mile", "quarter of a billion dollars" (its scale is read with the number).</summary>
    private void TryOfA(Scan scan, Reading reading, int at)
    {
        if (scan.IsWord(at, "of") || (scan.IsHyphen(at) && scan.Glued(at)))
            at++;
        if (scan.Is(at, Role.Article) || scan.IsAny(at, "one"))
            at++;
        else
            return;
        if (scan.IsHyphen(at) && scan.Glued(at))
            at++;
        if (scan.IsAny(at, "full US U.S."))
            at++;
        if (lexicon.Find(scan, at, out var next) is { } form && (form.Unit.Kind != UnitKind.Currency || next > at + 1 || form.SharedName is not null))
            Set(reading, form, next);
    }

    /// <summary>Gives a reading its unit, the factor of the form applied and a shared name decided.</summary>
    private void Set(Reading reading, UnitForm form, int next)
    {
        reading.Form = form;
        reading.Next = next;
        reading.Value *= form.Factor;
        reading.High *= form.Factor;
        if (form.SharedName is not null)
        {
            reading.Unit = SharedMoneyName.Resolve(form, context, out var ambiguous);
            if (ambiguous)
                reading.Flags |= QuantityFlags.AmbiguousCurrency;
        }
        else if (form.IsAmbiguous)
        {
            reading.Flags |= QuantityFlags.AmbiguousUnit;
        }
    }
}
