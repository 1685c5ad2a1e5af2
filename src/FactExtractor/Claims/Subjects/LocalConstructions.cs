using FactExtractor.Claims.Changes;
using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// Constructions that the words right beside a number decide, whatever the parser made of the rest of the sentence: "debts of £230m", "a deal worth £5m",
/// "a 20% stake", "sales rose by 0.3%", "revenue was 10bn euros", "and declining to 3.5 percent". Gives the head token of the subject, or -1.
/// </summary>
internal sealed partial class LocalConstructions
{
    private readonly ClaimDraft _draft;
    private readonly SyntaxTree _tree;
    private readonly WordCursor _words;
    private readonly Func<int, bool> _isQuantity;
    private readonly Func<int, bool> _isTime;
    private readonly bool _hasEarlier;

    public LocalConstructions(ClaimDraft draft, Func<int, bool> isQuantity, Func<int, bool> isTime)
    {
        _draft = draft;
        _tree = draft.Sentence.Tree;
        _words = new WordCursor(draft.Sentence.Sentence);
        _isQuantity = isQuantity;
        _isTime = isTime;
        _hasEarlier = draft.Sentence.Drafts[0] != draft;
    }

    /// <summary>The head of the subject, or -1; <paramref name="rule"/> says by which construction.</summary>
    public int Find(out string rule)
    {
        var (first, end) = _tree.TokensOf(_draft.Span);
        var before = SkipBound(first - 1);
        // "Two dead, 30 injured in train crash": the state of those who are counted.
        if (IsCasualties(end))
            return Found("subject.casualties", end, out rule);
        if (_draft.Quantity is { Counted: not null, CountedSpan: { } counted } && _words.IsDash(end) && NounPhraseBehind(_tree.TokensOf(counted).End) is >= 0 and var compound)
            return Found("subject.premodified", compound, out rule);
        if (_draft.Quantity.Counted is null && _draft.Quantity.Unit.Kind is UnitKind.Count or UnitKind.Ratio && _words.IsAny(end, ["are", "is", "were", "was"]) && PredicateNoun(end + 1) is >= 0 and var predicate)
            return Found("subject.predicate-noun", predicate, out rule);
        if (_draft.Quantity.Counted is not null && _words.Is(before, "to") && before > 0 && ChangeLexicon.OfVerb(_tree.Tokens[before - 1].Lemma) is not null
            && _tree.ChildOf(before - 1, Deprel.Obj) < 0 && SubjectOf(before - 1) is >= 0 and var grown && _tree.Tokens[grown].Upos == Upos.Noun)
        {
            _draft.IsGrammaticalSubject = true;
            return Found("subject.verb", grown, out rule);
        }

        if (_draft.Quantity.Counted is null or "point" || (_draft.Role == QuantityRole.ChangeAmount && !IsCountedObject(before)))
        {
            if (MeasuredOut(end) is >= 0 and var material)
                return Found("subject.measured-out", material, out rule);
            if (_draft.Quantity.Counted is null or "point" && Premodified(end) is >= 0 and var modified)
                return Found("subject.premodified", modified, out rule);
            if (_words.Is(before, "of") && NounBefore(before - 1) is >= 0 and var carrier && !(_draft.Quantity.Counted is not (null or "point") && _tree.Tokens[carrier].Lemma is "loss" or "creation" or "closure" or "addition"))
                return Found("subject.carrier", carrier, out rule);
            if (_words.IsAny(before, ["up", "down"]) && !_words.Is(before + 1, "to") && BareSubject(before) is >= 0 and var small)
                return Found("subject.verbless", small, out rule);
            if (_words.IsAny(before, ["worth", "costing", "valued", "totalling", "totaling", "averaging", "priced"]) || (_words.Is(before, "at") && _words.IsAny(before - 1, ["valued", "priced", "estimated"])))
            {
                var word = _words.Is(before, "at") ? before - 1 : before;
                while (_words.IsAny(word - 1, ["on", "average", ",", "is", "are", "was", "were", "now", "currently", "an", "estimated"]))
                    word--;
                if (LeftPhrase(word) is >= 0 and var worth)
                    return Found("subject.worth", worth, out rule);
            }

            if (_hasEarlier && Gapped(before, first) is >= 0 and var gapped)
                return Found("subject.gapped", gapped, out rule);
            if (VerbBefore(before) is >= 0 and var verb && SubjectOf(verb) is >= 0 and var subject)
            {
                _draft.IsGrammaticalSubject = true;
                return Found("subject.verb", subject, out rule);
            }
        }

        // "promised to raise aid to 0.7%": between a verb of change and "to" stands what it changes, whatever the tagger says.
        if (_words.Is(before, "to") && before > 1 && _tree.Tokens[before - 1].Upos == Upos.Verb && ChangeLexicon.IsTransitive(_tree.Tokens[before - 2].Lemma) && _tree.Tokens[before - 2].Upos == Upos.Verb
            && ChangeLexicon.OfVerb(_tree.Tokens[before - 1].Lemma) is null && _tree.Tokens[before - 1].Form == _tree.Tokens[before - 1].Lemma)
        {
            _draft.IsGrammaticalSubject = true;
            return Found("subject.change-object", before - 1, out rule);
        }

        rule = "";
        return -1;
    }

