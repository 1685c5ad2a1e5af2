using FactExtractor.Claims.Changes;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>What is measured where a noun stands between it and the number: of change, of measure, of number.</summary>
internal sealed partial class SubjectResolver
{
    /// <summary>"Sales for 2023 as a whole reached": the noun over "as a whole".</summary>
    private int OverWhole(int head)
    {
        if (_tree.Tokens[head].Form != "whole" || head < 3 || _tree.Tokens[head - 1].Form != "a" || _tree.Tokens[head - 2].Form != "as")
            return head;
        var at = head - 3;
        while (at > 0 && (IsTime(at) || (_tree.Tokens[at].Upos is Upos.Adp or Upos.Det && IsTime(at + 1))))
            at--;
        return _tree.Tokens[at].Upos is Upos.Noun or Upos.Propn ? TopOfPhrase(at) : head;
    }

    /// <summary>The noun that a count counts, unless the sentence says that number of something else ("the population reached 5 million people").</summary>
    private int CountedHead()
    {
        var span = draft.Quantity.CountedSpan ?? draft.Quantity.Span;
        var counted = _tree.Anchor(span);
        if (IsNumber(counted))
            counted = _tree.Tokens[counted].Head;
        // "over 140,000 words long": the length of something else.
        if (counted >= 0 && counted + 1 < _tree.Tokens.Length && _tree.Tokens[counted + 1].Form is "long" or "strong" or "deep" or "wide")
            return -1;
        // "1,000 a year" counts no years.
        return counted >= 0 && _tree.Tokens[counted].Lemma is "year" or "month" or "week" or "day" or "hour" && draft.Quantity.Counted != _tree.Tokens[counted].Lemma ? -1 : counted;
    }

    private int OfCarrier(int noun)
    {
        var lemma = _tree.Tokens[noun].Lemma;
        // "with the loss of 260 jobs": the jobs go.
        if (lemma == "loss" && draft.Quantity is { Counted: not null, CountedSpan: not null } && CountedHead() is >= 0 and var lost)
            return lost;
        if (lemma is "total" or "average" or "record" or "maximum" or "minimum" or "high" or "low" or "level" or "rate" or "median" or "mean" or "peak" or "estimate" or "sum" or "value" or "tendency" or "midpoint" or "pace" or "clip"
            && !(lemma is "value" && _tree.ChildOf(noun, Deprel.Amod) >= 0) && _tree.Tokens[noun].Head >= 0 && !HasOwnContent(noun))
        {
            var verb = _tree.Tokens[noun].Head;
            if (_tree.IsVerb(verb) && !_tree.Is(noun, Deprel.Nsubj))
                return OfVerb(verb, noun);
            if (_tree.Is(noun, Deprel.Nmod) && _tree.IsNominal(verb))
                return OfCarrier(verb);
            if (_tree.Is(noun, Deprel.Obl) && _tree.MeasuredSubjectOf(verb) is >= 0 and var holding && !IsQuantity(holding))
            {
                draft.Rules.Add("subject.verb");
                return holding;
            }
        }

        // "is our largest supplier with 38 percent" says how much the subject has.
        if (_tree.CaseOf(draft.Anchor) == "with" && _tree.ChildOf(noun, Deprel.Cop) >= 0 && _tree.ChildOf(noun, Deprel.Nsubj) is >= 0 and var holder)
            return holder;
        return OfChangeNounOr(noun);
    }

    private int OfChangeNounOr(int noun)
    {
        // "saw profits fall to 3.4bn": a verb that the parser took for a noun.
        if (noun > 0 && noun < draft.Anchor && ChangeLexicon.OfNoun(_tree.Tokens[noun].Lemma) is not null && _tree.Tokens[noun].Lemma != "growth" && !_tree.Is(noun - 1, Deprel.Compound)
            && _tree.Tokens[noun - 1].Upos is Upos.Noun or Upos.Propn && !IsTime(noun - 1) && !IsQuantity(noun - 1))
        {
            draft.Rules.Add("subject.changing");
            return noun - 1;
        }

        if (draft.Role is not (QuantityRole.ChangeAmount or QuantityRole.OldLevel) && draft.Change is null)
        {
            draft.Rules.Add("subject.carrier");
            return noun;
        }

        if (ChangeLexicon.OfNoun(_tree.Tokens[noun].Lemma) is null && _tree.Tokens[noun].Lemma is not ("rate" or "pace"))
        {
            draft.Rules.Add("subject.carrier");
            return noun;
        }

        // "an 11% rise in pre-tax profits", "growth of imports"
        foreach (var child in _tree.ChildrenOf(noun))
        {
            if (child > noun && _tree.Is(child, Deprel.Nmod) && !HoldsQuantity(child) && !IsTime(child) && _tree.Tokens[child].Lemma is not ("rest" or "year") && _tree.CaseOf(child) is "in" or "of" or "for" or "on")
            {
                draft.Rules.Add("subject.change-noun-of");
                return child;
            }
        }

        if (noun + 2 < _tree.Tokens.Length && _tree.Tokens[noun + 1].Form is "in" or "of" && _tree.PhraseAt(noun + 2, draft.Sentence) is >= 0 and var within)
        {
            draft.Rules.Add("subject.change-noun-of");
            return within;
        }

        if (HasContentCompound(noun) || IsForeseen(noun) || IsNamedGrowth(noun))
        {
            draft.Rules.Add("subject.change-noun");
            return noun;
        }

        // "a reduction of 37% for pollack", "a rise of 5 percent in rents": what follows the amount, wherever the parser hung it.
        var (_, behind) = _tree.TokensOf(draft.Span);
        if (noun < draft.Anchor && behind + 1 < _tree.Tokens.Length && _tree.Tokens[behind].Form is "in" or "for" && !IsTime(behind + 1)
            && _tree.PhraseAt(behind + 1, draft.Sentence) is >= 0 and var changed && _tree.Tokens[changed].Upos == Upos.Noun
            && _tree.Tokens[changed].Lemma is not ("trading" or "year" or "quarter" or "month" or "period" or "total" or "term" or "north" or "south" or "east" or "west" or "area" or "region" or "country" or "world" or "case" or "rest"))
        {
            draft.Rules.Add("subject.change-noun-of");
            return changed;
        }

        var head = _tree.Tokens[noun].Head;
        if (head >= 0 && _tree.IsVerb(head) && _tree.SubjectOf(head) is >= 0 and var subject && subject != noun)
        {
            draft.Rules.Add("subject.change-noun-verb");
            return subject;
        }

        if (head >= 0 && _tree.IsNominal(head) && !IsQuantity(head) && !_tree.Is(noun, Deprel.Nsubj))
            return OfChangeNounOr(head);
        return head >= 0 && !_tree.IsVerb(head) && !_tree.Is(noun, Deprel.Nsubj) ? -1 : noun;
    }

