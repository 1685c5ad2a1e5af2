using FactExtractor.Claims.Periods;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Attributions;

/// <summary>
/// Finds the clauses of a sentence in which somebody says something, with who says it and how far what is said reaches. Works on words and word classes: the tree is asked
/// only where the words leave a choice, since parsers often hang what is said on the wrong verb.
/// </summary>
internal sealed class SpeechActFinder
{
    private readonly SentenceContext _sentence;
    private readonly SyntaxTree _tree;
    private readonly WordCursor _words;
    private readonly bool[] _quoted;
    private readonly List<SpeechAct> _acts = [];

    private SpeechActFinder(SentenceContext sentence, Func<int, bool> isQuoted)
    {
        _sentence = sentence;
        _tree = sentence.Tree;
        _words = new WordCursor(sentence.Sentence);
        _quoted = new bool[_tree.Tokens.Length];
        for (var i = 0; i < _quoted.Length; i++)
            _quoted[i] = isQuoted(_tree.Tokens[i].Span.Start);
    }

    public static List<SpeechAct> Find(SentenceContext sentence, Func<int, bool> isQuoted)
    {
        var finder = new SpeechActFinder(sentence, isQuoted);
        for (var i = 0; i < finder._tree.Tokens.Length; i++)
        {
            if (finder.ActAt(i) is { } act)
                finder._acts.Add(act);
        }

        return finder._acts;
    }

    private SpeechAct? ActAt(int i)
    {
        if (_words.Is(i, "according") && _words.Is(i + 1, "to"))
            return According(i);
        var token = _tree.Tokens[i];
        var isSource = Speech.IsSourceVerb(token.Lemma);
        if (_quoted[i] || !isSource || token.Upos is not (Upos.Verb or Upos.Noun) || _sentence.IsQuantity(i))
            return null;
        // "estimates" and "forecasts" may be taken for nouns: then "that" has to follow.
        if (token.Upos == Upos.Noun && !(token.Form.EndsWith('s') && (_words.Is(i + 1, "that") || (_words[i + 1] is "." or "," && i > 1 && IsBehindComma(i)))) && !_words.IsAny(i - 1, ["also", "still", "now"]))
            return null;
        // "a median market forecast for a 0.4% rise": a noun that looks like the verb.
        if (token.Form == token.Lemma && token.Lemma is "forecast" or "project" or "estimate" or "claim" or "report" && _words.IsAny(i + 1, ["for", "of"]))
            return null;
        var before = i - 1;
        while (before >= 0 && _tree.Tokens[before].Upos is Upos.Adv && !_sentence.IsTime(before))
            before--;
        if (before >= 0 && (_words.IsAny(before, ["to", "not", "n't", "n’t"]) || _words.IsAny(before, ["would", "could", "might", "can", "may"])) && token.Lemma != "confirm")
            return null;
        // "is expected", "was reported": nobody is named, unless "by" names him.
        if (IsPassive(before, token.Form))
            return null;
        if (_tree.Is(i, Deprel.Amod) && _tree.Tokens[i].Head > i)
            return null;
        if (Inverted(i) is { } inverted)
            return inverted;
        while (before >= 0 && _tree.Tokens[before].Upos is Upos.Aux or Upos.Adv && !_sentence.IsTime(before))
            before--;
        if (token.Lemma == "see" && before != i - 1 && !_words.Is(i - 1, "now"))
            return null;
        return WithSubjectBefore(i, SkipAside(before));
    }

    /// <summary>", the authority forecasts": a short phrase between a comma and the verb.</summary>
    private bool IsBehindComma(int verb)
    {
        for (var i = verb - 1; i >= 0 && i > verb - 8; i--)
        {
            if (_words[i] is ",")
                return true;
            if (_tree.Tokens[i].Upos is Upos.Verb or Upos.Aux)
                return false;
        }

        return false;
    }

    /// <summary>"the Bank (IADB) said", "Clark in October revealed": over a bracket or a time to the name.</summary>
    private int SkipAside(int before)
    {
        if (before > 1 && _words[before] is ")")
        {
            for (var i = before - 1; i > 0 && i > before - 8; i--)
            {
                if (_words[i] is "(")
                    return i - 1;
            }
        }

        var at = before;
        while (at > 0 && _sentence.IsTime(at))
            at--;
        return at < before && _words.IsAny(at, ["in", "on"]) ? at - 1 : at;
    }

    private bool IsPassive(int before, string form) =>
        before >= 0 && !form.EndsWith("ing", StringComparison.Ordinal) && _words.IsAny(before, ["is", "are", "was", "were", "be", "been", "being"]);

