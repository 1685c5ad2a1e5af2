using FactExtractor.Articles;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims.Attributions;

/// <summary>
/// Says who says so: the speaker of the turn; the subject of a verb of saying over the claim; "according to"; the speaker of the quotation that the claim
/// stands in; whose forecast it is. Nobody is named without such a cue. Goes through a document in order, since quotations and pronouns lean on what came before. Not thread-safe.
/// </summary>
internal sealed class AttributionResolver(Article article, IReadOnlyList<SentenceContext> sentences)
{
    /// <summary>How many sentences back a pronoun or a quotation may look for its speaker.</summary>
    private const int Reach = 4;

    private readonly Dictionary<int, List<TextSpan>> _quotes = [];
    private readonly Dictionary<int, List<SpeechAct>> _acts = [];
    private readonly Dictionary<int, Attribution?> _speakers = [];

    public void Resolve(int index)
    {
        var sentence = sentences[index];
        if (sentence.Drafts.Count == 0)
            return;
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

        foreach (var draft in sentence.Drafts)
        {
            if ((OfActs(index, draft) ?? OfQuote(index, draft) ?? OfForecaster(sentence, draft)) is not { } found)
                continue;
            draft.Attribution = found.By;
            draft.Rules.Add(found.Rule);
        }
    }

    /// <summary>The innermost saying that holds the claim: of two the one that begins later.</summary>
    private (Attribution By, string Rule)? OfActs(int index, ClaimDraft draft)
    {
        var sentence = sentences[index];
        var acts = ActsOf(index);
        if (Expected(sentence, draft) is { } expected)
            return (expected, "attribution.expected");
        SpeechAct? best = null;
        foreach (var act in acts)
        {
            // A parenthesis over a quotation is of the quotation; a number in its own name is not said by it.
            if (!act.Holds(draft.Anchor) || act.NameSpan is { } name && name.Overlaps(draft.Span))
                continue;
            if (best is null || act.From > best.From || (act.From == best.From && best.IsParenthesis && act.From > 0))
                best = act;
        }

        if (best is null || Speaker(index, best) is not { } by)
            return null;
        var rule = sentence.Tree.Tokens[best.Verb].Form.Equals("according", StringComparison.OrdinalIgnoreCase) ? "attribution.according" : best.IsParenthesis ? "attribution.parenthesis" : "attribution.saying";
        return (by, rule);
    }

    /// <summary>"the £100m analysts had expected": the forecast is theirs.</summary>
    private static Attribution? Expected(SentenceContext sentence, ClaimDraft draft)
    {
        var tree = sentence.Tree;
        var end = draft.SpanToCounted.End;
        for (var i = sentence.Sentence.WordAt(end - 1) + 1; i < tree.Tokens.Length && tree.Tokens[i].Span.Start < end + 60; i++)
        {
            if (tree.Tokens[i].Form is "," or ";" or "." or "to" or "and" || (tree.Tokens[i].Upos == Upos.Verb && tree.Tokens[i].Lemma is not ("expect" or "forecast" or "predict" or "fear" or "demand" or "have")))
                return null;
            if (tree.Tokens[i].Upos != Upos.Verb || tree.Tokens[i].Lemma == "have" || (i > 0 && tree.Tokens[i - 1].Form is "is" or "are" or "was" or "were" or "be" or "been"))
                continue;
            var last = i - 1;
            while (last >= 0 && tree.Tokens[last].Upos is Upos.Aux or Upos.Adv)
                last--;
            if (i + 1 < tree.Tokens.Length && tree.Tokens[i + 1].Form is not ("." or "," or ";" or "for" or "in") || last <= 0)
                return null;
            return SourceNames.Before(sentence, last) is { } source && source.Name.Span is { } span && span.Start >= end ? new Attribution(source.Name.Text, AttributionSource.Quote) { Span = span } : null;
        }

        return null;
    }

    /// <summary>Inside a quotation: whoever speaks it, named in its sentence, in one that the quotation runs on into, or before it in the paragraph.</summary>
    private (Attribution By, string Rule)? OfQuote(int index, ClaimDraft draft)
    {
        var sentence = sentences[index];
        if (QuoteAt(sentence.BlockIndex, draft.Span.Start) is not { } quote || (quote.Length < 30 && quote.Start > sentence.Sentence.Span.Start && ActsOf(index).Count == 0))
            return null;
        foreach (var act in ActsOf(index))
        {
            if (Speaker(index, act) is { } here)
                return (here, "attribution.quote");
        }

        for (var i = index + 1; i < sentences.Count && i <= index + Reach && sentences[i].BlockIndex == sentence.BlockIndex && sentences[i].Sentence.Span.Start <= quote.End + 1; i++)
        {
            if (FirstSpeaker(i) is { } behind)
                return (behind, "attribution.quote");
        }

        for (var i = index - 1; i >= 0 && i >= index - Reach - 2; i--)
        {
            // A whole paragraph in quotation marks goes on with the speaker of the one before, if that one spoke.
            if (sentences[i].BlockIndex < sentence.BlockIndex - 1 || (sentences[i].BlockIndex != sentence.BlockIndex && quote.Start > sentence.Block.Span.Start + 1))
                break;
            if (FirstSpeaker(i) is { } earlier)
                return (earlier, "attribution.quote-continued");
        }

        return null;
    }

