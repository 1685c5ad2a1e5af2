using FactExtractor.Claims.Periods;
using FactExtractor.Claims.Subjects;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Modalities;

/// <summary>
/// How a claim is meant, from the verb group before its number, word by word: for where the tree is silent, which is mostly where the parser hung the number on
/// the wrong verb. Stops at the first finite verb, so that it never reaches into another clause.
/// </summary>
internal static class WordModality
{
    private const int MaxWords = 14;

    public static Modality? Read(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var words = new WordCursor(draft.Sentence.Sentence);
        var (first, _) = tree.TokensOf(draft.SpanFromBound);
        if (IsAsked(words, first))
            return Said(draft, Modality.Hypothetical, "modality.question");
        for (var i = first - 1; i >= 0 && i > first - MaxWords; i--)
        {
            var token = tree.Tokens[i];
            if (token.Form is ";" or ":" or "—" or "–" or "(" or ")" || token.Upos == Upos.Sconj || words.IsAny(i, ["who", "which", "that", "while", "because", "after", "than", "from", "since"]))
                return null;
            if (token.Form is "," && i + 1 < first && tree.Tokens[i + 1].Upos is not (Upos.Adj or Upos.Num or Upos.Noun))
                return null;
            if (token.Upos != Upos.Verb || ((tree.Is(i, Deprel.Amod) || tree.Is(i, Deprel.Acl)) && !words.Is(i - 1, "to")))
                continue;
            var before = Skip(tree, i - 1);
            if (words.Is(before, "to"))
                return OfInfinitive(draft, words, i, before);
            return Modal(words, before) is { } auxiliary ? Auxiliaries.Judge(draft, auxiliary, i, inSubject: false, underSaying: false) : null;
        }

        return null;
    }

    private static Modality? OfInfinitive(ClaimDraft draft, WordCursor words, int verb, int to)
    {
        var tree = draft.Sentence.Tree;
        var governor = Skip(tree, to - 1);
        if (governor < 0)
            return null;
        var lemma = tree.Tokens[governor].Lemma;
        if (Speech.IsExpecting(lemma) || lemma is "set" or "due" or "poised" or "likely" or "bound" or "track" or "course")
            return Said(draft, Modality.Forecast, "modality.expecting");
        if (tree.Tokens[governor].Upos is Upos.Verb && Speech.IsPlanning(lemma) && !(lemma is "want" or "wish" && Speech.IsSaying(tree.Tokens[verb].Lemma)))
            return Said(draft, Modality.Target, "modality.planning");
        if (tree.Tokens[governor].Upos is Upos.Noun && (Speech.IsTargetNoun(lemma) || lemma is "deal" or "agreement" or "intention"))
            return Said(draft, Modality.Target, "modality.planning");
        if (words.IsAny(governor, ["is", "are"]) || IsHeadline(tree, to))
            return Said(draft, VerbLexicon.IsMeasuring(tree.Tokens[verb].Lemma) && !VerbLexicon.IsActing(tree.Tokens[verb].Lemma) ? Modality.Forecast : Modality.Target, "modality.be-to");
        if (words.IsAny(governor, ["has", "have", "had"]) && tree.Tokens[governor].Upos is Upos.Verb && governor == to - 1)
            return words.Is(governor, "had") ? null : Said(draft, Modality.Target, "modality.must");
        // "should be able to deliver"
        if (lemma == "able" && Modal(words, Skip(tree, governor - 1)) is { } able)
            return Auxiliaries.Judge(draft, able, verb, inSubject: false, underSaying: false);
        return null;
    }

    /// <summary>"US budget deficit to reach $368bn": an infinitive with no finite verb before it, as headlines have it.</summary>
    private static bool IsHeadline(SyntaxTree tree, int to)
    {
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            if (tree.Tokens[i].Upos is Upos.Aux || (tree.Tokens[i].Upos is Upos.Verb && (i < to || i > to + 2) && !tree.Is(i, Deprel.Amod)) || tree.Tokens[i].Form is ".")
                return false;
        }

        return to > 0;
    }

    /// <summary>"And can the country sell 5 million cars?"</summary>
    private static bool IsAsked(WordCursor words, int first)
    {
        var at = words.IsAny(0, ["and", "but", "so"]) ? 1 : 0;
        return first > at && words.Is(words.Count - 1, "?") && words.IsAny(at, ["can", "could", "will", "would", "should", "might"]);
    }

    private static string? Modal(WordCursor words, int index)
    {
        for (var i = index; i >= 0 && i > index - 4; i--)
        {
            if (Auxiliaries.Plain(words[i].ToString()) is { } plain)
                return plain;
            if (!words.IsAny(i, ["be", "have", "been", "not", "n't", "also", "now", "still"]))
                return null;
        }

        return null;
    }

    /// <summary>The next word to the left that is no adverb.</summary>
    private static int Skip(SyntaxTree tree, int index)
    {
        while (index >= 0 && tree.Tokens[index].Upos is Upos.Adv)
            index--;
        return index;
    }

    private static Modality Said(ClaimDraft draft, Modality modality, string rule)
    {
        draft.Rules.Add(rule);
        return modality;
    }
}
