using FactExtractor.Claims.Subjects;
using FactExtractor.Quantities;
using FactExtractor.Quantities.Units;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims.Bearers;

/// <summary>Names inside the phrase of a subject that say whose it is: "Aerfly profit", "the US budget deficit", "shares in Multiplex Group", "the collapse of Barings Bank", "Homestead dropped 5.4%".</summary>
internal sealed class SubjectNames(NameUse use)
{
    public Mention? Find(ClaimDraft draft)
    {
        var head = draft.SubjectHead;
        if (head < 0 || draft.Flags.HasFlag(ClaimFlags.SubjectFromContext))
            return null;
        var tree = draft.Sentence.Tree;
        if (tree.Tokens[head].Upos == Upos.Propn)
            return draft.Quantity.Counted is null && draft.IsGrammaticalSubject && draft.Kind != ClaimKind.Share && !IsOfSpeaker(draft) && !MayBeWord(draft.Sentence, head, head) ? Whole(draft.Sentence, head) : null;
        if (draft.Quantity.Counted is null && BearingNouns.Of(tree, head) != BearingKind.None && Before(draft.Sentence, head) is { } before)
            return before;
        if (BearingNouns.Of(tree, head) != BearingKind.None && At(draft.Sentence, head) is { } located)
            return located;
        foreach (var child in tree.ChildrenOf(head))
        {
            if (child < head || !tree.Is(child, Deprel.Nmod))
                continue;
            var preposition = tree.CaseOf(child);
            if (preposition == "of" && draft.Quantity.Counted is null || preposition == "in" && tree.Tokens[head].Lemma is "share" or "stock")
                return tree.Tokens[child].Upos == Upos.Propn ? Whole(draft.Sentence, child) : Beside(draft.Sentence, child);
        }

        return null;
    }

    /// <summary>"sales at Veltra", "profit at its rival Orvel".</summary>
    private Mention? At(SentenceContext sentence, int head)
    {
        var tree = sentence.Tree;
        if (head + 2 >= tree.Tokens.Length || tree.Tokens[head + 1].Form != "at")
            return null;
        for (var i = head + 2; i < Math.Min(head + 7, tree.Tokens.Length) && tree.Tokens[i].Upos is Upos.Det or Upos.Pron or Upos.Noun or Upos.Adj or Upos.Propn; i++)
        {
            if (tree.Tokens[i].Upos != Upos.Propn)
                continue;
            var end = i + 1;
            while (end < tree.Tokens.Length && tree.Tokens[end].Upos == Upos.Propn)
                end++;
            return IsName(sentence, i, end) ? Mention.At(sentence.Text, tree.Tokens[i].Span.Union(tree.Tokens[end - 1].Span)) : null;
        }

        return null;
    }

    /// <summary>The name over <paramref name="head"/>; null where it is a time, a ticker or no name after all.</summary>
    public Mention? Whole(SentenceContext sentence, int head)
    {
        var tree = sentence.Tree;
        if (sentence.IsTime(head) || sentence.IsQuantity(head) || NounPhrase.Read(sentence, head, sentence.IsQuantity).Name?.Span is not { } span)
            return null;
        var (first, end) = tree.TokensOf(span);
        // "peer Lowe", "engineering group Jarvis": the description goes.
        for (var i = end - 1; i >= first; i--)
        {
            if (tree.Tokens[i].Upos is Upos.Noun or Upos.Adj && char.IsLower(tree.Tokens[i].Form[0]))
            {
                first = i + 1;
                break;
            }
        }

        return first < end && IsName(sentence, first, end) ? Mention.At(sentence.Text, tree.Tokens[first].Span.Union(tree.Tokens[end - 1].Span)) : null;
    }

    /// <summary>"chip maker Taihu Micro": a name set right behind a noun that describes it.</summary>
    public Mention? Beside(SentenceContext sentence, int noun)
    {
        var tree = sentence.Tree;
        if (noun + 1 >= tree.Tokens.Length || tree.Tokens[noun].Upos != Upos.Noun || tree.Tokens[noun + 1].Upos != Upos.Propn || !(tree.IsAncestorOrSelf(noun, noun + 1) || (tree.Is(noun + 1, Deprel.Nsubj) && tree.Tokens[noun].Head == tree.Tokens[noun + 1].Head)))
            return null;
        var end = noun + 1;
        while (end < tree.Tokens.Length && (tree.Tokens[end].Upos == Upos.Propn || tree.Tokens[end].Form is "&" or "-") && !sentence.IsTime(end) && !sentence.IsQuantity(end))
            end++;
        return IsName(sentence, noun + 1, end) ? Mention.At(sentence.Text, tree.Tokens[noun + 1].Span.Union(tree.Tokens[end - 1].Span)) : null;
    }

    /// <summary>Whether an entity is called by its name, not by what it is.</summary>
    public bool IsName(SentenceContext sentence, Mention entity)
    {
        if (entity.Span is not { } span)
            return char.IsUpper(entity.Text[0]) && !use.IsPlainWord(entity.Text.Split(' ')[0]);
        var (first, end) = sentence.Tree.TokensOf(span);
        return span.Start < sentence.Sentence.Span.Start || span.Start >= sentence.Sentence.Span.End ? char.IsUpper(entity.Text[0]) : IsName(sentence, first, end);
    }

