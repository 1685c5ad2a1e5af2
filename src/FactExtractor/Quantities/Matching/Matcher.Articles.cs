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

/// <content>Numbers that are no numerals: "millions of", "a decade".</content>
internal sealed partial class Matcher
{
    private int Vague(int at)
    {
        var value = _scan[at].Entry!.Value;
        var next = at + 1;
        while (_scan.IsWord(next, "of") && _scan.Is(next + 1, Role.Vague))
        {
            value *= _scan[next + 1].Entry!.Value;
            next += 2;
        }

        var reading = new Reading
        {
            Numeral = new Numeral(at, next, value, NumeralForm.Vague),
            First = at,
            NumberFirst = at,
            NumberNext = next,
            Next = next,
            Value = value,
        };
        if (_scan.IsWord(next, "of"))
            reading.NumberNext = next + 1;
        _units.Attach(_scan, reading);
        reading.NumberNext = next;
        Counts |= !reading.HasUnit;
        CountedReader.Read(_scan, reading, _sentence, _tree);
        BoundReader.Read(_scan, reading);
        Rejected.Add(new NonQuantity(_scan.Span(at, next - 1), NonQuantityIds.Vague, reading.ToQuantity(_scan)));
        return Math.Max(next, reading.Next);
    }

    /// <summary>"a decade", "a year and a half", "an hour", "a month", "a percentage point": the article counts a unit.</summary>
    private bool TryArticleUnit(int at, out Reading reading)
    {
        reading = null!;
        if (!_scan.Is(at, Role.Article))
            return false;
        var unitAt = _scan.IsAny(at + 1, "full single") ? at + 2 : at + 1;
        var probe = new Reading
        {
            Numeral = new Numeral(at, at + 1, 1, NumeralForm.Article),
            First = at,
            NumberFirst = at,
            NumberNext = at + 1,
            Next = at + 1,
            Value = 1,
        };
        if (unitAt == at + 2)
            probe.NumberNext = at + 2;
        _units.Attach(_scan, probe);
        if (!probe.HasUnit)
            return false;
        probe.NumberNext = at + 1;
        if (_scan.Is(probe.Next, Role.And) && _scan.Is(probe.Next + 1, Role.Article) && _scan.IsAny(probe.Next + 2, "half quarter"))
        {
            probe.Value += 1 / _scan[probe.Next + 2].Entry!.Value * probe.Form!.Factor;
            probe.Next += 3;
            reading = probe;
            return true;
        }

        var unit = probe.UnitOrOne;
        var counts = unit == Unit.PercentagePoint || unit == Unit.BasisPoint || (unit.Kind == UnitKind.Duration && IsMeasuredDuration(probe));
        reading = probe;
        return counts;
    }

    // "for a decade", "more than a year", "barely a month": a bound or "for" makes the article a number; "a year" elsewhere is a rate or a date.
    private bool IsMeasuredDuration(Reading probe)
    {
        if (_scan.IsHyphen(probe.Next) || _scan.IsAny(probe.Next, "ago earlier later before after when"))
            return false;
        var before = probe.First - 1;
        return _scan.IsAny(before, "than nearly almost about over barely around roughly least")
            || (_scan.IsAny(before, "for") && probe.Form!.Factor > 1);
    }
}
