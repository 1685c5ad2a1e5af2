using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.NonQuantities;

/// <summary>
/// What only looks like a quantity. Two steps: <see cref="TrySkip"/> takes whole patterns before a number is read (dates, times, scores,
/// ids), <see cref="Judge"/> looks at a number that has been read without a unit, or with one that only dates something.
/// </summary>
internal static class NonQuantityReader
{
    /// <summary>A pattern of several pieces that starts here: its rule and the piece behind it.</summary>
    public static string? TrySkip(Scan scan, int at, out int next)
    {
        next = at + 1;
        if (scan.IsNumber(at))
        {
            return (scan[at].Form & DigitForm.Dotted) != 0 ? NonQuantityIds.Version
                : Citations.TryVolume(scan, at, out next) ? NonQuantityIds.Citation
                : Dates.TryFromNumber(scan, at, out next) ? NonQuantityIds.Date
                : Dates.TryClock(scan, at, out next) ? NonQuantityIds.Time
                : Codes.TryIdentifier(scan, at, out next) ? NonQuantityIds.Identifier
                : Codes.TryOrdinal(scan, at, out next) ? NonQuantityIds.Ordinal
                : Dates.TryDecade(scan, at, out next) ? NonQuantityIds.Decade
                : null;
        }

        if (scan.Is(at, Role.Month) && Dates.TryFromMonth(scan, at, out next))
            return NonQuantityIds.Date;
        return null;
    }

    /// <summary>Why the number is no quantity, or null.</summary>
    public static string? Judge(Scan scan, Reading reading)
    {
        if (reading.HasUnit)
        {
            return Codes.WithUnit(scan, reading)
                ?? (reading.UnitOrOne.Kind == UnitKind.Duration || Windows.IsAlways(scan, reading) ? Windows.Judge(scan, reading) : Idioms.WithUnit(scan, reading));
        }

        return Codes.Judge(scan, reading)
            ?? Dates.Judge(scan, reading)
            ?? Idioms.Judge(scan, reading);
    }
}
