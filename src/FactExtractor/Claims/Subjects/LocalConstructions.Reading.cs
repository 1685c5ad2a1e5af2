using FactExtractor.Claims.Changes;
using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>Steps to the left and right that the constructions are made of.</summary>
internal sealed partial class LocalConstructions
{
    /// <summary>Whether the number or unit there is joined to its neighbour by a hyphen.</summary>
    private bool IsHyphened(int index) => _words.IsDash(index - 1) || _words.IsDash(index + 1) || _words.IsDash(index);

    /// <summary>"150 kW DC fast charging support": the noun comes behind more than one modifier.</summary>
    private bool NounFollows(int index)
    {
        for (var i = index; i < Math.Min(index + 3, _words.Count); i++)
        {
            if (_isTime(i) || _isQuantity(i))
                return false;
            if (_tree.Tokens[i].Upos == Upos.Noun)
                return true;
            if (!(_tree.Tokens[i].Upos == Upos.Adj || (_tree.Tokens[i].Upos == Upos.Verb && _tree.Tokens[i].Form.EndsWith("ing", StringComparison.Ordinal))))
                return false;
        }

        return false;
    }

    private bool BeginsClause(int index) =>
        _words.IsAny(index, ["had", "have", "has", "was", "were", "would", "will", "could"]) && _words.Is(_tree.TokensOf(_draft.Span).First - 1, "the")
        && index + 1 < _words.Count && _tree.Tokens[index + 1].Upos == Upos.Verb && _draft.Quantity.Unit.Kind == UnitKind.Currency;

    private int AfterEquivalents(int end)
    {
        if (_draft.Quantity.Equivalents is not [.., var last])
            return end;
        while (end < _words.Count && _tree.Tokens[end].Span.Start < last.Span.End)
            end++;
        return _words[end] is ")" or "]" ? end + 1 : end;
    }

    /// <summary>A participle or misread noun inside a noun phrase ("live broadcast users"): it modifies a noun on its right.</summary>
    private bool IsModifier(int index) =>
        _tree.Tokens[index].Upos == Upos.Verb && _tree.Tokens[index].Head > index && _tree.Tokens[index].Head < index + 4 && (_tree.Is(index, Deprel.Compound) || _tree.Is(index, Deprel.Amod));

    private int NounBefore(int index)
    {
        if (index < 0 || _tree.Tokens[index].Upos is not (Upos.Noun or Upos.Propn) || _isQuantity(index) || _isTime(index))
            return -1;
        return index;
    }

    /// <summary>The verb that the number leans on to its left: "rose by", "was", "stood at", "fell to".</summary>
    private int VerbBefore(int index)
    {
        while (index > 0 && _words.IsAny(index, ["by", "at", "to", "roughly", "only", "just", "further", "up", "down", "sharply", "slightly", "marginally", "now", "also", "still", "around", "about", "even", "out", "between", "from"]))
            index--;
        if (index <= 0)
            return -1;
        var token = _tree.Tokens[index];
        if ((_draft.Quantity.Unit.Kind == UnitKind.Currency || _draft.Rules.Contains("change.more")) && token.Form is "cost" or "costs" && (_tree.Tokens[index - 1].Upos is Upos.Noun or Upos.Propn or Upos.Aux or Upos.Num || _words.IsAny(index - 1, ["had", "has", "have"])))
            return index;
        // "accounts for half", whatever the tagger takes it for
        if (_words.Is(index, "for") && _words.IsAny(index - 1, ["accounts", "account", "accounted"]))
            return index - 1;
        if (token.Upos == Upos.Noun && token.Form.EndsWith('s') && _words.IsAny(index - 1, ["and", "but", ","]) && (ChangeLexicon.OfVerb(token.Lemma) is not null || token.Lemma == "edge"))
            return index;
        if (ChangeLexicon.IsFinitePast(token.Form) || token.Form is "was" or "were" or "is" or "are" or "reached" or "totalled" or "totaled" or "stood" or "stands" or "hit" or "remains" or "remained" or "averaged" or "exceeded")
            return index;
        return token.Upos is Upos.Verb or Upos.Aux && (ChangeLexicon.OfVerb(token.Lemma) is not null && !ChangeLexicon.IsTransitive(token.Lemma) || VerbLexicon.IsMeasuring(token.Lemma)) ? index : -1;
    }

