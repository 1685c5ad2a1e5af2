using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>
/// The words that NewsQuant calls the concept of a quantity, read off the tree: the noun that it measures with what identifies it, the object that
/// the amount is said of, and the subject of its clause.
/// </summary>
internal sealed class NewsQuantConcepts(SyntaxTree tree, string text, IReadOnlyList<TextSpan> quantities)
{
    private static readonly string[] None = ["-"];
    private readonly SyntaxTree _tree = tree;

    /// <summary>The words of the concept, in order; "-" alone where there is none.</summary>
    public IReadOnlyList<string> Of(Quantity quantity)
    {
        var counted = quantity.CountedSpan is { } noun && noun.Start >= quantity.Span.Start;
        var span = counted ? quantity.Span.Union(quantity.CountedSpan!.Value) : quantity.Span;
        var top = Top(span);
        if (top < 0)
            return None;
        var words = new NewsQuantPhrases(_tree, text, quantities, span);
        var isCount = quantity.Unit.Kind == UnitKind.Count;
        Measured(quantity, top, span, words);
        if (!isCount)
            Object(top, words);
        var pronoun = Subject(top, words);
        // "they have two kids": what a pronoun counts or waits has no concept in the set.
        if (words.IsEmpty && !(pronoun && quantity.Unit.Kind is UnitKind.Count or UnitKind.Duration))
            words.AddBeside(span);
        return words.IsEmpty ? None : words.Words();
    }

    /// <summary>The word of the span whose head lies outside it.</summary>
    private int Top(TextSpan span)
    {
        for (var i = _tree.Sentence.WordAt(span.Start); i < _tree.Tokens.Length && _tree.Tokens[i].Span.Start < span.End; i++)
        {
            if (_tree.Tokens[i].Upos != Upos.Punct && (_tree.Tokens[i].Head < 0 || !span.Overlaps(_tree.Tokens[_tree.Tokens[i].Head].Span)))
                return i;
        }

        return -1;
    }

    private void Measured(Quantity quantity, int top, TextSpan span, NewsQuantPhrases words)
    {
        // "a standard 3.5-litre V-6": the noun right behind.
        if (quantity.Unit.Kind != UnitKind.Count && words.NounBehind(span) is >= 0 and var behind)
        {
            words.Add(behind);
            words.AddModifiersBefore(span);
            return;
        }

        // "a 5 percent stake", "fine of 10 million": the noun above; "1% of their earnings": the noun below.
        var token = _tree.Tokens[top];
        if (token.Head >= 0 && words.IsNoun(token.Head) && (token.Deprel is Deprel.Nummod or Deprel.Compound or Deprel.Amod or Deprel.Appos or Deprel.Dep or Deprel.Flat || IsNmod(token)))
        {
            words.Add(token.Head);
            return;
        }

        foreach (var child in _tree.ChildrenOf(top))
        {
            if (IsNmod(_tree.Tokens[child]) && words.IsNoun(child) && _tree.Tokens[child].Span.Start > span.Start)
                words.Add(child);
        }

        // "paid $35,538 for a system": what the money is for.
        if (!words.IsEmpty || token.Head < 0 || quantity.Unit.Kind != UnitKind.Currency)
            return;
        foreach (var child in _tree.ChildrenOf(token.Head))
        {
            if (_tree.Tokens[child].Deprel == Deprel.Obl && words.IsNoun(child) && words.HasCase(child, "for"))
                words.Add(child);
        }
    }

    /// <summary>"grow sales by 35 per cent", "bought a stake for $5m": the object that the amount is said of.</summary>
    private void Object(int top, NewsQuantPhrases words)
    {
        var at = top;
        while (_tree.Tokens[at] is { Deprel: Deprel.Conj, Head: >= 0 } token && words.IsQuantity(token.Head))
            at = token.Head;
        var verb = _tree.Tokens[at].Head;
        if (verb < 0 || !_tree.Tokens[at].Deprel.StartsWith(Deprel.Obl, StringComparison.Ordinal))
            return;
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (child < at && _tree.Tokens[child] is { Deprel: Deprel.Obj, Upos: Upos.Noun or Upos.Propn } && !words.IsTime(child))
                words.Add(child);
        }
    }

    /// <summary>The subject of the nearest clause that has one; of a pronoun the subject of a clause above.</summary>
    /// <returns>Whether the subject is a pronoun.</returns>
    private bool Subject(int from, NewsQuantPhrases words)
    {
        for (var at = from; at >= 0; at = _tree.Tokens[at].Head)
        {
            if (Subjects(at) is [var subject, ..] all)
            {
                if (_tree.IsAncestorOrSelf(subject, from))
                    return false;
                if (words.IsNoun(subject))
                {
                    foreach (var each in all)
                        words.Add(each);
                    return false;
                }

                var lemma = _tree.Tokens[subject].Lemma.ToLowerInvariant();
                if (lemma is "which" or "that" or "who")
                    words.Add(Antecedent(at));
                else if (lemma is "it" or "they" or "he" or "she")
                    words.Add(SubjectAbove(at, subject));
                return lemma is "it" or "they" or "he" or "she" or "i" or "we" or "you" or "this" or "that" or "these" or "those" or "its";
            }

            // "a car costing $5", "sales worth $3m": the noun that the participle stands with. "plans to cut 5": who plans.
            var head = _tree.Tokens[at].Head;
            if (at != from && head >= 0 && _tree.Tokens[at].Deprel is Deprel.Acl or Deprel.AclRelcl && words.IsNoun(head)
                && !(_tree.Tokens[head].Deprel is Deprel.Obj or Deprel.Xcomp && IsInfinitive(at)))
            {
                words.Add(head);
                return false;
            }
        }

        return false;
    }

    private List<int> Subjects(int verb)
    {
        var subjects = new List<int>();
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (_tree.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass)
                subjects.Add(child);
        }

        return subjects;
    }

    private int SubjectAbove(int verb, int pronoun)
    {
        for (var at = _tree.Tokens[verb].Head; at >= 0; at = _tree.Tokens[at].Head)
        {
            foreach (var subject in Subjects(at))
            {
                if (subject < pronoun && _tree.Tokens[subject].Upos is Upos.Noun or Upos.Propn)
                    return subject;
            }
        }

        return -1;
    }

    private int Antecedent(int verb)
    {
        for (var at = verb; at >= 0; at = _tree.Tokens[at].Head)
        {
            if (_tree.Tokens[at].Deprel == Deprel.AclRelcl)
                return _tree.Tokens[at].Head;
        }

        return -1;
    }

    private bool IsInfinitive(int verb)
    {
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (_tree.Tokens[child] is { Deprel: Deprel.Mark, Lemma: "to" })
                return true;
        }

        return false;
    }

    private static bool IsNmod(Token token) => token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal);
}
