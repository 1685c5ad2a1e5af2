using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Changes;

/// <summary>Amounts that say where a movement begins or ends.</summary>
internal static partial class RoleResolver
{
    /// <summary>The words before a number that say where a movement ends, or what the number stands for, whatever verb rules it: "to", "unchanged at", "below", "worth".</summary>
    private static QuantityRole? OfPosition(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        if (draft.Quantity.Unit.Code == "{fold}")
            return null;
        var words = new WordCursor(draft.Sentence.Sentence);
        var before = FirstOf(draft) - 1;
        while (words.IsAny(before, ["a", "an", "the", "about", "around", "nearly", "almost", "just", "only", "some", "roughly", "total", "of", "record"]) && before > 0)
            before--;
        if (words.IsAny(before, ["worth", "valued"]))
        {
            draft.Rules.Add("level.worth");
            return QuantityRole.Level;
        }

        if (words.Is(before, "at") && words.IsAny(before - 1, ["unchanged", "flat", "steady", "stable"]))
        {
            direction = ChangeDirection.Flat;
            draft.Rules.Add("level.unchanged");
            return QuantityRole.Level;
        }

        if (words.Is(before, "at") && IsHeld(draft, before))
        {
            direction = ChangeDirection.Flat;
            draft.Rules.Add("level.held");
            return QuantityRole.Level;
        }

        var isBound = draft.Quantity.BoundSpan is { } bound && IsPosition(bound.Of(draft.Sentence.Text));
        var isBeyond = isBound || words.IsAny(before, ["below", "above", "beneath", "beyond", "past"]);
        // "to 4.7 metres, above the record of 4.2": what is passed, not what is reached.
        if (isBeyond && !isBound && words.Is(before + 1, "the") && words.Is(FirstOf(draft) - 1, "of"))
            return QuantityRole.Level;
        if ((!isBeyond && !words.Is(before, "to")) || words.Are(before - 2, "in", "addition"))
            return null;
        // "cut power to 12,000 homes": who is given something is no level.
        if (words.Is(before, "to") && draft.Quantity.Counted is not null && before > 0 && IsGiven(draft.Sentence.Tree.Tokens[before - 1].Lemma))
        {
            draft.Rules.Add("level.recipient");
            return QuantityRole.Level;
        }

        // "from 175 gigawatts to 450" and "from 60 to 70 percent of members" have the form of a movement; only a word of change makes it one.
        if (MovementBefore(draft, isBound ? FirstOf(draft) : before) is not { } way)
            return null;
        direction = way;
        draft.Rules.Add(isBeyond ? "level.verb-bound" : "level.verb-to");
        return QuantityRole.Level;
    }

    /// <summary>The word of change that a "to" or "below" belongs to: the nearest one before it, with no other clause between.</summary>
    private static ChangeDirection? MovementBefore(ClaimDraft draft, int preposition)
    {
        var tree = draft.Sentence.Tree;
        for (var i = preposition - 1; i >= 0 && i > preposition - 24; i--)
        {
            var token = tree.Tokens[i];
            if (token.Form is ";" or ":" or "“" or "”" or "\"")
                return null;
            var way = token.Upos switch
            {
                Upos.Verb or Upos.Aux => ChangeLexicon.OfVerb(token.Lemma),
                Upos.Noun => ChangeLexicon.OfNoun(token.Lemma),
                _ => token.Form is "up" or "down" ? ChangeLexicon.OfAdverb(token.Form) : null,
            };
            if (way is { } found)
                return found == ChangeDirection.Flat ? null : found;
            if (token.Upos == Upos.Verb && !tree.Is(i, Deprel.Amod) && !tree.Is(i, Deprel.Acl) && !IsCarrier(token.Lemma))
                return null;
            if (token.Upos == Upos.Cconj && tree.IsNominal(i + 1) && i + 1 < preposition && !draft.Sentence.IsTime(i + 1))
                return null;
            if (token.Upos == Upos.Sconj || (token.Upos == Upos.Pron && tree.Is(i, Deprel.Nsubj)))
                return null;
        }

        return null;
    }

