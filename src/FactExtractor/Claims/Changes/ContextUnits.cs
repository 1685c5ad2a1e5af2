using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>
/// Units that the text said before: bare points of a percentage ("54% of voters back it. That is three points more than in September") and a bare number of what was
/// measured there ("The average wait was 4.1 hours. A year ago it was 5.6."); of money only millions, since a smaller number may have lost its magnitude as well.
/// </summary>
internal static class ContextUnits
{
    /// <summary>Points of an index are many; those of a percentage are few.</summary>
    private const decimal MostPoints = 60;

    private const decimal LeastAmount = 1_000_000;
    private const int SentencesBack = 3;

    private static readonly Unit Years = new("a", "year", UnitKind.Duration);

    /// <summary>Verbs of amounts, whose object no one is.</summary>
    private static readonly string[] Reaching = ["be", "reach", "total", "hit", "come", "stand", "rise", "fall", "grow", "drop", "increase", "decrease", "climb", "amount", "average", "forecast", "predict", "project", "estimate"];

    private static readonly string[] OfIndex = ["index", "share", "stock", "dow", "nasdaq", "ftse", "nikkei", "dax", "season", "table", "match", "game", "league", "championship", "title"];
    private static readonly string[] OfShares = ["share", "gdp", "margin", "growth", "support", "turnout", "inflation", "vote"];

    public static void Resolve(ClaimDraft draft)
    {
        if (draft.Quantity is { Counted: "point", Value: <= MostPoints } && draft.Quantity.Unit == Unit.One && IsOfPercentage(draft))
        {
            Take(draft, Unit.PercentagePoint);
            return;
        }

        if (IsBareAmount(draft) && AmountBefore(draft) is { } amount)
        {
            Take(draft, amount.Unit);
            draft.Flags |= ClaimFlags.AmbiguousUnit;
            return;
        }

        // "The retirement age will rise from 65 to 67."
        if (draft.Quantity is { Counted: null, RuleId: RuleIds.CountBare } && draft.Quantity.Unit == Unit.One && draft.Subject?.Text is { } aged && aged.Contains(" age", StringComparison.Ordinal) && (aged.EndsWith(" age", StringComparison.Ordinal) || aged.Contains(" age of ", StringComparison.Ordinal)))
            Take(draft, Years);
        else if (draft.Quantity is { Counted: null, RuleId: RuleIds.CountBare } && draft.Quantity.Unit == Unit.One && draft.Sentence.Drafts.Exists(d => d.Span.Start < draft.Span.Start && d.Quantity.Unit == Years && d.Quantity.RuleId == RuleIds.CountBare && d.Quantity.Value is { } age && draft.Quantity.Value / age is > 0.7m and < 1.4m))
            Take(draft, Years);
        if (draft.Quantity.Unit != Unit.One || !draft.Flags.HasFlag(ClaimFlags.SubjectFromContext))
            return;
        var before = draft.Sentence.Preceding?.Drafts.FindLast(d => d.Role is not QuantityRole.None && d.Quantity.Unit.Kind is UnitKind.Ratio or UnitKind.Count or UnitKind.Physical or UnitKind.Duration or UnitKind.Rate);
        if (before is null)
            return;
        if (draft.Quantity.Counted == "point" && draft.Role is QuantityRole.ChangeAmount or QuantityRole.Difference && before.Quantity.Unit == Unit.Percent)
            Take(draft, Unit.PercentagePoint);
        else if (IsBare(draft) && before.Quantity.Unit.Kind != UnitKind.Count && before.Subject?.Text == draft.Subject?.Text && AreAlike(draft.Quantity, before.Quantity))
            Take(draft, before.Quantity.Unit);
    }