    /// <summary>"economic growth of 2%": the adjective says what grows, unless it says how fast.</summary>
    private bool IsNamedGrowth(int noun) =>
        _tree.Tokens[noun].Lemma == "growth" && _tree.ChildOf(noun, Deprel.Amod) is >= 0 and var kind && !IsTime(kind)
        && _tree.Tokens[kind].Lemma is "economic" or "organic" or "industrial" or "agricultural" or "real" or "overall" or "underlying" or "like-for-like" or "comparable";

    /// <summary>"we expect organic growth of 10%": whoever foresees growth is not what grows.</summary>
    private bool IsForeseen(int noun) =>
        _tree.Tokens[noun].Head is >= 0 and var verb && _tree.IsVerb(verb) && _tree.Tokens[noun].Lemma is "growth" or "gain"
        && (Speech.IsExpecting(_tree.Tokens[verb].Lemma) || _tree.Tokens[verb].Lemma is "see" or "look" or "target")
        && (_tree.MeasuredSubjectOf(verb) is var subject && (subject < 0 || _tree.Tokens[subject].Upos is Upos.Pron or Upos.Propn));

    /// <summary>"that figure", "the figures": a bare word for a number stands for what the claim before measures.</summary>
    private bool IsBareNumberNoun(int head)
    {
        if (_tree.Tokens[head].Lemma is not ("figure" or "number" or "total" or "amount" or "sum" or "tally") || HasOwnContent(head) || draft.Kind == ClaimKind.Rank)
            return false;
        foreach (var child in _tree.ChildrenOf(head))
        {
            if (_tree.Is(child, Deprel.Det))
                return _tree.Tokens[child].Form.ToLowerInvariant() is "the" or "that" or "this" or "these" or "those";
            if (_tree.Is(child, Deprel.Amod) || _tree.Is(child, Deprel.Acl))
                return false;
        }

        return false;
    }

    /// <summary>
    /// A bare noun of change is not what is measured: "saw profits fall 5%" measures the profits, where the parser took "fall" for a noun; "that is a fall of 12%" what the
    /// sentence before spoke of. Gives -1 where the context was taken.
    /// </summary>
    private int ChangedNoun(int head)
    {
        var lemma = _tree.Tokens[head].Lemma;
        if (draft.Role is QuantityRole.None || ChangeLexicon.OfNoun(lemma) is null || lemma is "growth" or "cut")
            return head;
        if (draft.Role == QuantityRole.Level && head < draft.Anchor && head + 2 < _tree.Tokens.Length && _tree.Tokens[head + 1].Form is "in" && _tree.PhraseAt(head + 2, draft.Sentence) is >= 0 and var within)
            return within;
        if (head > 1 && head < draft.Anchor && _tree.Tokens[head - 1].Upos is not (Upos.Adj or Upos.Det or Upos.Punct or Upos.Adp) && (_tree.Is(head - 1, Deprel.Xcomp) || _tree.Is(head - 1, Deprel.Ccomp)) && _tree.Tokens[head - 1].Upos != Upos.Adv)
            return head - 1;
        if (HasOwnContent(head))
            return head;
        if (head > 0 && _tree.Tokens[head - 1].Upos is Upos.Noun or Upos.Propn && !IsTime(head - 1) && !IsQuantity(head - 1))
            return _tree.Is(head - 1, Deprel.Compound) && draft.Role == QuantityRole.ChangeAmount && draft.Span.Start < _tree.Tokens[head].Span.Start ? head : head - 1;
        if (draft.Role != QuantityRole.ChangeAmount || ContextSubjects.OfPronoun(draft, head) is not { } earlier)
            return head;
        draft.Rules.Add("subject.context");
        draft.Subject = earlier;
        draft.Flags |= ClaimFlags.SubjectFromContext;
        return -1;
    }

    private bool HasOwnContent(int noun)
    {
        foreach (var child in _tree.ChildrenOf(noun))
        {
            if ((_tree.Is(child, Deprel.Compound) || (_tree.Is(child, Deprel.Nmod) && _tree.CaseOf(child) != "at")) && !HoldsQuantity(child) && !IsTime(child))
                return true;
        }

        return false;
    }

    private bool HasContentCompound(int noun)
    {
        foreach (var child in _tree.ChildrenOf(noun))
        {
            if (child < noun && _tree.Is(child, Deprel.Compound) && !IsQuantity(child) && !IsTime(child)
                && _tree.Tokens[child].Lemma is not ("growth" or "year" or "increase" or "month" or "quarter"))
                return true;
        }

        return false;
    }
}