    private bool IsName(SentenceContext sentence, int first, int end)
    {
        var tree = sentence.Tree;
        if (first >= end || !char.IsUpper(tree.Tokens[first].Form[0]) && tree.Tokens[first].Upos != Upos.Propn)
            return false;
        // "the S&P 500 .SPX"
        if (tree.Tokens[first].Span.Start is > 0 and var start && sentence.Text[start - 1] == '.')
            return false;
        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            var form = tree.Tokens[i].Form;
            // "CLc1", "US10YT", "EUR=": tickers. "Heathrow to the City" is no one.
            if (form == "to" || (tree.Tokens[i].Span.End < sentence.Text.Length && sentence.Text[tree.Tokens[i].Span.End] == '='))
                return false;
            if (char.IsUpper(form[0]) && form.AsSpan().ContainsAnyInRange('0', '9') && form.Length > 3)
                return false;
            capitals += char.IsUpper(form[0]) && (tree.Tokens[i].Upos == Upos.Propn || IsNamed(tree, i)) ? 1 : 0;
        }

        return capitals > 0 && !(first == 0 && use.IsPlainWord(tree.Tokens[0].Form));
    }

    /// <summary>"Barley output": a single word that only a sentence gives its capital need not be a name.</summary>
    private bool MayBeWord(SentenceContext sentence, int first, int last)
    {
        if (first != last || !(first == 0 || (first == 1 && sentence.Tree.Tokens[0].Form is "“" or "\"" or "‘" or "'")))
            return false;
        var form = sentence.Tree.Tokens[first].Form;
        return !use.IsNamed(form) && !Countries.IsName(form) && form.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    /// <summary>A name that the tagger took for something else; "European" is none.</summary>
    private bool IsNamed(SyntaxTree tree, int index) => tree.Tokens[index].Upos != Upos.Adj && use.IsNamed(tree.Tokens[index].Form);

    /// <summary>"CPI inflation" is not that of the CPI; "US inflation" is that of the US.</summary>
    private static bool IsIndex(SyntaxTree tree, int head, int last) => tree.Tokens[last].Form is "GDP" or "GNP" or "CPI" or "PCE" or "PPI" or "PMI" or "RPI" or "VAT" or "IT" or "AI" or "EV" or "PC" or "TV" or "LNG" or "SUV" ||
        BearingNouns.Of(tree, head) == BearingKind.Economy && tree.Tokens[last].Form is { Length: > 1 } form && !form.AsSpan().ContainsAnyInRange('a', 'z') && form is not ("US" or "U.S." or "UK" or "U.K." or "EU" or "UAE" or "USA");

    /// <summary>"Wall Street predicted $2.52": who speaks or expects bears nothing.</summary>
    private static bool IsOfSpeaker(ClaimDraft draft)
    {
        var tree = draft.Sentence.Tree;
        return tree.Tokens[draft.SubjectHead].Head is >= 0 and var verb && tree.Tokens[verb].Upos == Upos.Verb && (Speech.IsSaying(tree.Tokens[verb].Lemma) || Speech.IsExpecting(tree.Tokens[verb].Lemma) || Speech.IsPlanning(tree.Tokens[verb].Lemma));
    }

    /// <summary>The run of names right before the noun, over its other modifiers: "Aerfly pre-tax profit".</summary>
    private Mention? Before(SentenceContext sentence, int head)
    {
        var tree = sentence.Tree;
        var last = head - 1;
        while (last >= 0 && tree.Tokens[last].Upos is Upos.Noun or Upos.Adj or Upos.Punct && tree.Tokens[last].Form is not ("," or "." or ";" or ":" or "(" or ")" or "—") && !char.IsUpper(tree.Tokens[last].Form[0]) && tree.IsAncestorOrSelf(head, last))
            last--;
        // "Houston-area sales" are not Houston's.
        if (last < 0 || !(tree.Tokens[last].Upos == Upos.Propn && tree.IsAncestorOrSelf(head, last) || IsNamed(tree, last)) || tree.Tokens[last + 1].Form == "-" || IsIndex(tree, head, last))
            return null;
        var first = last;
        while (first > 0 && tree.Tokens[first - 1].Upos is Upos.Propn or Upos.Noun or Upos.Adj && char.IsUpper(tree.Tokens[first - 1].Form[0]) && !(first == 1 && use.IsPlainWord(tree.Tokens[0].Form)))
            first--;
        if (MayBeWord(sentence, first, last))
            return null;
        for (var i = first; i <= last; i++)
        {
            if (sentence.IsTime(i) || sentence.IsQuantity(i) || NameUse.IsStarter(tree.Tokens[i].Form))
                return null;
        }

        return IsName(sentence, first, last + 1) ? Mention.At(sentence.Text, TextSpan.FromBounds(tree.Tokens[first].Span.Start, tree.Tokens[last].Span.End)) : null;
    }
}
