using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// Numbers whose noun stands in an earlier phrase: "another 3,500", "400 are to go", "analysts had expected 86 cents", "exports rose 5% and imports 3%".
/// </summary>
internal static class ElidedSubjects
{
    /// <summary>Takes the subject of the claim that the number leans on, and says whether there is one.</summary>
    public static bool TryTake(ClaimDraft draft)
    {
        if (draft.Role == QuantityRole.None)
            return false;
        if (GappedName(draft) is { } name && ContextSubjects.MeasuredBefore(draft) is { } counted && counted.Sentence == draft.Sentence)
        {
            (draft.Subject, draft.SubjectHead, draft.Entity) = (counted.Subject, counted.SubjectHead, name);
            draft.Rules.Add("subject.gapped");
            return true;
        }

        if (TakeWhole(draft))
            return true;
        var isExpected = IsExpectation(draft);
        if (!(isExpected || IsBareCount(draft)))
            return false;
        if (!isExpected && ContextSubjects.Asked(draft) is { } asked)
        {
            draft.Subject = asked;
            draft.Flags |= ClaimFlags.SubjectFromContext;
            draft.Rules.Add("subject.asked");
            return true;
        }

        if (ContextSubjects.MeasuredBefore(draft) is not { } earlier)
            return false;
        (draft.Subject, draft.Entity) = (earlier.Subject, draft.Entity ?? earlier.Entity);
        if (earlier.Sentence == draft.Sentence)
            draft.SubjectHead = earlier.SubjectHead;
        if (earlier.Kind == ClaimKind.Share && draft is { Kind: ClaimKind.Level } && draft.Quantity.Unit == Unit.Percent)
            (draft.Kind, draft.Of) = (ClaimKind.Share, earlier.Of);
        draft.Flags |= ClaimFlags.SubjectFromContext;
        draft.Rules.Add("subject.elided");
        if (isExpected)
            draft.Rules.Add("level.expected");
        // "expects the economy to grow 1.2%. In May it had forecast 1.9%": what was forecast is a growth too.
        if (isExpected && (earlier.Sentence != draft.Sentence || draft.Quantity.Unit == Unit.Percent) && draft.Role == QuantityRole.Level && earlier is { Role: QuantityRole.ChangeAmount, Change: { } change } && earlier.Quantity.Unit == draft.Quantity.Unit)
        {
            var quantity = draft.Quantity;
            (draft.Role, draft.Kind) = (QuantityRole.ChangeAmount, ClaimKind.Change);
            draft.Change = new Change(change.Direction) { Value = quantity.Value, Low = quantity.Low, High = quantity.High, Unit = quantity.Unit, Bound = quantity.Bound, Span = quantity.Span };
        }

        return true;
    }

