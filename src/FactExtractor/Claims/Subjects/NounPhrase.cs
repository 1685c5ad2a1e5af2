using System.Text;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// Names a noun phrase in the document's words: the head with the modifiers that identify it, without determiner, number, relative clause and
/// apposition, and without a possessor that is an entity of its own (given apart).
/// </summary>
internal sealed partial class NounPhrase
{
    private const int MaxTokens = 24;

    private readonly SentenceContext _context;
    private readonly SyntaxTree _tree;
    private readonly SortedSet<int> _kept = [];
    private readonly Func<int, bool> _isExcluded;

    private NounPhrase(SentenceContext context, Func<int, bool> isExcluded)
    {
        _context = context;
        _tree = context.Tree;
        _isExcluded = isExcluded;
    }

    /// <summary>The phrase, or null where nothing of it is left.</summary>
    public Mention? Name { get; private set; }

    /// <summary>The possessor that was left out ("China's"), or null.</summary>
    public Mention? Possessor { get; private set; }

    public static NounPhrase Read(SentenceContext context, int head, Func<int, bool> isExcluded)
    {
        var phrase = new NounPhrase(context, isExcluded);
        var top = phrase.SkipMeasureNoun(head);
        phrase.Keep(top, isTop: true);
        phrase.ExtendName(top);
        phrase.CompleteName();
        phrase.CompleteTerm();
        phrase.Adopt(top);
        phrase.AdoptAdjective(top);
        phrase.DropPlace(top);
        phrase.Name = phrase.Compose();
        return phrase;
    }

    /// <summary>"the number of users" and "a total of 5,000 users" are about the users.</summary>
    private int SkipMeasureNoun(int head)
    {
        if (_tree.Tokens[head].Lemma is not ("number" or "total" or "amount" or "proportion" or "percentage" or "quantity" or "rest" or "majority"))
            return head;
        foreach (var child in _tree.ChildrenOf(head))
        {
            if (child > head && _tree.Is(child, Deprel.Nmod) && _tree.CaseOf(child) == "of" && !HoldsExcluded(child))
                return child;
        }

        return head;
    }

    /// <summary>"Boeing 737-800s", "Airbus A350-900 jets": a model's name with digits goes on to its right, whatever the parser made of its pieces.</summary>
    private void ExtendName(int head)
    {
        if (_tree.Tokens[head].Upos != Upos.Propn)
            return;
        var hasDigit = false;
        var last = head;
        for (var i = head + 1; i < Math.Min(head + 9, _tree.Tokens.Length); i++)
        {
            var token = _tree.Tokens[i];
            var isModel = char.IsAsciiDigit(token.Form[^1]) || (token.Form.Length > 1 && char.IsAsciiDigit(token.Form[0]) && char.IsAsciiLetter(token.Form[^1])) || (token.Form.Length > 1 && char.IsAsciiLetterUpper(token.Form[0]) && char.IsAsciiDigit(token.Form[1]));
            if (_isExcluded(i) || IsTime(i) || token.Form is "costs")
                break;
            if (isModel)
                hasDigit = true;
            else if (!(token.Form is "-" or "–" or "'s" or "’s" || (token.Upos is Upos.Noun or Upos.Propn && (hasDigit || token.Upos == Upos.Propn))))
                break;
            last = i;
        }

        if (!hasDigit)
            return;
        for (var i = head + 1; i <= last; i++)
            _kept.Add(i);
    }

    /// <summary>"per capita income", "the long-term unemployed": words that belong to a term, whatever the parser took them for.</summary>
    private void CompleteTerm()
    {
        foreach (var index in _kept)
        {
            if (index > 0 && IsPerCapita(index - 1))
            {
                _kept.Add(index - 1);
                break;
            }
        }

        if (_kept.Count > 0 && _kept.Max + 1 < _tree.Tokens.Length && _tree.Tokens[_kept.Max + 1].Form is "unemployed" or "employed" or "uninsured" or "homeless" or "disabled" or "poor" or "elderly" && !_isExcluded(_kept.Max + 1)
            && _tree.Tokens[_kept.Max].Upos is Upos.Noun or Upos.Adj && (_kept.Max + 2 == _tree.Tokens.Length || _tree.Tokens[_kept.Max + 2].Upos is Upos.Aux or Upos.Verb or Upos.Punct or Upos.Adp))
            _kept.Add(_kept.Max + 1);
    }

