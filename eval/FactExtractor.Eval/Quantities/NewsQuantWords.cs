using FactExtractor.Quantities;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Eval.Quantities;

/// <summary>What the words of a sentence are to one of its numbers, and how the set writes them.</summary>
/// <param name="tree">The tree of the sentence.</param>
/// <param name="text">The text that its spans count into.</param>
/// <param name="quantities">Where its quantities stand.</param>
/// <param name="number">Number, unit and counted noun of the one whose concept is sought.</param>
internal sealed class NewsQuantWords(SyntaxTree tree, string text, IReadOnlyList<TextSpan> quantities, TextSpan number)
{
    private readonly SyntaxTree _tree = tree;

    public SyntaxTree Tree => _tree;

    public string Text => text;

    public IReadOnlyList<TextSpan> Quantities => quantities;

    public TextSpan Number => number;

    public bool IsModifier(int token) => _tree.Tokens[token].Upos is Upos.Adj or Upos.Noun or Upos.Propn || (_tree.Tokens[token].Upos == Upos.Verb && _tree.Tokens[token].Form.EndsWith("ed", StringComparison.Ordinal));

    public bool IsNoun(int token) => _tree.Tokens[token].Upos is Upos.Noun or Upos.Propn or Upos.Adj or Upos.X;

    public bool IsQuantity(int token) => quantities.Any(span => span.Overlaps(_tree.Tokens[token].Span));

    public bool IsTime(int token) => _tree.Tokens[token].Lemma.ToLowerInvariant() is "quarter" or "year" or "month" or "week" or "day" or "season" or "time" or "career" or "today" or "morning"
        or "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august" or "september" or "october" or "november" or "december"
        or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday"
        or "period" or "half" or "decade" or "now" or "date" or "ago" or "hour" or "minute" or "p.m." or "a.m.";

    public bool HasCase(int token, string word) => Cases(token).Contains(word);

    public int StartOf(int token)
    {
        foreach (var child in _tree.ChildrenOf(token))
            return Math.Min(child, token);
        return token;
    }

    public int EndOf(int token)
    {
        for (var more = true; more;)
        {
            more = false;
            foreach (var child in _tree.ChildrenOf(token))
                (token, more) = child > token ? (child, true) : (token, more);
        }

        return token;
    }

    /// <summary>Whether a noun below a number says what it is a part or an amount of; not "from the state", "a month".</summary>
    public bool IsPartitive(int token, UnitKind kind, bool counted)
    {
        var cases = Cases(token);
        return cases.Count > 0 && !IsTime(token) && (counted ? cases.Contains("of") : kind is UnitKind.Currency or UnitKind.Rate or UnitKind.Count
            ? cases.Exists(word => word is "of" or "in" or "for" or "on")
            : !cases.Exists(word => word is "to" or "per" or "by" or "as" or "than" or "with" or "accord"));
    }

    // A capital in the middle of a sentence makes a name of what the tagger calls a pronoun, a preposition or an adverb.
    public bool IsName(int token) =>
        token > 0 && _tree.Tokens[token] is { Form: not "I", Upos: Upos.Pron or Upos.Adp or Upos.X or Upos.Adv or Upos.Adj } at && char.IsUpper(at.Form[0]) && !IsQuantity(token);

    // "the KX-7 pump".
    public bool IsCode(int token) => _tree.Tokens[token].Upos == Upos.Num && !IsQuantity(token) && char.IsLetter(Form(token)[0]);

    public bool IsPremodifier(int token) =>
        (IsBareNoun(token) && (_tree.Tokens[token].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Compound or Deprel.Flat or Deprel.Nmod or Deprel.Dep))
        || (_tree.Tokens[token].Deprel is not (Deprel.Obj or Deprel.Root or Deprel.Xcomp or Deprel.Advmod) && _tree.Tokens[token].Upos == Upos.Adj && !IsComparison(token));

    // "a loan of $900 and two cars": what has a number of its own is another thing.
    public bool HasQuantity(int token)
    {
        foreach (var child in _tree.ChildrenOf(token))
        {
            if (IsQuantity(child) || (_tree.Tokens[child].Deprel == Deprel.Compound && HasQuantity(child)))
                return true;
        }

        return false;
    }

    // "a fall to 40 cases".
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

    // "share in a mill", "trade with Peru"; not "sales in the quarter", "house with a garden".
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

    public bool IsComparison(int token) => _tree.Tokens[token].Lemma is "old" or "worth" or "lower" or "higher" or "less" or "more" or "cheaper" or "each";

    /// <summary>Whether a token may be a word of a concept; words of quantity are no part of what is measured.</summary>
    public bool IsWord(int token)
    {
        var form = Form(token);
        return form.AsSpan().IndexOfAnyInRange('0', 'z') >= 0 && !(_tree.Tokens[token] is { Lemma: "worth", Upos: Upos.Adj }) && form.ToLowerInvariant() is not ("total" or "equivalent" or "half" or "more" or "last" or "other" or "own" or "same" or "such" or "least" or "most" or "additional"
            or "per" or "cent" or "percent" or "each" or "every" or "year-old" or "years-old");
    }

    // The set keeps hyphened words whole.
    public string Form(int token)
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
        // "the 12 year-old twins".
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

    public bool IsPlural(int noun) => _tree.Tokens[noun] is { Upos: Upos.Noun } token && !token.Lemma.Equals(token.Form, StringComparison.OrdinalIgnoreCase) && token.Form.EndsWith('s');

    public bool HasPossessivePronoun(int noun)
    {
        foreach (var child in _tree.ChildrenOf(noun))
        {
            if (_tree.Tokens[child] is { Deprel: Deprel.NmodPoss, Upos: Upos.Pron })
                return true;
        }

        return false;
    }

    public bool IsInfinitive(int verb)
    {
        foreach (var child in _tree.ChildrenOf(verb))
        {
            if (_tree.Tokens[child] is { Deprel: Deprel.Mark, Lemma: "to" })
                return true;
        }

        return false;
    }

    /// <summary>"with its output down 5%": the noun that went down, or -1.</summary>
    public int Absolute()
    {
        var before = _tree.Sentence.WordAt(number.Start) - 1;
        return before > 0 && _tree.Tokens[before].Lemma is "up" or "down" or "higher" or "lower" && IsBareNoun(before - 1) && HasCase(before - 1, "with") ? before - 1 : -1;
    }
}
