using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// Finds the phrase that a pronoun or an elided subject stands for: the subject of a claim before it, or of a sentence before it. Claims in the same kind
/// of unit come first, and number has to agree where there is a choice.
/// </summary>
internal static class ContextSubjects
{
    private const int MaxSentences = 2;

    /// <summary>The last phrase before <paramref name="position"/> that a claim or a clause is about.</summary>
    private static Mention? Before(ClaimDraft draft, int position)
    {
        var sentence = draft.Sentence;
        for (var i = sentence.Drafts.Count - 1; i >= 0; i--)
        {
            if (sentence.Drafts[i] != draft && sentence.Drafts[i].Subject is { } subject && sentence.Drafts[i].Anchor < position)
                return subject;
        }

        if (OfClause(sentence, position) is { } own)
            return own;
        return sentence.Previous is not { } previous ? null : previous.Drafts.FindLast(d => d.Subject is not null)?.Subject ?? OfClause(previous, previous.Tree.Tokens.Length);
    }

    private static Mention? OfClause(SentenceContext sentence, int position)
    {
        var tree = sentence.Tree;
        for (var i = position - 1; i >= 0; i--)
        {
            if (tree.Is(i, Deprel.Nsubj) && tree.Tokens[i].Upos is Upos.Noun or Upos.Propn && !sentence.IsQuantity(i))
                return NounPhrase.Read(sentence, i, _ => false).Name;
        }

        return null;
    }

    /// <summary>What the pronoun at <paramref name="pronoun"/> stands for; null for people ("we", "he"), who are not measured.</summary>
    public static Mention? OfPronoun(ClaimDraft draft, int pronoun)
    {
        var sentence = draft.Sentence;
        bool? plural = sentence.Tree.Tokens[pronoun].Form.ToLowerInvariant() switch
        {
            "they" or "them" or "these" or "those" => true,
            "it" => false,
            // "The force recorded 1,400 burglaries. That was 9% fewer than": a figure is pointed at, whatever its noun's number.
            "this" or "that" or "which" => null,
            "i" or "we" or "you" or "he" or "she" or "him" or "us" or "me" or "who" or "whom" => null,
            _ => false,
        };
        if (sentence.Tree.Tokens[pronoun].Form.ToLowerInvariant() is "i" or "we" or "you" or "he" or "she" or "him" or "us" or "me")
            return Measured(draft);
        // "The figure", "the total": as "that", of any number.
        if (sentence.Tree.Tokens[pronoun].Upos == Upos.Noun)
            plural = null;
        var isObject = sentence.Tree.Is(pronoun, Deprel.Obj);
        // "A quarter of pupils have it. Ten years ago it was one in ten": a figure is set beside the same kind of figure.
        if (plural == false && sentence.Tree.ChildOf(draft.Anchor, Deprel.Cop) >= 0 && sentence.Tree.Is(pronoun, Deprel.Nsubj) && sentence.Preceding?.Drafts.FindLast(d => d.Subject is not null && d.Role is not QuantityRole.None && d.Quantity.Unit == draft.Quantity.Unit) is { } same)
            return same.Subject;
        // "Police put the number at": who puts it is not the number.
        if (sentence.Tree.Tokens[pronoun].Upos == Upos.Noun && sentence.Tree.Is(pronoun, Deprel.Obj) && OfPrevious(sentence, draft, plural, false) is { } named)
            return named;
        return OfDrafts(sentence, draft, pronoun, plural) ?? InSentence(sentence, pronoun, plural) ?? OfPrevious(sentence, draft, plural, isObject)
            ?? OfDrafts(sentence, draft, pronoun, null) ?? InSentence(sentence, pronoun, null) ?? OfPrevious(sentence, draft, null, isObject) ?? Before(draft, pronoun);
    }

    /// <summary>"The total reached": the whole of what was told in like units just before, which is the largest of it.</summary>
    public static Mention? OfTotal(ClaimDraft draft)
    {
        ClaimDraft? largest = null;
        var sentence = draft.Sentence.Preceding;
        for (var steps = 0; sentence is not null && steps < MaxSentences; steps++, sentence = sentence.Preceding)
        {
            foreach (var earlier in sentence.Drafts)
            {
                if (earlier is { Subject: not null, Kind: ClaimKind.Level } && earlier.Role != QuantityRole.None && IsLike(earlier.Quantity, draft.Quantity) && (largest?.Quantity.Value ?? 0) < earlier.Quantity.Value)
                    largest = earlier;
            }
        }

        return largest?.Subject;
    }

    /// <summary>"How many inspectors will you hire?" What was asked about right before is what a bare count in the answer counts; null where nothing was.</summary>
    public static Mention? Asked(ClaimDraft draft)
    {
        if (draft.Quantity.Unit != Unit.One)
            return null;
        var sentence = draft.Sentence.Preceding;
        for (var steps = 0; sentence is not null && steps < MaxSentences; steps++, sentence = sentence.Preceding)
        {
            var words = new Periods.WordCursor(sentence.Sentence);
            if (words[words.Count - 1] is not "?")
                continue;
            for (var i = 0; i + 2 < words.Count; i++)
            {
                if (words.Are(i, "how", "many") && sentence.Tree.PhraseAt(i + 2, sentence) is >= 0 and var noun)
                    return NounPhrase.Read(sentence, noun, index => index < i + 2).Name;
            }
        }

        return null;
    }

