using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Eval.Quantities;

/// <summary>The nouns that a quantity is about, read off the tree the way NewsQuant's guidelines describe: what it measures, else the subject of its verb.</summary>
internal static class NewsQuantConcepts
{
    private static readonly string[] None = ["-"];

    public static IReadOnlyList<string> Of(Quantity quantity, SyntaxTree tree, string text)
    {
        var token = tree.Sentence.WordAt(quantity.Span.End - 1);
        if (token >= tree.Tokens.Length)
            return None;
        var words = new SortedSet<int>();
        if (quantity.CountedSpan is { } counted)
        {
            var head = tree.Sentence.WordAt(counted.End - 1);
            Subject(tree, head, quantity, words);
        }
        else
        {
            Measured(tree, token, quantity, words);
        }

        return words.Count == 0 ? None : [.. words.Select(i => tree.Tokens[i].Form)];
    }

    // A unit inside a noun phrase measures the noun; otherwise what hangs on it with "of", then the subject of the verb above.
    private static void Measured(SyntaxTree tree, int unit, Quantity quantity, SortedSet<int> words)
    {
        var top = unit;
        while (tree.Tokens[top].Head >= 0 && Inside(tree, tree.Tokens[top].Head, quantity))
            top = tree.Tokens[top].Head;
        var token = tree.Tokens[top];
        if (token.Head >= 0 && token.Deprel is Deprel.Nummod or Deprel.Compound or Deprel.Amod or Deprel.Nmod or "nmod:npmod" or "nmod:unmarked" or Deprel.Appos or Deprel.Dep && IsNoun(tree, token.Head))
        {
            Phrase(tree, token.Head, quantity, words);
            if (words.Count > 0)
                return;
        }

        foreach (var child in tree.ChildrenOf(top))
        {
            if (tree.Tokens[child].Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal) && IsNoun(tree, child))
                Phrase(tree, child, quantity, words);
        }

        if (words.Count > 0)
            return;
        Subject(tree, top, quantity, words);
    }

    private static void Subject(SyntaxTree tree, int from, Quantity quantity, SortedSet<int> words)
    {
        for (var at = from; at >= 0; at = tree.Tokens[at].Head)
        {
            foreach (var child in tree.ChildrenOf(at))
            {
                if (tree.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass && IsNoun(tree, child) && !Inside(tree, child, quantity))
                {
                    Phrase(tree, child, quantity, words);
                    if (words.Count > 0)
                        return;
                }
            }
        }
    }

    private static bool Inside(SyntaxTree tree, int token, Quantity quantity) => quantity.Span.Contains(tree.Tokens[token].Span);

    private static bool IsNoun(SyntaxTree tree, int token) => tree.Tokens[token].Upos is Upos.Noun or Upos.Propn;

    /// <summary>The content words of a noun phrase: nouns, adjectives and names, its prepositional part too.</summary>
    private static void Phrase(SyntaxTree tree, int head, Quantity quantity, SortedSet<int> words, int depth = 0)
    {
        if (Inside(tree, head, quantity) || depth > 6)
            return;
        words.Add(head);
        foreach (var child in tree.ChildrenOf(head))
        {
            var token = tree.Tokens[child];
            if (Inside(tree, child, quantity))
                continue;
            if (token.Deprel is Deprel.Compound or Deprel.Flat or Deprel.Amod or Deprel.Nummod && token.Upos is not Upos.Det)
                Phrase(tree, child, quantity, words, depth + 1);
            else if (token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal) && token.Upos is Upos.Noun or Upos.Propn)
                Phrase(tree, child, quantity, words, depth + 1);
        }
    }
}
