using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>
/// The words that NewsQuant calls the concept of a quantity, read off the tree: the noun that it measures with what identifies it, the object that
/// the amount is said of, and the subject of its clause.
/// </summary>
internal sealed class NewsQuantConcepts(SyntaxTree tree, string text, IReadOnlyList<TextSpan> quantities)
{
    private readonly SyntaxTree _tree = tree;

    /// <summary>The words of the concept, in order; empty for none.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="isName">Whether the number is part of a name ("3G"), which measures at most the noun behind it.</param>
    public IReadOnlyList<string> Of(Quantity quantity, bool isName = false)
    {
        var counted = quantity.CountedSpan is { } noun && noun.Start >= quantity.Span.Start;
        var span = counted ? quantity.Span.Union(quantity.CountedSpan!.Value) : quantity.Span;
        var top = Top(span);
        if (top < 0)
            return [];
        var words = new NewsQuantPhrases(_tree, text, quantities, span);
        var pronoun = false;
        if (!Beside(quantity, top, span, words))
        {
            var isCounted = IsCounted(quantity);
            var below = Measured(quantity, top, span, words);
            if (quantity.Unit.Kind != UnitKind.Count)
                Object(top, words);
            // "13 percent of the economy", "35 sections of the region" are not said of who has them, "13 percent of its economy" is.
            var isPart = below >= 0 && _tree.Tokens[top].Deprel != Deprel.Conj && !HasPossessivePronoun(below);
            if (!isPart && !IsAge(span) && !isName)
                pronoun = Subject(quantity, top, words);
            if (isCounted && words.IsEmpty)
                CountedSubject(top, words);
            // "they have two kids": what a pronoun counts or waits has no concept in the set.
            if (words.IsEmpty && !isName && (!isCounted || (!pronoun && _tree.Tokens[top].Deprel == Deprel.Obj)))
                words.AddBeside(span, pronoun);
        }

        return words.Words();
    }

    // Things that are counted; points are a level.
    private static bool IsCounted(Quantity quantity) => quantity is { CountedSpan: not null, Counted: not "point" };

    /// <summary>The word of the span whose head lies outside it.</summary>
    private int Top(TextSpan span)
    {
        for (var i = _tree.Sentence.WordAt(span.Start); i < _tree.Tokens.Length && _tree.Tokens[i].Span.Start < span.End; i++)
        {
            if (_tree.Tokens[i].Upos != Upos.Punct && (_tree.Tokens[i].Head < 0 || !span.Overlaps(_tree.Tokens[_tree.Tokens[i].Head].Span)))
                return i;
        }

        return -1;
    }

    /// <summary>Where the words beside a number say alone what it is of: "fillets (1 lb)", "Dow +0.2%".</summary>
    private bool Beside(Quantity quantity, int top, TextSpan span, NewsQuantPhrases words)
    {
        var before = _tree.Sentence.WordAt(span.Start) - 1;
        while (before >= 0 && _tree.Tokens[before].Form is "+" or "-" or "−")
            before--;
        // "S&P 500 +0.3%".
        var isName = before > 0 && _tree.Tokens[before].Upos == Upos.Num && words.IsBareNoun(before - 1) && words.OneBlank(before - 1, before);
        if (before >= 0 && (text[span.Start] is '+' or '−' || _tree.Tokens[before].Span.End + 1 < span.Start) && (isName || words.IsBareNoun(before)))
            return words.AddBefore(before);
        before = _tree.Sentence.WordAt(span.Start) - 1;
        while (before > 0 && (words.IsQuantity(before) || _tree.Tokens[before].Form is "," or "~"))
            before--;
        if (before > 0 && _tree.Tokens[before].Form == "(" && words.IsBareNoun(before - 1))
            return words.AddBefore(before - 1);
        // "sales and profits 2.2 billion": no word between.
        before = _tree.Sentence.WordAt(span.Start) - 1;
        if (before >= 0 && _tree.Tokens[top].Deprel is Deprel.Conj or Deprel.Appos or "list" or Deprel.Dep or Deprel.Parataxis && words.IsBareNoun(before) && _tree.Tokens[before].Span.End + 1 == span.Start)
            return words.AddBefore(before);
        // "with its shares down 5%".
        before = _tree.Sentence.WordAt(span.Start) - 1;
        if (before > 0 && _tree.Tokens[before].Lemma is "up" or "down" && words.IsBareNoun(before - 1) && words.HasCase(before - 1, "with"))
        {
            words.Add(before - 1);
            if (HasPossessivePronoun(before - 1))
                Subject(quantity, top, words);
            return true;
        }

        return false;
    }