    /// <summary>The subject of the last claim in the same kind of unit, in this sentence or the two before it.</summary>
    public static Mention? Measured(ClaimDraft draft) => MeasuredBefore(draft)?.Subject;

    /// <summary>The last claim before this one that measures in the same kind of unit.</summary>
    public static ClaimDraft? MeasuredBefore(ClaimDraft draft) =>
        MeasuredBefore(draft, earlier => IsLike(earlier, draft.Quantity) || (draft.Quantity.Unit == Unit.Percent && earlier.Unit == Unit.One), 0)
        ?? MeasuredBefore(draft, earlier => IsLike(earlier, draft.Quantity))
        ?? (draft.Quantity.Unit == Unit.Percent ? MeasuredBefore(draft, earlier => earlier.Unit == Unit.One) : null);

    private static ClaimDraft? MeasuredBefore(ClaimDraft draft, Func<Quantity, bool> isLike, int sentences = MaxSentences)
    {
        var isOwn = true;
        var sentence = draft.Sentence;
        for (var steps = 0; sentence is not null && steps <= sentences; steps++, sentence = sentence.Preceding)
        {
            for (var i = sentence.Drafts.Count - 1; i >= 0; i--)
            {
                var earlier = sentence.Drafts[i];
                if ((!isOwn || earlier.Span.Start < draft.Span.Start) && earlier.Subject is not null && earlier.Role is not QuantityRole.None && isLike(earlier.Quantity) && !(!isOwn && IsPart(earlier)))
                    return earlier;
            }

            isOwn = false;
        }

        return null;
    }

    /// <summary>"620 people, 240 of them women. It plans to take on 150 more": the text goes on about the people.</summary>
    private static bool IsPart(ClaimDraft draft)
    {
        var words = new Periods.WordCursor(draft.Sentence.Sentence);
        var (_, end) = draft.Sentence.Tree.TokensOf(draft.Span);
        return words.Is(end, "of") && words.IsAny(end + 1, ["them", "whom", "which", "these", "those"]) && draft.Quantity.Unit == Unit.One;
    }

    private static bool IsLike(Quantity one, Quantity other) =>
        one.Unit == other.Unit || (one.Unit == Unit.One && other.Unit.Code.StartsWith("1/", StringComparison.Ordinal)) || (one.Unit.IsMoney() && other.Unit.IsMoney()) || (one.Unit.Kind == UnitKind.Count && other.Unit.Kind == UnitKind.Count);

    private static Mention? OfDrafts(SentenceContext sentence, ClaimDraft draft, int position, bool? plural)
    {
        for (var i = sentence.Drafts.Count - 1; i >= 0; i--)
        {
            var earlier = sentence.Drafts[i];
            if (earlier != draft && earlier.Anchor < position && Agrees(earlier, plural) is { } subject)
                return subject;
        }

        return null;
    }

    private static Mention? Agrees(ClaimDraft earlier, bool? plural) =>
        earlier.Subject is { } subject && (plural is null || earlier.SubjectHead < 0 || earlier.Sentence.Tree.IsPlural(earlier.SubjectHead) == plural) ? subject : null;

    private static Mention? InSentence(SentenceContext sentence, int position, bool? plural)
    {
        var tree = sentence.Tree;
        for (var i = position - 1; i >= 0; i--)
        {
            if (!(tree.Is(i, Deprel.Nsubj) || (position < tree.Tokens.Length && tree.Is(position, Deprel.Obj) && tree.Is(i, Deprel.Obj) && !sentence.IsQuantity(i))) || tree.Tokens[i].Upos is not (Upos.Noun or Upos.Propn) || (plural is not null && tree.IsPlural(i) != plural) || sentence.IsQuantity(i))
                continue;
            // "Redia expects it to reach": who speaks of it is somebody else.
            if (position < tree.Tokens.Length && tree.Tokens[i].Head is >= 0 and var verb && (Speech.IsSaying(tree.Tokens[verb].Lemma) || Speech.IsExpecting(tree.Tokens[verb].Lemma)) && tree.IsAncestorOrSelf(verb, position))
                continue;
            return NounPhrase.Read(sentence, i, _ => false).Name;
        }

        return null;
    }

    private static Mention? OfPrevious(SentenceContext sentence, ClaimDraft draft, bool? plural, bool isObject)
    {
        var previous = sentence.Preceding;
        if (previous is null)
            return null;
        for (var i = previous.Drafts.Count - 1; i >= 0; i--)
        {
            if (IsLike(previous.Drafts[i].Quantity, draft.Quantity) && Agrees(previous.Drafts[i], plural) is { } like)
                return like;
        }

        for (var i = previous.Drafts.Count - 1; i >= 0; i--)
        {
            if (Agrees(previous.Drafts[i], plural) is { } subject)
                return subject;
        }

        return (isObject ? OfObject(previous, plural) : null) ?? InSentence(previous, previous.Tree.Tokens.Length, plural);
    }

    // "Kalo sells a lamp. Get it for $20": what an object stands for was an object before.
    private static Mention? OfObject(SentenceContext sentence, bool? plural)
    {
        var tree = sentence.Tree;
        for (var i = tree.Tokens.Length - 1; i >= 0; i--)
        {
            if (tree.Is(i, Deprel.Obj) && tree.Tokens[i].Upos is Upos.Noun or Upos.Propn && !sentence.IsQuantity(i) && !sentence.IsTime(i) && (plural is null || tree.IsPlural(i) == plural))
                return NounPhrase.Read(sentence, i, _ => false).Name;
        }

        return null;
    }
}