    /// <summary>"holds its key rate at 5%", "kept rates at": a verb of keeping with a rate for its object.</summary>
    private static bool IsHeld(ClaimDraft draft, int at)
    {
        var tree = draft.Sentence.Tree;
        if (draft.Quantity.Unit != Unit.Percent)
            return false;
        for (var i = at - 1; i >= 0 && i > at - 6; i--)
        {
            if (tree.Tokens[i].Lemma is "hold" or "keep" or "leave" or "maintain")
                return i < at - 1 && tree.Tokens[at - 1].Upos == Upos.Noun && tree.Tokens[at - 1].Lemma is "rate" or "rates" or "forecast" or "target" or "range" or "guidance" or "tax" or "dividend";
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Adj or Upos.Det or Upos.Pron or Upos.Propn or Upos.Verb or Upos.Punct))
                return false;
        }

        return false;
    }

    /// <summary>What is given, sent or cut off "to" somebody.</summary>
    private static bool IsGiven(string lemma) => lemma is "power" or "electricity" or "supply" or "water" or "gas" or "access" or "aid" or "funding" or "support" or "help" or "service" or "payment" or "delivery" or "shipment"
        or "grant" or "loan" or "subsidy" or "benefit" or "damage" or "assistance" or "broadband" or "care" or "relief" or "credit" or "invitation" or "letter" or "visa" or "discount" or "food";

    /// <summary>Verbs that only carry a movement on: "bringing it to", "to settle at", "going from … to".</summary>
    private static bool IsCarrier(string lemma) => lemma is "bring" or "take" or "leave" or "push" or "put" or "send" or "go" or "move" or "settle" or "reach" or "hit" or "close" or "finish" or "end";

    /// <summary>Growth, gains and changes are measured by a number that is itself a change: "organic growth was 19%", "job gains averaged 280,000".</summary>
    private static QuantityRole? OfGrowthMeasure(ClaimDraft draft, out ChangeDirection? direction)
    {
        direction = null;
        var tree = draft.Sentence.Tree;
        var isRate = draft.Quantity.Unit == Unit.Percent;
        if (!isRate && draft.Quantity.Unit.Kind != UnitKind.Count && !draft.Quantity.Unit.Code.StartsWith("1/", StringComparison.Ordinal))
            return null;
        var predicate = tree.PredicateOf(draft.Anchor);
        if (tree.ChildOf(predicate, Deprel.Nsubj) is not (>= 0 and var subject) || subject == draft.Anchor || tree.IsAncestorOrSelf(subject, draft.Anchor)
            || (predicate != draft.Anchor && tree.Tokens[draft.Anchor].Head != predicate && !(tree.Is(draft.Anchor, Deprel.Conj))))
            return null;
        if (tree.Is(subject, Deprel.NsubjPass) || GrowthOf(draft, subject) is not { } way || (!isRate && tree.Tokens[subject].Lemma is not ("gain" or "increase" or "decline" or "loss")))
            return null;
        // "growth slowed by 0.5 percent" is of the growth.
        if (tree.CaseOf(draft.Anchor) is "by" or "from" || tree.Tokens[predicate].Lemma is "account" or "make" or "represent" or "contribute")
            return null;
        direction = draft.Quantity.Value < 0 ? ChangeDirection.Down : way;
        draft.Rules.Add("change.growth-measure");
        return QuantityRole.ChangeAmount;
    }

    private static ChangeDirection? GrowthOf(ClaimDraft draft, int subject)
    {
        var tree = draft.Sentence.Tree;
        var lemma = tree.Tokens[subject].Lemma;
        if (lemma is "growth" or "gain" or "increase" or "decline" or "expansion" or "contraction")
            return ChangeLexicon.OfNoun(lemma);
        return lemma == "change" && draft.Quantity.Unit == Unit.Percent ? ChangeDirection.Up : null;
    }

    private static int FirstOf(ClaimDraft draft) =>
        draft.Sentence.Tree.TokensOf(draft.SpanFromBound).First;

    /// <summary>The preposition of a quantity, words of its bound left out: "about ½ point" has none, whatever the tagger calls "about".</summary>
    private static string PrepositionOf(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var first = FirstOf(draft);
        var found = "";
        foreach (var child in tree.ChildrenOf(draft.Anchor))
        {
            if (tree.Is(child, Deprel.Case) && child < first && tree.Tokens[child].Form is not ("about" or "around" or "over" or "under") && !(found.Length > 0 && tree.Tokens[child].Form == "between"))
                found = tree.Tokens[child].Form.ToLowerInvariant();
        }

        return found;
    }

    private static bool IsPosition(ReadOnlySpan<char> bound) => bound is "below" or "above" or "beneath" or "as low as" or "as high as" or "to as low as" or "to as high as";

    /// <summary>"from X" is a level left where the same sentence gives the level reached, or a change word leads to it.</summary>
    private static bool IsOldLevel(ClaimDraft draft, int preposition)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        if (words.IsAny(preposition - 1, ["up", "down", "compared", "rise", "increase", "drop", "fall", "decline", "unchanged", "change"]))
            return true;
        for (var i = 0; i < preposition; i++)
        {
            var token = draft.Sentence.Tree.Tokens[i];
            if (token.Upos is Upos.Verb or Upos.Noun && (ChangeLexicon.OfVerb(token.Lemma) ?? ChangeLexicon.OfNoun(token.Lemma)) is not null)
                return true;
            if (token.Lemma == "go" && words.IsAny(i + 1, ["up", "down"]))
                return true;
        }

        foreach (var other in draft.Sentence.Drafts)
        {
            if (other != draft && other.Quantity.Unit == draft.Quantity.Unit && other.Span.Start < draft.Span.Start && words.IsAny(preposition, ["against", "with", "to"]))
                return true;
            // "have stretched to 21.7 weeks from 13 weeks": whatever the verb.
            if (other != draft && other.Quantity.Unit == draft.Quantity.Unit && other.Quantity.Counted == draft.Quantity.Counted && words.Is(preposition, "from") && words.Is(draft.Sentence.Tree.TokensOf(other.SpanFromBound).First - 1, "to") && draft.Sentence.Tree.TokensOf(other.SpanToCounted).End == preposition)
                return true;
        }

        return false;
    }

    /// <summary>"was 17.2 billion euros, after 3.9 billion in 2022": a number in the same unit, with a time of its own and nothing else behind it.</summary>
    private static bool IsAfterLevel(ClaimDraft draft, int end) =>
        end < draft.Sentence.Tree.Tokens.Length
        && draft.Sentence.Drafts.Exists(d => d.Span.Start < draft.Span.Start && d.Quantity.Unit == draft.Quantity.Unit && d.Quantity.Counted == draft.Quantity.Counted)
        && draft.Sentence.Times.Any(t => draft.Sentence.Sentence.WordAt(t.Span.Start) is var at && at >= end && at <= end + 1 && (at == end || new WordCursor(draft.Sentence.Sentence).IsAny(end, ["in", "on", "during", "for"])));
}