    /// <summary>The noun that the number measures.</summary>
    /// <returns>The noun that leaves the subject out, unless it is the subject's own: "35 sections of the region"; else -1.</returns>
    private int Measured(Quantity quantity, int top, TextSpan span, NewsQuantPhrases words)
    {
        // "a standard 3.5-litre V-6": the noun right behind.
        if (quantity.Unit.Kind != UnitKind.Count && words.NounBehind(span) is >= 0 and var behind)
        {
            words.Add(behind);
            words.AddModifiersBefore(span);
            words.AddFollowing(behind);
            // "the purchase of a 51 percent stake".
            if (words.HasCase(behind, "of") && _tree.Tokens[behind] is { Head: >= 0, Deprel: Deprel.Nmod } own && words.IsBareNoun(own.Head))
                words.Add(own.Head);
            return -1;
        }

        var found = AboveOrBelow(quantity, top, span, words);
        // "60% of its value, or $30 billion": what is measured is said once.
        for (var head = top; words.IsEmpty && _tree.Tokens[head] is { Deprel: Deprel.Conj or Deprel.Appos, Head: >= 0 } other && words.IsQuantity(other.Head);)
        {
            head = other.Head;
            AboveOrBelow(quantity, head, _tree.Tokens[head].Span, words);
        }

        // "with carbon levels at 1,200 parts per million".
        var at = _tree.Sentence.WordAt(span.Start) - 1;
        if (words.IsEmpty && at > 0 && _tree.Tokens[at].Lemma == "at" && words.IsBareNoun(at - 1) && words.OneBlank(at - 1, at))
        {
            words.Add(at - 1);
            return _tree.Is(at - 1, Deprel.Obl) ? at - 1 : -1;
        }

        // "paid $35,538 for a system": what the money is for.
        if (!words.IsEmpty || _tree.Tokens[top].Head < 0 || quantity.Unit.Kind != UnitKind.Currency)
            return found;
        foreach (var child in _tree.ChildrenOf(_tree.Tokens[top].Head))
        {
            if (_tree.Tokens[child].Deprel == Deprel.Obl && words.IsNoun(child) && words.HasCase(child, "for"))
                words.Add(child);
        }

        return found;
    }

    // "a 5 percent stake", "fine of 10 million": the noun above; "1% of their earnings": the noun below.
    private int AboveOrBelow(Quantity quantity, int top, TextSpan span, NewsQuantPhrases words)
    {
        var token = _tree.Tokens[top];
        var isPart = IsCounted(quantity) || quantity.Unit == Unit.Percent;
        if (token.Head >= 0 && words.IsNoun(token.Head) && (token.Deprel is Deprel.Nummod or Deprel.Compound or Deprel.Amod or Deprel.Appos or Deprel.Dep or Deprel.Flat || IsNmod(token)))
        {
            words.Add(token.Head);
            // "a run of seven games" is no more said of who had it.
            if (IsCounted(quantity) && words.HasCase(top, "of"))
                return token.Head;
            isPart = false;
            if (_tree.Tokens[token.Head].Span.Start > span.Start)
                words.AddModifiersBefore(span);
            // "a total of $12m of claims".
            if (words.IsWord(token.Head) && !words.IsQuantity(token.Head) && !(quantity.Unit == Unit.Percent && IsNmod(token)))
                return -1;
        }

        return Below(quantity, top, span, isPart, words);
    }

