using FactExtractor.Claims.Changes;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// Finds what a quantity measures, by climbing from it through the tree until a construction decides: a counted noun, a carrier noun ("a loss of
/// $5 million"), a change noun ("an 11% rise in profits"), the subject or object of a verb, an apposition.
/// </summary>
internal sealed partial class SubjectResolver(ClaimDraft draft)
{
    private readonly SyntaxTree _tree = draft.Sentence.Tree;

    public static void Resolve(ClaimDraft draft)
    {
        var resolver = new SubjectResolver(draft);
        if (resolver.NounWithin() is >= 0 and var within)
        {
            draft.Subject = Mention.At(draft.Sentence.Text, resolver._tree.Tokens[within].Span);
            draft.SubjectHead = within;
            draft.Rules.Add("subject.counted");
            return;
        }

        var head = resolver.Find();
        if (draft.Subject is not null)
            return;
        // "October was 0.4°C warmer than average" is about the month.
        if (head < 0 || (draft.Subject is null && resolver.IsTime(head) && !(draft.Kind == ClaimKind.Difference && resolver._tree.Is(head, Deprel.Nsubj))))
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

        Groups.Add(draft);
    }

    /// <summary>"One resident in five": the noun inside the number.</summary>
    private int NounWithin()
    {
        if (draft.Quantity.RuleId != RuleIds.PercentProportion)
            return -1;
        var (first, end) = _tree.TokensOf(draft.Quantity.Span);
        return end - first == 4 && _tree.Tokens[first + 1].Upos is Upos.Noun or Upos.Adj or Upos.Propn && _tree.Tokens[first + 2].Form == "in" ? first + 1 : -1;
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
        if (ComparedSubjects.TryName(draft))
            return draft.SubjectHead;
        if (HeadlineSubjects.Find(draft) is >= 0 and var moved)
        {
            (draft.Subject, draft.SubjectHead) = (HeadlineSubjects.Name(draft, moved), moved);
            draft.Rules.Add("subject.headline");
            return moved;
        }

        if (draft.Kind == ClaimKind.Difference && (OfExcess() ?? OfDifference()) is { } compared)
            return compared;
        if (draft.Quantity.Unit == Unit.Fold && _tree.IsVerb(draft.Anchor))
        {
            draft.Rules.Add("subject.of-fold");
            return _tree.ChildOf(draft.Anchor, Deprel.Obj) is >= 0 and var multiplied ? multiplied : _tree.MeasuredSubjectOf(draft.Anchor);
        }

        if ((!IsPremodifier() && LabelSubjects.TryName(draft)) || TenureSubjects.TryName(draft))
            return draft.SubjectHead;
        if (OfBearing() is >= 0 and var placed)
            return placed;
        if (OfTaking() is >= 0 and var task)
            return task;
        // "has been downloaded 300 million times": what it happened to.
        if (draft.Quantity is { Counted: "time" } && _tree.PredicateOf(draft.Anchor) is >= 0 and var happened && happened < draft.Anchor && _tree.IsVerb(happened) && _tree.MeasuredSubjectOf(happened) is >= 0 and var undergone && !IsQuantity(undergone))
        {
            draft.IsGrammaticalSubject = true;
            draft.Rules.Add("subject.verb");
            return undergone;
        }

        if (ElidedSubjects.TryTake(draft) || Transactions.TryName(draft))
            return draft.SubjectHead;
        if (LocalConstructions.SubtractedFrom(_tree, draft.Anchor, IsQuantity, IsTime) is >= 0 and var lessened)
        {
            draft.Rules.Add("subject.subtracted");
            return lessened;
        }

        if (OfWhole() is { Subject: { } ofWhole } whole)
        {
            (draft.Subject, draft.SubjectHead, draft.Entity) = (ofWhole, whole.SubjectHead, whole.Entity);
            draft.Rules.Add("subject.of-which");
            return whole.SubjectHead;
        }

        if (Earlier() is { } paid && Transactions.TryContinue(draft, paid))
            return draft.SubjectHead;
        var local = new LocalConstructions(draft, IsQuantity, IsTime);
        if (Earlier() is { Subject: { } subject } earlier && local.ContinuesFrom(earlier))
        {
            (draft.Subject, draft.SubjectHead, draft.Entity, draft.IsGrammaticalSubject) = (subject, earlier.SubjectHead, earlier.Entity, earlier.IsGrammaticalSubject);
            draft.Rules.Add("subject.continued");
            return earlier.SubjectHead;
        }

        if (OfFoldedChange() is >= 0 and var changed)
            return changed;
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
            if (_tree.ChildOf(at, Deprel.Nsubj) is >= 0 and var own && !IsQuantity(own) && (!IsTime(own) || draft.Kind == ClaimKind.Difference))
            {
                draft.Rules.Add("subject.copula");
                draft.IsGrammaticalSubject = true;
                return own;
            }

            // "A poll found that 54% of voters back it": who found it is not measured.
            if (head < 0 || (token.Deprel is "ccomp" && Speech.IsSaying(_tree.Tokens[head].Lemma) && head < at && _tree.ChildOf(at, Deprel.Mark) >= 0))
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

    /// <summary>Where the tree decides nothing: the nearest noun phrase before the number in the same clause, else the first after it.</summary>
    private int Nearest()
    {
        var (first, end) = _tree.TokensOf(draft.Span);
        for (var i = first - 1; i >= 0; i--)
        {
            if (IsThing(i))
            {
                draft.Rules.Add("subject.nearest-before");
                return TopOfPhrase(i);
            }
        }

        for (var i = end; i < _tree.Tokens.Length; i++)
        {
            if (IsThing(i))
            {
                draft.Rules.Add("subject.nearest-after");
                return TopOfPhrase(i);
            }
        }

        return -1;
    }

    /// <summary>A noun that can be measured: no number, no time, and none of the nouns that only place a clause ("at the time", "at this point").</summary>
    private bool IsThing(int index) =>
        _tree.Tokens[index].Upos is Upos.Noun or Upos.Propn && !IsQuantity(index) && !IsTime(index) && _tree.Tokens[index].Lemma is not ("time" or "point" or "moment" or "way" or "case" or "addition" or "example" or "fact" or "self" or "am" or "pm");

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
        if (ThatOf.TryName(draft, head) || ForecastNouns.TryTake(draft, head))
            return;
        head = ForecastNouns.Measured(draft, OverWhole(head));
        if ((_tree.Tokens[head].Upos == Upos.Pron || (_tree.Tokens[head].Upos == Upos.Det && _tree.Tokens[head].Form.ToLowerInvariant() is "this" or "that")) && !_tree.IsDescribed(head))
        {
            TakePronoun(head);
            return;
        }

        if (IsBareNumberNoun(head) && ((_tree.Tokens[head].Lemma == "total" ? ContextSubjects.OfTotal(draft) : null) ?? ContextSubjects.OfPronoun(draft, head)) is { } meant)
        {
            (draft.SubjectHead, draft.Subject) = (head, meant);
            draft.Rules.Add("subject.context");
            draft.Flags |= ClaimFlags.SubjectFromContext;
            return;
        }

        if (TakeSharedPart(head))
            return;
        head = ChangedNoun(head);
        if (head < 0)
            return;

        var phrase = NounPhrase.Read(draft.Sentence, head, IsCountOfCompound(head) ? index => IsMeasure(index) || IsCounted(index) : IsMeasure);
        draft.SubjectHead = head;
        draft.Subject = phrase.Name;
        draft.Entity ??= phrase.Possessor;
    }

