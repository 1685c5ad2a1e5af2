using FactExtractor.Claims.Subjects;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Modalities;

/// <summary>
/// Decides how a claim is meant, from the auxiliaries of its clause, the verbs and nouns of expecting, planning and denying above it, and conditions.
/// </summary>
internal static class ModalityResolver
{
    public static void Resolve(ClaimDraft draft)
    {
        draft.Modality = Read(draft);
        // "will reach" of a time that is over at publication reports what was reached.
        if (draft.Modality is Modality.Forecast or Modality.Target && IsOver(draft) && !IsStated(draft))
        {
            draft.Modality = Modality.Actual;
            draft.Rules.Add("modality.over");
        }
    }

    private static bool IsOver(ClaimDraft draft)
    {
        if (draft.Period is not { } period || draft.Sentence.Document.Published is not { } published)
            return false;
        var end = period.Value[(period.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return end.Length >= 4 && int.TryParse(end.AsSpan(0, 4), out var year) && (year < published.Year || (end.Length == 10 && DateOnly.TryParseExact(end, "yyyy-MM-dd", out var day) && day < published));
    }

    /// <summary>A forecast or target that was stated as one stays one, even of a time gone by.</summary>
    private static bool IsStated(ClaimDraft draft) => draft.Rules.Contains("modality.expecting") || draft.Rules.Contains("modality.planning") || draft.Rules.Contains("modality.noun");

    private static Modality Read(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (OfNouns(draft, tree) is { } noun)
        {
            draft.Rules.Add("modality.noun");
            return noun;
        }

        var at = draft.Anchor;
        var would = false;
        for (var steps = 0; at >= 0 && steps < 12; steps++)
        {
            var lemma = tree.Tokens[at].Lemma;
            var parent = tree.Tokens[at].Head;
            if (Auxiliary(tree, at) is { } auxiliary)
            {
                if (auxiliary is "would" or "could" or "may" or "might" or "should")
                {
                    would = true;
                    if (!IsUnderSaying(tree, at) || auxiliary is not "would")
                    {
                        draft.Rules.Add("modality.modal");
                        return Modality.Hypothetical;
                    }

                    draft.Rules.Add("modality.reported-would");
                    return VerbLexicon.IsActing(lemma) ? Modality.Target : Modality.Forecast;
                }

                draft.Rules.Add("modality.will");
                return VerbLexicon.IsActing(lemma) && !VerbLexicon.IsMeasuring(lemma) ? Modality.Target : Modality.Forecast;
            }

            if (HasMark(tree, at, "if") || HasMark(tree, at, "unless"))
            {
                draft.Rules.Add("modality.condition");
                return Modality.Hypothetical;
            }

            if (at != draft.Anchor && steps > 0)
            {
                if (lemma is "deny" or "reject" or "dispute" or "refute" && tree.IsVerb(at))
                {
                    draft.Rules.Add("modality.denied");
                    return Modality.Denied;
                }

                if (Speech.IsExpecting(lemma) && tree.Tokens[at].Upos is Upos.Verb or Upos.Adj or Upos.Adv)
                {
                    draft.Rules.Add("modality.expecting");
                    return Modality.Forecast;
                }

                if (Speech.IsPlanning(lemma) && tree.IsVerb(at))
                {
                    draft.Rules.Add("modality.planning");
                    return Modality.Target;
                }

                if (lemma == "be" && tree.IsVerb(at) && parent != at && HasInfinitive(tree, at, draft.Anchor))
                {
                    draft.Rules.Add("modality.be-to");
                    return Modality.Target;
                }
            }

            if (parent >= 0 && tree.Is(at, Deprel.Advcl) && HasMark(tree, at, "as"))
                break;
            // A clause reported by a verb of saying is judged by its own words and by what is expected, not by the auxiliaries of the saying.
            at = parent;
            if (at >= 0 && tree.IsVerb(at) && Speech.IsSaying(tree.Tokens[at].Lemma) && !Speech.IsExpecting(tree.Tokens[at].Lemma) && tree.Tokens[at].Lemma is not "deny")
                break;
        }

        return would ? Modality.Hypothetical : Modality.Actual;
    }

    private static Modality? OfNouns(ClaimDraft draft, SyntaxTree tree)
    {
        for (var (at, steps) = (draft.Anchor, 0); at >= 0 && steps < 3; at = tree.Tokens[at].Head, steps++)
        {
            var lemma = tree.Tokens[at].Lemma;
            if (tree.Tokens[at].Upos == Upos.Noun && at != draft.Anchor)
            {
                if (Speech.IsForecastNoun(lemma))
                    return Modality.Forecast;
                if (Speech.IsTargetNoun(lemma))
                    return Modality.Target;
            }

            if (tree.IsVerb(at))
                break;
        }

        for (var (at, steps) = (draft.SubjectHead, 0); at >= 0 && steps < 2; at = tree.Tokens[at].Head, steps++)
        {
            if (tree.Tokens[at].Upos == Upos.Noun && Speech.IsForecastNoun(tree.Tokens[at].Lemma))
                return Modality.Forecast;
            if (tree.Tokens[at].Upos == Upos.Noun && tree.Tokens[at].Lemma is "target" or "goal" or "objective")
                return Modality.Target;
            foreach (var child in tree.ChildrenOf(at))
            {
                if (tree.Is(child, Deprel.Compound) && Speech.IsForecastNoun(tree.Tokens[child].Lemma))
                    return Modality.Forecast;
            }

            if (!tree.Is(at, Deprel.Nmod))
                break;
        }

        return null;
    }

    private static string? Auxiliary(SyntaxTree tree, int predicate)
    {
        string? found = null;
        foreach (var child in tree.ChildrenOf(predicate))
        {
            if (!tree.Is(child, Deprel.Aux))
                continue;
            var form = tree.Tokens[child].Form.ToLowerInvariant();
            if (form is "would" or "could" or "may" or "might" or "'d" or "’d")
                return form is "'d" or "’d" ? null : form;
            if (form is "will" or "'ll" or "’ll" or "shall" or "wo")
                found = "will";
        }

        return found;
    }

    private static bool HasMark(SyntaxTree tree, int predicate, string mark)
    {
        foreach (var child in tree.ChildrenOf(predicate))
        {
            if (tree.Is(child, Deprel.Mark) && tree.Tokens[child].Form.Equals(mark, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>"is to buy", "are to receive".</summary>
    private static bool HasInfinitive(SyntaxTree tree, int be, int anchor)
    {
        foreach (var child in tree.ChildrenOf(be))
        {
            if (tree.Is(child, Deprel.Xcomp) && HasMark(tree, child, "to") && tree.IsAncestorOrSelf(child, anchor))
                return true;
        }

        return false;
    }

    private static bool IsUnderSaying(SyntaxTree tree, int predicate)
    {
        for (var at = predicate; at >= 0; at = tree.Tokens[at].Head)
        {
            if (at != predicate && tree.IsVerb(at) && Speech.IsSaying(tree.Tokens[at].Lemma))
                return true;
        }

        return false;
    }
}
