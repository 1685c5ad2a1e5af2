using FactExtractor.Syntax;

namespace FactExtractor.Claims.Subjects;

/// <summary>Questions about subjects that only this stage asks of a tree.</summary>
internal static class SubjectReading
{
    /// <summary>As <see cref="TreeReading.SubjectOf"/>, but whoever says something is not the subject of what is said.</summary>
    public static int MeasuredSubjectOf(this SyntaxTree tree, int predicate)
    {
        var subject = tree.SubjectOf(predicate);
        for (var at = predicate; at >= 0 && subject >= 0 && tree.Tokens[subject].Head != at; at = tree.Tokens[at].Head)
        {
            if (tree.Is(at, Deprel.Ccomp) && tree.Tokens[at].Head is >= 0 and var head && (Speech.IsSaying(tree.Tokens[head].Lemma) || Speech.IsExpecting(tree.Tokens[head].Lemma)))
                return -1;
        }

        return subject;
    }

    /// <summary>Whether a noun stands in the plural, as far as its form tells.</summary>
    public static bool IsPlural(this SyntaxTree tree, int index)
    {
        var token = tree.Tokens[index];
        return token.Form.ToLowerInvariant() is "people" or "men" or "women" or "children"
            || (token.Form.EndsWith('s') && !token.Lemma.EndsWith('s') && !token.Form.Equals(token.Lemma, StringComparison.OrdinalIgnoreCase));
    }
}
