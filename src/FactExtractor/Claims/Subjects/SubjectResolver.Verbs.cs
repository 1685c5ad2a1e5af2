using FactExtractor.Claims.Changes;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>What is measured where a verb says it: its object, its subject, or what it is said of.</summary>
internal sealed partial class SubjectResolver
{
    /// <summary>"fell 102.2 points to 27,934.02, the other index lost": a level that the parser hung on the next clause is of what its own change is of.</summary>
    private int OfFoldedChange()
    {
        if (_tree.Tokens[draft.Anchor].Head <= draft.Anchor || draft.Quantity.Counted is not null and not "point")
            return -1;
        var amount = draft.Sentence.Drafts.Find(d => d.Base == draft && d.Role == QuantityRole.None && d.Span.End < draft.Span.Start);
        if (amount is null || !_tree.Is(draft.Anchor, Deprel.Obl) || _tree.Tokens[amount.Anchor].Head is not (>= 0 and var verb) || verb > amount.Anchor || !_tree.IsVerb(verb)
            || _tree.MeasuredSubjectOf(verb) is not (>= 0 and var subject) || subject > verb || IsQuantity(subject) || !(_tree.Tokens[subject].Upos is Upos.Noun or Upos.Propn || (_tree.Tokens[subject].Upos == Upos.Adj && char.IsUpper(_tree.Tokens[subject].Form[0]))))
            return -1;
        draft.IsGrammaticalSubject = true;
        draft.Rules.Add("subject.verb");
        return subject;
    }

    /// <summary>"it takes 102 days to sell a house": the time measures what is done to the object.</summary>
    private int OfTaking()
    {
        var verb = _tree.Tokens[draft.Anchor].Head;
        if (verb < 0 || !_tree.Is(draft.Anchor, Deprel.Obj) || _tree.Tokens[verb].Lemma is not ("take" or "cost" or "require")
            || _tree.ChildOf(verb, Deprel.Nsubj) is not (>= 0 and var subject) || !_tree.Tokens[subject].Form.Equals("it", StringComparison.OrdinalIgnoreCase))
            return -1;
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (child > draft.Anchor && _tree.Tokens[child].Upos == Upos.Verb && child > 0 && _tree.Tokens[child - 1].Form == "to" && _tree.ChildOf(child, Deprel.Obj) is >= 0 and var done)
            {
                draft.Rules.Add("subject.task");
                return done;
            }
        }

        return -1;
    }

    private int OfVerb(int verb, int at)
    {
        var lemma = _tree.Tokens[verb].Lemma;
        var subject = _tree.MeasuredSubjectOf(verb);
        var isPassive = _tree.ChildOf(verb, Deprel.AuxPass) >= 0;
        var ownObject = ObjectOf(verb, at);
        if (ChangeLexicon.OfVerb(lemma) is not null && ownObject >= 0 && ChangeLexicon.IsTransitive(lemma))
        {
            draft.Rules.Add("subject.change-object");
            return ownObject;
        }

        // "raised the range, bringing it to 1 percent"
        if (lemma is "bring" or "take" or "leave" or "push" or "send" or "lift" or "put" && _tree.CaseOf(at) is "to" or "at" && _tree.ChildOf(verb, Deprel.Obj) is >= 0 and var moved && moved < at && (_tree.Tokens[moved].Upos == Upos.Pron || (lemma is "bring" or "take" or "push" or "lift" && _tree.Tokens[moved].Upos is Upos.Noun && !IsQuantity(moved))))
        {
            draft.IsGrammaticalSubject = true;
            return moved;
        }

        // "get it at Harlow's for $20": what is bought or sold is the pronoun's.
        if (ownObject < 0 && draft.Quantity.Unit.IsMoney() && _tree.CaseOf(at) == "for" && _tree.ChildOf(verb, Deprel.Obj) is >= 0 and var traded && traded < at && _tree.Tokens[traded].Form is "it" or "them" or "this" or "these" or "one" or "which" or "that")
            return traded;
        if (ownObject >= 0 && !VerbLexicon.IsMeasuring(lemma) && !isPassive)
        {
            draft.Rules.Add("subject.object");
            return OfSight(verb, ownObject);
        }

        if (VerbLexicon.IsActing(lemma) && !isPassive && draft.Role is QuantityRole.Level && draft.Quantity.Unit.Kind is not (UnitKind.Physical or UnitKind.Duration) && Oblique(verb, at) is >= 0 and var oblique)
        {
            draft.Rules.Add("subject.oblique");
            return oblique;
        }

        if (subject >= 0 && !IsQuantity(subject))
        {
            draft.Rules.Add("subject.verb");
            draft.IsGrammaticalSubject = true;
            return subject;
        }

        return Oblique(verb, at);
    }

    /// <summary>"saw its profits drop 33%": what is seen is measured, and it may stand as the subject of the seen clause.</summary>
    private int OfSight(int verb, int ownObject)
    {
        var inner = _tree.ChildOf(verb, Deprel.Ccomp);
        return inner >= 0 && _tree.ChildOf(inner, Deprel.Nsubj) is >= 0 and var subject && !IsQuantity(subject) ? subject : ownObject;
    }

    /// <summary>"597 million are live-broadcast users", "5,000 jobs will go", "$5 was paid for it".</summary>
    private int OfOwnPredicate(int predicate, int at)
    {
        if (_tree.Tokens[predicate].Upos is Upos.Noun or Upos.Propn)
        {
            draft.Rules.Add("subject.predicate-noun");
            return predicate;
        }

        draft.Rules.Add("subject.oblique");
        return ObjectOf(predicate, at) is >= 0 and var ownObject ? ownObject : Oblique(predicate, at);
    }

    private int ObjectOf(int verb, int at)
    {
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (child != at && _tree.Is(child, Deprel.Obj) && !IsQuantity(child) && !_tree.IsAncestorOrSelf(child, draft.Anchor)
                && _tree.Tokens[child].Upos is Upos.Noun or Upos.Propn && _tree.Tokens[child].Lemma is not ("tenth" or "quarter" or "half" or "point") && !IsOtherAmount(child)
                && !(child > draft.Anchor && _tree.Extent(child).First is > 0 and var start && _tree.Tokens[start - 1].Form is "," or "–" or "—"))
                return child;
        }

        return -1;
    }

    /// <summary>"fell 102 points to 27,934": the amount of the change is no object.</summary>
    private bool IsOtherAmount(int index) => draft.Sentence.Drafts.Exists(d => d != draft && d.Anchor == index && d.Role != QuantityRole.Level);

    private int Oblique(int verb, int at)
    {
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (child != at && child > at && _tree.Is(child, Deprel.Obl) && !HoldsQuantity(child) && !IsTime(child)
                && _tree.CaseOf(child) is "in" or "on" or "for" or "from" or "of" or "to" && _tree.Tokens[child].Upos is Upos.Noun or Upos.Propn)
                return child;
        }

        return -1;
    }
}