    /// <summary>"22% of burglaries are solved. Five years ago the proportion was 35%": of the same, where the sentence before gives a share.</summary>
    private bool TakeSharedPart(int head)
    {
        if (draft.Quantity.Unit != Unit.Percent || _tree.Tokens[head].Form is not ("proportion" or "share" or "percentage") || head == 0 || _tree.Tokens[head - 1].Form is not ("the" or "The" or "that" or "this") || HasOwnContent(head)
            || (head + 1 < _tree.Tokens.Length && _tree.Tokens[head + 1].Form is "of" or "who" or "that") || draft.Sentence.Preceding?.Drafts.FindLast(d => d is { Kind: ClaimKind.Share, Subject: not null, Role: not QuantityRole.None }) is not { } earlier)
            return false;
        (draft.SubjectHead, draft.Subject, draft.Of) = (head, earlier.Subject, earlier.Of);
        draft.Rules.Add("subject.context");
        draft.Flags |= ClaimFlags.SubjectFromContext;
        return true;
    }

    /// <summary>"Tax: £1,000 fine for speeding": a noun right behind the number is what it measures.</summary>
    private bool IsPremodifier()
    {
        var (_, end) = _tree.TokensOf(draft.Span);
        return end < _tree.Tokens.Length && _tree.Tokens[end].Upos is Upos.Noun or Upos.Adj && !IsTime(end) && !IsQuantity(end) && !(end + 1 < _tree.Tokens.Length && _tree.Tokens[end + 1].Form == ":");
    }

    /// <summary>"a two-class layout": the layout is described, and its classes are in the number.</summary>
    private bool IsCountOfCompound(int head) => draft.Quantity.CountedSpan is not null && draft.Rules.Contains("subject.premodified") && !IsCounted(head);

    /// <summary>Whether a token belongs to a number that is not part of a name: the count in "a three-bedroom house" tells houses apart, unless it is what this claim counts.</summary>
    private bool IsMeasure(int index)
    {
        if (!IsQuantity(index))
            return false;
        if (index + 1 >= _tree.Tokens.Length || _tree.Tokens[index + 1].Form is not ("-" or "–"))
            return true;
        foreach (var quantity in draft.Sentence.Quantities)
        {
            if (quantity.Span.Overlaps(_tree.Tokens[index].Span))
                return quantity == draft.Quantity || quantity.Counted is null;
        }

        return true;
    }

    private bool IsCounted(int index) => draft.Quantity.CountedSpan is { } counted && counted.Overlaps(_tree.Tokens[index].Span);

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
