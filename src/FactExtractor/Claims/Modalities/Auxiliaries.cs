using FactExtractor.Claims.Subjects;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Modalities;

/// <summary>What auxiliary verbs say of how a claim is meant.</summary>
internal static class Auxiliaries
{
    /// <summary>The modal auxiliary of a predicate in its plain form ("will" for "'ll"), or null. "had better" and "'d" are left alone: they may be "had".</summary>
    public static string? Of(SyntaxTree tree, int predicate)
    {
        string? found = null;
        foreach (var child in tree.ChildrenOf(predicate))
        {
            if (!tree.Is(child, Deprel.Aux) || Plain(tree.Tokens[child].Form) is not { } form)
                continue;
            if (form != "will")
                return form == "would" && IsPerfect(tree, predicate) ? "would have" : form;
            found = form;
        }

        return found;
    }

    /// <summary>The plain form of a modal auxiliary that says something of how a claim is meant, or null.</summary>
    public static string? Plain(string form) => form.ToLowerInvariant() switch
    {
        "will" or "'ll" or "’ll" or "shall" or "wo" or "ll" => "will",
        "would" => "would",
        "could" => "could",
        "may" => "may",
        "might" => "might",
        "should" => "should",
        "must" => "must",
        _ => null,
    };

    /// <summary>How a claim under this auxiliary is meant. Adds the rule that says so.</summary>
    public static Modality Judge(ClaimDraft draft, string auxiliary, int verb, bool inSubject, bool underSaying)
    {
        var lemma = draft.Sentence.Tree.Tokens[verb].Lemma;
        var acts = !inSubject && VerbLexicon.IsActing(lemma) && (!VerbLexicon.IsMeasuring(lemma) || IsDoneToCounted(draft, verb)) && !IsMeans(draft.Sentence.Tree, verb);
        switch (auxiliary)
        {
            case "will":
                draft.Rules.Add("modality.will");
                return acts && (IsDeed(lemma) || draft.Quantity.Unit.IsMoney() || draft.Quantity.Unit.Kind is UnitKind.Count) ? Modality.Target : Modality.Forecast;
            case "should":
                draft.Rules.Add("modality.should");
                return acts && IsDeed(lemma) ? Modality.Target : Modality.Forecast;
            case "must":
                draft.Rules.Add("modality.must");
                return Modality.Target;
            case "would" when underSaying && HasCondition(draft.Sentence.Tree, verb):
                draft.Rules.Add("modality.condition");
                return Modality.Hypothetical;
            case "would" when underSaying && !IsQuoted(draft):
                draft.Rules.Add("modality.reported-would");
                return acts ? Modality.Target : Modality.Forecast;
            default:
                draft.Rules.Add("modality.modal");
                return Modality.Hypothetical;
        }
    }

    /// <summary>"will close 64 stores" closes stores; "will close at 64" does not.</summary>
    private static bool IsDoneToCounted(ClaimDraft draft, int verb) =>
        draft.Quantity is { Counted: not null, Unit.Kind: UnitKind.Count } && draft.Sentence.Tree.Is(draft.Anchor, Deprel.Obj) && draft.Sentence.Tree.Tokens[draft.Anchor].Head == verb && draft.Sentence.Tree.Tokens[verb].Lemma is "close" or "open" or "make" or "run";

    /// <summary>"The tunnel will cut journeys by 12 minutes": what brings something about decides on nothing.</summary>
    private static bool IsMeans(SyntaxTree tree, int verb) => tree.ChildOf(verb, Deprel.Nsubj) is >= 0 and var subject && tree.Tokens[subject].Lemma
        is "tunnel" or "bridge" or "road" or "line" or "route" or "station" or "scheme" or "project" or "measure" or "law" or "rule" or "reform" or "system" or "technology" or "machine" or "drug" or "vaccine" or "change" or "upgrade" or "software" or "tool" or "service" or "closure" or "delay" or "increase" or "cut" or "rise";

    /// <summary>"If the budget is cut, 50 schools would have to close, the union warned."</summary>
    private static bool HasCondition(SyntaxTree tree, int verb)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (tree.Is(child, Deprel.Advcl) && tree.ChildOf(child, Deprel.Mark) is >= 0 and var mark && tree.Tokens[mark].Form is "if" or "If" or "unless" or "Unless")
                return true;
        }

        return false;
    }

    /// <summary>Deeds that are decided on: said of the future with any unit, they are plans ("will buy a 17.5% stake").</summary>
    private static bool IsDeed(string lemma) => lemma is "pay" or "invest" or "spend" or "buy" or "sell" or "lend" or "donate" or "cut" or "shed" or "recall" or "build" or "hire"
        or "train" or "allocate" or "borrow" or "issue" or "award" or "grant" or "commission" or "close" or "launch" or "shut" or "recruit";

    /// <summary>"would have been closer to 5%": what was not. "would have 5,000 staff" has no participle.</summary>
    private static bool IsPerfect(SyntaxTree tree, int predicate)
    {
        foreach (var child in tree.ChildrenOf(predicate))
        {
            if (tree.Tokens[child].Form is "have" or "’ve" or "'ve" && tree.Is(child, Deprel.Aux))
                return true;
        }

        return false;
    }

    /// <summary>In a direct quotation "would" is the speaker's own: nothing was shifted back in time.</summary>
    private static bool IsQuoted(ClaimDraft draft)
    {
        var open = false;
        foreach (var token in draft.Sentence.Tree.Tokens)
        {
            if (token.Span.Start >= draft.Span.Start)
                break;
            open = token.Form switch { "“" or "``" => true, "”" or "''" => false, "\"" => !open, _ => open };
        }

        return open;
    }
}
