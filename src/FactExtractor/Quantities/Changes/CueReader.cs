using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Changes;

/// <summary>The change word next to a number, and what the number is to it: "rose 5%", "rose to 5%", "an increase of 5%", "5% higher".</summary>
internal static class CueReader
{
    private const int Reach = 6;

    /// <summary>Sets the cue of a reading from adjacent words.</summary>
    public static void Read(Scan scan, Reading reading)
    {
        if (ReadSign(scan, reading) || ReadBefore(scan, reading) || ReadObject(scan, reading))
            return;
        ReadBehind(scan, reading);
    }

    // "+3%", "-1.2%" in tables and tickers.
    private static bool ReadSign(Scan scan, Reading reading)
    {
        // "revised from +306,000 to +281,000" gives two levels of a change.
        if (!scan.IsSymbol(reading.First - 1, '+') || !scan.Glued(reading.First) || scan.IsAny(reading.First - 2, "from to"))
            return false;
        reading.Cue = new ChangeCue(ChangeDirection.Up, ChangeRole.Amount, scan.Span(reading.First - 1, reading.First - 1));
        return true;
    }

    private static bool ReadBefore(Scan scan, Reading reading)
    {
        var i = reading.PhraseFirst - 1;
        var role = ChangeRole.Amount;
        var of = false;
        for (var steps = 0; steps < Reach && i >= 0; steps++, i--)
        {
            if (!scan.IsWord(i))
                return false;
            if (scan.Is(i, Role.Up | Role.Down))
                break;
            if (role == ChangeRole.Amount && !of && scan.IsAny(i, "to at") && !(scan.IsWord(i, "at") && scan.Is(i + 1, Role.Article)))
                role = ChangeRole.To;
            else if (role == ChangeRole.Amount && !of && scan.IsWord(i, "from"))
                role = ChangeRole.From;
            else if (role == ChangeRole.Amount && scan.IsWord(i, "of"))
                of = true;
            else if (!scan.Is(i, Role.Filler | Role.Article) && !scan.IsAny(i, "at by annualised annualized annual between than more less about around nearly almost over rate average in is was back only") && !scan.Word(i).EndsWith("ly", StringComparison.OrdinalIgnoreCase))
                return false;
        }

        if (i < 0 || !scan.Is(i, Role.Up | Role.Down))
            return false;
        var entry = scan[i].Entry!;
        // "gave up 517 yards", "set up 5 offices": the particle of another verb.
        if (scan.IsAny(i, "up down") && scan.IsAny(i - 1, "gave give gives giving made make makes took take takes set sets put puts picked came come ended broke built signed opened showed turned racked rang wrote laid lay turn sit sat stand"))
            return false;
        // "growth of 5%" needs a noun, "rose 5%" a verb or "up"; "gains of" both.
        if (of && !entry.Is(Role.ChangeNoun))
            return false;
        if (!of && role == ChangeRole.Amount && !entry.Is(Role.ChangeVerb | Role.ChangeAdverb))
            return false;
        // "raised $2 billion" of a share sale is no change; "raised it by $2" is.
        if (role == ChangeRole.Amount && !of && reading.UnitOrOne.Kind == UnitKind.Currency && scan.IsAny(i, "raised raise raises raising lift lifted") && !scan.IsWord(i + 1, "by"))
            return false;
        if (role == ChangeRole.Amount && scan.IsWord(i, "up") && scan.IsWord(i + 1, "to"))
            return false;
        reading.Cue = new ChangeCue(entry.Is(Role.Up) ? ChangeDirection.Up : ChangeDirection.Down, role, scan.Span(i, i));
        return true;
    }

    // "grow sales by 35%", "cut its workforce by a tenth": the object stands between the verb and its amount.
    private static bool ReadObject(Scan scan, Reading reading)
    {
        var by = reading.PhraseFirst - 1;
        if (!scan.IsWord(by, "by"))
            return false;
        for (var i = by - 1; i >= 0 && i >= by - Reach && scan.IsWord(i); i--)
        {
            if (scan[i].Entry is { } entry && entry.Is(Role.ChangeVerb))
            {
                reading.Cue = new ChangeCue(entry.Is(Role.Up) ? ChangeDirection.Up : ChangeDirection.Down, ChangeRole.Amount, scan.Span(i, i));
                return true;
            }

            if (scan.Is(i, Role.Stop) && !scan.IsAny(i, "the its his her their our this that these those all"))
                return false;
        }

        return false;
    }

    private static void ReadBehind(Scan scan, Reading reading)
    {
        // "a 5% year-on-year increase", "15 percent higher", "a 3.3% fall", "5% more".
        var i = reading.PhraseNext;
        if (scan.IsHyphen(i) && scan.Glued(i))
            i++;
        for (var steps = 0; steps < 4; steps++, i++)
        {
            if (scan.Is(i, Role.ChangeNoun | Role.ChangeAdverb) && scan[i].Entry is { } entry)
            {
                if (entry.Is(Role.ChangeAdverb) && steps > 1)
                    return;
                reading.Cue = new ChangeCue(entry.Is(Role.Up) ? ChangeDirection.Up : ChangeDirection.Down, ChangeRole.Amount, scan.Span(i, i));
                return;
            }

            if (!scan.IsAny(i, "year on month over quarter annual annualised annualized yearly monthly quarterly sharp net overall price pay tax rate seasonally adjusted")
                && !(scan.IsHyphen(i) && scan.Glued(i)))
            {
                return;
            }
        }
    }
}
