using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Folds;

/// <summary>Ranks with a number: "second-largest", "the third biggest", "2nd-highest", "No. 1", "number one".</summary>
internal static class RankReader
{
    /// <summary>Reads a rank that starts at a piece.</summary>
    public static bool TryRead(Scan scan, int at, out decimal rank, out int next)
    {
        rank = 0;
        next = at + 1;
        if (scan.Is(at, Role.Ordinal) && scan.IsWord(at))
        {
            if (!TrySuperlative(scan, at + 1, out next))
                return false;
            rank = scan[at].Entry!.Value;
            return rank > 1;
        }

        if (scan.IsNumber(at) && scan.Glued(at + 1) && scan.IsAny(at + 1, "st nd rd th"))
        {
            if (!TrySuperlative(scan, at + 2, out next))
                return false;
            rank = scan[at].Value;
            return rank > 1 && rank % 1 == 0;
        }

        if (scan.IsAny(at, "number") && (scan.IsWord(at + 1, "one") || scan.IsWord(at + 1, "two") || scan.IsWord(at + 1, "three")) && scan.Is(at - 1, Role.Article | Role.Stop))
        {
            rank = scan[at + 1].Entry!.Value;
            next = at + 2;
            return true;
        }

        if (scan.IsAny(at, "No") && scan.IsSymbol(at + 1, '.') && scan.IsNumber(at + 2) && scan[at + 2].WholeDigits <= 2 && scan[at + 2].Form == DigitForm.None
            && (scan.IsAny(at - 1, "the a as world's ranked at") || scan.IsWord(at - 1, "s") || scan.Is(at - 1, Role.Preposition)))
        {
            rank = scan[at + 2].Value;
            next = at + 3;
            return true;
        }

        return false;
    }

    public static bool IsSuperlative(Scan scan, int at) => TrySuperlative(scan, at, out _);

    private static bool TrySuperlative(Scan scan, int at, out int next)
    {
        next = at;
        if (scan.IsHyphen(at) && scan.Glued(at) && scan.Glued(at + 1))
            at++;
        if (!scan.IsWord(at) || scan.IsCapitalised(at) || scan[at].End - scan[at].Start < 4)
            return false;
        next = at + 1;
        return scan.IsAny(at, "most least best worst") || (scan.Word(at).EndsWith("est", StringComparison.Ordinal)
            && !scan.IsAny(at, "test contest request quest arrest protest interest forest harvest west rest guest nest invest suggest honest modest latest protest west"));
    }
}