    /// <summary>"cut 850 jobs", "close 12 shops": what is counted is what changes.</summary>
    private bool IsCountedObject(int before) =>
        before >= 0 && _tree.Tokens[before].Upos == Upos.Verb && !_words.Is(before + 1, "by")
        && _tree.Tokens[before].Lemma is not ("rise" or "fall" or "grow" or "increase" or "decrease" or "decline" or "drop" or "climb" or "jump" or "surge" or "slip" or "plunge" or "tumble" or "soar" or "shrink" or "gain" or "lose" or "dip" or "slide");

    /// <summary>Whether the sentence goes on from the draft before with no new noun between: "4.5 percent this year and declining to 3.5 percent".</summary>
    public bool ContinuesFrom(ClaimDraft earlier)
    {
        var (_, from) = _tree.TokensOf(earlier.Quantity.CountedSpan is { } counted ? earlier.Span.Union(counted) : earlier.Span);
        var (to, end) = _tree.TokensOf(_draft.Span);
        for (var i = from; i < to; i++)
        {
            var token = _tree.Tokens[i];
            // "gives a result in 10 minutes and is 95% accurate": a second predicate is of the subject, not of the object.
            if (token.Form is "and" && _words.IsAny(i + 1, ["is", "are", "was", "were"]) && !earlier.IsGrammaticalSubject && earlier.SubjectHead >= 0 && _tree.Is(earlier.SubjectHead, Deprel.Obj))
                return false;
            if (token.Form is ";" or ":" or "(")
                return false;
            if (_isTime(i) || _isQuantity(i) || earlier.IsEquivalent(_tree.Tokens[i].Span))
                continue;
            if (token.Upos is Upos.Noun or Upos.Propn && ChangeLexicon.OfNoun(token.Lemma) is null && token.Lemma is not ("edge" or "rate" or "end" or "term" or "average" or "total"))
                return false;
            // "with manufacturing up 1.6%": a noun that looks like a verb.
            if (token.Upos == Upos.Verb && token.Form.EndsWith("ing", StringComparison.Ordinal) && _words.IsAny(i - 1, ["with", "and", "while"]) && _words.IsAny(i + 1, ["up", "down"]))
                return false;
            if (token.Upos is Upos.Pron && token.Deprel.StartsWith(Deprel.Nsubj, StringComparison.Ordinal) && token.Form.ToLowerInvariant() is not ("which" or "that"))
                return false;
        }

        return to > from && _draft.Quantity.Counted is null && !IsCasualties(end) && Premodified(end) < 0 && MeasuredOut(end) < 0 && !HasOwnSubject(earlier, from) && !HasOwnObject() && !_words.IsAny(end, ["are", "is", "were", "was", "will", "have", "had"])
            && !(_draft.Quantity.Unit.Kind == UnitKind.Count && end < _words.Count && _tree.Tokens[end].Upos is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Det or Upos.Num);
    }

    /// <summary>"can make 5 million litres a day has been closed for 14 months": the verb in between has another subject, or nothing else that is counted.</summary>
    private bool HasOwnSubject(ClaimDraft earlier, int from)
    {
        if (earlier.Quantity.Counted is not null && _draft.Quantity.Unit.Kind is UnitKind.Physical or UnitKind.Duration)
            return true;
        var predicate = _tree.PredicateOf(_draft.Anchor);
        return predicate >= from && predicate < _draft.Anchor && _tree.ChildOf(predicate, Deprel.Nsubj) is >= 0 and var own
            && own < from && own != earlier.SubjectHead && !_isQuantity(own) && _tree.Tokens[own].Upos is Upos.Noun or Upos.Propn;
    }