    private int SubjectOf(int verb)
    {
        // A change verb with an object of its own changes that object.
        if (ChangeLexicon.IsTransitive(_tree.Tokens[verb].Lemma) && _tree.ChildOf(verb, Deprel.Obj) is >= 0 and var own && !_isQuantity(own) && own < _draft.Anchor)
            return own;
        var predicate = _tree.Is(verb, Deprel.Cop) || _tree.Is(verb, Deprel.Aux) ? _tree.Tokens[verb].Head : verb;
        var subject = NearestSubject(predicate, verb);
        if (subject >= 0 && subject < verb && !_isQuantity(subject) && !_isTime(subject) && !HasFiniteVerbBetween(subject, verb))
            return subject;
        if (_tree.Is(verb, Deprel.Conj) || _tree.Is(verb, Deprel.Xcomp) || _tree.Is(verb, Deprel.Advcl) || _tree.Is(verb, Deprel.Acl))
        {
            // "and rises to 2 percent": the words right before the verb join it to another, whose subject it shares.
            if (_words.IsAny(SkipAdverbs(verb - 1), ["and", "but", "or", ",", "to", "then", "that", "which"]) && _tree.MeasuredSubjectOf(verb) is >= 0 and var shared && !_isQuantity(shared) && !_isTime(shared))
                return shared;
        }

        return subject >= 0 && subject < verb && !_isQuantity(subject) && !_isTime(subject) ? subject : LeftPhrase(verb);
    }

    /// <summary>The predicate's subject, the one nearest to the verb where the parser gave it two; else a subject on the left that no verb has taken since.</summary>
    private int NearestSubject(int predicate, int verb)
    {
        var subject = _tree.NearestSubject(predicate, verb);
        if (subject >= 0 || !ChangeLexicon.IsFinitePast(_tree.Tokens[verb].Form))
            return subject;
        for (var i = verb - 1; i >= 0; i--)
        {
            if (_tree.Is(i, Deprel.Nsubj) && !IsInRelative(i) && !_words.Is(i - 1, "."))
                return _tree.Tokens[i].Head < i && _tree.Tokens[i].Upos is Upos.Noun or Upos.Propn ? i : -1;
            if (_tree.IsVerb(i) && !IsInRelative(i))
                return -1;
        }

        return -1;
    }

    private int SkipAdverbs(int index)
    {
        while (index > 0 && _tree.Tokens[index].Upos is Upos.Adv or Upos.Aux)
            index--;
        return index;
    }

    private bool HasFiniteVerbBetween(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (_tree.Tokens[i].Upos == Upos.Verb && ChangeLexicon.IsFinitePast(_tree.Tokens[i].Form) && !IsInRelative(i))
                return true;
        }

        return false;
    }

    private bool IsInRelative(int index)
    {
        for (; index >= 0; index = _tree.Tokens[index].Head)
        {
            if (_tree.Is(index, Deprel.Acl))
                return true;
        }

        return false;
    }

    /// <summary>The noun phrase that ends right before <paramref name="index"/>: its head, climbing "of/at/in" chains to the left.</summary>
    private int LeftPhrase(int index)
    {
        var at = index - 1;
        while (at >= 0 && (_isTime(at) || _tree.Tokens[at].Upos is Upos.Adv or Upos.Aux or Upos.Punct || (_tree.Tokens[at].Upos == Upos.Adp && _isTime(at + 1)) || (_tree.Tokens[at].Upos == Upos.Det && _isTime(at + 1))))
            at--;
        // "The Orla 6 costs $799": a number that measures nothing is part of the name.
        if (at > 0 && _tree.Tokens[at].Upos == Upos.Num && _tree.Tokens[at - 1].Upos == Upos.Propn && !_isQuantity(at))
            at--;
        if (at < 0 || _tree.Tokens[at].Upos is not (Upos.Noun or Upos.Propn or Upos.Pron) || _isQuantity(at))
            return -1;
        while (_tree.Tokens[at].Head is >= 0 and var head && head < index && _tree.Tokens[head].Upos is Upos.Noun or Upos.Propn && !_isQuantity(head) && !_isTime(head)
            && (_tree.Is(at, Deprel.Nmod) || _tree.Is(at, Deprel.Compound) || _tree.Is(at, Deprel.Conj) || _tree.Is(at, Deprel.Flat) || _tree.Is(at, Deprel.Obl)))
            at = head;
        return OverPreposition(at, index);
    }

    /// <summary>"a ticket from New York costs", "922 cases of fraud in the UK, worth": where the parser hung the last noun elsewhere, the words before its preposition lead on.</summary>
    private int OverPreposition(int at, int index)
    {
        for (var steps = 0; steps < 4 && _tree.Tokens[at].Upos == Upos.Propn && (_tree.Tokens[at].Head >= index || _tree.Is(at, Deprel.Obl)); steps++)
        {
            var start = at;
            while (start > 0 && (_tree.Tokens[start - 1].Upos is Upos.Adj or Upos.Det or Upos.Noun or Upos.Propn or Upos.Num))
                start--;
            if (start == 0 || !_words.IsAny(start - 1, ["of", "in", "from", "at", "for", "on"]) || start < 2 || _tree.Tokens[start - 2].Upos is not (Upos.Noun or Upos.Propn) || _isQuantity(start - 2) || _isTime(start - 2))
                return at;
            at = start - 2;
            while (_tree.Tokens[at].Head is >= 0 and var head && head < at && head < index && _tree.Tokens[head].Upos is Upos.Noun or Upos.Propn && !_isQuantity(head) && _tree.Is(at, Deprel.Nmod))
                at = head;
        }

        return at;
    }
}
