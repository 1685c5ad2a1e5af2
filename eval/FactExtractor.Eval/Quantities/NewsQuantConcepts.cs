using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>
/// The nouns that a quantity is about, read off the tree: the noun that it measures with what identifies it, and the subject of its clause.
/// </summary>
internal sealed class NewsQuantConcepts(SyntaxTree tree, string text, IReadOnlyList<TextSpan> quantities)
{
    private static readonly string[] None = ["-"];
    private readonly SyntaxTree _tree = tree;

    /// <summary>The words of the concept, in order; "-" alone where there is none.</summary>
    public IReadOnlyList<string> Of(Quantity quantity)
    {
        var words = new SortedSet<int>();
        var span = quantity.CountedSpan is { } counted && counted.Start >= quantity.Span.Start ? quantity.Span.Union(counted) : quantity.Span;
        var top = Top(span);
        if (top < 0)
            return None;
        Measured(top, span, words);
        Subject(top, span, words);
        if (words.Count == 0)
            Adjacent(span, words);
        return words.Count == 0 ? None : [.. words.Select(Form).Distinct()];
    }

    /// <summary>Where the tree gives nothing: the noun phrase right behind the quantity, else the one before the verb that governs it.</summary>
    private void Adjacent(TextSpan span, SortedSet<int> words)
    {
        var after = _tree.Sentence.WordAt(span.End);
        if (after < _tree.Tokens.Length && _tree.Tokens[after].Lemma is "of" or "in" or "for" or "-")
            after++;
        if (after < _tree.Tokens.Length && _tree.Tokens[after].Upos == Upos.Det)
            after++;
        for (; after < _tree.Tokens.Length && _tree.Tokens[after].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !IsQuantity(after); after++)
            words.Add(after);
        if (words.Any(word => _tree.Tokens[word].Upos != Upos.Adj))
            return;
        words.Clear();
        var at = _tree.Sentence.WordAt(span.Start) - 1;
        while (at >= 0 && _tree.Tokens[at].Upos is not (Upos.Noun or Upos.Propn))
            at--;
        for (var taken = 0; at >= 0 && taken < 6; at--)
        {
            var token = _tree.Tokens[at];
            if (token.Upos is Upos.Noun or Upos.Propn or Upos.Adj && !IsQuantity(at))
            {
                words.Add(at);
                taken++;
            }
            else if (token.Upos is not (Upos.Det or Upos.Part) && token.Lemma is not ("of" or "to" or "in"))
            {
                break;
            }
        }
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

    private void Measured(int top, TextSpan span, SortedSet<int> words)
    {
        // "a 5 percent stake", "a 10kW solar capacity", "fine of 10 million": the noun above; "1% of their earnings": the noun below.
        var token = _tree.Tokens[top];
        if (token.Head >= 0 && IsNoun(token.Head) && (token.Deprel is Deprel.Nummod or Deprel.Compound or Deprel.Amod or Deprel.Appos or Deprel.Dep or Deprel.Flat
            || token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal)))
        {
            Phrase(token.Head, span, words, 0);
            return;
        }

        foreach (var child in _tree.ChildrenOf(top))
        {
            if (_tree.Tokens[child].Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal) && IsNoun(child) && _tree.Tokens[child].Span.Start > span.Start)
                Phrase(child, span, words, 0);
        }

        // "paid $35,538 for a system": what the money is for.
        if (words.Count == 0 && token.Head >= 0 && quantityIsMoney(span))
        {
            foreach (var child in _tree.ChildrenOf(token.Head))
            {
                if (_tree.Tokens[child].Deprel == Deprel.Obl && IsNoun(child) && HasCase(child, "for"))
                    Phrase(child, span, words, 0);
            }
        }