    /// <summary>"adds £22 a month to a typical loan": the verb of the number names on its right what it changes.</summary>
    private bool HasOwnObject() => _tree.Is(_draft.Anchor, Deprel.Obj) && _draft.Role == QuantityRole.ChangeAmount && SubtractedFrom(_tree, _draft.Anchor, _isQuantity, _isTime) >= 0;

    /// <summary>"shaved 3 years from life expectancies", "add £22 to a bill": what an amount is taken from or added to, or -1.</summary>
    internal static int SubtractedFrom(SyntaxTree tree, int anchor, Func<int, bool> isQuantity, Func<int, bool> isTime)
    {
        var verb = tree.Tokens[anchor].Head;
        if (verb < 0 || !tree.Is(anchor, Deprel.Obj) || tree.Tokens[verb].Lemma is not ("shave" or "knock" or "cut" or "wipe" or "take" or "slash" or "add" or "trim" or "erase" or "pare" or "strip"))
            return -1;
        foreach (var parent in (ReadOnlySpan<int>)[verb, anchor])
        {
            foreach (var child in tree.ChildrenOf(parent))
            {
                if (child > anchor && tree.Tokens[child].Upos is Upos.Noun or Upos.Propn && !isQuantity(child) && !isTime(child) && tree.CaseOf(child) is "from" or "off" or "to")
                    return child;
            }
        }

        return -1;
    }