    /// <summary>"analysts' forecasts of £532m", "the bank's estimate": whose forecast it is.</summary>
    private static (Attribution By, string Rule)? OfForecaster(SentenceContext sentence, ClaimDraft draft)
    {
        var tree = sentence.Tree;
        var (first, _) = tree.TokensOf(draft.SpanWithBound);
        if (first > 3 && tree.Tokens[first - 1].Form is "of" && Speech.IsForecastNoun(tree.Tokens[first - 2].Lemma) && tree.Tokens[first - 3].Form is "'" or "’" or "'s" or "’s"
            && SourceNames.Before(sentence, first - 4) is { } whose)
            return (new Attribution(whose.Name.Text, AttributionSource.Quote) { Span = whose.Name.Span }, "attribution.forecaster");
        for (var (at, steps) = (draft.Anchor, 0); at >= 0 && steps < 4; at = tree.Tokens[at].Head, steps++)
        {
            if (tree.Tokens[at].Upos != Upos.Noun || !Speech.IsForecastNoun(tree.Tokens[at].Lemma) || tree.Tokens[at].Lemma is "guidance" or "prospect")
                continue;
            var owner = tree.ChildOf(at, Deprel.NmodPoss);
            if (owner >= 0 && tree.Tokens[owner].Upos is Upos.Noun or Upos.Propn && SourceNames.Before(sentence, owner) is { } source)
                return (new Attribution(source.Name.Text, AttributionSource.Quote) { Span = source.Name.Span }, "attribution.forecaster");
            return null;
        }

        return null;
    }

    private Attribution? FirstSpeaker(int index)
    {
        if (_speakers.TryGetValue(index, out var known))
            return known;
        // Guards against two sentences that look to each other.
        _speakers[index] = null;
        Attribution? found = null;
        if (MaySpeak(sentences[index]))
        {
            foreach (var act in ActsOf(index))
                found ??= Speaker(index, act);
        }

        return _speakers[index] = found;
    }

    private Attribution? Speaker(int index, SpeechAct act)
    {
        if (act.ToAttribution() is { } named)
            return named;
        // "Reed has said that he expects …": the one whose words they are.
        foreach (var outer in ActsOf(index))
        {
            if (outer.Verb < act.Verb && !outer.IsParenthesis && outer.Holds(act.Verb) && outer.ToAttribution() is { } same)
                return same;
        }

        return act.Pronoun is { } pronoun ? Antecedents.Of(sentences, index, act.Verb, pronoun, FirstSpeaker) : null;
    }

    private List<SpeechAct> ActsOf(int index)
    {
        if (_acts.TryGetValue(index, out var known))
            return known;
        var sentence = sentences[index];
        return _acts[index] = sentence.Block.Turn is null ? SpeechActFinder.Find(sentence, at => QuoteAt(sentence.BlockIndex, at) is not null) : [];
    }

    private TextSpan? QuoteAt(int block, int position)
    {
        if (!_quotes.TryGetValue(block, out var quotes))
            _quotes[block] = quotes = QuoteRanges.Find(article.Text, article.Blocks[block].Span);
        foreach (var quote in quotes)
        {
            if (position >= quote.Start && position < quote.End)
                return quote;
        }

        return null;
    }

    /// <summary>Whether a sentence holds a word of saying at all: only then is it worth parsing.</summary>
    private static bool MaySpeak(SentenceContext sentence)
    {
        var words = new Periods.WordCursor(sentence.Sentence);
        for (var i = 0; i < words.Count; i++)
        {
            if (words.IsAny(i, ["said", "says", "say", "told", "added", "adds", "according", "warned", "wrote", "argued", "announced", "reported", "claimed", "noted", "found", "explained", "insisted", "stated", "shows", "showed", "estimates", "estimated", "expects", "suggests", "recounted", "tells", "warns", "argues"]))
                return true;
        }

        return false;
    }
}
