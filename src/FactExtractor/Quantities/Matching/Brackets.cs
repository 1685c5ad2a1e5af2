using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Matching;

/// <summary>Makes conversions in brackets equivalents of the quantity before them: "2.38 trillion yuan ($332 billion)", "60 mph (97 kph)".</summary>
internal static class Brackets
{
    public static void Fold(Scan scan, List<Reading> readings)
    {
        var folded = new HashSet<Reading>();
        for (var i = 0; i + 1 < readings.Count; i++)
        {
            var main = readings[i];
            var open = scan.IsSymbol(main.Next, '(') ? main.Next : scan.IsSymbol(main.PhraseNext, '(') ? main.PhraseNext : BehindDimension(scan, main);
            if (open >= 0 && !main.HasUnit && i > 0 && MoneyOfPair(readings, i) is { } money)
            {
                // "2,435,000 yen ($22,480) for the one and 2,380,000 ($21,972) for the other".
                (main.Form, main.Unit, main.RuleId, main.Counted, main.CountedSpan) = (money.Form, money.Unit, RuleIds.MoneyRangeShared, null, null);
                main.Flags |= money.Flags & QuantityFlags.AmbiguousCurrency;
            }

            if (open < 0 || main.UnitOrOne.Kind is UnitKind.Count or UnitKind.Ratio)
                continue;
            var at = open + 1;
            var last = i;
            var fits = true;
            // The bracket holds nothing but quantities of the same kind, with bounds and separators between.
            while (fits && last + 1 < readings.Count && readings[last + 1].PhraseFirst >= at && !scan.IsSymbol(at, ')'))
            {
                var next = readings[last + 1];
                var start = scan.IsWord(at, "or") || scan.IsAny(at, "about around roughly approximately equivalent") ? at + 1 : at;
                fits = last - i < 6 && !scan.IsSymbol(start, '(') && next.First <= start + 1 && next.First >= at && SameKind(main, next) && !next.Numeral.Is(Numerals.NumeralForm.Overflow);
                if (!fits)
                    break;
                last++;
                at = next.Next;
                while (scan.IsSymbol(at, ';') || scan.IsSymbol(at, ',') || scan.IsSymbol(at, ':') || scan.IsSymbol(at, '/'))
                    at++;
            }

            if (!fits || last == i || !scan.IsSymbol(at, ')'))
                continue;
            main.Equivalents ??= [];
            for (var j = i + 1; j <= last; j++)
                main.Equivalents.Add(new Equivalent(scan.Span(readings[j].First, readings[j].Next - 1), readings[j].Value, readings[j].UnitOrOne) { High = readings[j].High });
            for (var j = i + 1; j <= last; j++)
                folded.Add(readings[j]);
            i = last;
        }

        if (folded.Count > 0)
            readings.RemoveAll(folded.Contains);
    }

    // "1,900-mile-wide (3,100 kilometers)".
    private static int BehindDimension(Scan scan, Reading main)
    {
        var at = main.Next;
        if (scan.IsHyphen(at) && scan.Glued(at))
            at++;
        return main.UnitOrOne.Kind == UnitKind.Physical && scan.IsAny(at, "wide long high tall deep thick across away") && scan.IsSymbol(at + 1, '(') ? at + 1 : -1;
    }

    /// <summary>The amount before this one whose conversion was in the currency of the bracket behind this one, at most three readings back.</summary>
    private static Reading? MoneyOfPair(List<Reading> readings, int index)
    {
        var bracketed = readings[index + 1].UnitOrOne;
        if (bracketed.Kind != UnitKind.Currency || readings[index].Counted is not null)
            return null;
        for (var i = index - 1; i >= 0 && i >= index - 3; i--)
        {
            if (readings[i].UnitOrOne.Kind == UnitKind.Currency && readings[i].Equivalents is [{ } same, ..] && same.Unit == bracketed)
                return readings[i];
        }

        return null;
    }

    private static bool SameKind(Reading main, Reading other)
    {
        Unit a = main.UnitOrOne, b = other.UnitOrOne;
        return (a.Code != b.Code || a.Kind == UnitKind.Physical) && (a.Kind == b.Kind || (a.Kind is UnitKind.Physical or UnitKind.Rate && b.Kind is UnitKind.Physical or UnitKind.Rate));
    }
}
