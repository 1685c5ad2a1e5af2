using FactExtractor.Claims.Changes;
using FactExtractor.Claims.Periods;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>
/// "Rail fares rise 5% in January", "Sandell profit slides 11% on weak demand", "Central bank cuts rates by quarter point": in headlines the only verb often looks like a noun, and
/// the tagger, which read sentences, takes it for one.
/// </summary>
internal static class HeadlineSubjects
{
    /// <summary>The head of what a headline's misread verb of change moves, or -1.</summary>
    public static int Find(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        if (draft.Role is not (QuantityRole.ChangeAmount or QuantityRole.Level) || draft.Change is null || draft.Quantity.Counted is not null and not "point")
            return -1;
        var words = new WordCursor(draft.Sentence.Sentence);
        if (words.Count == 0 || words[words.Count - 1] is "." or "?" or "!")
            return -1;
        var first = tree.TokensOf(draft.SpanFromBound).First;
        var lead = first - 1;
        if (words.IsAny(lead, ["a", "an"]))
            lead--;
        var hasPreposition = words.IsAny(lead, ["by", "to"]);
        for (var verb = hasPreposition ? lead - 1 : lead; verb > 0 && verb > lead - 6; verb--)
        {
            var token = tree.Tokens[verb];
            if (token.Upos is not (Upos.Noun or Upos.Propn or Upos.Adj))
                return -1;
            if (token.Upos != Upos.Noun || (ChangeLexicon.OfNoun(token.Lemma) ?? ChangeLexicon.OfVerb(token.Lemma)) is null)
                continue;
            // "slides 11%": the noun before it; "cuts rates by": the noun behind it, with whoever cuts before it.
            var last = hasPreposition ? lead - 1 : lead;
            if (HoldsVerb(tree, verb == last ? verb - 1 : -1))
                return -1;
            if (verb == last)
                return (tree.Tokens[verb - 1].Upos is Upos.Noun or Upos.Propn || (tree.Tokens[verb - 1].Upos == Upos.Verb && tree.Tokens[verb - 1].Form.EndsWith('s'))) && !draft.Sentence.IsQuantity(verb - 1) ? verb - 1 : -1;
            return hasPreposition && ChangeLexicon.IsTransitive(token.Lemma) && token.Form.EndsWith('s') && tree.Tokens[last].Upos == Upos.Noun ? last : -1;
        }

        return -1;
    }

    // In "Rail fares rise" the noun before may be taken for the verb.
    private static bool HoldsVerb(SyntaxTree tree, int except)
    {
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            if (i != except && (tree.Tokens[i].Upos is Upos.Aux || (tree.Tokens[i].Upos == Upos.Verb && !tree.Is(i, Deprel.Amod) && !tree.Is(i, Deprel.Acl) && !tree.Is(i, Deprel.Advcl))))
                return true;
        }

        return false;
    }

    /// <summary>The phrase that ends at <paramref name="last"/>, cut at the verb before it: nouns and adjectives in a row.</summary>
    public static Mention Name(ClaimDraft draft, int last)
    {
        var tree = draft.Sentence.Tree;
        var first = last;
        while (first > 0 && tree.Tokens[first - 1].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !(tree.Tokens[first - 1].Upos == Upos.Noun && tree.Tokens[first - 1].Form.EndsWith('s') && ChangeLexicon.IsTransitive(tree.Tokens[first - 1].Lemma))
            && !draft.Sentence.IsQuantity(first - 1) && !draft.Sentence.IsTime(first - 1))
            first--;
        return Mention.At(draft.Sentence.Text, new WordCursor(draft.Sentence.Sentence).Span(first, last + 1));
    }
}