    /// <summary>"…," said project leader Karin Holm.</summary>
    private SpeechAct? Inverted(int verb)
    {
        if (verb == 0 || !(_words[verb - 1] is "\"" or "”" or "''" or "," or "’") || verb + 1 >= _tree.Tokens.Length || _tree.Tokens[verb].Form.EndsWith("ing", StringComparison.Ordinal))
            return null;
        var behindQuote = _quoted[verb - 1] || (verb > 1 && _quoted[verb - 2]);
        if (!behindQuote)
            return null;
        if (_words.IsAny(verb + 1, ["he", "she", "it", "they"]))
            return new SpeechAct(verb, null, _words[verb + 1].ToString().ToLowerInvariant(), null, 0, _tree.Tokens.Length, true);
        if (SourceNames.After(_sentence, verb + 1) is not { } source)
            return null;
        return new SpeechAct(verb, source.Name, null, source.Role, 0, _tree.Tokens.Length, true) { IsReport = source.IsReport };
    }

    private SpeechAct? According(int i)
    {
        if (SourceNames.After(_sentence, i + 2) is not { } source)
            return null;
        // "The paper wrote that, according to Customs, …": inside what another says, from there on; else of the whole sentence.
        var from = 0;
        foreach (var act in _acts)
        {
            if (!act.IsParenthesis && i >= act.From && i - act.From <= 2)
                from = i;
        }

        return new SpeechAct(i, source.Name, null, source.Role, from, _tree.Tokens.Length, true) { IsReport = source.IsReport };
    }

    private SpeechAct? WithSubjectBefore(int verb, int before)
    {
        if (before < 0)
            return null;
        var form = _words[before].ToString().ToLowerInvariant();
        var isParticiple = _tree.Tokens[verb].Form.EndsWith("ing", StringComparison.Ordinal) && !_words.IsAny(verb - 1, ["is", "are", "was", "were", "been"]);
        if (form is "," or "–" or "—" or "-" or "and" or "but" or "then")
        {
            var isJoined = form is "and" or "but" or "then" || isParticiple;
            if (!isJoined && SourceNames.BeforeAside(_sentence, before) is { } described)
                return Of(verb, described, described.First);
            return isJoined ? Continued(verb) : null;
        }

        if (form is "who" or "which" or "that")
        {
            var antecedent = before - 1;
            while (antecedent >= 0 && _words.IsAny(antecedent, [","]))
                antecedent--;
            return SourceNames.Before(_sentence, antecedent) is { } relative ? Of(verb, relative, relative.First, isRelative: true) : null;
        }

        if (_tree.Tokens[before].Upos == Upos.Pron)
        {
            if (form is not ("he" or "she" or "it" or "they"))
                return null;
            return Scoped(new SpeechAct(verb, null, form, null, 0, 0, false), before, isRelative: before > 0 && _words.IsAny(before - 1, ["which", "that"]) && _words.IsAny(before - 2, [",", "%"]));
        }

        if (SourceNames.Before(_sentence, before) is not { } source)
            return null;
        // "analysts who have done the calculations say": the tree knows the subject behind the relative clause.
        var subject = _tree.ChildOf(verb, Deprel.Nsubj);
        if (subject >= 0 && subject < source.First - 1 && _words.IsAny(subject + 1, ["who", "which", "that"]) && SourceNames.Around(_sentence, subject) is { } outer)
            return Of(verb, outer, outer.First);
        return Of(verb, source, source.First);
    }

    /// <summary>"The bank cut its forecast and said …": the subject of the verb before, where the words name one.</summary>
    private SpeechAct? Continued(int verb)
    {
        var subject = _tree.SubjectOf(verb);
        // "said that 1,340 flights had been cancelled, adding that": who said goes on, whatever noun stands in between.
        var goesOn = _tree.Tokens[verb].Form is "adding" or "noting" or "insisting" or "stressing" or "saying" or "arguing" or "warning" or "explaining";
        if (_acts.Count > 0 && _acts[^1] is var last && (subject < 0 || subject < last.Verb || goesOn) && !last.IsParenthesis)
            return Scoped(last with { Verb = verb }, verb, false);
        if (_acts.Count > 0 && _acts[^1].IsParenthesis && _tree.Tokens[verb].Form.EndsWith("ing", StringComparison.Ordinal))
            return Scoped(_acts[^1] with { Verb = verb }, verb, false);
        if (subject < 0 || subject > verb)
            return null;
        if (_tree.Tokens[subject].Upos == Upos.Pron)
            return _words[subject].ToString().ToLowerInvariant() is var pronoun && pronoun is "he" or "she" or "it" or "they" ? Scoped(new SpeechAct(verb, null, pronoun, null, 0, 0, false), verb, false) : null;
        return SourceNames.Around(_sentence, subject) is { } source ? Of(verb, source, verb) : null;
    }

