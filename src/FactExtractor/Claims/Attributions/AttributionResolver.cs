using FactExtractor.Articles;
using FactExtractor.Claims.Subjects;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims.Attributions;

/// <summary>
/// Says who says so: the speaker of the turn; the subject of a verb of saying over the claim; "according to"; the speaker of the quotation that the claim
/// stands in. Nobody is named without such a cue. Goes through a document in order, since quotations and pronouns lean on what came before. Not thread-safe.
/// </summary>
internal sealed class AttributionResolver(Article article)
{
    private Attribution? _lastSpeaker;
    private int _quoteBlock = -1;
    private List<TextSpan> _quotes = [];
    private readonly Dictionary<int, Attribution> _quoteSpeakers = [];

    public void Resolve(SentenceContext sentence)
    {
        if (sentence.Block.Turn is { } turn)
        {
            var speaker = article.Turns[turn];
            foreach (var draft in sentence.Drafts)
            {
                draft.Attribution = new Attribution(speaker.Speaker, AttributionSource.Turn) { Role = speaker.Role };
                draft.Rules.Add("attribution.turn");
            }

            return;
        }

        if (_quoteBlock != sentence.BlockIndex)
        {
            _quoteBlock = sentence.BlockIndex;
            _quotes = QuoteRanges.Find(article.Text, sentence.Block.Span);
            _quoteSpeakers.Clear();
        }

        var quote = QuoteAt(sentence.Sentence.Span);
        if (sentence.Drafts.Count == 0 && quote < 0)
            return;
        foreach (var draft in sentence.Drafts)
        {
            draft.Attribution = OfTree(sentence, draft) ?? OfQuote(sentence, draft.Span.Start);
            if (draft.Attribution is { Source: AttributionSource.Quote } named)
                _lastSpeaker = named;
        }

        if (quote >= 0 && !_quoteSpeakers.ContainsKey(quote) && AnySpeaker(sentence) is { } said)
        {
            _quoteSpeakers[quote] = said;
            _lastSpeaker = said;
        }
    }

    private int QuoteAt(TextSpan span)
    {
        for (var i = 0; i < _quotes.Count; i++)
        {
            if (_quotes[i].Overlaps(span))
                return i;
        }

        return -1;
    }

    /// <summary>Inside a quotation: whoever speaks it, named in the sentence that closes it, or as the speaker of the quotation before it in the paragraph.</summary>
    private Attribution? OfQuote(SentenceContext sentence, int position)
    {
        var quote = QuoteAt(new TextSpan(position, 1));
        if (quote < 0)
            return null;
        if (AnySpeaker(sentence) is { } here)
            return here;
        for (var i = quote; i >= 0; i--)
        {
            if (_quoteSpeakers.TryGetValue(i, out var speaker))
                return speaker;
        }

        return null;
    }

    /// <summary>A verb of saying that governs the claim, or stands beside it as a parenthesis; "according to".</summary>
    private Attribution? OfTree(SentenceContext sentence, ClaimDraft draft)
    {
        var tree = sentence.Tree;
        for (var (at, child) = (tree.Tokens[draft.Anchor].Head, draft.Anchor); at >= 0; child = at, at = tree.Tokens[at].Head)
        {
            if (!Speech.IsSaying(tree.Tokens[at].Lemma) || !tree.IsVerb(at))
                continue;
            var takes = tree.Is(child, Deprel.Ccomp) || tree.Is(child, Deprel.Parataxis) || tree.Is(child, Deprel.Xcomp)
                || (Speech.IsReporting(tree.Tokens[at].Lemma) && tree.Is(child, Deprel.Obj))
                || (tree.Is(child, Deprel.Advcl) && child < at);
            if (takes && Speaker(sentence, at) is { } speaker)
            {
                draft.Rules.Add("attribution.saying");
                return speaker;
            }
        }

        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            if (tree.Tokens[i].Form.Equals("according", StringComparison.OrdinalIgnoreCase) && i + 1 < tree.Tokens.Length && tree.Tokens[i + 1].Form == "to"
                && SourceAfter(sentence, i + 2) is { } source)
            {
                draft.Rules.Add("attribution.according");
                return source;
            }

            if (tree.Is(i, Deprel.Parataxis) && tree.IsVerb(i) && Speech.IsSaying(tree.Tokens[i].Lemma) && !tree.IsAncestorOrSelf(i, draft.Anchor)
                && Speaker(sentence, i) is { } beside)
            {
                draft.Rules.Add("attribution.parenthesis");
                return beside;
            }
        }

        return null;
    }

    private Attribution? AnySpeaker(SentenceContext sentence)
    {
        var tree = sentence.Tree;
        for (var i = 0; i < tree.Tokens.Length; i++)
        {
            if (tree.IsVerb(i) && Speech.IsSaying(tree.Tokens[i].Lemma) && QuoteAt(tree.Tokens[i].Span) < 0 && Speaker(sentence, i) is { } speaker)
                return speaker;
        }

        return null;
    }

    private Attribution? Speaker(SentenceContext sentence, int verb)
    {
        var tree = sentence.Tree;
        var subject = tree.ChildOf(verb, Deprel.Nsubj);
        if (subject < 0 && (tree.Is(verb, Deprel.Conj) || tree.Is(verb, Deprel.Xcomp) || tree.Is(verb, Deprel.Advcl)))
            subject = tree.SubjectOf(verb);
        if (subject < 0 || tree.Is(subject, Deprel.NsubjPass))
            return null;
        var form = tree.Tokens[subject].Form;
        if (tree.Tokens[subject].Upos == Upos.Pron)
        {
            if (form.ToLowerInvariant() is not ("he" or "she" or "it" or "they" or "who" or "which"))
                return null;
            return _lastSpeaker ?? (ContextSubjects.Before(sentence, subject) is { } earlier ? new Attribution(earlier.Text, AttributionSource.Quote) { Span = earlier.Span } : null);
        }

        return Named(sentence, subject);
    }

    private static Attribution? SourceAfter(SentenceContext sentence, int from)
    {
        var tree = sentence.Tree;
        for (var i = from; i < Math.Min(from + 12, tree.Tokens.Length); i++)
        {
            if (tree.Tokens[i].Upos is Upos.Noun or Upos.Propn && !(tree.Is(i, Deprel.Compound) && tree.Tokens[i].Head > i) && !tree.Is(i, Deprel.NmodPoss))
                return Named(sentence, i);
            if (tree.Tokens[i].Form is ",")
                break;
        }

        return null;
    }

    private static Attribution? Named(SentenceContext sentence, int head)
    {
        var tree = sentence.Tree;
        if (NounPhrase.Read(sentence, head, _ => false) is not { Name: { } name } phrase)
            return null;
        if (phrase.Possessor is { } whose && tree.Tokens[head].Upos != Upos.Propn)
            name = new Mention(whose.Text + "'s " + name.Text);
        string? role = null;
        foreach (var child in tree.ChildrenOf(head))
        {
            if (child > head && tree.Is(child, Deprel.Appos) && tree.Tokens[child].Upos == Upos.Noun)
                role = NounPhrase.Read(sentence, child, _ => false).Name?.Text;
        }

        var isReport = tree.Tokens[head].Lemma is "report" or "datum" or "data" or "figure" or "survey" or "study" or "statistic" or "poll" or "statistics" or "research" or "analysis";
        return new Attribution(name.Text, isReport ? AttributionSource.Report : AttributionSource.Quote) { Role = role, Span = name.Span };
    }
}
