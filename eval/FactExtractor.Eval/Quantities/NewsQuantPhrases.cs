using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>Collects the content words of noun phrases: nouns, names, adjectives and the numbers in names, their prepositional parts too.</summary>
internal sealed class NewsQuantPhrases(SyntaxTree tree, string text, IReadOnlyList<TextSpan> quantities, TextSpan number)
{
    private const int MaxDepth = 6;

    private readonly SyntaxTree _tree = tree;
    private readonly SortedSet<int> _words = [];
    private readonly HashSet<int> _seen = [];

    public bool IsEmpty => _words.Count == 0;

    /// <summary>The words as the set writes them, in order, each once.</summary>
    public List<string> Words() => [.. _words.Select(Form).Distinct()];

    public bool IsModifier(int token) => _tree.Tokens[token].Upos is Upos.Adj or Upos.Noun or Upos.Propn || (_tree.Tokens[token].Upos == Upos.Verb && _tree.Tokens[token].Form.EndsWith("ed", StringComparison.Ordinal));

    public bool IsNoun(int token) => _tree.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X;

    public bool IsQuantity(int token) => quantities.Any(span => span.Overlaps(_tree.Tokens[token].Span));

    public bool IsTime(int token) => _tree.Tokens[token].Lemma.ToLowerInvariant() is "quarter" or "year" or "month" or "week" or "day" or "season" or "time" or "career" or "today" or "morning"
        or "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        or "period" or "half" or "decade" or "now" or "date" or "ago" or "hour" or "minute" or "p.m." or "a.m.";

    public bool HasCase(int token, string word) => Cases(token).Contains(word);

    /// <summary>Adds a phrase by its head; nothing for -1.</summary>
    public void Add(int head) => Add(head, 0);

    /// <summary>The last noun of the noun run right behind a span, or -1.</summary>
    public int NounBehind(TextSpan span)
    {
        var last = -1;
        if (span.End < text.Length && text[span.End] is not (' ' or '-'))
            return last;
        var at = _tree.Sentence.WordAt(span.End);
        if (at >= _tree.Tokens.Length || _tree.Tokens[at].Span.Start > span.End + 1)
            return last;
        if (_tree.Tokens[at].Form == "-")
            at++;
        // "the 15 year-old students".
        if (at < _tree.Tokens.Length && _tree.Tokens[at].Form.Equals("old", StringComparison.OrdinalIgnoreCase))
            at++;
        for (; at < _tree.Tokens.Length && _tree.Tokens[at].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !IsQuantity(at) && !IsTime(at) && !IsComparison(at); at++)
        {
            if (_tree.Tokens[at].Span.Start > _tree.Tokens[at - 1].Span.End + 1)
                break;
            if (_tree.Tokens[at].Upos != Upos.Adj)
                last = at;
            if (at + 2 < _tree.Tokens.Length && _tree.Tokens[at + 1].Form == "-" && _tree.Tokens[at + 1].Span.Start == _tree.Tokens[at].Span.End)
                at++;
        }

        return last;
    }

    /// <summary>"a turbocharged 1.6-litre engine": modifiers between the determiner and the number.</summary>
    public void AddModifiersBefore(TextSpan span)
    {
        var first = _tree.Sentence.WordAt(span.Start);
        var at = first - 1;
        while (at >= 0 && first - at <= 4 && !IsQuantity(at) && IsModifier(at))
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
        for (; after < _tree.Tokens.Length && _tree.Tokens[after].Upos is Upos.Noun or Upos.Propn or Upos.Adj && !IsQuantity(after) && !IsTime(after); after++)
            Take(after);
        if (_words.Any(word => _tree.Tokens[word].Upos != Upos.Adj))
            return;
        _words.Clear();
        if (onlyBehind)
            return;
        var at = _tree.Sentence.WordAt(span.Start) - 1;
        while (at >= 0 && (_tree.Tokens[at].Upos is not (Upos.Noun or Upos.Propn) || IsQuantity(at) || IsTime(at) || !char.IsLetterOrDigit(_tree.Tokens[at].Form[0])))
            at--;
        AddBefore(at);
    }

