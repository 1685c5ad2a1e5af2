using FactExtractor.Claims.Changes;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>What is measured where a number compares, places, ranks or takes a part: the other side of the comparison is not what is measured.</summary>
internal sealed partial class SubjectResolver
{
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

    /// <summary>"exceeding the target by 200,000": what exceeds is measured, not what is exceeded.</summary>
    private int? OfExcess()
    {
        if (!draft.Rules.Contains("difference.excess"))
            return null;
        var (verb, _) = _tree.TokensOf(draft.Span);
        while (--verb > 0 && _tree.Tokens[verb].Upos != Upos.Verb)
        {
        }

        var subject = _tree.MeasuredSubjectOf(verb);
        if (subject < 0 || subject > verb || IsQuantity(subject))
            return null;
        draft.IsGrammaticalSubject = true;
        return subject;
    }

    /// <summary>"struck about 40 km north-west of Herat": what the clause is about is so far away, not what was measured before.</summary>
    private int OfBearing()
    {
        var (_, end) = _tree.TokensOf(draft.Span);
        if (draft.Quantity.Unit.Kind != UnitKind.Physical || end >= _tree.Tokens.Length
            || _tree.Tokens[end].Form.ToLowerInvariant() is not ("north" or "south" or "east" or "west" or "northwest" or "northeast" or "southwest" or "southeast" or "north-west" or "north-east" or "south-west" or "south-east" or "away" or "off" or "offshore" or "inland"))
            return -1;
        var before = _tree.TokensOf(draft.SpanFromBound).First - 1;
        if (before < 0 || !(_tree.Tokens[before].Form == "," || _tree.Tokens[before].Upos == Upos.Verb))
            return -1;
        for (var verb = before; verb > 0; verb--)
        {
            if (_tree.Tokens[verb].Upos == Upos.Verb && _tree.SubjectOf(verb) is >= 0 and var subject && subject < verb && !IsQuantity(subject) && !IsTime(subject))
            {
                draft.Rules.Add("subject.bearing");
                return subject;
            }
        }

        return -1;
    }

    /// <summary>"Rs 2,200 crore to 11 states, of which Rs 1,187 crore": a part measures what the whole in the same kind of unit does.</summary>
    private ClaimDraft? OfWhole()
    {
        var (first, _) = _tree.TokensOf(draft.Span);
        if (first < 2 || draft.Quantity.Counted is not null || !(draft.Quantity.Unit.IsMoney() || draft.Quantity.Unit.Kind == UnitKind.Physical)
            || _tree.Tokens[first - 1].Form != "which" || _tree.Tokens[first - 2].Form is not ("of" or "Of"))
            return null;
        return draft.Sentence.Drafts.FindLast(d => d.Span.Start < draft.Span.Start && d.Subject is not null && (d.Quantity.Unit == draft.Quantity.Unit || (d.Quantity.Unit.IsMoney() && draft.Quantity.Unit.IsMoney())));
    }

    /// <summary>"the world's fifth-largest brewer": what is ranked is the noun behind the superlative.</summary>
    private int OfRank()
    {
        var (first, end) = _tree.TokensOf(draft.Span);
        if (draft.Quantity.RuleId == "rank.ranked" && _tree.MeasuredSubjectOf(_tree.PredicateOf(first - 1)) is >= 0 and var holder)
        {
            draft.IsGrammaticalSubject = true;
            draft.Rules.Add("subject.verb");
            return holder;
        }

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
}
