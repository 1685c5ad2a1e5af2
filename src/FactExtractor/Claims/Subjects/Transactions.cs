using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>Amounts that somebody pays, invests, borrows or sells, where no noun of the sentence is what they measure: the verb names it.</summary>
internal static class Transactions
{
    /// <summary>Names the transaction and its owner, and says whether there is one.</summary>
    public static bool TryName(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var anchor = draft.Anchor;
        if (TryNameLost(draft))
            return true;
        if (draft.Role is not (QuantityRole.Level or QuantityRole.Difference) || draft.Quantity.Counted is not null || !(draft.Quantity.Unit.IsMoney() || draft.Quantity.Unit.Kind is UnitKind.Physical or UnitKind.Rate)
            || tree.Tokens[anchor].Head is not (>= 0 and var verb) || verb > anchor || tree.Tokens[verb].Upos != Upos.Verb
            || !(tree.Is(anchor, Deprel.Obj) || tree.Is(anchor, Deprel.Obl) && tree.CaseOf(anchor) is "" or "as" || tree.Is(anchor, Deprel.Iobj))
            || TransactionNouns.Of(tree.Tokens[verb].Lemma) is not { } noun
            || (tree.ChildOf(verb, Deprel.AuxPass) >= 0 && tree.Tokens[verb].Lemma != "fine")
            || (tree.Tokens[verb].Lemma == "give" && !draft.Quantity.Unit.IsMoney())
            || tree.TokensOf(draft.Span).First is > 0 and var first && tree.Tokens[first - 1].Form is "worth" or "costing")
            return false;
        var recipient = -1;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (child == anchor || !(tree.Is(child, Deprel.Obj) || tree.Is(child, Deprel.Iobj)) || draft.Sentence.IsQuantity(child) || draft.Sentence.IsTime(child))
                continue;
            // An object of its own is what is measured, unless it is who gets the amount.
            if (!TransactionNouns.IsGiving(tree.Tokens[verb].Lemma) || child > anchor)
                return false;
            recipient = child;
        }

        // Paying so much for a share is its price.
        if (tree.Tokens[verb].Lemma == "pay" && draft.Quantity.Unit is { Kind: UnitKind.Rate, Code: [.., '}'] and var code })
            draft.Subject = new Mention(string.Concat(code.AsSpan(code.IndexOf('{', StringComparison.Ordinal) + 1).TrimEnd('}'), " price"));
        else
            draft.Subject = new Mention(Name(draft, noun, verb, recipient));
        draft.Rules.Add("subject.transaction");
        if (tree.MeasuredSubjectOf(verb) is >= 0 and var owner && tree.Tokens[owner].Upos is Upos.Noun or Upos.Propn && !draft.Sentence.IsQuantity(owner))
            draft.Entity ??= NounPhrase.Read(draft.Sentence, owner, draft.Sentence.IsQuantity).Name;
        return true;
    }

    /// <summary>"spent £5m on wages and £2m on rent": the second amount was moved by the same verb, for something else.</summary>
    public static bool TryContinue(ClaimDraft draft, ClaimDraft earlier)
    {
        var tree = draft.Sentence.Tree;
        var (first, end) = tree.TokensOf(draft.Span);
        if (!draft.Quantity.Unit.IsMoney() || !earlier.Quantity.Unit.IsMoney() || !earlier.Rules.Contains("subject.transaction") || tree.Tokens[earlier.Anchor].Head is not (>= 0 and var verb)
            || TransactionNouns.Of(tree.Tokens[verb].Lemma) is not { } noun || first < 1 || tree.Tokens[first - 1].Form is not ("and" or "," or "&") || end + 1 >= tree.Tokens.Length
            || tree.Tokens[end].Form is not ("on" or "in" or "for" or "into" or "to") || tree.PhraseAt(end + 1, draft.Sentence) is not (>= 0 and var complement)
            || NounPhrase.Read(draft.Sentence, complement, draft.Sentence.IsQuantity).Name is not { } name)
            return false;
        (draft.Subject, draft.Entity) = (new Mention($"{noun} {tree.Tokens[end].Form} {name.Text}"), earlier.Entity);
        draft.Rules.Add("subject.transaction");
        return true;
    }

    /// <summary>"the $550m it lost on oil": the clause behind the amount says what it is.</summary>
    private static bool TryNameLost(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (!draft.Quantity.Unit.IsMoney())
            return false;
        foreach (var child in tree.ChildrenOf(draft.Anchor))
        {
            if (child > draft.Anchor && tree.Is(child, Deprel.Acl) && tree.Tokens[child].Upos == Upos.Verb && tree.ChildOf(child, Deprel.Nsubj) >= 0
                && tree.ChildOf(child, Deprel.Obj) < 0 && TransactionNouns.Of(tree.Tokens[child].Lemma) is { } noun)
            {
                draft.Subject = new Mention(Name(draft, noun, child, -1));
                draft.Rules.Add("subject.transaction");
                return true;
            }
        }

        return false;
    }

    private static string Name(ClaimDraft draft, string noun, int verb, int recipient)
    {
        if (recipient >= 0)
            return NounPhrase.Read(draft.Sentence, recipient, draft.Sentence.IsQuantity).Name is { } to ? $"{noun} to {to.Text}" : noun;
        var tree = draft.Sentence.Tree;
        foreach (var parent in (ReadOnlySpan<int>)[verb, draft.Anchor])
        {
            foreach (var child in tree.ChildrenOf(parent))
            {
                if (child > draft.Anchor && tree.Tokens[child].Upos is Upos.Noun or Upos.Propn && !draft.Sentence.IsTime(child) && !draft.Sentence.IsQuantity(child)
                    && tree.CaseOf(child) is "in" or "on" or "for" or "into" or "to" or "from" && NounPhrase.Read(draft.Sentence, child, draft.Sentence.IsQuantity).Name is { } complement)
                    return $"{noun} {tree.CaseOf(child)} {complement.Text}";
            }
        }

        return noun;
    }
}
