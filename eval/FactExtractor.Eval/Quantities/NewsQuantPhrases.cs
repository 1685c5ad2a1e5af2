using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>Collects the content words of noun phrases: nouns, names, adjectives and the numbers in names, their prepositional parts too.</summary>
internal sealed class NewsQuantPhrases(NewsQuantWords words)
{
    private const int MaxDepth = 6;

    private readonly SyntaxTree _tree = words.Tree;
    private readonly SortedSet<int> _words = [];
    private readonly HashSet<int> _seen = [];

    public bool IsEmpty => _words.Count == 0;

    /// <summary>The words as the set writes them, in order, each once.</summary>
    public List<string> Words() => [.. _words.Select(words.Form).Distinct()];

    /// <summary>Adds a phrase by its head; nothing for -1.</summary>
    public void Add(int head) => Add(head, 0);

    /// <summary>"a quiet 12-litre pump": modifiers between the determiner and the number.</summary>
    public void AddModifiersBefore(TextSpan span)
    {
        var first = _tree.Sentence.WordAt(span.Start);
        var at = first - 1;
        while (at >= 0 && first - at <= 4 && !words.IsQuantity(at) && words.IsModifier(at))
            at--;
        if (at < 0 || !(_tree.Tokens[at].Upos == Upos.Det || _tree.Tokens[at].Deprel == Deprel.NmodPoss || _tree.Tokens[at].Form is "'s" or "’s"))
            return;
        for (var i = at + 1; i < first; i++)
            Take(i);
    }

    /// <summary>Where the tree gives nothing: the noun phrase right behind the quantity, else the nearest one before it.</summary>
    public void AddBeside(TextSpan span, bool onlyBehind)
    {
        var after = _tree.Sentence.WordAt(span.End);
        if (after < _tree.Tokens.Length && _tree.Tokens[after].Lemma is "of" or "in" or "for" or "-")
            after++;
        if (after < _tree.Tokens.Length && _tree.Tokens[after].Upos == Upos.Det)
            after++;
        for (; after < _tree.Tokens.Length && _tree.Tokens[after].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !words.IsQuantity(after) && !words.IsTime(after); after++)
            Take(after);
        if (_words.Any(word => _tree.Tokens[word].Upos != Upos.Adj))
            return;
        _words.Clear();
        if (onlyBehind)
            return;
        var at = _tree.Sentence.WordAt(span.Start) - 1;
        while (at >= 0 && (_tree.Tokens[at].Upos is not (Upos.Noun or Upos.Propn) || words.IsQuantity(at) || words.IsTime(at) || !char.IsLetterOrDigit(_tree.Tokens[at].Form[0])))
            at--;
        AddBefore(at);
    }

    /// <summary>The noun phrase that ends at a token.</summary>
    public void AddBefore(int at)
    {
        for (var taken = 0; at >= 0 && taken < 6 && (taken == 0 || !words.IsTime(at)); at--)
        {
            var token = _tree.Tokens[at];
            if ((token.Upos is Upos.Noun or Upos.Propn or Upos.Adj || (taken == 0 && token.Upos == Upos.Num)) && !words.IsQuantity(at))
            {
                Take(at);
                taken++;
            }
            else if (token.Upos is not (Upos.Det or Upos.Part) && token.Lemma is not ("of" or "to" or "in") && !(token.Lemma == "and" && at > 0 && _tree.Tokens[at - 1].Upos == Upos.Noun && _tree.Tokens[at + 1].Upos == Upos.Noun))
            {
                break;
            }
        }
    }

    /// <summary>"Acme — The ferry line gained 2%": what a dash sets before the sentence; not a place of writing in capitals.</summary>
    public void AddTopic(int subject)
    {
        var dash = 0;
        while (dash < subject && words.IsBareNoun(dash))
            dash++;
        if (dash == 0 || dash >= subject || _tree.Tokens[dash].Form is not ("—" or "–" or "-") || !words.Text.AsSpan(_tree.Tokens[0].Span.Start, _tree.Tokens[dash].Span.Start - _tree.Tokens[0].Span.Start).ContainsAnyInRange('a', 'z'))
            return;
        for (var i = 0; i < dash; i++)
            Take(i);
    }

