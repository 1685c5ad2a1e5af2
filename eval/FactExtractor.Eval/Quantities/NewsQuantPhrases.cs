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

    /// <summary>The words in order, each once.</summary>
    public List<string> Words() => [.. _words.Select(Form).Distinct()];

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
        while (at >= 0 && first - at <= 4 && !IsQuantity(at)
            && (_tree.Tokens[at].Upos is Upos.Adj or Upos.Noun or Upos.Propn || (_tree.Tokens[at].Upos == Upos.Verb && _tree.Tokens[at].Form.EndsWith("ed", StringComparison.Ordinal))))
            at--;
        if (at < 0 || !(_tree.Tokens[at].Upos == Upos.Det || _tree.Tokens[at].Deprel == Deprel.NmodPoss || _tree.Tokens[at].Form is "'s" or "’s"))
            return;
        for (var i = at + 1; i < first; i++)
            Take(i);
    }

    /// <summary>Where the tree gives nothing: the noun phrase right behind the quantity, else the nearest one before it.</summary>
    public void AddBeside(TextSpan span)
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
        var at = _tree.Sentence.WordAt(span.Start) - 1;
        while (at >= 0 && (_tree.Tokens[at].Upos is not (Upos.Noun or Upos.Propn) || IsQuantity(at) || IsTime(at) || !char.IsLetterOrDigit(_tree.Tokens[at].Form[0])))
            at--;
        for (var taken = 0; at >= 0 && taken < 6; at--)
        {
            var token = _tree.Tokens[at];
            if (token.Upos is Upos.Noun or Upos.Propn or Upos.Adj && !IsQuantity(at))
            {
                Take(at);
                taken++;
            }
            else if (token.Upos is not (Upos.Det or Upos.Part) && token.Lemma is not ("of" or "to" or "in"))
            {
                break;
            }
        }
    }

    private void Add(int head, int depth)
    {
        if (head < 0 || depth > MaxDepth || number.Overlaps(_tree.Tokens[head].Span) || IsQuantity(head)
            || _tree.Tokens[head].Upos is Upos.Pron or Upos.Det or Upos.Punct or Upos.Aux or Upos.Adp or Upos.Cconj or Upos.Sconj or Upos.Part || !_seen.Add(head))
        {
            return;
        }

        if (depth == 0 && IsTime(head) && _tree.Tokens[head].Upos != Upos.Propn && _tree.Tokens[head].Deprel.StartsWith(Deprel.Obl, StringComparison.Ordinal))
            return;
        Take(head);
        AddRun(head, depth);
        foreach (var child in _tree.ChildrenOf(head))
        {
            var token = _tree.Tokens[child];
            var belongs = token.Deprel is Deprel.Compound or Deprel.Flat or Deprel.Amod or Deprel.Nummod or Deprel.NmodPoss
                || (token.Deprel.StartsWith(Deprel.Nmod, StringComparison.Ordinal) && token.Upos is Upos.Noun or Upos.Propn && Identifies(child))
                || (token.Deprel == Deprel.Appos && (token.Upos == Upos.Propn || (token.Upos == Upos.Noun && !PunctuationBetween(head, child))))
                || (token.Deprel == Deprel.Conj && token.Upos is Upos.Noun or Upos.Propn && !HasQuantity(child));
            if (belongs)
                Add(child, depth + 1);
        }
    }

    // Names that the parser left in pieces: "Adani Enterprises lost", both words subjects.
    private void AddRun(int head, int depth)
    {
        for (var i = head - 1; i >= 0 && IsBareNoun(i) && OneBlank(i, i + 1) && _tree.Tokens[i].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Compound or Deprel.Flat or Deprel.Nmod or Deprel.Dep; i--)
            Add(i, depth + 1);
        var capital = char.IsUpper(_tree.Tokens[head].Form[0]);
        var subject = _tree.Tokens[head].Deprel is Deprel.Nsubj or Deprel.NsubjPass;
        for (var i = head + 1; i < _tree.Tokens.Length && IsBareNoun(i) && OneBlank(i - 1, i)
            && ((capital && char.IsUpper(_tree.Tokens[i].Form[0])) || (subject && _tree.Tokens[i].Deprel is Deprel.Nsubj or Deprel.NsubjPass)); i++)
            Add(i, depth + 1);
    }

    // "a mortgage of $3,500 and two children": what has a number of its own is another thing.
    private bool HasQuantity(int token)
    {
        foreach (var child in _tree.ChildrenOf(token))
        {
            if (IsQuantity(child))
                return true;
        }

        return false;
    }

    private bool IsBareNoun(int token) => _tree.Tokens[token].Upos is Upos.Noun or Upos.Propn && !number.Overlaps(_tree.Tokens[token].Span) && !IsQuantity(token) && !IsTime(token);

    private bool OneBlank(int left, int right) => _tree.Tokens[right].Span.Start == _tree.Tokens[left].Span.End + 1;

    private bool PunctuationBetween(int a, int b)
    {
        for (var i = Math.Min(a, b) + 1; i < Math.Max(a, b); i++)
        {
            if (_tree.Tokens[i].Upos == Upos.Punct)
                return true;
        }

        return false;
    }

    // "stake in a school", "exports to China"; not "revenue in the quarter", "plan with a data cap".
    private bool Identifies(int token) =>
        !IsTime(token) && !Cases(token).Any(word => word is "with" or "from" or "before" or "after" or "by" or "at" or "without" or "during" or "since" or "until" or "per" or "over" or "as" or "than" or "through" or "like");

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

    // Words of quantity are no part of what is measured.
    private void Take(int token)
    {
        var form = Form(token);
        if (form.AsSpan().IndexOfAnyInRange('0', 'z') >= 0 && form.ToLowerInvariant() is not ("total" or "equivalent" or "half" or "more" or "last" or "other" or "own" or "same" or "such" or "least" or "most" or "additional"
            or "per" or "cent" or "percent" or "each" or "every" or "year-old" or "years-old"))
            _words.Add(token);
    }

    // The set keeps hyphened words whole.
    private string Form(int token)
    {
        int start = _tree.Tokens[token].Span.Start, end = _tree.Tokens[token].Span.End;
        while (start > 1 && IsJoint(text[start - 1]) && char.IsLetterOrDigit(text[start - 2]))
        {
            start -= 2;
            while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
                start--;
        }

        while (end + 1 < text.Length && IsJoint(text[end]) && char.IsLetterOrDigit(text[end + 1]))
        {
            end += 2;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
        }

        return text[start..end];
    }

    private static bool IsJoint(char c) => c is '-' or '–' or '&';
}