    /// <summary>"Of all inhabitants, 1,310,500 were born abroad": what the sentence opens with is what the number is of.</summary>
    private static bool TakeWhole(ClaimDraft draft)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        if (!words.Is(0, "Of") || !IsBareCount(draft) || draft.Sentence.Drafts.Exists(d => d != draft && d.Role != QuantityRole.None && d.Span.Start < draft.Span.Start)
            || words.IsAny(1, ["them", "these", "those", "which", "whom", "this", "that"]) && words[2] is ",")
            return false;
        var noun = draft.Sentence.Tree.PhraseAt(1, draft.Sentence);
        if (noun < 0 || words[noun + 1] is not "," || noun > 8 || draft.Sentence.Tree.Tokens[noun].Lemma is "total" or "number")
            return false;
        draft.Subject = NounPhrase.Read(draft.Sentence, noun, draft.Sentence.IsQuantity).Name;
        if (draft.Subject is null)
            return false;
        (draft.SubjectHead, draft.Of) = (noun, draft.Of ?? draft.Subject);
        draft.Rules.Add("subject.whole");
        return true;
    }

    /// <summary>"60 buses, Oslo 45 and Turku 12": a name beside the name before, with a number of the same noun.</summary>
    private static Mention? GappedName(ClaimDraft draft)
    {
        if (draft.Quantity.RuleId != RuleIds.CountElided)
            return null;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (first, _) = draft.Sentence.Tree.TokensOf(draft.Span);
        var start = first;
        while (start > 0 && char.IsUpper(words[start - 1][0]))
            start--;
        return start < first && words.IsAny(start - 1, [",", "and"]) ? Mention.At(draft.Sentence.Text, words.Span(start, first)) : null;
    }

    /// <summary>"7,800 were being moved", "another 7% said": a number that stands where its noun would, with a verb right behind it.</summary>
    private static bool IsBareCount(ClaimDraft draft)
    {
        var quantity = draft.Quantity;
        // "15 cm of snow overnight. Up to 40 cm more could fall"
        if (quantity.Unit.Kind is UnitKind.Physical or UnitKind.Currency)
        {
            var (_, last) = draft.Sentence.Tree.TokensOf(draft.Span);
            return last + 1 < draft.Sentence.Tree.Tokens.Length && draft.Sentence.Tree.Tokens[last].Form is "more" && draft.Sentence.Tree.Tokens[last + 1].Upos is Upos.Aux or Upos.Verb && ContextSubjects.MeasuredBefore(draft)?.Quantity.Unit == quantity.Unit;
        }

        if (quantity.Counted is not null || !(quantity.Unit == Unit.One || quantity.Unit == Unit.Percent || quantity.Unit.Code is "1/a" or "1/mo" or "1/wk" or "1/d"))
            return false;
        var tree = draft.Sentence.Tree;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (first, end) = tree.TokensOf(draft.Span);
        // "one in eight spends nothing": of those spoken of before.
        if (quantity.RuleId == RuleIds.PercentProportion && end < words.Count && tree.Tokens[end].Upos == Upos.Verb)
            return true;
        // "How many beds do you have?" "About 1,600 now."
        if (tree.TokensOf(draft.SpanFromBound).First == OpeningOfTurn(words) && (end >= words.Count || tree.Tokens[end].Upos == Upos.Punct || draft.Sentence.IsTime(end)) && ContextSubjects.Asked(draft) is not null)
            return true;
        // "A month ago there were only 20."
        var be = first - 1;
        while (words.IsAny(be, ["only", "just", "about", "around", "nearly", "almost", "some"]))
            be--;
        if (words.IsAny(be, ["was", "were", "are", "is"]) && words.Is(be - 1, "there") && (end >= words.Count || tree.Tokens[end].Upos == Upos.Punct || draft.Sentence.IsTime(end)))
            return true;
        // "It has 900 at the moment", "it holds 93 now"
        if (quantity.Unit == Unit.One && tree.Is(draft.Anchor, Deprel.Obj) && tree.Tokens[draft.Anchor].Head is >= 0 and var having && tree.Tokens[having].Lemma is "have" or "hold" or "employ" or "run" or "own" or "operate" or "need" or "want" or "hire" or "build" or "open" or "recruit" or "train" or "create" or "plant" or "deliver" or "add"
            && tree.SubjectOf(having) is >= 0 and var owner && tree.Tokens[owner].Upos == Upos.Pron && (end >= words.Count || tree.Tokens[end].Upos == Upos.Punct || draft.Sentence.IsTime(end) || (words.IsAny(end, ["by", "in", "before", "until"]) && end + 1 < words.Count && draft.Sentence.IsTime(end + 1))))
            return true;
        // "2,100 of them in Corrie"
        if (quantity.Unit == Unit.One && words.Is(end, "of") && words.IsAny(end + 1, ["them", "these", "those", "which", "whom"]) && (end + 2 >= words.Count || tree.Tokens[end + 2].Upos is not (Upos.Noun or Upos.Adj)))
            return true;
        // "The remaining 11% had no opinion"
        if (quantity.Unit == Unit.Percent && words.IsAny(first - 1, ["remaining", "other", "rest"]) && tree.Is(draft.Anchor, Deprel.Nsubj) && !words.Is(end, "of"))
            return true;
        // "We'll hire 350 more by the summer"
        if (quantity.Unit == Unit.One && words.IsAny(end, ["more", "fewer"]) && (end + 1 >= words.Count || tree.Tokens[end + 1].Upos is Upos.Aux or Upos.Punct or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Adv || draft.Sentence.IsTime(end + 1)) && !words.Is(end + 1, "than"))
            return true;
        // "We need 500 a year"
        if (quantity.Unit.Kind == UnitKind.Rate)
            return tree.Tokens[draft.Anchor].Head is >= 0 and var needing && tree.Is(draft.Anchor, Deprel.Obj) && tree.SubjectOf(needing) is >= 0 and var who && tree.Tokens[who].Upos == Upos.Pron;
        if (words.IsAny(first - 1, ["another", "other", "further"]) && !words.Is(end, "of") && (end >= words.Count || tree.Tokens[end].Upos is not (Upos.Noun or Upos.Propn or Upos.Adj)))
            return true;
        if (!(tree.Is(draft.Anchor, Deprel.Nsubj) || first == 0 || words.IsAny(first - 1, ["and", "while", "but", ",", ";", "about", "around", "some", "another", "nearly", "only", "found", "that"])) || !words.IsAny(end, ["are", "were", "is", "was", "will", "have", "had", "has", "would", "could", "did", "do", "does", "lives", "live", "said"]))
            return false;
        // "597 million are live-broadcast users": the noun stands behind the verb.
        return end + 1 < words.Count && tree.Tokens[end + 1].Upos is Upos.Verb or Upos.Part or Upos.Aux or Upos.Adp or Upos.Adv || words.Is(end, "lives");
    }

    /// <summary>The first word of a sentence, or of what stands behind a speaker's name in capitals.</summary>
    private static int OpeningOfTurn(WordCursor words)
    {
        var at = 0;
        for (var i = 0; i < 6; i++)
        {
            if (words.Is(i, ":"))
                at = i + 1;
        }

        // "So far 45,000."
        return words.Are(at, "so", "far") ? at + 2 : words.IsAny(at, ["now", "currently", "today"]) ? at + 1 : at;
    }

    /// <summary>"analysts had expected 86 cents", "the $20 demanded by the owner": somebody thinks of the same thing.</summary>
    private static bool IsExpectation(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (draft.Quantity.Counted is not null || draft.Role is not (QuantityRole.Level or QuantityRole.Difference))
            return draft is { Role: QuantityRole.ChangeAmount, Quantity.Counted: null } && IsExpectedBehind(draft, tree);
        var anchor = draft.Anchor;
        var verb = tree.Tokens[anchor].Head;
        foreach (var child in tree.ChildrenOf(anchor))
        {
            if (tree.Is(child, Deprel.Acl) && IsMindVerb(tree.Tokens[child].Lemma) && !IsMeasuredOut(tree, draft))
                return true;
        }

        if (IsExpectedBehind(draft, tree))
            return true;
        // "expects more than 55,000 next summer", wherever the parser hung the number.
        var (first, end) = tree.TokensOf(draft.SpanWithBound);
        if (first > 0 && tree.Tokens[first - 1] is { Upos: Upos.Verb } before && Speech.IsExpecting(before.Lemma) && (end >= tree.Tokens.Length || draft.Sentence.IsTime(end) || tree.Tokens[end].Form is "."))
            return true;
        if (verb < 0 || verb > anchor || tree.Tokens[verb].Upos != Upos.Verb || !IsMindVerb(tree.Tokens[verb].Lemma)
            || !(tree.Is(anchor, Deprel.Obj) || (tree.Is(anchor, Deprel.Obl) && tree.CaseOf(anchor) is "" or "for" or "on")))
            return false;
        foreach (var child in tree.ChildrenOf(verb))
        {
            if (child != anchor && (tree.Is(child, Deprel.Obj) || (child > anchor && tree.Is(child, Deprel.Obl) && !draft.Sentence.IsTime(child) && tree.CaseOf(child) is "for" or "in" or "on")))
                return false;
        }

        return !IsMeasuredOut(tree, draft);
    }

    /// <summary>"more than the £100m analysts had expected".</summary>
    private static bool IsExpectedBehind(ClaimDraft draft, SyntaxTree tree)
    {
        var (first, end) = tree.TokensOf(draft.Span);
        if (first == 0 || tree.Tokens[first - 1].Form != "the")
            return false;
        for (var i = end; i < Math.Min(end + 6, tree.Tokens.Length); i++)
        {
            if (tree.Tokens[i].Upos == Upos.Verb)
                return i > end + 1 && IsMindVerb(tree.Tokens[i].Lemma) && tree.Tokens[i - 1].Upos is Upos.Aux or Upos.Noun or Upos.Propn;
            if (i > end && tree.Tokens[i].Upos is Upos.Pron or Upos.Det)
                return false;
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Propn or Upos.Aux or Upos.Adj or Upos.Det or Upos.Pron))
                return false;
        }

        return false;
    }

    private static bool IsMeasuredOut(SyntaxTree tree, ClaimDraft draft)
    {
        var (_, end) = tree.TokensOf(draft.Span);
        return end < tree.Tokens.Length && (tree.Tokens[end].Form is "of" or "in" || tree.Tokens[end].Upos is Upos.Noun or Upos.Adj);
    }

    private static bool IsMindVerb(string lemma) => Speech.IsExpecting(lemma) || lemma is "fear" or "ask" or "demand" or "propose" or "settle" or "want" or "seek" or "estimate" or "request" or "recommend" or "suggest";
}