    private bool IsPerCapita(int index) => index + 1 < _tree.Tokens.Length && _tree.Tokens[index].Form is "per" or "Per" && _tree.Tokens[index + 1].Form == "capita";

    /// <summary>"iPad Pro", "Amazon Music Unlimited": a name is taken whole, wherever the parser cut it; not where every word has a capital.</summary>
    private void CompleteName()
    {
        if (_kept.Count == 0 || IsTitleCase())
            return;
        while (_kept.Max + 1 < _tree.Tokens.Length && ContinuesName(_kept.Max, _kept.Max + 1))
            _kept.Add(_kept.Max + 1);
        while (_kept.Min > 0 && ContinuesName(_kept.Min, _kept.Min - 1))
            _kept.Add(_kept.Min - 1);
    }

    private bool ContinuesName(int from, int to) =>
        _tree.Tokens[from].Upos == Upos.Propn && _tree.Tokens[to].Upos == Upos.Propn && HasCapital(from) && HasCapital(to)
        && !_isExcluded(to) && !IsTime(to);

    private bool HasCapital(int index) => _tree.Tokens[index].Form.AsSpan().ContainsAnyInRange('A', 'Z');

    // Headlines: no word of more than three letters that starts small.
    private bool IsTitleCase()
    {
        foreach (var token in _tree.Tokens)
        {
            if (token.Form.Length > 3 && char.IsLower(token.Form[0]))
                return false;
        }

        return true;
    }

    /// <summary>
    /// "its forecast for sales growth", "estimates of the rate", "the lead in the market": what the noun asks for, right behind it, belongs to the phrase even where the
    /// parser hung it on the verb.
    /// </summary>
    private void Adopt(int head)
    {
        var next = _kept.Count == 0 ? head : _kept.Max + 1;
        if (next + 1 >= _tree.Tokens.Length || _kept.Max != head)
            return;
        if (!(_tree.Tokens[next].Form == "of"
              || (_tree.Tokens[next].Form == "for" && Speech.IsForecastNoun(_tree.Tokens[head].Lemma))
              || (_tree.Tokens[next].Form == "in" && _tree.Tokens[head].Lemma is "position" or "lead" or "foothold" or "presence" or "stake" or "dominance" or "leadership" or "standing")))
        {
            return;
        }

        var complement = _tree.Tokens[next].Head;
        if (complement > next && _tree.Tokens[complement].Head < head && _tree.Tokens[complement].Upos is Upos.Noun or Upos.Propn && _tree.Is(complement, Deprel.Obl) && !IsTime(complement) && !HoldsExcluded(complement))
            Keep(complement, isTop: false);
    }

    /// <summary>"the average house cost £247,886": the adjective of a noun whose verb the parser took for the head.</summary>
    private void AdoptAdjective(int head)
    {
        while (_kept.Count > 0 && _kept.Min is > 0 and var first && first <= head && _tree.Tokens[first - 1].Upos == Upos.Adj && _tree.Is(first - 1, Deprel.Amod) && _tree.Tokens[first - 1].Head == _tree.Tokens[head].Head
            && _tree.Tokens[first - 1].Head > head && !_isExcluded(first - 1) && !IsTime(first - 1))
            _kept.Add(first - 1);
    }

    /// <summary>"In London prices fell": a name behind the preposition that opens the sentence is where they fell, not a part of the subject.</summary>
    private void DropPlace(int head)
    {
        if (!_tree.Is(head, Deprel.Nsubj) || _tree.Tokens[head].Upos != Upos.Noun || !_tree.Tokens[0].Form.Equals("in", StringComparison.OrdinalIgnoreCase) || _kept.Count == 0 || _kept.Min > 1)
            return;
        _kept.Remove(0);
        while (_kept.Min < head && _tree.Tokens[_kept.Min].Upos == Upos.Propn)
            _kept.Remove(_kept.Min);
    }

    private void Keep(int head, bool isTop)
    {
        if (_isExcluded(head) || _kept.Count >= MaxTokens)
            return;
        _kept.Add(head);
        foreach (var child in _tree.ChildrenOf(head))
        {
            if (Belongs(head, child, isTop))
                Keep(child, isTop: false);
        }
    }

