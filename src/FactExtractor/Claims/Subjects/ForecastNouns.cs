using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// A forecast is not what is measured: "its forecast for full-year sales" measures the sales, and "after its earlier forecast of more than 4,000" what the number before measured. That it is a
/// forecast is the claim's modality.
/// </summary>
internal static class ForecastNouns
{
    /// <summary>Takes the subject of a number before in the sentence where the forecast does not say what it is of.</summary>
    public static bool TryTake(ClaimDraft draft, int head)
    {
        var tree = draft.Sentence.Tree;
        if (!Speech.IsForecastNoun(tree.Tokens[head].Lemma) || head > draft.Anchor || Complement(draft, head) >= 0 || HasModifier(tree, head)
            || ContextSubjects.MeasuredBefore(draft) is not { Subject: { } subject } earlier || earlier.Sentence != draft.Sentence || earlier.Quantity.Unit != draft.Quantity.Unit)
            return false;
        (draft.Subject, draft.SubjectHead, draft.Entity) = (subject, earlier.SubjectHead, earlier.Entity);
        draft.Rules.Add("subject.elided");
        return true;
    }

    /// <summary>What the forecast at <paramref name="head"/> is of, or <paramref name="head"/> itself.</summary>
    public static int Measured(ClaimDraft draft, int head)
    {
        var lemma = draft.Sentence.Tree.Tokens[head].Lemma;
        if (!Speech.IsForecastNoun(lemma) || Complement(draft, head) is not (>= 0 and var measure))
            return head;
        // An estimate may be of what is there.
        if (lemma != "estimate")
            draft.Rules.Add("subject.of-forecast");
        return measure;
    }

    private static int Complement(ClaimDraft draft, int head)
    {
        var tree = draft.Sentence.Tree;
        if (head + 2 >= tree.Tokens.Length || tree.Tokens[head + 1].Form is not ("for" or "of" or "on"))
            return -1;
        var start = head + 2;
        while (start < tree.Tokens.Length && (draft.Sentence.IsTime(start) || tree.Tokens[start].Upos == Upos.Det))
            start++;
        var noun = tree.PhraseAt(start, draft.Sentence);
        // "the longer-run normal rate": over the modifiers that are nouns.
        while (noun >= 0 && tree.Tokens[noun].Head is var over && over > noun && over < noun + 5 && tree.Tokens[over].Upos is Upos.Noun or Upos.Propn && !draft.Sentence.IsQuantity(over) && !draft.Sentence.IsTime(over)
            && (tree.Is(noun, Deprel.Compound) || tree.Is(noun, Deprel.Amod) || tree.Is(noun, Deprel.Nmod)))
            noun = over;
        return noun >= 0 && tree.Tokens[noun].Upos == Upos.Noun && !Speech.IsForecastNoun(tree.Tokens[noun].Lemma) ? noun : -1;
    }

    /// <summary>"the growth forecast", "a profit estimate": named after what it is of.</summary>
    private static bool HasModifier(SyntaxTree tree, int head)
    {
        foreach (var child in tree.ChildrenOf(head))
        {
            if (child < head && tree.Is(child, Deprel.Compound) && tree.Tokens[child].Upos == Upos.Noun)
                return true;
        }

        return false;
    }
}