    private SpeechAct? Of(int verb, SourceName source, int first, bool isRelative = false) =>
        Scoped(new SpeechAct(verb, source.Name, null, source.Role, 0, 0, false) { IsReport = source.IsReport }, first, isRelative);

    /// <summary>How far what is said reaches: behind the verb where a clause follows, over the sentence where the saying is a parenthesis.</summary>
    private SpeechAct? Scoped(SpeechAct act, int first, bool isRelative)
    {
        var end = _tree.Tokens.Length;
        for (var i = act.Verb + 1; i < end; i++)
        {
            // "£192,713 in England; £139,544 in Wales" goes on with the list.
            if (_words[i] is ";" && !_quoted[i] && i + 1 < end && !_sentence.IsQuantity(i + 1))
                end = i;
        }

        if (isRelative)
        {
            for (var i = act.Verb + 1; i < end; i++)
            {
                if (_words[i] is "," && i + 1 < end && _tree.Tokens[i + 1].Upos is Upos.Aux or Upos.Verb)
                    end = i;
            }
        }

        var next = act.Verb + 1;
        if (EndsAt(next, end))
        {
            var beside = first > 0 && (_words[first - 1] is "," or "\"" or "”" or "–" or "—" or "-" or "(" || _words.Is(first - 1, "as") || (_words.IsAny(first - 1, ["the", "a", "an"]) && first > 1 && _words[first - 2] is "," or "\"" or "”" or "–" or "—"));
            if (!beside || (act.Verb - first > 20))
                return null;
            return act with { From = 0, To = _tree.Tokens.Length, IsParenthesis = true };
        }

        if (!TakesWhatFollows(act, next, end))
            return null;
        return act with { From = next, To = end, IsParenthesis = false };
    }

    /// <summary>Nothing but a time or a place ("on Tuesday", "in a statement") stands between the verb and the end of its clause.</summary>
    private bool EndsAt(int next, int end)
    {
        var at = next;
        while (at < end && at < next + 7 && (_sentence.IsTime(at) || _words.IsAny(at, ["on", "in", "at", "late", "earlier", "a", "an", "the", "to", "reporters", "statement", "interview", "report", "news", "conference"])))
            at++;
        return at >= end || _words[at] is "." or "," or "!" or "?" or "”" or ")" || (_words[at] is "\"" && at == next && at + 1 >= end);
    }

    /// <summary>Whether what stands behind the verb is what is said: a clause, or the object of a verb that reports figures.</summary>
    private bool TakesWhatFollows(SpeechAct act, int next, int end)
    {
        var lemma = _tree.Tokens[act.Verb].Lemma;
        if (_words.IsAny(next, ["that", ":"]) || _words[next] is ":" or "\"" or "“")
            return true;
        if (lemma == "add" && _sentence.IsQuantity(next))
            return false;
        // "is recalling 120,000 cars after crashes" says nothing.
        if (lemma is "recall" or "recount")
            return _words.IsAny(next, ["how", "he", "she", "they", "it"]);
        if (lemma == "put")
            return !act.IsReport && _tree.Tokens[act.Verb].Head < 0 && _words.IsAny(next, ["the", "its"]) && act.Pronoun is null;
        if (lemma is "show" or "find" or "reveal" or "indicate" or "suggest" or "put" or "see")
            return act.IsReport || (lemma is "find" or "suggest" && HasClause(next, end)) || (lemma == "see" && _tree.Tokens[act.Verb].Form is "sees" or "see");
        if (lemma is "say" or "tell" or "warn" or "argue" or "claim" or "think" or "believe" or "reckon" or "insist" or "note" or "hope" or "pledge" or "vow" or "ask")
            return lemma is not ("ask" or "note") || HasClause(next, end) || (lemma == "ask" && _words.Is(next, "for"));
        if (Speech.IsReporting(lemma) || lemma is "promise" or "want")
            return true;
        return HasClause(next, end);
    }

    private bool HasClause(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (_tree.Tokens[i].Upos is Upos.Aux || (_tree.Tokens[i].Upos == Upos.Verb && !_words.Is(i - 1, "to") && !_tree.Is(i, Deprel.Amod) && !_tree.Tokens[i].Form.EndsWith("ing", StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
