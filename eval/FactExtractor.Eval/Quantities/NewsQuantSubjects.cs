using FactExtractor.Syntax;

namespace FactExtractor.Eval.Quantities;

/// <summary>Finds who or what an amount is said of beyond the noun that it measures: subject and object of its clause, and what pronouns stand for.</summary>
internal sealed class NewsQuantSubjects(NewsQuantWords words, NewsQuantPhrases phrases, NewsQuantMeasured measured)
{
    private readonly SyntaxTree _tree = words.Tree;

    /// <summary>"cut prices by 4 percent", "bought a boat for $5m": the object that the amount is said of.</summary>
    public void AddObject(int top)
    {
        var at = top;
        while (_tree.Tokens[at] is { Deprel: Deprel.Conj, Head: >= 0 } token && words.IsQuantity(token.Head))
            at = token.Head;
        var verb = _tree.Tokens[at].Head;
        if (verb < 0 || !_tree.Tokens[at].Deprel.StartsWith(Deprel.Obl, StringComparison.Ordinal))
            return;
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (child < at && _tree.Tokens[child] is { Deprel: Deprel.Obj, Upos: Upos.Noun or Upos.Propn, Lemma: not "place" } && !words.IsTime(child))
            {
                phrases.Add(child);
                phrases.AddFollowing(child);
            }
            // "raised the fee, doubling it to $8".
            else if (_tree.Tokens[child] is { Deprel: Deprel.Obj, Lemma: "it" or "they" } && _tree.Tokens[verb].Head is >= 0 and var above && _tree.ChildOf(above, Deprel.Obj) is >= 0 and var named && named < child && words.IsNoun(named))
                phrases.Add(named);
        }
    }

    /// <summary>"nine guests left the room": what the counted ones do it to.</summary>
    public void AddWhatCountedDo(int top)
    {
        // "five cooks and two drivers".
        while (_tree.Tokens[top] is { Deprel: Deprel.Conj, Head: >= 0 } other && words.IsCounted(other.Head))
            top = other.Head;
        var verb = _tree.Tokens[top].Head;
        if (verb < 0 || !_tree.Is(top, Deprel.Nsubj))
            return;
        if (_tree.ChildOf(verb, Deprel.Obj) is >= 0 and var child && _tree.Tokens[child].Upos is Upos.Noun or Upos.Propn && !words.HasQuantity(child))
            phrases.Add(child);
        else if (_tree.ChildOf(verb, Deprel.Obl) is >= 0 and var completed && words.HasCase(completed, "off"))
            phrases.Add(completed);
        else if (_tree.ChildOf(verb, Deprel.Expl) >= 0)
            Existing(top);
    }

    // "there are 40 nurses working at the clinic".
    private void Existing(int top)
    {
        for (var i = top; i < _tree.Tokens.Length; i++)
        {
            if (_tree.Tokens[i] is { Deprel: Deprel.Acl, Upos: Upos.Verb } && _tree.IsAncestorOrSelf(top, i) && _tree.ChildOf(i, Deprel.Obl) is >= 0 and var place)
                phrases.Add(place);
        }
    }

    /// <summary>The subject of the nearest clause that has one; of a pronoun the subject of a clause above.</summary>
    /// <returns>Whether the subject is a pronoun.</returns>
    public bool AddSubject(int from)
    {
        var isMeasured = !phrases.IsEmpty;
        for (var at = from; at >= 0; at = _tree.Tokens[at].Head)
        {
            if (Subjects(at) is [var subject, ..] all)
            {
                if (_tree.IsAncestorOrSelf(subject, from))
                    return false;
                // "70 percent of the loan was paid back, up from 50 percent".
                if (words.IsQuantity(subject) && phrases.IsEmpty)
                    measured.AddAboveOrBelow(subject, _tree.Tokens[subject].Span);
                if (phrases.AddAge(subject))
                    return false;
                if (words.IsNoun(subject))
                {
                    foreach (var each in all)
                        phrases.Add(each);
                    phrases.AddTopic(subject);
                    return false;
                }

                var lemma = _tree.Tokens[subject].Lemma.ToLowerInvariant();
                // What is measured is named already: a noun that a pronoun stands for is one step too far.
                if (isMeasured)
                    return true;
                if (lemma is "which" or "that" or "who")
                    phrases.Add(Antecedent(at));
                else if (lemma is "it" or "they" or "he" or "she")
                    phrases.Add(SubjectAbove(at, subject) is >= 0 and var named ? named : lemma == "they" ? Plural(subject) : -1);
                return lemma is "it" or "they" or "he" or "she" or "i" or "we" or "you" or "this" or "that" or "these" or "those" or "its";
            }

            // "made the ferry 2 percent cheaper": the object is what is cheaper.
            if (_tree.Tokens[at] is { Deprel: Deprel.Xcomp, Upos: Upos.Adj or Upos.Adv, Head: >= 0 } lower && _tree.ChildOf(lower.Head, Deprel.Obj) is >= 0 and var moved && words.IsNoun(moved) && !_tree.IsAncestorOrSelf(moved, from))
            {
                phrases.Add(moved);
                return false;
            }

            // "a car costing $5", "sales worth $3m": the noun that the participle stands with. "plans to cut 5": who plans.
            var head = _tree.Tokens[at].Head;
            if (at != from && head >= 0 && _tree.Tokens[at].Deprel is Deprel.Acl or Deprel.AclRelcl or Deprel.Amod && words.IsNoun(head)
                && !(_tree.Tokens[head].Deprel is Deprel.Obj or Deprel.Xcomp && words.IsInfinitive(at)))
            {
                if (isMeasured)
                    return false;
                phrases.Add(head);
                // "with prices starting at $5": an aside on the subject.
                if (_tree.Tokens[head].Deprel == Deprel.Obl && words.HasCase(head, "with"))
                    continue;
                return false;
            }
        }

        return false;
    }

    private List<int> Subjects(int verb)
    {
        var subjects = new List<int>();
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (_tree.Is(child, Deprel.Nsubj))
                subjects.Add(child);
        }

        // One subject in pieces; a second one far off is another's.
        while (subjects.Count > 1 && subjects[1] - subjects[0] > 3)
            subjects.RemoveAt(0);
        return subjects;
    }

    private int SubjectAbove(int verb, int pronoun)
    {
        for (var at = _tree.Tokens[verb].Head; at >= 0; at = _tree.Tokens[at].Head)
        {
            foreach (var subject in Subjects(at))
            {
                // "it" stands for no plural: "drivers say it costs …".
                if (subject < pronoun && _tree.Tokens[subject].Upos is Upos.Noun or Upos.Propn && !(_tree.Tokens[pronoun].Lemma == "it" && words.IsPlural(subject)))
                    return subject;
            }
        }

        return -1;
    }

    // "sold the bonds, and they fell 2%".
    private int Plural(int pronoun)
    {
        for (var i = pronoun - 1; i >= 0; i--)
        {
            if (words.IsPlural(i) && words.IsBareNoun(i) && _tree.Tokens[i].Deprel is Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass)
                return i;
        }

        return -1;
    }

    private int Antecedent(int verb)
    {
        for (var at = verb; at >= 0; at = _tree.Tokens[at].Head)
        {
            if (_tree.Tokens[at].Deprel != Deprel.AclRelcl)
                continue;
            // "talks with Acme, which owns 5%": the name right before the comma.
            var pronoun = Subjects(verb)[0];
            return pronoun > 1 && _tree.Tokens[pronoun - 1].Form == "," && _tree.Tokens[pronoun - 2].Upos == Upos.Propn ? pronoun - 2 : Whole(_tree.Tokens[at].Head);
        }

        return -1;
    }

    // "a limit per guest which is $5": it is the limit.
    private int Whole(int noun) => _tree.ChildOf(noun, Deprel.Case) is >= 0 and var word && _tree.Tokens[word].Lemma == "per" && _tree.Tokens[noun].Head >= 0 ? _tree.Tokens[noun].Head : noun;
}
