using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;
using FactExtractor.Quantities.Units;

namespace FactExtractor.Quantities.Matching;

/// <summary>The denominator behind a unit: "per barrel", "a share", "/kWh", "an hour", "per successful applicant".</summary>
internal sealed class RateReader(UnitLexicon lexicon)
{
    // What prices and amounts are said "a …" of, beside units of measure.
    private const string Things = "share unit night head person seat ticket bottle plate piece pack packet word page copy vote game match trip ride user subscriber customer household family "
        + "passenger student pupil employee worker child dose item box case bag vehicle car home house room flight visit session call click view square dozen capita member";

    /// <summary>Reads a denominator at a piece.</summary>
    /// <param name="scan">The sentence.</param>
    /// <param name="at">The piece behind the unit or the counted noun.</param>
    /// <param name="next">The piece behind the denominator.</param>
    /// <returns>The denominator, or null.</returns>
    public Unit? TryRead(Scan scan, int at, out int next)
    {
        next = at;
        var hyphened = scan.IsHyphen(at) && scan.Glued(at) && scan.IsAny(at + 1, "per a an");
        if (hyphened)
            at++;
        if (scan.IsAny(at, "p.a."))
            return Done(Year, at + 1, out next);
        if (scan.IsSymbol(at, '/') && scan.Glued(at))
            return Denominator(scan, at + 1, scan.IsAny(at + 1, Things), out next);
        if (scan.IsWord(at, "per"))
        {
            var start = at + 1;
            if (scan.IsHyphen(start) && scan.Glued(start))
                start++;
            if (scan.IsWord(start, "annum"))
                return Done(Year, start + 1, out next);
            // "a $2-per-pack tax": the hyphens end with the denominator.
            return Amount(scan, start, out next) ?? Denominator(scan, start, true, out next, hyphened ? 0 : 2);
        }

        if (scan.IsAny(at, "for") && scan.IsAny(at + 1, "each every"))
            return Denominator(scan, at + 2, true, out next);
        if (scan.IsAny(at, "annually yearly daily weekly monthly hourly"))
        {
            var unit = scan.Word(at)[0] switch
            {
                'd' or 'D' => new Unit("d", "day", UnitKind.Duration),
                'w' or 'W' => new Unit("wk", "week", UnitKind.Duration),
                'm' or 'M' => new Unit("mo", "month", UnitKind.Duration),
                'h' or 'H' => new Unit("h", "hour", UnitKind.Duration),
                _ => Year,
            };
            return Done(unit, at + 1, out next);
        }

        if (scan.Is(at, Role.Article) || scan.IsWord(at, "each") || scan.IsWord(at, "every"))
        {
            var noun = scan.IsHyphen(at + 1) && scan.Glued(at + 1) ? at + 2 : at + 1;
            var denominator = ArticleDenominator(scan, noun, out next);
            if (denominator is null)
                next = at;
            return denominator;
        }

        return null;
    }

    /// <summary>The denominator behind "of …": "three hours of activity a week", "bottles of beer every year".</summary>
    public Unit? TryReadBehindOf(Scan scan, int at, out int next)
    {
        next = at;
        if (!scan.IsWord(at, "of"))
            return null;
        for (var i = at + 1; i < at + 10 && scan.Has(i); i++)
        {
            if (scan.IsSymbol(i) && !scan.IsHyphen(i) && scan[i].Symbol is not ('"' or '”' or '’' or '\''))
                return null;
            if (i > at + 1 && TryRead(scan, i, out next) is { Kind: UnitKind.Duration } unit)
                return unit;
            if (scan.Is(i, Role.Stop) && !scan.IsAny(i, "and"))
                return null;
        }

        return null;
    }

    /// <summary>"$50 billion in annual purchases", "$2.53 in per-share earnings".</summary>
    public Unit? TryReadInKind(Scan scan, int at)
    {
        if (!scan.IsWord(at, "in"))
            return null;
        if (scan.IsAny(at + 1, "annual yearly"))
            return Year;
        return scan.IsWord(at + 1, "per") && scan.IsHyphen(at + 2) ? Denominator(scan, at + 3, false, out _) ?? Noun(scan, at + 3) : null;
    }

    private static Unit? Noun(Scan scan, int at)
    {
        if (!scan.IsWord(at))
            return null;
        var noun = Plurals.Singular(scan.Word(at));
        return new Unit("{" + noun + "}", noun, UnitKind.Count);
    }