    private bool Belongs(int head, int child, bool isTop)
    {
        var token = _tree.Tokens[child];
        var label = token.Deprel;
        if (_isExcluded(child) || IsTime(child) && label is not "amod" || IsSetOff(head, child) || IsOfNumber(child))
            return false;
        if (label is "compound" or "flat" or "fixed" or "compound:prt" or "goeswith")
            return child > head || !IsCutOff(child, head);
        if (label.StartsWith(Deprel.Nmod, StringComparison.Ordinal) && label != Deprel.NmodPoss)
            return !HoldsExcluded(child) && !IsTime(child) && (child > head ? HasKnownCase(child) && (_tree.CaseOf(child) != "to" || IsShort(child, 7)) : _tree.ChildOf(child, Deprel.Case) < 0);
        switch (label)
        {
            case Deprel.Amod:
                return !HoldsExcluded(child) && token.Form is not ("less" or "more" or "fewer" or "many" or "few") && !(token.Form == "alone" && child > 0 && IsTime(child - 1));
            case Deprel.NmodPoss:
                if (isTop && (_tree.Tokens[child].Upos is Upos.Propn or Upos.Pron || _tree.ChildOf(child, Deprel.Det) >= 0))
                {
                    if (_tree.Tokens[child].Upos != Upos.Pron)
                        Possessor ??= Read(_context, child, _isExcluded).Name;
                    return false;
                }

                return _tree.Tokens[child].Upos != Upos.Pron;
            case Deprel.Case:
                return !isTop && (child < head || token.Form is "'s" or "’s" or "'" or "’");
            case Deprel.Nummod:
                return IsNaming(child) || token.Form.Length == 4 && Periods.Calendar.Year(token.Form) > 0 && !isTop;
            case Deprel.Advmod:
                if (child == head - 1 && token.Form.ToLowerInvariant() is "overnight" or "online" or "offline" or "overseas" or "offshore" or "onshore")
                    return true;
                return child > head ? token.Form.Length > 3 && token.Upos == Upos.Adv && child == head + 1 && !IsTime(child) : !isTop && token.Upos == Upos.Adv;
            case Deprel.Conj:
                return !HoldsExcluded(child) && !IsAside(head) && _tree.IsNominal(child) == _tree.IsNominal(head) && !_tree.IsVerb(child) && (IsShort(child, 5) || (IsShort(child, 10) && IsListed(child))) && !IsGapped(head, child);
            case Deprel.Cc:
                return !_isExcluded(child) && KeepsConjunct(head);
            case Deprel.Acl:
                return token.Upos == Upos.Verb && child > head && (child == head + 1 || (child == head + 2 && _tree.Tokens[head + 1].Upos == Upos.Adv)) && token.Form != "including" && !HoldsExcluded(child) && IsShort(child, 4) && !IsFinite(child);
            case Deprel.Punct:
                return token.Form is "-" or "–" or "/" or "&";
            case Deprel.Obl when !isTop:
                return !HoldsExcluded(child) && !IsTime(child);
            case Deprel.Det:
                return !isTop && (token.Form is "no" or "each" || (token.Form == "all" && _tree.Is(head, Deprel.Compound)));
            default:
                return false;
        }
    }

    /// <summary>"a 90-day review": what a hyphen ties to a measured number is left out with it.</summary>
    private bool IsOfNumber(int index) =>
        index > 1 && _tree.Tokens[index - 1].Form is "-" or "–" && _isExcluded(index - 2) && _tree.Tokens[index].Upos == Upos.Noun && _tree.Tokens[index - 1].Span.End == _tree.Tokens[index].Span.Start
        && _tree.Is(index, Deprel.Compound);

    /// <summary>"the 30-year bond", "a four-cylinder engine": a number in a compound that measures nothing names.</summary>
    private bool IsNaming(int index) =>
        index + 2 < _tree.Tokens.Length && _tree.Tokens[index + 1].Form is "-" or "–" && _tree.Tokens[index + 1].Span.End == _tree.Tokens[index + 2].Span.Start && _tree.Tokens[index].Head >= index + 2;

    /// <summary>"a stake in United, maker of beer": what stands behind a comma is an aside, unless a coordination goes on.</summary>
    private bool IsSetOff(int head, int child) =>
        child > head
            ? !_tree.Is(child, Deprel.Conj) && _tree.Extent(child).First is > 0 and var first && first > head && _tree.Tokens[first - 1].Form is "," or "(" or "—"
            : _tree.Is(child, Deprel.Compound) && HoldsComma(child, head);

