using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.NonQuantities;

/// <summary>Where a paper is printed: "2006;155(2):422–8", "17(5):473–80". Year, volume, issue and pages, as the Vancouver style of references writes them.</summary>
internal static class Citations
{
    private const int MostPieces = 12;

    /// <summary>From the year or the volume to the last page.</summary>
    public static bool TryVolume(Scan scan, int at, out int next)
    {
        next = at;
        if (scan[at].WholeDigits == 4 && scan[at].Value is >= 1700 and < 2200 && scan.IsSymbol(at + 1, ';') && scan.IsNumber(at + 2))
            next = at + 2;
        var hasYear = next > at;
        var pages = PagesBehind(scan, next + 1, out var hasIssue);
        if (pages < 0 ? !(hasYear && scan.Glued(at + 1) && scan.Glued(at + 2)) : !(hasYear || hasIssue))
            return false;
        next = pages < 0 ? next + 1 : pages;
        for (var i = 0; i < MostPieces && scan.Has(next) && scan.Glued(next) && (scan.IsHyphen(next) || scan.IsNumber(next) || scan.IsWord(next)); i++)
            next++;
        return true;
    }

    /// <summary>The piece behind the first page, -1 where no page follows the volume.</summary>
    private static int PagesBehind(Scan scan, int at, out bool hasIssue)
    {
        hasIssue = scan.IsSymbol(at, '(') && scan.Glued(at);
        if (hasIssue)
        {
            for (var i = 0; i < MostPieces && scan.Has(at) && !scan.IsSymbol(at, ')'); i++)
                at++;
            if (!scan.IsSymbol(at, ')'))
                return -1;
            at++;
        }

        if (!scan.IsSymbol(at, ':') || !scan.Glued(at))
            return -1;
        at++;
        if (scan.IsWord(at) && scan[at].End - scan[at].Start == 1)
            at++;
        return scan.IsNumber(at) ? at + 1 : -1;
    }
}
