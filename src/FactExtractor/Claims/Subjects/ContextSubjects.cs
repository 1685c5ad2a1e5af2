using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>Finds the phrase that a pronoun or an elided subject stands for: the subject of the claim before it, or of the sentence before it.</summary>
internal static class ContextSubjects
{
    public static Mention? Before(SentenceContext sentence, int position)
    {
        for (var i = sentence.Drafts.Count - 1; i >= 0; i--)
        {
            var earlier = sentence.Drafts[i];
            if (earlier.Subject is { } subject && earlier.Anchor < position)
                return subject;
        }

        return InSentence(sentence.Tree, sentence, position) ?? OfPrevious(sentence.Previous);
    }

    private static Mention? InSentence(SyntaxTree tree, SentenceContext sentence, int position)
    {
        for (var i = position - 1; i >= 0; i--)
        {
            if (tree.Is(i, Deprel.Nsubj) && tree.Tokens[i].Upos is Upos.Noun or Upos.Propn)
                return NounPhrase.Read(sentence, i, _ => false).Name;
        }

        return null;
    }

    private static Mention? OfPrevious(SentenceContext? previous)
    {
        if (previous is null)
            return null;
        for (var i = previous.Drafts.Count - 1; i >= 0; i--)
        {
            if (previous.Drafts[i].Subject is { } subject)
                return subject;
        }

        return InSentence(previous.Tree, previous, previous.Tree.Tokens.Length);
    }
}