    private int Below(Quantity quantity, int top, TextSpan span, bool isPart, NewsQuantPhrases words)
    {
        var found = -1;
        foreach (var child in _tree.ChildrenOf(top))
        {
            // "450 Nm (332 lb-ft) of torque".
            if (_tree.Tokens[child].Deprel == Deprel.Appos && quantity.Equivalents.Any(same => same.Span.Overlaps(_tree.Tokens[child].Span)))
                found = Math.Max(found, Below(quantity, child, span, isPart, words));
            if (IsNmod(_tree.Tokens[child]) && words.IsNoun(child) && _tree.Tokens[child].Span.Start > span.Start && words.IsPartitive(child, quantity.Unit.Kind, quantity.CountedSpan is not null) && !words.IsCounted(child))
            {
                words.Add(child);
                // "thousands of job cuts" names what is counted.
                found = !isPart || (quantity.CountedSpan is { } own && own.Overlaps(_tree.Tokens[child].Span)) ? found : child;
            }
        }

        return found;
    }

    private bool HasPossessivePronoun(int noun)
    {
        foreach (var child in _tree.ChildrenOf(noun))
        {
            if (_tree.Tokens[child] is { Deprel: Deprel.NmodPoss, Upos: Upos.Pron })
                return true;
        }

        return false;
    }

    // "the 15-year-old students": an age is said of who stands behind it alone.
    private bool IsAge(TextSpan span) => text.AsSpan(span.End).TrimStart(" -").StartsWith("old", StringComparison.OrdinalIgnoreCase);

    /// <summary>"14 players left the club": what the counted ones do it to.</summary>
    private void CountedSubject(int top, NewsQuantPhrases words)
    {
        // "seven bedrooms and two bathrooms".
        while (_tree.Tokens[top] is { Deprel: Deprel.Conj, Head: >= 0 } other && words.IsCounted(other.Head))
            top = other.Head;
        var verb = _tree.Tokens[top].Head;
        if (verb < 0 || !_tree.Is(top, Deprel.Nsubj))
            return;
        if (_tree.ChildOf(verb, Deprel.Obj) is >= 0 and var child && _tree.Tokens[child].Upos is Upos.Noun or Upos.Propn && !words.HasQuantity(child))
            words.Add(child);
        else if (_tree.ChildOf(verb, Deprel.Obl) is >= 0 and var completed && words.HasCase(completed, "off"))
            words.Add(completed);
        else if (_tree.ChildOf(verb, Deprel.Expl) >= 0)
            Existing(top, words);
    }

    // "there are 900 students studying at the university".
    private void Existing(int top, NewsQuantPhrases words)
    {
        for (var i = top; i < _tree.Tokens.Length; i++)
        {
            if (_tree.Tokens[i] is { Deprel: Deprel.Acl, Upos: Upos.Verb } && _tree.IsAncestorOrSelf(top, i) && _tree.ChildOf(i, Deprel.Obl) is >= 0 and var place)
                words.Add(place);
        }
    }