    /// <summary>The noun phrase that ends at a token.</summary>
    /// <returns>True, for the caller's ease.</returns>
    public bool AddBefore(int at)
    {
        for (var taken = 0; at >= 0 && taken < 6 && (taken == 0 || !IsTime(at)); at--)
        {
            var token = _tree.Tokens[at];
            if ((token.Upos is Upos.Noun or Upos.Propn or Upos.Adj || (taken == 0 && token.Upos == Upos.Num)) && !IsQuantity(at))
            {
                Take(at);
                taken++;
            }
            else if (token.Upos is not (Upos.Det or Upos.Part) && token.Lemma is not ("of" or "to" or "in") && !(token.Lemma == "and" && at > 0 && _tree.Tokens[at - 1].Upos == Upos.Noun && _tree.Tokens[at + 1].Upos == Upos.Noun))
            {
                break;
            }
        }

        return true;
    }

    /// <summary>"Carnival — The cruise operator gained 2%": what a dash sets before the sentence; not a place of writing in capitals.</summary>
    public void AddTopic(int subject)
    {
        var dash = 0;
        while (dash < subject && IsBareNoun(dash))
            dash++;
        if (dash == 0 || dash >= subject || _tree.Tokens[dash].Form is not ("—" or "–" or "-") || !text.AsSpan(_tree.Tokens[0].Span.Start, _tree.Tokens[dash].Span.Start - _tree.Tokens[0].Span.Start).ContainsAnyInRange('a', 'z'))
            return;
        for (var i = 0; i < dash; i++)
            Take(i);
    }