    /// <summary>"1.5 points of market share"; "growth was 19%, with volume adding 15 points".</summary>
    private static bool IsOfPercentage(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var (_, end) = tree.TokensOf(draft.SpanToCounted);
        if (end < tree.Tokens.Length && tree.Tokens[end].Lemma == "of")
        {
            for (var i = end + 1; i < tree.Tokens.Length && i < end + 4; i++)
            {
                if (Array.IndexOf(OfShares, tree.Tokens[i].Lemma) >= 0)
                    return true;
            }
        }

        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            if (Array.IndexOf(OfIndex, tree.Tokens[i].Lemma) >= 0)
                return false;
        }

        return draft.Role is QuantityRole.ChangeAmount or QuantityRole.Difference && draft.Sentence.Drafts.Exists(d => d != draft && d.Quantity.Unit == Unit.Percent && d.Quantity.Span.Start < draft.Quantity.Span.Start);
    }

    /// <summary>Millions that count nothing: "Economists had expected 16 billion."</summary>
    private static bool IsBareAmount(ClaimDraft draft)
    {
        if (draft.Quantity is not { Counted: null, RuleId: RuleIds.CountBare, Value: >= LeastAmount } || draft.Quantity.Unit != Unit.One || draft.Role is QuantityRole.None)
            return false;
        var tree = draft.Sentence.Tree;
        // "It serves 4 million": those who are served.
        if (tree.PredicateOf(draft.Anchor) is not (>= 0 and var verb) || !(Speech.IsExpecting(tree.Tokens[verb].Lemma) || Array.IndexOf(Reaching, tree.Tokens[verb].Lemma) >= 0 || tree.ChildOf(verb, Deprel.Cop) >= 0))
            return false;
        var (_, end) = tree.TokensOf(draft.Quantity.Span);
        return end >= tree.Tokens.Length || tree.Tokens[end].Upos is Upos.Punct or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Adv || draft.Sentence.IsTime(end);
    }

    /// <summary>The amount of money that one of the sentences before gives last, if it is of about the same size and none counts as many of something.</summary>
    private static Quantity? AmountBefore(ClaimDraft draft)
    {
        var sentence = draft.Sentence.Preceding;
        for (var i = 0; i < SentencesBack && sentence is not null; i++, sentence = sentence.Preceding)
        {
            for (var k = sentence.Drafts.Count - 1; k >= 0; k--)
            {
                var quantity = sentence.Drafts[k].Quantity;
                if (quantity.Value is not >= LeastAmount)
                    continue;
                return quantity.Unit.Kind == UnitKind.Currency && draft.Quantity.Value / quantity.Value is >= 0.1m and <= 10m ? quantity : null;
            }
        }

        return null;
    }

    private static void Take(ClaimDraft draft, Unit unit)
    {
        draft.Quantity = draft.Quantity with { Unit = unit, Counted = null, CountedSpan = null };
        if (draft.Change is { Unit: not null } change)
            draft.Change = change with { Unit = unit };
        // The level left is in the same unit: "from 65 to 67".
        foreach (var old in draft.Sentence.Drafts)
        {
            if (old.Base == draft && old.Role == QuantityRole.OldLevel && old.Quantity is { Counted: null, RuleId: RuleIds.CountBare })
                old.Quantity = old.Quantity with { Unit = unit };
        }

        draft.Rules.Add("unit.from-context");
    }

    /// <summary>A number that ends its clause, behind a verb of being.</summary>
    private static bool IsBare(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var (_, end) = tree.TokensOf(draft.Span);
        return draft is { Role: QuantityRole.Level, Quantity: { Counted: null, RuleId: RuleIds.CountBare } } && (tree.ChildOf(draft.Anchor, Deprel.Cop) >= 0 || tree.ChildOf(draft.Anchor, Deprel.Nsubj) >= 0)
            && (end >= tree.Tokens.Length || tree.Tokens[end].Upos is Upos.Punct or Upos.Adp or Upos.Cconj || draft.Sentence.IsTime(end));
    }

    private static bool AreAlike(Quantity one, Quantity other) => other.Value is > 0 && one.Value is { } value && value / other.Value is >= 0.1m and <= 10m;
}