    /// <summary>"grow sales by 35 per cent", "bought a stake for $5m": the object that the amount is said of.</summary>
    private void Object(int top, NewsQuantPhrases words)
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
                words.Add(child);
                words.AddFollowing(child);
            }
            // "improved the storage, doubling it to 256 GB".
            else if (_tree.Tokens[child] is { Deprel: Deprel.Obj, Lemma: "it" or "they" } && _tree.Tokens[verb].Head is >= 0 and var above && _tree.ChildOf(above, Deprel.Obj) is >= 0 and var named && named < child && words.IsNoun(named))
                words.Add(named);
        }
    }

    /// <summary>The subject of the nearest clause that has one; of a pronoun the subject of a clause above.</summary>
    /// <returns>Whether the subject is a pronoun.</returns>
    private bool Subject(Quantity quantity, int from, NewsQuantPhrases words)
    {
        for (var at = from; at >= 0; at = _tree.Tokens[at].Head)
        {
            if (Subjects(at) is [var subject, ..] all)
            {
                if (_tree.IsAncestorOrSelf(subject, from))
                    return false;
                // "78 percent of the deal will be paid in cash, up from 50 percent".
                if (words.IsQuantity(subject) && words.IsEmpty)
                    AboveOrBelow(quantity, subject, _tree.Tokens[subject].Span, words);
                if (words.AddAge(subject))
                    return false;
                if (words.IsNoun(subject))
                {
                    foreach (var each in all)
                        words.Add(each);
                    words.AddTopic(subject);
                    Trailing(at, subject, words);
                    return false;
                }

                var lemma = _tree.Tokens[subject].Lemma.ToLowerInvariant();
                if (lemma is "which" or "that" or "who")
                    words.Add(Antecedent(at));
                else if (lemma is "it" or "they" or "he" or "she")
                    words.Add(SubjectAbove(at, subject) is >= 0 and var named ? named : lemma == "they" ? Plural(subject, words) : -1);
                return lemma is "it" or "they" or "he" or "she" or "i" or "we" or "you" or "this" or "that" or "these" or "those" or "its";
            }

            // "pulled the sector 0.7 percent lower": the object is what is lower.
            if (_tree.Tokens[at] is { Deprel: Deprel.Xcomp, Upos: Upos.Adj or Upos.Adv, Head: >= 0 } lower && _tree.ChildOf(lower.Head, Deprel.Obj) is >= 0 and var moved && words.IsNoun(moved) && !_tree.IsAncestorOrSelf(moved, from))
            {
                words.Add(moved);
                return false;
            }

            // "a car costing $5", "sales worth $3m": the noun that the participle stands with. "plans to cut 5": who plans.
            var head = _tree.Tokens[at].Head;
            if (at != from && head >= 0 && _tree.Tokens[at].Deprel is Deprel.Acl or Deprel.AclRelcl or Deprel.Amod && words.IsNoun(head)
                && !(_tree.Tokens[head].Deprel is Deprel.Obj or Deprel.Xcomp && IsInfinitive(at)))
            {
                words.Add(head);
                // "with prices starting at $5": an aside on the subject.
                if (_tree.Tokens[head].Deprel == Deprel.Obl && words.HasCase(head, "with"))
                    continue;
                return false;
            }
        }

        return false;
    }

    // "growth across the region has been slow": what stands between subject and verb belongs to the subject.
    private void Trailing(int verb, int subject, NewsQuantPhrases words)
    {
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (child > subject && child < verb && _tree.Is(child, Deprel.Obl) && words.IsNoun(child) && words.Identifies(child) && !words.PunctuationBetween(subject, child))
                words.Add(child);
        }
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
                // "it" stands for no plural: "executives say it costs …".
                if (subject < pronoun && _tree.Tokens[subject].Upos is Upos.Noun or Upos.Propn && !(_tree.Tokens[pronoun].Lemma == "it" && IsPlural(subject)))
                    return subject;
            }
        }

        return -1;
    }

    // "sent the shares up, and they closed at …".
    private int Plural(int pronoun, NewsQuantPhrases words)
    {
        for (var i = pronoun - 1; i >= 0; i--)
        {
            if (IsPlural(i) && words.IsBareNoun(i) && _tree.Tokens[i].Deprel is Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass)
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
            // "relations with Acme, which is owned by …": the name right before the comma.
            var pronoun = Subjects(verb)[0];
            return pronoun > 1 && _tree.Tokens[pronoun - 1].Form == "," && _tree.Tokens[pronoun - 2].Upos == Upos.Propn ? pronoun - 2 : Whole(_tree.Tokens[at].Head);
        }

        return -1;
    }

    // "an investment per person which is limited": it is the investment.
    private int Whole(int noun) => _tree.ChildOf(noun, Deprel.Case) is >= 0 and var word && _tree.Tokens[word].Lemma == "per" && _tree.Tokens[noun].Head >= 0 ? _tree.Tokens[noun].Head : noun;

    private bool IsPlural(int noun) => _tree.Tokens[noun] is { Upos: Upos.Noun } token && !token.Lemma.Equals(token.Form, StringComparison.OrdinalIgnoreCase) && token.Form.EndsWith('s');

    private bool IsInfinitive(int verb)
    {
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (_tree.Tokens[child] is { Deprel: Deprel.Mark, Lemma: "to" })
                return true;
        }

        return false;
    }

    private static bool IsNmod(Token token) => token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal);
}