    /// <summary>"a stake in a school in the eastern province": what follows a noun at once, though the parser hung it on the verb.</summary>
    public void AddFollowing(int noun)
    {
        var verb = _tree.Tokens[noun].Head;
        if (verb < 0)
            return;
        var end = EndOf(noun);
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (child > end && _tree.Is(child, Deprel.Obl) && IsNoun(child) && HasCase(child, "in") && !IsTime(child) && !IsQuantity(child) && StartOf(child) == end + 1)
            {
                Add(child, 1);
                end = EndOf(child);
            }
        }
    }

    private int StartOf(int token)
    {
        foreach (var child in _tree.ChildrenOf(token))
            return Math.Min(child, token);
        return token;
    }

    private int EndOf(int token)
    {
        for (var more = true; more;)
        {
            more = false;
            foreach (var child in _tree.ChildrenOf(token))
                (token, more) = child > token ? (child, true) : (token, more);
        }

        return token;
    }

    /// <summary>"A 60-year-old might save 3%": someone named by an age.</summary>
    public bool AddAge(int token)
    {
        if (!Form(token).EndsWith("year-old", StringComparison.OrdinalIgnoreCase))
            return false;
        var at = token;
        while (at > 0 && token - at < 4 && _tree.Tokens[at].Upos != Upos.Num)
            at--;
        if (_tree.Tokens[at].Upos == Upos.Num)
            _words.Add(at);
        _words.Add(token);
        return true;
    }

    /// <summary>Whether a noun below a number says what it is a part or an amount of; not "from the state", "a month".</summary>
    public bool IsPartitive(int token, UnitKind kind, bool counted)
    {
        var cases = Cases(token);
        return cases.Count > 0 && !IsTime(token) && (counted ? cases.Contains("of") : kind is UnitKind.Currency or UnitKind.Rate or UnitKind.Count
            ? cases.Exists(word => word is "of" or "in" or "for" or "on")
            : !cases.Exists(word => word is "to" or "per" or "by" or "as" or "than" or "with" or "accord"));
    }

    private void Add(int head, int depth)
    {
        if (head < 0 || depth > MaxDepth || number.Overlaps(_tree.Tokens[head].Span) || IsQuantity(head)
            || (!IsName(head) && _tree.Tokens[head].Upos is Upos.Pron or Upos.Det or Upos.Punct or Upos.Aux or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Part) || !_seen.Add(head))
        {
            return;
        }

        if (depth == 0 && IsTime(head) && _tree.Tokens[head].Upos != Upos.Propn && _tree.Tokens[head].Deprel.StartsWith(Deprel.Obl, StringComparison.Ordinal))
            return;
        Take(head);
        AddRun(head, depth);
        AddModifiersOf(head);
        foreach (var child in _tree.ChildrenOf(head))
        {
            var token = _tree.Tokens[child];
            var belongs = token.Deprel is Deprel.Compound or Deprel.Flat or Deprel.Amod or Deprel.Nummod or Deprel.NmodPoss
                || (token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal) && (token.Upos is Upos.Noun or Upos.Propn || IsName(child) || IsCode(child)) && Identifies(child) && !IsCounted(child) && !IsAcross(head, child))
                || (token.Deprel == Deprel.Appos && (token.Upos == Upos.Propn || (token.Upos == Upos.Noun && !PunctuationBetween(head, child) && _tree.ChildOf(child, Deprel.Det) < 0)))
                || (token.Deprel == Deprel.Advmod && depth > 0 && char.IsUpper(token.Form[0]))
                || (token.Deprel == Deprel.Conj && token.Upos is Upos.Noun or Upos.Propn && !HasQuantity(child));
            if (belongs)
                Add(child, depth + 1);
            else if (child > head && _tree.Tokens[child - 1].Span.End - _tree.Tokens[head].Span.Start < 24 && !text.AsSpan(_tree.Tokens[head].Span.Start, _tree.Tokens[child - 1].Span.End - _tree.Tokens[head].Span.Start).Contains(' ') && token is { Deprel: Deprel.Acl, Upos: Upos.Verb } && IsShortParticiple(child))
                AddParticiple(child, depth + 1);
        }
    }

    // "the charge stored in the capacitor", "men aged 18 to 34"; no clause of its own, and not what leads to the number.
    private bool IsShortParticiple(int verb)
    {
        if (_tree.IsAncestorOrSelf(verb, _tree.Sentence.WordAt(number.Start)))
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
            if (_tree.Tokens[child].Deprel == Deprel.Obj || (_tree.Tokens[child] is { Deprel: Deprel.Obl, Upos: Upos.Noun or Upos.Propn } && !IsTime(child)))
                Add(child, depth);
        }
    }

    // "a turbocharged 1.6-litre engine", of whichever number it is spoken.
    private void AddModifiersOf(int head)
    {
        foreach (var span in quantities)
        {
            if (span.End <= _tree.Tokens[head].Span.Start && _tree.Sentence.WordAt(span.Start) is var first && head - first < 8 && _tree.IsAncestorOrSelf(head, first) && !_tree.Tokens[first].Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal))
                AddModifiersBefore(span);
        }
    }

    // What the parser left in pieces: "Adani Enterprises lost", both words subjects; "MacBook Pro".
    private void AddRun(int head, int depth)
    {
        for (var i = head - 1; i >= 0 && OneBlank(i, i + 1) && IsPremodifier(i); i--)
        {
            if (_tree.Tokens[i].Upos != Upos.Part)
                Add(i, depth + 1);
        }

        var capital = char.IsUpper(_tree.Tokens[head].Form[0]);
        var subject = _tree.Tokens[head].Deprel is Deprel.Nsubj or Deprel.NsubjPass;
        for (var i = head + 1; i < _tree.Tokens.Length && OneBlank(i - 1, i)
            && ((capital && char.IsUpper(_tree.Tokens[i].Form[0]) && (IsBareNoun(i) || IsName(i))) || (subject && IsBareNoun(i) && _tree.Tokens[i].Deprel is Deprel.Nsubj or Deprel.NsubjPass)); i++)
            Add(i, depth + 1);
    }

    // A capital in the middle of a sentence makes a name of what the tagger calls a pronoun, a preposition or an adverb.
    private bool IsName(int token) =>
        token > 0 && _tree.Tokens[token] is { Form: not "I", Upos: Upos.Pron or Upos.Adp or Upos.X or Upos.Adv or Upos.Adj } at && char.IsUpper(at.Form[0]) && !IsQuantity(token);

    // "the TA-35 index".
    private bool IsCode(int token) => _tree.Tokens[token].Upos == Upos.Num && !IsQuantity(token) && char.IsLetter(Form(token)[0]);

    // "a target of 200p on the business": what comes behind the number tells no more what it is of.
    private bool IsAcross(int head, int child) => IsWord(head) && _tree.Tokens[head].Span.End <= number.Start && number.End <= _tree.Tokens[child].Span.Start && _tree.Tokens[head].Deprel != Deprel.Nsubj;

    private bool IsPremodifier(int token) =>
        (IsBareNoun(token) && (_tree.Tokens[token].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Compound or Deprel.Flat or Deprel.Nmod or Deprel.Dep))
        || (_tree.Tokens[token].Deprel is not (Deprel.Obj or Deprel.Root or Deprel.Xcomp or Deprel.Advmod) && _tree.Tokens[token].Upos == Upos.Adj && !IsComparison(token));

    // "a mortgage of $3,500 and two children": what has a number of its own is another thing.
    public bool HasQuantity(int token)
    {
        foreach (var child in _tree.ChildrenOf(token))
        {
            if (IsQuantity(child) || (_tree.Tokens[child].Deprel == Deprel.Compound && HasQuantity(child)))
                return true;
        }

        return false;
    }

    // "an index to 1,350 points".
    public bool IsCounted(int token) => _tree.ChildOf(token, Deprel.Nummod) is >= 0 and var child && IsQuantity(child);

    public bool IsBareNoun(int token) => _tree.Tokens[token].Upos is Upos.Noun or Upos.Propn && !number.Overlaps(_tree.Tokens[token].Span) && !IsQuantity(token) && !IsTime(token);

    public bool OneBlank(int left, int right) => _tree.Tokens[right].Span.Start == _tree.Tokens[left].Span.End + 1;

    public bool PunctuationBetween(int a, int b)
    {
        for (var i = Math.Min(a, b) + 1; i < Math.Max(a, b); i++)
        {
            if (_tree.Tokens[i].Upos == Upos.Punct)
                return true;
        }

        return false;
    }

    // "stake in a school", "exports to China"; not "revenue in the quarter", "plan with a data cap".
    public bool Identifies(int token) =>
        !IsTime(token) && !Cases(token).Any(word => (word is "with" && !char.IsUpper(_tree.Tokens[token].Form[0])) || word is "from" or "before" or "after" or "by" or "at" or "without" or "during" or "since" or "until" or "over" or "as" or "than" or "through" or "like" or "toward" or "towards" or "including" or "despite" or "amid" or "accord");

    private List<string> Cases(int token)
    {
        var words = new List<string>();
        foreach (var child in _tree.ChildrenOf(token))
        {
            if (_tree.Tokens[child].Deprel == Deprel.Case)
                words.Add(_tree.Tokens[child].Lemma);
        }

        return words;
    }

    private bool IsComparison(int token) => _tree.Tokens[token].Lemma is "old" or "worth" or "lower" or "higher" or "less" or "more" or "cheaper" or "each";

    private void Take(int token)
    {
        if (IsWord(token))
            _words.Add(token);
    }

    /// <summary>Whether a token may be a word of a concept; words of quantity are no part of what is measured.</summary>
    public bool IsWord(int token)
    {
        var form = Form(token);
        return form.AsSpan().IndexOfAnyInRange('0', 'z') >= 0 && !(_tree.Tokens[token] is { Lemma: "worth", Upos: Upos.Adj }) && form.ToLowerInvariant() is not ("total" or "equivalent" or "half" or "more" or "last" or "other" or "own" or "same" or "such" or "least" or "most" or "additional"
            or "per" or "cent" or "percent" or "each" or "every" or "year-old" or "years-old");
    }

    // The set keeps hyphened words whole.
    private string Form(int token)
    {
        int start = _tree.Tokens[token].Span.Start, end = _tree.Tokens[token].Span.End;
        while (start > 1 && IsJoint(start - 1) && char.IsLetterOrDigit(text[start - 2]))
        {
            start -= 2;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
                start--;
        }

        while (end + 1 < text.Length && IsJoint(end) && char.IsLetterOrDigit(text[end + 1]))
        {
            end += 2;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
        }

        return text[start..end];
    }

    private bool IsJoint(int at) => text[at] is '-' or '–' or '&' || (text[at] == '/' && char.IsLower(text[at - 1]) && char.IsLower(text[at + 1]));
}
