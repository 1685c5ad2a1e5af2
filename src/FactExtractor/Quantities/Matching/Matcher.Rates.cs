using FactExtractor.Quantities.Bounds;
using FactExtractor.Quantities.Changes;
using FactExtractor.Quantities.Counts;
using FactExtractor.Quantities.Folds;
using FactExtractor.Quantities.Money;
using FactExtractor.Quantities.NonQuantities;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Quantities.Matching;

/// <content>What follows a unit: cents, denominators.</content>
internal sealed partial class Matcher
{
    // "3 dollars 50 cents", "10 $ 30 cent".
    private void AddCents(Reading reading)
    {
        if (reading.UnitOrOne.Kind != UnitKind.Currency || reading.Form?.RuleId == RuleIds.MoneyMinor || reading.Value % 1 != 0 || reading.Numeral.Is(NumeralForm.Scaled | NumeralForm.Overflow))
            return;
        var at = reading.Next;
        if (_scan.Is(at, Role.And))
            at++;
        if (!NumeralReader.TryRead(_scan, at, false, out var cents) || cents.Value is <= 0 or >= 100 || cents.Value % 1 != 0)
            return;
        // "15 dollars 50." names no cents, but nothing else is left for the number.
        if (reading.Form?.RuleId == RuleIds.MoneyName && cents.Is(NumeralForm.Digits) && cents.Value >= 10 && (!_scan.Has(cents.Next) || _scan.IsSymbol(cents.Next, '.') || _scan.IsSymbol(cents.Next, ',')))
        {
            reading.Value += cents.Value / 100;
            reading.Next = reading.NumberNext = cents.Next;
            return;
        }

        if (!_scan.IsAny(cents.Next, "cents cent pence p penny") || (cents.Next < _scan.Count && reading.NumberNext == reading.Next && !_scan.IsAny(cents.Next, "cents cent")))
            return;
        reading.Value += cents.Value / 100;
        reading.Next = cents.Next + 1;
        reading.NumberNext = cents.Next;
    }

    private void AddRate(Reading reading, int at)
    {
        if (reading.UnitOrOne.Kind == UnitKind.Ratio)
            return;
        var behindOf = false;
        if (_rates.TryRead(_scan, at, out var next) is not { } denominator)
        {
            if (reading.UnitOrOne.Kind == UnitKind.Currency && _scan.IsAny(at, "each apiece") && EachOf(reading) is { } each)
            {
                reading.Unit = reading.UnitOrOne.Per(each);
                reading.Next = at + 1;
                return;
            }

            if (reading.UnitOrOne.Kind == UnitKind.Currency && _rates.TryReadInKind(_scan, at) is { } kind)
                reading.Unit = reading.UnitOrOne.Per(kind);
            if (reading.UnitOrOne.Kind is not (UnitKind.Duration or UnitKind.Physical) || _rates.TryReadBehindOf(_scan, at, out next) is not { } distant)
                return;
            denominator = distant;
            behindOf = true;
        }

        var unit = reading.UnitOrOne;
        if (denominator == unit || unit.Kind == UnitKind.Rate)
            return;
        // Bullion is weighed in troy ounces, everything else in avoirdupois.
        if (unit.Kind == UnitKind.Currency && denominator.Code == "[oz_av]" && NamesBullion())
            denominator = new Unit("[oz_tr]", "troy ounce", UnitKind.Physical);
        reading.Unit = unit.Per(denominator);
        reading.RuleId ??= reading.Form?.RuleId;
        if (!behindOf)
            reading.Next = next;
    }

    /// <summary>"the shares for $31 each": the nearest plural noun before the amount.</summary>
    private Unit? EachOf(Reading reading)
    {
        for (var i = reading.First - 1; i >= 0 && i > reading.First - 40; i--)
        {
            if (_scan.IsWord(i) && !_scan.IsCapitalised(i) && !_scan.Is(i, Role.Stop) && Plurals.IsPlural(_scan.Word(i)) && !_scan.IsHyphen(i + 1))
            {
                var noun = Plurals.Singular(_scan.Word(i));
                return new Unit("{" + noun + "}", noun, UnitKind.Count);
            }
        }

        return null;
    }

    private bool NamesBullion()
    {
        for (var i = 0; i < Math.Min(_scan.Count, 200); i++)
        {
            if (_scan.IsAny(i, "gold silver platinum palladium bullion"))
                return true;
        }

        return false;
    }

    // "280,000 per month", "50,000 tests a day".
    private void AddCountRate(Reading reading)
    {
        if (_scan.IsWord(reading.PhraseNext, "per") && _scan.IsAny(reading.PhraseNext + 1, "thousand hundred"))
        {
            // "eight people per thousand" is a share.
            reading.Value *= _scan.IsWord(reading.PhraseNext + 1, "hundred") ? 1 : 0.1m;
            reading.Unit = Unit.Percent;
            reading.RuleId = RuleIds.PercentProportion;
            reading.Next = reading.PhraseNext + 2;
            return;
        }

        // "280,000 per month", "25 people per square mile", "8 deaths per 100,000 people".
        var ofNumber = _scan.IsWord(reading.PhraseNext, "per") && (_scan.IsNumber(reading.PhraseNext + 1) || _scan.Is(reading.PhraseNext + 1, Role.Scale));
        if (_rates.TryRead(_scan, reading.PhraseNext, out var next) is not { } denominator
            || !(denominator.Kind == UnitKind.Duration || (_scan.IsWord(reading.PhraseNext, "per") && (ofNumber || denominator.Kind == UnitKind.Physical))))
        {
            if (reading.Counted is null || _rates.TryReadBehindOf(_scan, reading.PhraseNext, out next) is not { } distant)
                return;
            denominator = distant;
        }

        reading.Unit = Unit.One.Per(denominator);
        reading.RuleId = reading.Counted is null ? RuleIds.CountBare : RuleIds.CountNoun;
        if (reading.PhraseNext == reading.Next)
            reading.Next = next;
        reading.PhraseNext = next;
    }
}
