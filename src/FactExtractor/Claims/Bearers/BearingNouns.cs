using System.Collections.Frozen;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Bearers;

/// <summary>What kind of bearer a measure asks for.</summary>
internal enum BearingKind
{
    /// <summary>It is whole without one: "visitors", "oil price".</summary>
    None,

    /// <summary>A company or the like: "profit", "turnover".</summary>
    Company,

    /// <summary>A country, region or town: "GDP", "exports".</summary>
    Economy,

    /// <summary>Either of the two: "sales", "debt".</summary>
    Either,
}

/// <summary>Nouns that measure somebody: a profit, a turnover, an inflation is always that of somebody, whom a text names once and leaves out from then on.</summary>
internal static class BearingNouns
{
    private static readonly FrozenSet<string> OfCompanies = Set("profit turnover earning earnings dividend ebitda takings headcount workforce share stock revenue loss margin capitalisation capitalization liability backlog");

    private static readonly FrozenSet<string> OfEconomies = Set("gdp gnp economy inflation unemployment export import surplus deficit population");

    private static readonly FrozenSet<string> OfEither = Set("sale income output production debt growth spending expense expenditure asset");

    private static readonly FrozenSet<string> EconomicRates = Set("unemployment inflation jobless poverty birth mortality employment literacy");

    private static readonly FrozenSet<string> EconomicPrices = Set("consumer producer house home property");

    private static readonly FrozenSet<string> EconomicFirsts = Set("retail trade budget current fiscal government public national household consumer industrial factory tax unemployment jobless");

    /// <summary>The kind of bearer that the phrase over <paramref name="head"/> asks for.</summary>
    public static BearingKind Of(SyntaxTree tree, int head)
    {
        var lemma = tree.Tokens[head].Lemma.ToLowerInvariant();
        if (Speech.IsForecastNoun(lemma) || Speech.IsTargetNoun(lemma))
        {
            // "its forecast for full-year sales", wherever the parser hung the sales.
            return head + 2 < tree.Tokens.Length && tree.Tokens[head + 1].Form is "of" or "for" && tree.NounOf(head + 2) is >= 0 and var measure && !Speech.IsForecastNoun(tree.Tokens[measure].Lemma) && !Speech.IsTargetNoun(tree.Tokens[measure].Lemma)
                ? Of(tree, measure) : BearingKind.None;
        }

        var first = head > 0 ? tree.Tokens[head - 1].Form.ToLowerInvariant() : "";
        if (lemma == "rate")
            return EconomicRates.Contains(first) ? BearingKind.Economy : BearingKind.None;
        if (lemma == "price")
            return first is "share" or "stock" ? BearingKind.Company : EconomicPrices.Contains(first) ? BearingKind.Economy : BearingKind.None;
        if (lemma == "value")
            return first == "market" ? BearingKind.Company : BearingKind.None;

        // "on sale for $300", "two turnovers": a single sale is no revenue, and several turnovers are none.
        if (lemma == "sale" && tree.Tokens[head].Form is "sale" or "Sale" || lemma == "turnover" && tree.Tokens[head].Form is "turnovers")
            return BearingKind.None;
        if (OfCompanies.Contains(lemma))
            return IsOfSomethingElse(tree, head) ? BearingKind.None : EconomicFirsts.Contains(first) ? BearingKind.Economy : BearingKind.Company;
        if (OfEconomies.Contains(lemma))
            return BearingKind.Economy;
        if (OfEither.Contains(lemma))
            return EconomicFirsts.Contains(first) ? BearingKind.Economy : BearingKind.Either;
        return tree.Tokens[head].Form is "GDP" ? BearingKind.Economy : BearingKind.None;
    }

    /// <summary>The last noun of the phrase that begins at <paramref name="index"/>, or -1.</summary>
    private static int NounOf(this SyntaxTree tree, int index)
    {
        var noun = -1;
        for (var i = index; i < Math.Min(index + 8, tree.Tokens.Length); i++)
        {
            if (tree.Tokens[i].Upos is Upos.Noun or Upos.Propn)
                noun = i;
            else if (noun >= 0 || tree.Tokens[i].Upos is not (Upos.Adj or Upos.Det or Upos.Num or Upos.Pron) && tree.Tokens[i].Form is not "-")
                break;
        }

        return noun;
    }

    /// <summary>Whether a bearer of one kind can bear what asks for another.</summary>
    public static bool Fit(BearingKind one, BearingKind other) => one == other || one == BearingKind.Either || other == BearingKind.Either;

    /// <summary>"a share of the market", "the loss of 260 jobs", "losses on oil": not the profit or the paper of a company.</summary>
    private static bool IsOfSomethingElse(SyntaxTree tree, int head)
    {
        if (tree.Tokens[head].Lemma is not ("share" or "loss" or "stock" or "margin"))
            return false;
        if (tree.Tokens[head] is { Lemma: "share", Form: "share" or "Share" })
            return true;
        foreach (var child in tree.ChildrenOf(head))
        {
            if (child > head && tree.Is(child, Deprel.Nmod) && tree.CaseOf(child) is "of" && tree.Tokens[child].Upos != Upos.Propn)
                return true;
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
