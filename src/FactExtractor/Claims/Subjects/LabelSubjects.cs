using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>"RRP: £23.99", "Stalls: 60,000 won Circle: 50,000 won": in lists of facts the words before a colon name what the number behind it measures.</summary>
internal static class LabelSubjects
{
    private const int MaxWords = 6;

    /// <summary>The head of the label right before the number, or -1; the label is named by its words alone.</summary>
    public static bool TryName(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        var (first, _) = tree.TokensOf(draft.Span);
        var colon = first - 1;
        if (colon < 1 || tree.Tokens[colon].Form != ":" || draft.Quantity.Counted is not null)
            return false;
        var start = colon;
        while (start > 0 && colon - start < MaxWords && IsWord(tree, start - 1) && !draft.Sentence.IsQuantity(start - 1))
            start--;
        // A whole clause before the colon is no label, and neither is the name of who speaks.
        if (start == colon || (start > 0 && IsWord(tree, start - 1)) || (start > 0 && !draft.Sentence.IsQuantity(start - 1)) || draft.Sentence.IsTime(colon - 1))
            return false;
        draft.SubjectHead = colon - 1;
        draft.Subject = Mention.At(draft.Sentence.Text, tree.Tokens[start].Span.Union(tree.Tokens[colon - 1].Span));
        draft.Rules.Add("subject.label");
        return true;
    }

    private static bool IsWord(SyntaxTree tree, int index) =>
        tree.Tokens[index].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Adp or Upos.Det or Upos.Cconj or Upos.X && char.IsLetter(tree.Tokens[index].Form[0]);
}
