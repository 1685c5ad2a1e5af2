using FactExtractor.Claims.Subjects;
using FactExtractor.Quantities;
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

        // What a change left was there, whatever comes after it; and what a definite phrase names ("the 302-horsepower system") is there already.
        if (draft.Role == QuantityRole.OldLevel || IsPresupposed(draft, tree))
            return Modality.Actual;
        string? auxiliary = null;
        var auxiliaryVerb = -1;
        var underSaying = false;
        for (var (at, steps) = (draft.Anchor, 0); at >= 0 && steps < 16; steps++)
        {
            var token = tree.Tokens[at];
            if (auxiliary is null && Auxiliary(tree, at) is { } own)
                (auxiliary, auxiliaryVerb) = (own, at);
            if (auxiliary is null && token.Upos is Upos.Verb && IsToBe(tree, at))
            {
                draft.Rules.Add("modality.be-to");
                return VerbLexicon.IsMeasuring(token.Lemma) && !VerbLexicon.IsActing(token.Lemma) ? Modality.Forecast : Modality.Target;
            }

            if (HasMark(tree, at, "if") || HasMark(tree, at, "unless"))
            {
                draft.Rules.Add("modality.condition");
                return Modality.Hypothetical;
            }

            var head = token.Head;
            if (head < 0 || EndsClause(tree, at))
                break;
            if (OfHead(tree, at, head) is { } above)
            {
                draft.Rules.Add(above switch { Modality.Denied => "modality.denied", Modality.Forecast => "modality.expecting", _ => "modality.planning" });
                return above;
            }

            underSaying |= tree.IsVerb(head) && Speech.IsSaying(tree.Tokens[head].Lemma) && (tree.Is(at, Deprel.Ccomp) || tree.Is(at, Deprel.Parataxis));
            at = head;
        }

        if (auxiliary is null)
            return Modality.Actual;
        var acts = VerbLexicon.IsActing(tree.Tokens[auxiliaryVerb].Lemma) && !VerbLexicon.IsMeasuring(tree.Tokens[auxiliaryVerb].Lemma);
        if (auxiliary is "will")
        {
            draft.Rules.Add("modality.will");
            return acts && draft.Quantity.Unit.Kind is UnitKind.Currency or UnitKind.Count ? Modality.Target : Modality.Forecast;
        }

        if (auxiliary is "would" && underSaying)
        {
            draft.Rules.Add("modality.reported-would");
            return acts ? Modality.Target : Modality.Forecast;
        }

        draft.Rules.Add("modality.modal");
        return Modality.Hypothetical;
    }

    private static bool IsPresupposed(ClaimDraft draft, SyntaxTree tree)
    {
        if (draft.Role != QuantityRole.Level || !(draft.Rules.Contains("subject.premodified") || draft.Quantity.Counted is not null))
            return false;
        var (first, _) = tree.TokensOf(draft.Span);
        return first > 0 && tree.Tokens[first - 1].Form is "the" or "The" or "its" or "their" or "his" or "'s" or "’s" or "this" or "these" or "current";
    }

    /// <summary>Above a relative clause, an adverbial clause or a parenthesis the words are about something else.</summary>
    private static bool EndsClause(SyntaxTree tree, int index) =>
        tree.Is(index, Deprel.AclRelcl) || tree.Is(index, Deprel.Parataxis) || (tree.Is(index, Deprel.Advcl) && !HasMark(tree, index, "to"));

    /// <summary>What a verb or noun of denying, expecting or planning says of what it governs.</summary>
    private static Modality? OfHead(SyntaxTree tree, int child, int head)
    {
        var lemma = tree.Tokens[head].Lemma;
        var governs = tree.Is(child, Deprel.Xcomp) || tree.Is(child, Deprel.Ccomp) || tree.Is(child, Deprel.Obj) || tree.Is(child, Deprel.Obl) || tree.Is(child, Deprel.Csubj)
            || (tree.Is(child, Deprel.Advcl) && HasMark(tree, child, "to"));
        if (tree.Tokens[head].Upos is Upos.Noun && tree.Is(child, Deprel.Acl) && HasMark(tree, child, "to") && (Speech.IsTargetNoun(lemma) || lemma is "option" or "deal" or "agreement" or "intention" or "move" or "effort" or "initiative" or "package"))
            return lemma == "option" ? Modality.Hypothetical : Modality.Target;
        if (!governs || tree.Tokens[head].Upos is not (Upos.Verb or Upos.Adj or Upos.Adv))
            return null;
        if (lemma is "deny" or "dispute" or "refute" && tree.Is(child, Deprel.Ccomp))
            return Modality.Denied;
        var isClause = tree.Is(child, Deprel.Xcomp) || tree.Is(child, Deprel.Ccomp) || tree.Is(child, Deprel.Advcl);
        if (Speech.IsExpecting(lemma) || (lemma is "set" or "due" or "poised" or "likely" or "bound" && isClause))
            return Modality.Forecast;
        return Speech.IsPlanning(lemma) && (isClause || tree.Is(child, Deprel.Obj) && lemma is not ("need" or "set" or "try")) ? Modality.Target : null;
    }

    private static Modality? OfNouns(ClaimDraft draft, SyntaxTree tree)
    {
        for (var (at, steps) = (draft.Anchor, 0); steps < 3; steps++)
        {
            var head = tree.Tokens[at].Head;
            if (head < 0 || tree.IsVerb(head) || !(tree.Is(at, Deprel.Nummod) || tree.Is(at, Deprel.Compound) || tree.Is(at, Deprel.Amod) || (tree.Is(at, Deprel.Nmod) && tree.CaseOf(at) is "of" or "")))
                break;
            if (tree.Tokens[head].Upos == Upos.Noun && OfNoun(tree.Tokens[head].Lemma) is { } own)
                return own;
            at = head;
        }

        // "our symmetric 2 percent longer-run objective"
        var (_, end) = tree.TokensOf(draft.Span);
        for (var i = end; i < Math.Min(end + 6, tree.Tokens.Length) && draft.Role == QuantityRole.Level && draft.Quantity.Unit.Kind != UnitKind.Count; i++)
        {
            if (tree.Tokens[i].Upos == Upos.Noun && Speech.IsTargetNoun(tree.Tokens[i].Lemma))
                return Modality.Target;
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Adj or Upos.Punct or Upos.Adv) || tree.Tokens[i].Form is "," or "." or ";")
                break;
        }

        if (OpensWithForecast(tree, end))
            return Modality.Forecast;

        // A projection that is, stands at or rises to a number is a forecast of it.
        var predicate = tree.PredicateOf(draft.Anchor);
        var subject = tree.SubjectOf(predicate);
        if (draft.SubjectHead >= 0 && NamesForecast(tree, draft.SubjectHead))
            return Modality.Forecast;
        if (draft.Rules.Contains("subject.continued") && draft.Sentence.Drafts.Find(d => d.SubjectHead == draft.SubjectHead && d != draft) is { Modality: Modality.Forecast })
            return Modality.Forecast;
        if (subject >= 0 && subject != draft.Anchor && NamesForecast(tree, subject))
            return Modality.Forecast;
        if (draft.SubjectHead >= 0 && tree.Tokens[draft.SubjectHead].Lemma is "target" or "goal" or "objective")
            return Modality.Target;
        return null;
    }

    /// <summary>"The median of participants' projections for the unemployment rate remains below 4 percent": a forecast named before the first verb is what the sentence is about.</summary>
    private static bool OpensWithForecast(SyntaxTree tree, int before)
    {
        var isForecast = false;
        for (var i = 0; i < before; i++)
        {
            var token = tree.Tokens[i];
            if (token.Upos is Upos.Verb or Upos.Aux && i > 0 && !token.Form.EndsWith("ed", StringComparison.Ordinal) && !token.Form.EndsWith("ing", StringComparison.Ordinal))
                return isForecast;
            if (token.Form is "," or ";")
                isForecast = false;
            isForecast |= token.Upos == Upos.Noun && token.Lemma is "projection" or "forecast";
        }

        return false;
    }

    private static Modality? OfNoun(string lemma) =>
        Speech.IsForecastNoun(lemma) ? Modality.Forecast : Speech.IsTargetNoun(lemma) ? Modality.Target : null;

    private static bool NamesForecast(SyntaxTree tree, int subject)
    {
        for (var up = 0; up < 2 && tree.Is(subject, Deprel.Nmod) && tree.IsNominal(tree.Tokens[subject].Head); up++)
            subject = tree.Tokens[subject].Head;
        var stack = new Stack<int>();
        stack.Push(subject);
        while (stack.TryPop(out var top))
        {
            if (tree.Tokens[top].Lemma is "projection" or "forecast" or "outlook" or "prediction")
                return true;
            foreach (var child in tree.ChildrenOf(top))
            {
                if (tree.Is(child, Deprel.Nmod) || tree.Is(child, Deprel.Compound))
                    stack.Push(child);
            }
        }

        return false;
    }

    /// <summary>"is to buy", and "to hit" with nothing above it, as headlines have it.</summary>
    private static bool IsToBe(SyntaxTree tree, int verb)
    {
        var at = verb - 1;
        while (at > 0 && tree.Tokens[at].Upos == Upos.Adv || (at > 0 && tree.Tokens[at].Form is "be"))
            at--;
        if (at < 1 || tree.Tokens[at].Form is not "to")
            return false;
        return tree.Tokens[at - 1].Form is "is" or "are" or "was" or "were" || tree.Tokens[verb].Head < 0;
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
}
