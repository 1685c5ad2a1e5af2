using FactExtractor.Quantities.Numerals;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Folds;

/// <summary>Multiples: "doubled", "threefold", "halve" change by a factor; "twice the rate", "three times as many", "3x" compare.</summary>
internal static class FoldReader
{
    /// <summary>What a multiple is to its subject.</summary>
    public enum Kind
    {
        None,

        /// <summary>The subject changed by the factor.</summary>
        Change,

        /// <summary>The subject is that many times another.</summary>
        Multiple,
    }

    /// <summary>Reads a multiple in one word that starts at a piece.</summary>
    public static Kind TryWord(Scan scan, int at, out decimal factor, out bool down)
    {
        factor = 0;
        down = false;
        if (!scan.Is(at, Role.Fold))
            return Kind.None;
        var word = scan.Word(at);
        factor = scan[at].Entry!.Value;
        down = word.StartsWith("hal", StringComparison.OrdinalIgnoreCase);
        if (scan.IsAny(at, "half halves") || scan.IsAny(at + 1, "digit digits figure figures bed beds room rooms bogey jump play glazing glazed header") || IsPhrasal(scan, at))
            return Kind.None;
        if (word.EndsWith("fold", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || scan.IsAny(at, "doubling tripling trebling quadrupling halving halve"))
            return scan.IsHyphen(at - 1) && scan.Glued(at - 1) ? Kind.None : Kind.Change;
        // "twice the rate", "double the", "triple what": a comparison; after "to" and "will" a change; "twice a week", "double room" nothing.
        if (scan.IsAny(at, "double triple treble quadruple doubles triples quadruples"))
        {
            if (scan.IsAny(at - 1, "to will would could may might should than can") && !scan.IsHyphen(at + 1) && !scan.IsAny(at + 1, "digit"))
                return Kind.Change;
            // "Number of millionaires doubles in a decade", as headlines have it.
            if (scan.IsAny(at, "doubles triples quadruples") && scan.IsWord(at - 1) && (!scan.Has(at + 1) || scan.IsAny(at + 1, "to in over since within") || scan.IsSymbol(at + 1, '.')) && !scan.IsAny(at - 1, "mixed men women s ladies the in of and") && HoldsMeasure(scan, at))
                return Kind.Change;
            return scan.IsAny(at + 1, "the that what its their last those his") ? Kind.Multiple : Kind.None;
        }

        if (scan.IsAny(at, "twice thrice"))
            return scan.IsAny(at + 1, "the as that what its their last those this more") ? Kind.Multiple : Kind.None;
        return Kind.None;
    }

    private static bool HoldsMeasure(Scan scan, int before)
    {
        for (var i = before - 1; i >= 0 && i > before - 8; i--)
        {
            if (scan.IsAny(i, "number profit profits sales revenue rate rates price prices share debt deficit surplus cost costs spending income output demand population toll turnover stake investment earnings loss losses"))
                return true;
        }

        return false;
    }

    /// <summary>"double down on", "doubled back", "doubles as a bed": nothing becomes twice as much.</summary>
    private static bool IsPhrasal(Scan scan, int at)
    {
        if (!scan.IsAny(at, "double doubles doubled doubling"))
            return false;
        if (scan.IsAny(at + 1, "down back"))
            return true;
        if (!scan.IsWord(at + 1, "as"))
            return false;
        // "doubled as a result", "doubled as demand rose" give a reason; "would double as cabins" another use.
        if (scan.Is(at + 2, Role.Article))
            return !scan.IsAny(at + 3, "result consequence share percentage proportion");
        return scan.IsAny(at, "double doubles doubling") && Plurals.IsPlural(scan.IsWord(at + 2) ? scan.Word(at + 2) : []) && !(scan.IsWord(at + 3) && !scan.Is(at + 3, Role.Stop));
    }

    /// <summary>Whether a number is a multiple by what stands behind it: "3x", "50 times the level", "five-fold", "10 times more".</summary>
    public static Kind TryBehind(Scan scan, Numeral numeral, out int next)
    {
        var at = numeral.Next;
        next = at;
        if (scan.Glued(at) && scan.IsAny(at, "x") && !(scan.IsNumber(at + 1) && scan.Glued(at + 1)) && numeral.Is(NumeralForm.Digits) && numeral.Value <= 100)
        {
            next = at + 1;
            return Kind.Multiple;
        }

        if (scan.IsHyphen(at) && scan.Glued(at))
            at++;
        if (scan.IsAny(at, "fold folds"))
        {
            next = at + 1;
            return Kind.Change;
        }

        if (scan.IsAny(at, "times time") && scan.IsWord(at, "times")
            && (scan.IsAny(at + 1, "the as that what its their more higher larger bigger greater faster smaller less lower cheaper last those longer better stronger earnings revenue sales book forward annual")
                || scan.IsAny(at + 1, "oversubscribed")))
        {
            next = at + 1;
            return Kind.Multiple;
        }

        return Kind.None;
    }
}
