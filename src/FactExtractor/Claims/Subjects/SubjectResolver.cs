using FactExtractor.Claims.Changes;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// Finds what a quantity measures, by climbing from it through the tree until a construction decides: a counted noun, a carrier noun ("a loss of
/// $5 million"), a change noun ("an 11% rise in profits"), the subject or object of a verb, an apposition.
/// </summary>
internal sealed class SubjectResolver(ClaimDraft draft)
{
    private readonly SyntaxTree _tree = draft.Sentence.Tree;

    public static void Resolve(ClaimDraft draft)
    {
        var resolver = new SubjectResolver(draft);
        var head = resolver.Find();
        if (draft.Subject is not null)
            return;
        if (head < 0 || (draft.Subject is null && resolver.IsTime(head)))
            head = resolver.Nearest();
        if (head >= 0 && draft.Subject is null)
            resolver.Take(head);
        // "we have 30 million for it": a person is not measured, and the sentence or the one before names what is.
        if (draft.Subject is null && ContextSubjects.Measured(draft) is { } measured)
        {
            draft.Subject = measured;
            draft.Flags |= ClaimFlags.SubjectFromContext;
            draft.Rules.Add("subject.context");
        }
        else if (draft.Subject is null && resolver.Nearest() is >= 0 and var nearest)
        {
            resolver.Take(nearest);
        }
    }

    /// <summary>The draft right before this one that has a subject of its own.</summary>
    private ClaimDraft? Earlier()
    {
        ClaimDraft? earlier = null;
        foreach (var other in draft.Sentence.Drafts)
        {
            if (other == draft)
                break;
            if (other.Role != QuantityRole.None)
                earlier = other;
            else if (other.Base is { } level)
                earlier = level;
        }

        return earlier;
    }

