using System.Collections.Immutable;
using FactExtractor.Text;

namespace FactExtractor.Syntax;

/// <summary>A name of a person, organisation, place or thing: a run of proper nouns with what holds them together. No kinds are told apart.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Last">Index of its last word.</param>
/// <param name="Head">Index of the word that the rest of the sentence attaches to.</param>
/// <param name="Span">Where it stands in the text.</param>
public readonly record struct ProperName(int First, int Last, int Head, TextSpan Span)
{
    /// <summary>
    /// The names of a sentence from left to right, not overlapping: neighbouring proper nouns of one subtree ("Maria Keller"), with hyphens and
    /// "&amp;" between them, capitalised modifiers before them ("Central Bank"), and "of" names ("Bank of England").
    /// </summary>
    public static ImmutableArray<ProperName> In(SyntaxTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var names = ImmutableArray.CreateBuilder<ProperName>();
        for (var i = 0; i < tree.Tokens.Length;)
        {
            if (tree.Tokens[i].Upos != Upos.Propn)
            {
                i++;
                continue;
            }

            var first = i;
            while (first > 1 && IsCapitalisedModifier(tree, first - 1, i) && (names.Count == 0 || names[^1].Last < first - 1))
                first--;
            var last = End(tree, i);
            names.Add(new ProperName(first, last, HeadOf(tree, first, last), tree.Tokens[first].Span.Union(tree.Tokens[last].Span)));
            i = last + 1;
        }

        return names.DrainToImmutable();
    }

    // Goes on to the right as long as the next proper noun belongs to the same subtree.
    private static int End(SyntaxTree tree, int first)
    {
        var last = first;
        while (true)
        {
            var next = last + 1;
            while (next < tree.Tokens.Length && next <= last + 2 && IsJoint(tree, next))
                next++;
            if (next >= tree.Tokens.Length || tree.Tokens[next].Upos != Upos.Propn || !AreJoined(tree, first, last, next))
                return last;
            last = next;
        }
    }

    private static bool IsJoint(SyntaxTree tree, int i) =>
        tree.Tokens[i].Form is "-" or "\u2013" or "&" or "of" || (tree.Tokens[i].Form == "the" && tree.Tokens[i - 1].Form == "of");

    private static bool AreJoined(SyntaxTree tree, int first, int last, int next)
    {
        var head = tree.Tokens[next].Head;
        if (head >= first && head <= last)
            return !tree.Is(next, Deprel.Conj) && !tree.Is(next, Deprel.Appos) && !tree.Is(next, Deprel.Parataxis);

        // "of" between two names makes one, wherever the tree hangs it and the second.
        if (tree.Tokens[last + 1].Form == "of")
            return true;

        // A word further right is the head of both: "Fed Chair Powell".
        for (var i = first; i <= last; i++)
        {
            if (tree.Tokens[i].Head >= next && (tree.Is(i, Deprel.Compound) || tree.Is(i, Deprel.Flat) || tree.Is(i, Deprel.Amod)) && IsInRun(tree, next, tree.Tokens[i].Head))
                return true;
        }

        return false;
    }

    private static bool IsInRun(SyntaxTree tree, int from, int to)
    {
        for (var i = from; i <= to; i++)
        {
            if (tree.Tokens[i].Upos != Upos.Propn && !IsJoint(tree, i))
                return false;
        }

        return true;
    }

    private static bool IsCapitalisedModifier(SyntaxTree tree, int i, int name)
    {
        var token = tree.Tokens[i];
        return token.Upos is Upos.Adj or Upos.Noun or Upos.Verb && char.IsUpper(token.Form[0])
            && token.Head >= name && (tree.Is(i, Deprel.Amod) || tree.Is(i, Deprel.Compound));
    }

    private static int HeadOf(SyntaxTree tree, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            var head = tree.Tokens[i].Head;
            if (head < first || head > last)
                return i;
        }

        return first;
    }
}