    /// <summary>"a share in a mill in the valley": what follows a noun at once, though the parser hung it on the verb.</summary>
    public void AddFollowing(int noun)
    {
        var verb = _tree.Tokens[noun].Head;
        if (verb < 0)
            return;
        var end = words.EndOf(noun);
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (child > end && _tree.Is(child, Deprel.Obl) && words.IsNoun(child) && (words.HasCase(child, "in") || words.HasCase(child, "at") || words.HasCase(child, "near")) && !words.IsTime(child) && !words.IsQuantity(child) && words.StartOf(child) == end + 1)
            {
                Add(child, 1);
                end = words.EndOf(child);
            }
        }
    }

    /// <summary>"An 80-year-old may save 3%": someone named by an age.</summary>
    public bool AddAge(int token)
    {
        if (!words.Form(token).EndsWith("year-old", StringComparison.OrdinalIgnoreCase))
            return false;
        var at = token;
        while (at > 0 && token - at < 4 && _tree.Tokens[at].Upos != Upos.Num)
            at--;
        if (_tree.Tokens[at].Upos == Upos.Num)
            _words.Add(at);
        _words.Add(token);
        return true;
    }

    private void Add(int head, int depth)
    {
        if (head < 0 || depth > MaxDepth || words.Number.Overlaps(_tree.Tokens[head].Span) || words.IsQuantity(head)
            || (!words.IsName(head) && _tree.Tokens[head].Upos is Upos.Pron or Upos.Det or Upos.Punct or Upos.Aux or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Part) || !_seen.Add(head))
        {
            return;
        }

        if (depth == 0 && words.IsTime(head) && _tree.Tokens[head].Upos != Upos.Propn && _tree.Tokens[head].Deprel.StartsWith(Deprel.Obl, StringComparison.Ordinal))
            return;
        Take(head);
        AddRun(head, depth);
        AddModifiersOf(head);
        foreach (var child in _tree.ChildrenOf(head))
        {
            var token = _tree.Tokens[child];
            var belongs = token.Deprel is Deprel.Compound or Deprel.Flat or Deprel.Amod or Deprel.Nummod or Deprel.NmodPoss
                || (token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal) && (token.Upos is Upos.Noun or Upos.Propn || words.IsName(child) || words.IsCode(child)) && words.Identifies(child) && !words.IsCounted(child) && !IsAcross(head, child))
                || (token.Deprel == Deprel.Appos && (token.Upos == Upos.Propn || (token.Upos == Upos.Noun && !words.PunctuationBetween(head, child))))
                || (token.Deprel == Deprel.Advmod && depth > 0 && char.IsUpper(token.Form[0]))
                || (token.Deprel == Deprel.Conj && token.Upos is Upos.Noun or Upos.Propn && !words.HasQuantity(child));
            if (belongs)
                Add(child, depth + 1);
            else if (child > head && _tree.Tokens[child - 1].Span.End - _tree.Tokens[head].Span.Start < 24 && !words.Text.AsSpan(_tree.Tokens[head].Span.Start, _tree.Tokens[child - 1].Span.End - _tree.Tokens[head].Span.Start).Contains(' ') && token is { Deprel: Deprel.Acl, Upos: Upos.Verb } && IsShortParticiple(child))
                AddParticiple(child, depth + 1);
        }
    }

    // "the water kept in the tank"; no clause of its own, and not what leads to the number.
    private bool IsShortParticiple(int verb)
    {
        if (_tree.IsAncestorOrSelf(verb, _tree.Sentence.WordAt(words.Number.Start)))
            return false;
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (_tree.Tokens[child].Deprel is Deprel.Mark or Deprel.Xcomp or Deprel.Ccomp or Deprel.Advcl || _tree.Is(child, Deprel.Aux))
                return false;
        }

        return true;
    }

    private void AddParticiple(int verb, int depth)
    {
        Take(verb);
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (_tree.Tokens[child].Deprel == Deprel.Obj || (_tree.Tokens[child] is { Deprel: Deprel.Obl, Upos: Upos.Noun or Upos.Propn } && !words.IsTime(child)))
                Add(child, depth);
        }
    }

    // "a quiet 12-litre pump", of whichever number it is spoken.
    private void AddModifiersOf(int head)
    {
        foreach (var span in words.Quantities)
        {
            if (span.End <= _tree.Tokens[head].Span.Start && _tree.Sentence.WordAt(span.Start) is var first && head - first < 8 && _tree.IsAncestorOrSelf(head, first) && !_tree.Tokens[first].Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal))
                AddModifiersBefore(span);
        }
    }

    // What the parser left in pieces: "Acme Holdings fell", both words subjects.
    private void AddRun(int head, int depth)
    {
        for (var i = head - 1; i >= 0 && words.OneBlank(i, i + 1) && words.IsPremodifier(i); i--)
        {
            if (_tree.Tokens[i].Upos != Upos.Part)
                Add(i, depth + 1);
        }

        var capital = char.IsUpper(_tree.Tokens[head].Form[0]);
        var subject = _tree.Tokens[head].Deprel is Deprel.Nsubj or Deprel.NsubjPass;
        for (var i = head + 1; i < _tree.Tokens.Length && words.OneBlank(i - 1, i)
            && ((capital && char.IsUpper(_tree.Tokens[i].Form[0]) && (words.IsBareNoun(i) || words.IsName(i))) || (subject && words.IsBareNoun(i) && _tree.Tokens[i].Deprel is Deprel.Nsubj or Deprel.NsubjPass)); i++)
            Add(i, depth + 1);
    }

    // "a price of 90p on the firm": what comes behind the number tells no more what it is of.
    private bool IsAcross(int head, int child) => words.IsWord(head) && _tree.Tokens[head].Span.End <= words.Number.Start && words.Number.End <= _tree.Tokens[child].Span.Start && _tree.Tokens[head].Deprel != Deprel.Nsubj;

    private void Take(int token)
    {
        if (words.IsWord(token))
            _words.Add(token);
    }
}