    private int Find()
    {
        if (draft.Kind == ClaimKind.Rank)
            return OfRank();
        if (AccelerationTimes.TryName(draft))
            return -1;
        if (draft.Kind == ClaimKind.Difference && OfDifference() is { } compared)
            return compared;
        if (draft.Quantity.Unit == Unit.Fold && _tree.IsVerb(draft.Anchor))
        {
            draft.Rules.Add("subject.of-fold");
            return _tree.ChildOf(draft.Anchor, Deprel.Obj) is >= 0 and var multiplied ? multiplied : _tree.MeasuredSubjectOf(draft.Anchor);
        }

        if (OfTaking() is >= 0 and var task)
            return task;
        if (ElidedSubjects.TryTake(draft) || Transactions.TryName(draft))
            return draft.SubjectHead;
        if (LocalConstructions.SubtractedFrom(_tree, draft.Anchor, IsQuantity, IsTime) is >= 0 and var lessened)
        {
            draft.Rules.Add("subject.subtracted");
            return lessened;
        }

        var local = new LocalConstructions(draft, IsQuantity, IsTime);
        if (Earlier() is { Subject: { } subject } earlier && local.ContinuesFrom(earlier))
        {
            (draft.Subject, draft.SubjectHead, draft.Entity, draft.IsGrammaticalSubject) = (subject, earlier.SubjectHead, earlier.Entity, earlier.IsGrammaticalSubject);
            draft.Rules.Add("subject.continued");
            return earlier.SubjectHead;
        }

        var beside = local.Find(out var rule);
        if (beside >= 0)
        {
            draft.Rules.Add(rule);
            // "followed by Yorkshire on 21%": after a common noun, a name says whose the same measure is.
            if (rule == "subject.gapped" && _tree.Tokens[beside].Upos == Upos.Propn && Earlier() is { Subject: { } measure, SubjectHead: >= 0 } before && _tree.Tokens[before.SubjectHead].Upos == Upos.Noun)
            {
                (draft.Subject, draft.SubjectHead, draft.Entity) = (measure, before.SubjectHead, NounPhrase.Read(draft.Sentence, beside, IsQuantity).Name);
                return before.SubjectHead;
            }

            return rule is "subject.carrier" or "subject.premodified" ? OfCarrier(beside) : beside;
        }

        if (draft.Quantity is { Counted: not null, CountedSpan: not null } && CountedHead() is >= 0 and var counted)
        {
            draft.Rules.Add("subject.counted");
            return counted;
        }

        var at = draft.Anchor;
        for (var steps = 0; steps < 8; steps++)
        {
            var token = _tree.Tokens[at];
            var head = token.Head;
            if (_tree.ChildOf(at, Deprel.Nsubj) is >= 0 and var own && !IsQuantity(own) && !IsTime(own))
            {
                draft.Rules.Add("subject.copula");
                draft.IsGrammaticalSubject = true;
                return own;
            }

            if (head < 0)
                return -1;
            if (token.Deprel is "case" or "advmod" or "mark" or "dep" or "obl:unmarked" or "obl:npmod" or "obl:tmod" or "obj" or "iobj" or "xcomp" or "ccomp" or "advcl" or "obl" or "obl:agent" or "discourse" or "parataxis" or "list" or "orphan" or "advcl:relcl")
            {
                if (_tree.IsVerb(head))
                    return OfVerb(head, at);
                if (_tree.Tokens[head].Upos is Upos.Noun or Upos.Propn && !IsQuantity(head) && token.Deprel is not "parataxis")
                    return OfCarrier(head);
                at = head;
                continue;
            }

            // "£247,886 in England, £162,450 in Wales": an amount beside an amount measures the same.
            if (token.Deprel is "appos" or "conj" or "list" && draft.Quantity.Counted is null && draft.Sentence.Drafts.Find(d => d.Anchor == head && d.Span.Start < draft.Span.Start && d.Subject is not null && d.Quantity.Unit == draft.Quantity.Unit) is { } equal)
            {
                (draft.Subject, draft.SubjectHead, draft.Entity) = (equal.Subject, equal.SubjectHead, equal.Entity);
                draft.Rules.Add("subject.coordinated");
                return equal.SubjectHead;
            }

            switch (token.Deprel)
            {
                case "nummod" or "compound" or "amod" or "nmod" or "nmod:unmarked" or "nmod:npmod" or "nmod:tmod" or "nmod:poss" or "flat" or "det" or "nmod:desc":
                    if (!IsQuantity(head))
                        return OfCarrier(head);
                    break;
                case "appos":
                    if (!IsQuantity(head))
                    {
                        draft.Rules.Add("subject.apposition");
                        return OfChangeNounOr(head);
                    }

                    break;
                case "nsubj" or "nsubj:pass" or "nsubj:outer" or "csubj":
                    return OfOwnPredicate(head, at);
                case "acl" or "acl:relcl":
                    draft.Rules.Add("subject.modified");
                    return head;
                case "conj":
                    if (!IsQuantity(head) && _tree.IsNominal(head) && draft.Quantity.Unit.Kind != UnitKind.Count)
                    {
                        at = head;
                        continue;
                    }

                    break;
            }

            at = head;
        }

        return -1;
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

    /// <summary>"21% of the visitors, twice the share of Britons": what is compared is what the number before measures, else the clause's subject.</summary>
    private int? OfDifference()
    {
        var (first, _) = _tree.TokensOf(draft.Span);
        if (Earlier() is { Subject: { } subject } earlier && first > 0 && (_tree.Tokens[first - 1].Form is "," or "—" or "–" or "-" or "(" || (first > 1 && _tree.Tokens[first - 2].Form is "," or "—" or "–" or "-")))
        {
            (draft.Subject, draft.SubjectHead, draft.Entity) = (subject, earlier.SubjectHead, earlier.Entity);
            draft.Rules.Add("subject.continued");
            return earlier.SubjectHead;
        }

        return null;
    }

    /// <summary>"the world's fifth-largest brewer": what is ranked is the noun behind the superlative.</summary>
    private int OfRank()
    {
        var (_, end) = _tree.TokensOf(draft.Span);
        for (var i = end; i < Math.Min(end + 5, _tree.Tokens.Length); i++)
        {
            if (_tree.Tokens[i].Upos is Upos.Noun or Upos.Propn && !(_tree.Is(i, Deprel.Compound) && _tree.Tokens[i].Head > i))
            {
                draft.Rules.Add("subject.ranked");
                return i;
            }

            if (_tree.Tokens[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Part or Upos.Punct))
                break;
        }

        return -1;
    }

    /// <summary>The noun that a count counts, unless the sentence says that number of something else ("the population reached 5 million people").</summary>
    private int CountedHead()
    {
        var span = draft.Quantity.CountedSpan ?? draft.Quantity.Span;
        var counted = _tree.Anchor(span);
        if (IsNumber(counted))
            counted = _tree.Tokens[counted].Head;
        // "1,000 a year" counts no years.
        return counted >= 0 && _tree.Tokens[counted].Lemma is "year" or "month" or "week" or "day" or "hour" && draft.Quantity.Counted != _tree.Tokens[counted].Lemma ? -1 : counted;
    }

    private int OfCarrier(int noun)
    {
        var lemma = _tree.Tokens[noun].Lemma;
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
        if (lemma is "bring" or "take" or "leave" or "push" or "send" or "lift" or "put" && _tree.CaseOf(at) is "to" or "at" && _tree.ChildOf(verb, Deprel.Obj) is >= 0 and var moved && moved < at && _tree.Tokens[moved].Upos == Upos.Pron)
            return moved;
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

    /// <summary>Where the tree decides nothing: the nearest noun phrase before the number in the same clause, else the first after it.</summary>
    private int Nearest()
    {
        var (first, end) = _tree.TokensOf(draft.Span);
        for (var i = first - 1; i >= 0; i--)
        {
            if (_tree.Tokens[i].Upos is Upos.Noun or Upos.Propn && !IsQuantity(i) && !IsTime(i))
            {
                draft.Rules.Add("subject.nearest-before");
                return TopOfPhrase(i);
            }
        }

        for (var i = end; i < _tree.Tokens.Length; i++)
        {
            if (_tree.Tokens[i].Upos is Upos.Noun or Upos.Propn && !IsQuantity(i) && !IsTime(i))
            {
                draft.Rules.Add("subject.nearest-after");
                return TopOfPhrase(i);
            }
        }

        return -1;
    }

    private int TopOfPhrase(int index)
    {
        while (_tree.Tokens[index].Head is >= 0 and var head && _tree.Tokens[head].Upos is Upos.Noun or Upos.Propn && !IsQuantity(head)
            && (_tree.Is(index, Deprel.Compound) || _tree.Is(index, Deprel.Nmod) || _tree.Is(index, Deprel.Flat)))
            index = head;
        return index;
    }

    private void Take(int head)
    {
        // "Industrial Average .DJI": a ticker is a note on the name before it.
        if (head > 1 && _tree.Tokens[head - 1].Form == "." && _tree.Tokens[head].Form.AsSpan().IndexOfAnyInRange('a', 'z') < 0 && _tree.Tokens[head - 2].Upos is Upos.Noun or Upos.Propn or Upos.Num)
            head = TopOfPhrase(head - 2);
        if (_tree.Tokens[head].Upos == Upos.Pron && !_tree.IsDescribed(head))
        {
            TakePronoun(head);
            return;
        }

        if (IsBareNumberNoun(head) && ContextSubjects.OfPronoun(draft, head) is { } meant)
        {
            (draft.SubjectHead, draft.Subject) = (head, meant);
            draft.Rules.Add("subject.context");
            draft.Flags |= ClaimFlags.SubjectFromContext;
            return;
        }

        head = ChangedNoun(head);
        if (head < 0)
            return;

        var phrase = NounPhrase.Read(draft.Sentence, head, IsQuantity);
        draft.SubjectHead = head;
        draft.Subject = phrase.Name;
        draft.Entity ??= phrase.Possessor;
    }

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

    private void TakePronoun(int pronoun)
    {
        draft.SubjectHead = pronoun;
        var form = _tree.Tokens[pronoun].Form.ToLowerInvariant();
        if (form is "which" or "that" or "who")
        {
            // A relative pronoun stands for the noun that its clause modifies.
            for (var at = pronoun; at >= 0; at = _tree.Tokens[at].Head)
            {
                if (_tree.Is(at, Deprel.Acl) && _tree.Tokens[at].Head is >= 0 and var noun && _tree.IsNominal(noun))
                {
                    draft.Rules.Add("subject.relative");
                    var phrase = NounPhrase.Read(draft.Sentence, noun, IsQuantity);
                    (draft.SubjectHead, draft.Subject) = (noun, phrase.Name);
                    draft.Entity ??= phrase.Possessor;
                    return;
                }
            }
        }

        if (ContextSubjects.OfPronoun(draft, pronoun) is { } earlier)
        {
            draft.Rules.Add("subject.context");
            draft.Subject = earlier;
            draft.Flags |= ClaimFlags.SubjectFromContext;
        }
    }

    private bool IsNumber(int index) => _tree.Tokens[index].Upos == Upos.Num || char.IsAsciiDigit(_tree.Tokens[index].Form[0]);

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

    private bool HoldsQuantity(int index)
    {
        var (first, last) = _tree.Extent(index);
        for (var i = first; i <= last; i++)
        {
            if (IsQuantity(i))
                return true;
        }

        return false;
    }

    private bool IsQuantity(int index) => draft.Sentence.IsQuantity(index);

    private bool IsTime(int index) => draft.Sentence.IsTime(index);
}
