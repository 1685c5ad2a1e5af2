using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims;

/// <summary>Questions that several resolvers ask of a tree.</summary>
internal static class TreeReading
{
    /// <summary>The highest token among those that overlap <paramref name="span"/>: the one that stands for the phrase.</summary>
    public static int Anchor(this SyntaxTree tree, TextSpan span)
    {
        var (first, end) = tree.TokensOf(span);
        var best = first;
        var bestDepth = int.MaxValue;
        for (var i = first; i < end; i++)
        {
            var depth = 0;
            for (var j = tree.Tokens[i].Head; j >= 0; j = tree.Tokens[j].Head)
                depth++;
            if (depth < bestDepth && tree.Tokens[i].Upos != Upos.Punct)
                (best, bestDepth) = (i, depth);
        }

        return best;
    }

    /// <summary>The tokens that overlap <paramref name="span"/>, as a half-open range of indices. Never empty for a span inside the sentence.</summary>
    public static (int First, int End) TokensOf(this SyntaxTree tree, TextSpan span)
    {
        var first = Math.Min(tree.Sentence.WordAt(span.Start), tree.Tokens.Length - 1);
        var end = first + 1;
        while (end < tree.Tokens.Length && tree.Tokens[end].Span.Start < span.End)
            end++;
        return (first, end);
    }

    /// <summary>The lower-case form of the preposition that marks <paramref name="index"/>, or an empty string. Of several ("up from") the last one.</summary>
    public static string CaseOf(this SyntaxTree tree, int index)
    {
        var found = "";
        foreach (var child in tree.ChildrenOf(index))
        {
            if (tree.Is(child, Deprel.Case) && child < index)
                found = tree.Tokens[child].Form.ToLowerInvariant();
        }

        return found;
    }

    public static bool IsVerb(this SyntaxTree tree, int index) => index >= 0 && tree.Tokens[index].Upos is Upos.Verb or Upos.Aux;

    public static bool IsNominal(this SyntaxTree tree, int index) =>
        index >= 0 && tree.Tokens[index].Upos is Upos.Noun or Upos.Propn or Upos.Sym or Upos.Num or Upos.Pron;

    /// <summary>The subject of a predicate: its own, its clausal head's where it has none (coordination, control, participles), or -1.</summary>
    public static int SubjectOf(this SyntaxTree tree, int predicate)
    {
        for (var steps = 0; predicate >= 0 && steps < 6; steps++)
        {
            var own = tree.ChildOf(predicate, Deprel.Nsubj);
            if (own >= 0)
                return own;
            var token = tree.Tokens[predicate];
            var head = token.Head;
            if (head < 0)
                return -1;
            if (tree.Is(predicate, Deprel.Acl))
                return head;
            if (tree.Is(predicate, Deprel.Xcomp))
            {
                var controller = tree.ChildOf(head, Deprel.Obj);
                if (controller >= 0 && controller != predicate && tree.IsNominal(controller))
                    return controller;
            }
            else if (!tree.Is(predicate, Deprel.Conj) && !tree.Is(predicate, Deprel.Advcl) && !tree.Is(predicate, Deprel.Parataxis)
                && !tree.Is(predicate, Deprel.Ccomp) && !tree.Is(predicate, Deprel.Dep) && !tree.Is(predicate, Deprel.Cop))
            {
                return -1;
            }

            predicate = head;
        }

        return -1;
    }

    /// <summary>The nearest verb or copular predicate at or above <paramref name="index"/>; the root where there is none.</summary>
    public static int PredicateOf(this SyntaxTree tree, int index)
    {
        while (index >= 0)
        {
            if (tree.IsVerb(index) || tree.ChildOf(index, Deprel.Cop) >= 0 || tree.ChildOf(index, Deprel.Nsubj) >= 0 || tree.Tokens[index].Head < 0)
                return index;
            index = tree.Tokens[index].Head;
        }

        return tree.Root;
    }

    /// <summary>The first and last token of a subtree.</summary>
    public static (int First, int Last) Extent(this SyntaxTree tree, int index)
    {
        var (first, last) = (index, index);
        var stack = new Stack<int>();
        stack.Push(index);
        while (stack.TryPop(out var top))
        {
            first = Math.Min(first, top);
            last = Math.Max(last, top);
            foreach (var child in tree.ChildrenOf(top))
                stack.Push(child);
        }

        return (first, last);
    }
}
