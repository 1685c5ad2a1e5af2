using FactExtractor.Claims.Periods;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Modalities;

/// <summary>
/// What the words right around a number say of it: an adjective before it ("a proposed 15% tariff", "the potential $2 trillion costs"), a participle behind it ("the
/// $20 demanded by the owner"), or those who expected or planned it ("the 200,000 that economists had expected").
/// </summary>
internal static class NumberPhrases
{
    public static Modality? Read(ClaimDraft draft)
    {
        var sentence = draft.Sentence;
        var tree = sentence.Tree;
        var words = new WordCursor(sentence.Sentence);
        var (first, end) = tree.TokensOf(draft.SpanFromBound);
        if (draft.Quantity.CountedSpan is { } counted && counted.End > draft.Span.End)
            (_, end) = tree.TokensOf(counted);
        for (var i = first - 1; i >= 0 && i > first - 4; i--)
        {
            if (OfAdjective(words[i]) is { } before)
                return before;
            if (tree.Tokens[i].Upos is not (Upos.Adj or Upos.Adv or Upos.Punct) || words.IsAny(i, [",", "(", ")"]))
                break;
        }

        if (words.Are(first - 3, "not", "including") || words.Are(first - 2, "not", "including"))
            return Modality.Actual;
        // "our margin would have been 7.6% instead of 6.0%"
        return OfPreposition(tree, words, first) ?? OfParticiple(words, end) ?? OfRelative(draft, tree, words, end) ?? (words.Are(first - 2, "instead", "of") || words.Are(first - 3, "instead", "of", "the") ? Modality.Actual : null);
    }

    /// <summary>"a bid worth $6.8bn", "agreement on a new three-year program", "asked for $50 billion"; "the tariffs on $125 billion of goods" are there already.</summary>
    private static Modality? OfPreposition(SyntaxTree tree, WordCursor words, int first)
    {
        var at = first - 1;
        while (at > 0 && at > first - 4 && (tree.Tokens[at].Upos is Upos.Det or Upos.Adj || words.IsAny(at, ["about", "around", "some"])))
            at--;
        if (at < 1 || !words.IsAny(at, ["for", "on", "worth"]))
            return null;
        var lemma = tree.Tokens[at - 1].Lemma;
        if (tree.Tokens[at - 1].Upos == Upos.Verb)
            return words.Is(at, "for") && lemma is "ask" or "call" or "push" or "press" or "bid" or "lobby" ? Modality.Target : null;
        if (lemma is "bid" or "offer" or "proposal" or "demand" or "request" or "pledge" or "agreement" && !words.Is(at - 1, "agreements"))
            return Modality.Target;
        if (!words.Is(at, "on") || tree.Tokens[at - 1].Upos != Upos.Noun)
            return null;
        for (var i = at - 2; i >= 0 && i > at - 6; i--)
        {
            if (words.IsAny(i, ["the", "its", "his", "their"]))
                return Modality.Actual;
            if (tree.Tokens[i].Upos is not (Upos.Noun or Upos.Adj or Upos.Num or Upos.Punct or Upos.Sym))
                return null;
        }

        return null;
    }

    private static Modality? OfAdjective(ReadOnlySpan<char> word) => word switch
    {
        "proposed" or "planned" or "targeted" or "promised" or "pledged" or "intended" or "required" => Modality.Target,
        "projected" or "expected" or "anticipated" or "forecast" or "predicted" => Modality.Forecast,
        "potential" or "possible" or "hypothetical" => Modality.Hypothetical,
        "existing" or "earlier" or "previous" or "current" or "excluding" => Modality.Actual,
        _ => null,
    };

    /// <summary>"$20 reportedly demanded by", "30 more planned for next year".</summary>
    private static Modality? OfParticiple(WordCursor words, int end)
    {
        var at = end;
        if (words.IsAny(at, ["reportedly", "originally", "initially", "already", "more", "widely", "previously", "now", "in"]))
            at++;
        if (words.IsAny(at, ["demanded", "requested", "sought", "proposed", "pledged", "promised", "touted"]) && words.IsAny(at + 1, ["by", "for", ".", ",", "in", "from", "last"]))
            return Modality.Target;
        return words.IsAny(at, ["expected", "forecast", "predicted", "projected", "anticipated", "foreseen"]) && words.IsAny(at + 1, ["by", ".", "previously", "earlier", "in", "last"]) ? Modality.Forecast : null;
    }

    /// <summary>"the £100m analysts had expected", "a tariff that the administration had planned to impose".</summary>
    private static Modality? OfRelative(ClaimDraft draft, SyntaxTree tree, WordCursor words, int end)
    {
        // The rest of the noun phrase that the number stands in: "a 15 percent tariff".
        var at = end;
        while (at < words.Count && at < end + 4 && tree.Tokens[at].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !words.IsAny(at, ["who"])
            && (at == end || !IsPlural(tree, at) || !IsPlural(tree, at - 1)))
        {
            if (IsSource(tree, at) && at + 1 < words.Count && IsVerbNear(tree, at + 1))
                break;
            at++;
        }

        var isRelative = words.IsAny(at, ["that", "which"]) && !words.Is(at + 1, "was") && !words.Is(at + 1, "is");
        var subject = isRelative ? at + 1 : at;
        if (words.Is(subject, "the") || words.Is(subject, "some") || words.Is(subject, "most") || words.Is(subject, "its"))
            subject++;
        var verb = subject;
        while (verb < words.Count && verb < subject + 4 && tree.Tokens[verb].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Pron)
            verb++;
        if (verb == subject)
            return null;
        while (words.IsAny(verb, ["had", "has", "have", "originally", "initially", "previously", "widely", "reportedly", "was", "were", "on"]))
            verb++;
        if (verb >= words.Count || tree.Tokens[verb].Upos != Upos.Verb)
            return null;
        var lemma = tree.Tokens[verb].Lemma;
        var closes = words.IsAny(verb + 1, [".", ",", "for", "in", "from", "–", "—", "-", ";", ")", "and", "but", ""]) || draft.Sentence.IsTime(verb + 1);
        if (closes && lemma is "expect" or "forecast" or "predict" or "fear" or "anticipate" or "project" or "estimate")
            return Modality.Forecast;
        if ((closes && lemma is "demand" or "promise" or "seek" or "propose" or "want" or "plan" or "request") || (isRelative && lemma is "plan" or "want" or "hope" or "intend" or "propose" && words.Is(verb + 1, "to")))
            return Modality.Target;
        return null;
    }

    private static bool IsSource(SyntaxTree tree, int index) => tree.Tokens[index].Lemma is "analyst" or "economist" or "expert" or "forecaster" or "market" or "official" or "company" or "trader" or "investor";

    private static bool IsVerbNear(SyntaxTree tree, int index) => tree.Tokens[index].Upos is Upos.Aux or Upos.Verb || (index + 1 < tree.Tokens.Length && tree.Tokens[index].Upos == Upos.Adv && tree.IsVerb(index + 1));

    private static bool IsPlural(SyntaxTree tree, int index) => tree.Tokens[index].Upos == Upos.Noun && tree.Tokens[index].Form != tree.Tokens[index].Lemma;
}
