using FactExtractor.Quantities.Money;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;

namespace FactExtractor.Quantities.Matching;

/// <content>Money behind a number: signs, codes with scales, names that repeat or settle the sign before it; pounds of money and of weight.</content>
internal sealed partial class UnitReader
{
    /// <summary>"$10 dollars", "$5m Canadian", "US$4 million USD": a name behind money repeats it or makes it certain.</summary>
    private void AttachToMoney(Scan scan, Reading reading)
    {
        var form = lexicon.Find(scan, reading.NumberNext, out var next);
        if (form is not null && form.Unit.Kind == UnitKind.Currency && form.Factor == 1 && scan[reading.NumberNext].SpaceBefore)
        {
            if (form.SharedName is null)
            {
                reading.Unit = form.Unit;
                reading.Flags &= ~QuantityFlags.AmbiguousCurrency;
            }

            reading.Next = next;
            return;
        }

        // "$75 U.S. per barrel", "$500 US bail": the country behind the amount.
        if (scan.IsAny(reading.NumberNext, "US U.S.") && scan[reading.NumberNext].SpaceBefore && (reading.Flags & QuantityFlags.AmbiguousCurrency) != 0
            && (!scan.IsCapitalised(reading.NumberNext + 1) || scan.Is(reading.NumberNext + 1, Role.Article)))
        {
            reading.Flags &= ~QuantityFlags.AmbiguousCurrency;
            reading.Unit = CurrencyTable.Default.Find("USD");
            reading.Next = reading.NumberNext + 1;
            return;
        }

        // "$1.2m Canadian" names the country alone.
        if (scan.IsAny(reading.NumberNext, "Canadian Australian US American"))
        {
            var code = scan.Word(reading.NumberNext)[0] switch
            {
                'C' or 'c' => "CAD",
                'A' when scan.IsWord(reading.NumberNext, "australian") => "AUD",
                _ => "USD",
            };
            if ((reading.Flags & QuantityFlags.AmbiguousCurrency) != 0 && !scan.IsWord(reading.NumberNext + 1) && code != "USD")
            {
                reading.Unit = CurrencyTable.Default.Find(code);
                reading.Flags &= ~QuantityFlags.AmbiguousCurrency;
                reading.Next = reading.NumberNext + 1;
            }
        }
    }

    private bool TrySign(Scan scan, Reading reading, int at)
    {
        if (!scan.IsSymbol(at))
            return false;
        var symbol = scan[at].Symbol;
        if (symbol == '¢')
        {
            var cent = lexicon.Find(scan, at, out _);
            Set(reading, cent ?? new UnitForm(CurrencyTable.Default.Find("USD")!, 0.01m, RuleIds.MoneyMinor) { SharedName = "dollar", IsAmbiguous = true }, at + 1);
            return true;
        }

        if (MoneyPrefix.Sign(symbol) is not { } sign || (scan.IsNumber(at + 1) && !scan.Glued(at) && !scan.IsAny(at + 2, "cent cents")))
            return false;
        var form = MoneyPrefix.Resolve(sign, MoneyPrefix.Yen(scan, sign, context), RuleIds.MoneySymbol, out var ambiguous);
        reading.Form = form;
        reading.Next = at + 1;
        if (ambiguous)
            reading.Flags |= QuantityFlags.AmbiguousCurrency;
        return true;
    }

    /// <summary>"75 USD million", "30 MUSD", "115USD".</summary>
    private bool TryCodeWithScale(Scan scan, Reading reading, int at)
    {
        if (!scan.IsUpperCase(at))
            return false;
        var word = scan.Word(at);
        if (word.Length == 4 && word[0] is 'M' or 'K' or 'B' && lexicon.Code(word[1..]) is { } scaled && !reading.Numeral.Is(NumeralForm.Scaled))
        {
            var scale = word[0] == 'M' ? 1_000_000m : word[0] == 'K' ? 1_000m : 1_000_000_000m;
            Multiply(reading, scale);
            Set(reading, scaled, at + 1);
            return true;
        }

        if (lexicon.Code(word) is { } code && scan.Is(at + 1, Role.Scale) && !reading.Numeral.Is(NumeralForm.Scaled))
        {
            Multiply(reading, scan[at + 1].Entry!.Value);
            Set(reading, code, at + 2);
            return true;
        }

        return false;
    }

    private static void Multiply(Reading reading, decimal scale)
    {
        reading.Value *= scale;
        reading.Numeral = reading.Numeral with { Value = reading.Value, Scale = scale, Form = reading.Numeral.Form | NumeralForm.Scaled };
    }

    private static UnitForm Pound { get; } = new(new Unit("[lb_av]", "pound", UnitKind.Physical), 1, RuleIds.Measure);

    // "the calf weighs 80 pounds", "two pounds of beef", "a 40-pound sack".
    private static bool IsWeight(Scan scan, Reading reading, int next)
    {
        if (reading.Numeral.Is(NumeralForm.Scaled))
            return scan.IsWord(next, "of") && !scan.IsAny(next + 1, "debt debts losses cash investment funding spending aid tax taxes savings assets sales");
        if ((scan.IsHyphen(reading.NumberNext) && scan.Glued(reading.NumberNext)) || IsConvertedWeight(scan, next))
            return true;
        if (scan.IsWord(next, "of") && scan.IsWord(next + 1) && !scan.IsAny(next + 1, "debt debts losses cash investment funding spending aid tax taxes savings assets sales public money"))
            return true;
        if (scan.IsAny(next, "heavier lighter overweight") || scan.IsAny(reading.First - 1, "stone st"))
            return true;
        if (scan.TopicCount(Topic.Weight) > scan.TopicCount(Topic.Money))
            return true;
        for (var i = reading.First - 1; i >= Math.Max(0, reading.First - 5); i--)
        {
            if (scan.IsAny(i, "weigh weighs weighed weighing weight lose lost gained lighter heavier equal"))
                return true;
        }

        return false;
    }

    // "475 pounds (215.5 kilos) of cocaine".
    private static bool IsConvertedWeight(Scan scan, int bracket)
    {
        if (!scan.IsSymbol(bracket, '('))
            return false;
        for (var i = bracket + 1; i < bracket + 8 && !scan.IsSymbol(i, ')'); i++)
        {
            if (scan.IsAny(i, "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes tons tonnes ton tonne grams g"))
                return true;
        }

        return false;
    }
}