        bool quantityIsMoney(TextSpan at) => text.AsSpan(at.Start, at.Length).IndexOfAny("$£€¥") >= 0;
    }

    private bool HasCase(int token, string word)
    {
        foreach (var child in _tree.ChildrenOf(token))
        {
            if (_tree.Tokens[child].Deprel == Deprel.Case && _tree.Tokens[child].Lemma == word)
                return true;
        }

        return false;
    }

    /// <summary>The subject of the nearest clause that has one; nothing where it is a pronoun.</summary>
    private void Subject(int from, TextSpan span, SortedSet<int> words)
    {
        for (var at = from; at >= 0; at = _tree.Tokens[at].Head)
        {
            foreach (var child in _tree.ChildrenOf(at))
            {
                if (_tree.Tokens[child].Deprel is not (Deprel.Nsubj or Deprel.NsubjPass))
                    continue;
                if (Contains(child, from))
                    return;
                if (IsNoun(child))
                    Phrase(child, span, words, 0);
                else if (_tree.Tokens[child].Lemma is "which" or "that" or "who" && Antecedent(at) is >= 0 and var head)
                    Phrase(head, span, words, 0);
                return;
            }

            // "a car costing $5", "sales worth $3m": the noun that the participle stands with.
            if (_tree.Tokens[at].Deprel is Deprel.Acl or Deprel.AclRelcl && _tree.Tokens[at].Head >= 0 && IsNoun(_tree.Tokens[at].Head) && at != from)
            {
                Phrase(_tree.Tokens[at].Head, span, words, 0);
                return;
            }
        }
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

    private bool Contains(int ancestor, int token)
    {
        for (var at = token; at >= 0; at = _tree.Tokens[at].Head)
        {
            if (at == ancestor)
                return true;
        }

        return false;
    }

    private bool IsNoun(int token) => _tree.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X;

    private bool IsQuantity(int token) => quantities.Any(span => span.Overlaps(_tree.Tokens[token].Span));

    /// <summary>The content words of a noun phrase: nouns, adjectives, names and numbers in names, its prepositional part too.</summary>
    private void Phrase(int head, TextSpan span, SortedSet<int> words, int depth)
    {
        if (depth > 6 || span.Overlaps(_tree.Tokens[head].Span) || IsQuantity(head) || _tree.Tokens[head].Upos is Upos.Pron or Upos.Det or Upos.Punct or Upos.Sym)
            return;
        words.Add(head);
        foreach (var child in _tree.ChildrenOf(head))
        {
            var token = _tree.Tokens[child];
            if (token.Deprel is Deprel.Compound or Deprel.Flat or Deprel.Amod or Deprel.Nummod or Deprel.NmodPoss)
                Phrase(child, span, words, depth + 1);
            else if (token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal) && token.Upos is Upos.Noun or Upos.Propn && Identifies(child))
                Phrase(child, span, words, depth + 1);
            else if (token.Deprel == Deprel.Conj && depth > 0 && token.Upos == Upos.Propn)
                Phrase(child, span, words, depth + 1);
        }
    }

    // "stake in a school", "exports to China"; not "revenue in the quarter", "plan with a data cap".
    private bool Identifies(int token) =>
        _tree.Tokens[token].Lemma is not ("quarter" or "year" or "month" or "week" or "day" or "season" or "time" or "career")
        && !HasCase(token, "with") && !HasCase(token, "from") && !HasCase(token, "before") && !HasCase(token, "after") && !HasCase(token, "by") && !HasCase(token, "at") && !HasCase(token, "without");

    // The set keeps hyphened words whole.
    private string Form(int token)
    {
        int start = _tree.Tokens[token].Span.Start, end = _tree.Tokens[token].Span.End;
        while (start > 1 && text[start - 1] == '-' && char.IsLetterOrDigit(text[start - 2]))
        {
            start -= 2;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
                start--;
        }

        while (end + 1 < text.Length && text[end] == '-' && char.IsLetterOrDigit(text[end + 1]))
        {
            end += 2;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
        }

        return text[start..end];
    }
}