    /// <summary>
    /// "at the bank 5,000 jobs": what stands before the number is no part of what is counted. "the bank forecasts GDP growth": a verb in "-s" that was taken for a noun parts its
    /// subject from its object.
    /// </summary>
    private bool IsCutOff(int child, int head)
    {
        for (var i = child; i < head; i++)
        {
            var token = _tree.Tokens[i];
            if (i > child && _isExcluded(i))
                return true;
            if (i > 0 && token.Upos == Upos.Noun && token.Form.EndsWith('s') && token.Form.Length == token.Lemma.Length + 1 && (Speech.IsExpecting(token.Lemma) || token.Lemma is "forecast" or "project" or "estimate")
                && _tree.Is(i, Deprel.Compound) && i + 1 < head)
                return true;
        }

        return false;
    }

    /// <summary>"voters backed the plan": a participle that takes an object is a finite verb that the parser misread.</summary>
    private bool IsFinite(int verb) => _tree.Tokens[verb].Form.EndsWith("ed", StringComparison.Ordinal) && _tree.ChildOf(verb, Deprel.Obj) > verb;

    /// <summary>"22% of deaths and cyclists for 5%": a number of its own behind it makes the second noun a subject.</summary>
    private bool IsGapped(int head, int conjunct)
    {
        if (head < 2 || conjunct < head || !(_isExcluded(head - 2) || _isExcluded(Math.Max(0, head - 3))))
            return false;
        var next = conjunct + 1;
        if (next < _tree.Tokens.Length && _tree.Tokens[next].Form is "for" or "at" or "by" or "to" or "with" or "on")
            next++;
        return next < _tree.Tokens.Length && _isExcluded(next);
    }

    /// <summary>"Total trade, imports and exports together, slipped": what commas enclose says what the noun is.</summary>
    private bool IsAside(int head)
    {
        var (first, last) = (-1, -1);
        foreach (var child in _tree.ChildrenOf(head))
        {
            if (child > head && _tree.Is(child, Deprel.Conj))
                (first, last) = (first < 0 ? child : first, child);
        }

        return first >= 0 && _tree.Extent(first).First is > 0 and var start && (_tree.Tokens[start].Form == "," || _tree.Tokens[start - 1].Form == ",") && _tree.Extent(last).Last + 1 is var end && end < _tree.Tokens.Length && _tree.Tokens[end].Form == ","
            && _tree.Tokens[_tree.Extent(last).Last].Upos is Upos.Adv or Upos.Noun or Upos.Propn && end + 1 < _tree.Tokens.Length && _tree.IsVerb(end + 1);
    }

    private bool HoldsComma(int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (_tree.Tokens[i].Form == ",")
                return true;
        }

        return false;
    }

    // "electric vehicles, lithium batteries and solar cells": nothing but names of things.
    private bool IsListed(int index)
    {
        var (first, last) = _tree.Extent(index);
        for (var i = first; i <= last; i++)
        {
            if (!(_tree.Tokens[i].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Cconj or Upos.Det || _tree.Tokens[i].Form is "," or "-"))
                return false;
        }

        return true;
    }

    private bool IsShort(int index, int words) => _tree.Extent(index) is var (first, last) && last - first < words;

    private bool KeepsConjunct(int head)
    {
        foreach (var child in _tree.ChildrenOf(head))
        {
            if (_tree.Is(child, Deprel.Conj) && !HoldsExcluded(child) && IsShort(child, 5))
                return true;
        }

        return _tree.Is(head, Deprel.Conj);
    }

    private bool HasKnownCase(int child) =>
        _tree.CaseOf(child) is "of" or "in" or "for" or "on" or "with" or "at" or "across" or "among" or "between" or "from" or "to" or "by" or "per" or "against" or "within" or "without" or "into" or "over" or "above" or "below" or "under" or "";

    private bool IsTime(int index) => _context.IsTime(index);

    private bool HoldsExcluded(int index)
    {
        var stack = new Stack<int>();
        stack.Push(index);
        while (stack.TryPop(out var top))
        {
            if (_isExcluded(top))
                return true;
            foreach (var child in _tree.ChildrenOf(top))
            {
                // Clauses are left out of the phrase anyway.
                if (!_tree.Is(child, Deprel.Acl) && !_tree.Is(child, Deprel.Punct) && !_tree.Is(child, Deprel.Appos))
                    stack.Push(child);
            }
        }

        return false;
    }

}