    private static Unit Year { get; } = new("a", "year", UnitKind.Duration);

    private static Unit Done(Unit unit, int at, out int next)
    {
        next = at;
        return unit;
    }

    /// <summary>"per 100,000 people", "per 1,000 live births", "per 100 km", "per million": a round number with what it counts or measures.</summary>
    private Unit? Amount(Scan scan, int at, out int next)
    {
        next = at;
        if (!(scan.IsNumber(at) || scan.Is(at, Role.Scale)) || !NumeralReader.TryRead(scan, at, false, out var number) || number.Is(NumeralForm.Overflow) || number.Value is not (10 or 100 or 1_000 or 10_000 or 100_000 or 1_000_000))
            return null;
        next = number.Next;
        var digits = number.Value.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        var label = number.Value.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
        if (lexicon.Find(scan, next, out var end) is { } form && form.Unit.Kind is UnitKind.Duration or UnitKind.Physical && form.Factor == 1)
            return Done(new Unit($"({digits}.{form.Unit.Code})", $"{label} {form.Unit.Label}", form.Unit.Kind), end, out next);
        for (var i = next; i < next + 3 && scan.IsWord(i) && !scan.Is(i, Role.Stop); i++)
        {
            if (!Plurals.IsPlural(scan.Word(i)))
                continue;
            var noun = Plurals.Singular(scan.Word(i));
            return Done(new Unit($"({digits}.{{{noun.ToLowerInvariant()}}})", $"{label} {noun}", UnitKind.Count), i + 1, out next);
        }

        return new Unit(digits, label, UnitKind.Count);
    }

    private Unit? Denominator(Scan scan, int at, bool anyNoun, out int next, int moreWords = 2)
    {
        next = at;
        if (lexicon.Find(scan, at, out var end) is { } form && form.Unit.Kind is UnitKind.Duration or UnitKind.Physical && form.Factor == 1)
            return Done(form.Unit, end, out next);
        if (scan.IsNumber(at) || scan.Is(at, Role.Small | Role.Hundred | Role.Scale))
            return null;
        if (lexicon.Find(scan, at, out end) is { } money && money.Unit.Kind == UnitKind.Currency && money.Factor == 1)
            return Done(money.Unit, end, out next);
        if (!anyNoun || !scan.IsWord(at) || scan.Is(at, Role.Stop) || scan.IsAny(at, "se cent"))
            return null;
        // The head of a short noun phrase: up to three words before a stop or a sign.
        var last = at;
        while (last < at + moreWords && scan.IsWord(last + 1) && !scan.Is(last + 1, Role.Stop | Role.Month | Role.Weekday | Role.Window | Role.Ordinal) && !scan.IsSymbol(last + 2, '\'')
            && !LooksLikeVerb(scan.Word(last + 1)))
        {
            last++;
        }

        if (scan.IsAny(at, "capita head person"))
            last = at;
        var head = scan.IsAny(at, "capita head") ? "person" : Plurals.Singular(scan.Word(last));
        return Done(new Unit("{" + head.ToLowerInvariant() + "}", head, UnitKind.Count), last + 1, out next);
    }

    private static bool LooksLikeVerb(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase);

    private Unit? ArticleDenominator(Scan scan, int at, out int next)
    {
        next = at;
        if (!scan.IsWord(at))
            return null;
        // "a year ago", "a month earlier" say when, not how often; "a year-on-year rise" begins another phrase.
        if (lexicon.Find(scan, at, out var end) is { } form && form.Unit.Kind is UnitKind.Duration or UnitKind.Physical && form.Factor == 1
            && !scan.IsAny(end, "ago earlier before later old after") && !(scan.Is(end, Role.And) && scan.Is(end + 1, Role.Article) && scan.Is(end + 2, Role.Denominator)) && !(scan.IsHyphen(end) && scan.Glued(end)) && scan.Word(at)[^1] != 's')
        {
            return Done(form.Unit, end, out next);
        }

        if (scan.IsAny(at, Things))
        {
            var head = scan.IsAny(at, "head capita") ? "person" : scan.Word(at).ToString().ToLowerInvariant();
            return Done(new Unit("{" + head + "}", head, UnitKind.Count), at + 1, out next);
        }

        return null;
    }
}