    /// <summary>"exports rose 5% and imports 3%", "followed by Belgium with 20 percent": a phrase and a number whose verb stands in the clause before.</summary>
    private int Gapped(int before, int first)
    {
        var last = before;
        if (_words.IsAny(last, ["to", "for", "by", "at", "on", "with"]))
            last--;
        else if (last != first - 1)
            return -1;
        // "while food cost 5.1% more"
        if (_words.IsAny(last, ["cost", "costs"]) && _draft.Rules.Contains("change.more"))
            last--;
        if (last < 1 || _tree.Tokens[last].Upos is not (Upos.Noun or Upos.Propn) || _isQuantity(last) || _isTime(last))
            return -1;
        var start = last;
        while (start > 0 && _tree.Tokens[start - 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det && !_isQuantity(start - 1) && !_isTime(start - 1))
            start--;
        if (!(_words.IsAny(start - 1, ["and", "while", "but"]) || (_words.Is(start - 1, "by") && _words.Is(start - 2, "followed"))))
            return -1;
        // What stands before the conjunction has to be the end of the clause before: its number, or what follows that number.
        for (var i = start - 2; i >= 0 && i > start - 9; i--)
        {
            if (_isQuantity(i))
                return last;
            if (_tree.IsVerb(i) && !_words.Is(i, "followed"))
                return -1;
        }

        return -1;
    }

    /// <summary>"with trade up 5%", "and manufacturing down 2%": a phrase right before the adverb.</summary>
    private int BareSubject(int adverb)
    {
        var last = adverb - 1;
        if (last < 0 || _isQuantity(last) || _tree.Tokens[last].Upos == Upos.Punct)
            return -1;
        // Trades and pastimes in "-ing" are nouns there, whatever the tagger says.
        if (_tree.Tokens[last].Upos == Upos.Verb)
            return _tree.Tokens[last].Form.EndsWith("ing", StringComparison.Ordinal) && _words.IsAny(last - 1, ["with", "and", "while", ","]) ? last : -1;
        return LeftPhrase(adverb);
    }

    private int SkipBound(int index)
    {
        while (index > 0 && (_words.IsAny(index, ["a", "an", "about", "around", "nearly", "almost", "some", "roughly", "just", "only", "as", "much", "many", "more", "less", "than", "over", "under", "another", "at", "least", "most", "up", "to", "slightly", "well", "below", "above", "approximately", "estimated", "exactly", "still", "full", "the", "further", "extra", "plus", "or", "minus"])
            && !(_words.IsAny(index, ["plus", "or", "minus"]) && !(_words.Is(index, "minus") || _words.Is(index + 1, "minus") || _words.Is(index + 1, "or")))
            && !(_words.Is(index, "at") && !_words.IsAny(index + 1, ["least", "most"])) && !(_words.Is(index, "to") && !_words.Is(index - 1, "up"))
            && !(_words.Is(index, "up") && !_words.Is(index + 1, "to"))))
            index--;
        return index;
    }

    /// <summary>"a 20% stake", "the £500m initiative", "the 1.2bn Australian dollars (£458m) rebuild": the noun that the number stands before.</summary>
    private int Premodified(int end)
    {
        var kind = _draft.Quantity.Unit.Kind;
        if (kind is UnitKind.Count)
            return -1;
        var i = AfterEquivalents(end);
        if (_words.Is(end - 1, "half") && _words.IsAny(i, ["the", "its", "their", "our", "his", "her"]))
            i++;
        // A hyphen ties a measure to its noun ("8-inch screen"), as the plain singular unit does ("150 kW charging").
        while (_words.IsDash(i))
            i++;
        var noun = -1;
        for (; i < _words.Count && i < end + 12; i++)
        {
            var token = _tree.Tokens[i];
            // "a 176 hp 2.5-liter engine"
            if (noun < 0 && kind == UnitKind.Physical && _isQuantity(i) && IsHyphened(i))
                continue;
            if (_isTime(i) || _isQuantity(i) || token.Form is "each" or "apiece" or "less" or "more" or "lower" or "higher" or "ahead")
                break;
            // "the 3.8% drop analysts had expected"
            if (noun >= 0 && token.Upos == Upos.Noun && ChangeLexicon.OfNoun(_tree.Tokens[noun].Lemma) is not null && _words.IsAny(i + 1, ["had", "have", "has", "expected", "forecast"]))
                break;
            if (noun < 0 && i == end && ChangeLexicon.OfNoun(token.Form) is not null && _words.IsAny(_tree.TokensOf(_draft.Span).First - 1, ["a", "an", "the"]))
                noun = i;
            else if (token.Upos is Upos.Noun or Upos.Propn)
                noun = i;
            else if (token.Form is "-" or "–" && i > end)
                continue;
            else if (IsModifier(i))
                continue;
            else if (noun >= 0 && token.Upos is Upos.Adj or Upos.Verb && NounFollows(i) && _tree.Tokens[i].Head > i)
                continue;
            else if (token.Upos == Upos.Verb && token.Form.EndsWith("ing", StringComparison.Ordinal) && i <= end + 1 && noun < 0 && kind == UnitKind.Physical
                && (i + 1 >= _words.Count || _tree.Tokens[i + 1].Upos is Upos.Noun or Upos.Punct || _words.IsAny(i + 1, ["as", "and", "in"])))
                noun = i;
            else if ((token.Upos is Upos.Adj or Upos.Num || token.Form is "onboard" or "off-board") && noun < 0)
                continue;
            else if (token.Upos is Upos.Verb && noun < 0 && token.Form.EndsWith("ed", StringComparison.Ordinal) && i + 1 < _words.Count && _tree.Tokens[i + 1].Upos is Upos.Noun)
                continue;
            else
                break;
        }

        // "5% Tuesday", "5% year on year": what follows has to be a noun that the number can modify, right there.
        // "send $16 billion home" gives a direction; "the £100m analysts expected" a clause.
        return noun >= 0 && _tree.Tokens[noun].Lemma is not ("year" or "month" or "day" or "week" or "time" or "quarter" or "home" or "decade" or "summer" or "winter" or "spring" or "autumn") && !BeginsClause(noun + 1) ? noun : -1;
    }

    private bool IsCasualties(int end) =>
        _draft.Quantity.Counted is null && _draft.Quantity.Unit.Kind == UnitKind.Count && _words.IsAny(end, ["dead", "killed", "injured", "wounded", "missing", "hurt", "hospitalised", "hospitalized", "arrested"])
        && (end + 1 == _words.Count || _tree.Tokens[end + 1].Upos is Upos.Punct or Upos.Adp or Upos.Cconj);

    /// <summary>"a two-class layout", "the 25-state union": what a hyphened count describes.</summary>
    private int NounPhraseBehind(int end)
    {
        var noun = -1;
        for (var i = end; i < _words.Count && i < end + 6 && !_isTime(i) && !_isQuantity(i) && !(noun >= 0 && _words.IsAny(i, ["cost", "costs"]) && i + 1 < _words.Count && _isQuantity(i + 1)); i++)
        {
            if (_tree.Tokens[i].Upos is Upos.Noun or Upos.Propn)
                noun = i;
            else if (noun >= 0 || !(_tree.Tokens[i].Upos is Upos.Adj || IsModifier(i) || _words.IsDash(i)))
                break;
        }

        return noun;
    }

    /// <summary>"$20 billion in American farm products", "3.7 tonnes of fireworks", "two hours of sport": what the number measures out stands behind it.</summary>
    private int MeasuredOut(int end)
    {
        var unit = _draft.Quantity.Unit;
        var behind = AfterEquivalents(end);
        if (_words.IsDash(behind) && _words.Is(behind + 1, "worth"))
            behind += 2;
        else if (_words.Is(behind, "worth") && _words.Is(behind + 1, "of"))
            behind++;
        // "71 kWh and 95 kWh of battery capacity": two amounts of the same.
        if (_words.IsAny(behind, ["and", "or"]) && _isQuantity(behind + 1))
        {
            behind++;
            while (behind < _words.Count && _isQuantity(behind))
                behind++;
            if (!_words.Is(behind, "of"))
                return -1;
        }

        // "jewellery worth €2.1m in a raid"
        if (_words.Is(behind, "in") && _words.IsAny(_tree.TokensOf(_draft.SpanFromBound).First - 1, ["worth", "valued"]))
            return -1;
        if (unit.Kind == UnitKind.Duration && _words.Is(behind, "in") && _words.IsAny(behind + 1, ["prison", "jail", "custody", "detention", "office", "power"]))
            return behind + 1;
        if (unit.Kind == UnitKind.Ratio || _draft.Role != QuantityRole.Level || !(_words.Is(behind, "of") || (_words.Is(behind, "in") && unit.Kind == UnitKind.Currency)))
            return -1;
        var noun = -1;
        for (var i = behind + 1; i < Math.Min(_words.Count, behind + 10); i++)
        {
            var token = _tree.Tokens[i];
            if (_isTime(i) || _isQuantity(i))
                break;
            if (token.Upos is Upos.Noun || (token.Upos is Upos.Propn && (_words.Is(behind, "of") || noun >= 0)))
                noun = i;
            else if (noun < 0 && token.Form == "per" && _words.IsDash(i + 1))
                continue;
            else if (token.Upos is Upos.Propn && i + 1 < _words.Count && _tree.Tokens[i + 1].Upos is Upos.Noun or Upos.Propn or Upos.Part)
                continue;
            else if (token.Upos is not (Upos.Adj or Upos.Det or Upos.Part or Upos.Pron or Upos.Num or Upos.Adv) && !(token.Upos == Upos.Punct && (_words.IsDash(i) || token.Form is "“" or "\"" or "”")) && !(noun < 0 && token.Form.EndsWith("ed", StringComparison.Ordinal)))
                break;
            else if (noun >= 0 && token.Upos is Upos.Det or Upos.Pron or Upos.Num)
                break;
        }

        // "to 57 francs in early trading", "$377 billion in the previous year": where or when.
        if (noun >= 0 && _words.Is(behind, "in") && (_words.Is(SkipBound(_tree.TokensOf(_draft.Span).First - 1), "to") || _tree.Tokens[noun].Lemma is "year" or "month" or "quarter" or "week" or "period" or "case" or "trading" or "total" or "all"))
            return -1;
        return noun;
    }

    /// <summary>"597 million are live-broadcast users": the noun that ends the phrase right behind the verb.</summary>
    private int PredicateNoun(int index)
    {
        var noun = -1;
        for (; index < _words.Count; index++)
        {
            var upos = _tree.Tokens[index].Upos;
            if (upos is Upos.Noun or Upos.Propn)
                noun = index;
            else if (IsModifier(index))
                continue;
            else if (upos is not (Upos.Adj or Upos.Det or Upos.Num) && !_words.IsDash(index))
                break;
            else if (noun >= 0 && !_words.IsDash(index) && upos != Upos.Adj)
                break;
        }

        return noun;
    }

    private static int Found(string name, int head, out string rule)
    {
        rule = name;
        return head;
    }
}
