using System.Text;
using FactExtractor.Syntax;
using FactExtractor.Text;

namespace FactExtractor.Claims.Subjects;

/// <summary>Writes the words that were kept, as the document has them.</summary>
internal sealed partial class NounPhrase
{
    private Mention? Compose()
    {
        // A preposition or conjunction left over at an edge belongs to what was dropped.
        while (_kept.Count > 0 && _tree.Tokens[_kept.Min].Upos is Upos.Adp or Upos.Cconj or Upos.Punct or Upos.Det && !IsPerCapita(_kept.Min))
            _kept.Remove(_kept.Min);
        while (_kept.Count > 0 && (_tree.Tokens[_kept.Max].Upos is Upos.Adp or Upos.Cconj or Upos.Punct || (_kept.Count > 1 && _tree.Tokens[_kept.Max].Form is "up" or "about" or "around" or "over" or "some")))
            _kept.Remove(_kept.Max);
        SplitPossessor();
        if (_kept.Count == 0)
            return null;
        JoinHyphened();
        var text = _context.Text;
        var whole = _tree.Tokens[_kept.Min].Span.Union(_tree.Tokens[_kept.Max].Span);
        var composed = new StringBuilder(whole.Length);
        var parts = 0;
        for (var i = _kept.Min; i <= _kept.Max; i++)
        {
            if (!_kept.Contains(i))
                continue;
            var start = i;
            while (_kept.Contains(i + 1) || (i + 1 < _kept.Max && (IsInnerDeterminer(i + 1) || IsInName(i + 1)) && _kept.Contains(i + 2)))
                i++;
            if (parts++ > 0)
                composed.Append(' ');
            composed.Append(_tree.Tokens[start].Span.Union(_tree.Tokens[i].Span).Of(text));
        }

        if (parts > 1)
            return new Mention(composed.ToString());
        // "“open outbreaks” in nursing homes": half of a pair of quotation marks is left where the other is outside.
        var phrase = whole.Of(text).ToString();
        return phrase.AsSpan().Count('"') == 1 || phrase.AsSpan().Count('“') != phrase.AsSpan().Count('”')
            ? new Mention(phrase.Replace("\"", "", StringComparison.Ordinal).Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal))
            : Mention.At(text, whole);
    }

    /// <summary>"all-cargo airplanes": the half of a compound that the parser took for a determiner or a prefix stays with the other.</summary>
    private void JoinHyphened()
    {
        while (_kept.Min is >= 2 and var first && _tree.Tokens[first - 1].Form is "-" && _tree.Tokens[first - 1].Span.End == _tree.Tokens[first].Span.Start
            && _tree.Tokens[first - 2].Span.End == _tree.Tokens[first - 1].Span.Start && char.IsLetter(_tree.Tokens[first - 2].Form[0]) && !_isExcluded(first - 2) && !_isExcluded(first - 1) && !IsTime(first - 2))
        {
            _kept.Add(first - 1);
            _kept.Add(first - 2);
        }
    }

    /// <summary>A name with its possessive mark at the front ("China's exports") is the entity, wherever the parser hung it.</summary>
    private void SplitPossessor()
    {
        foreach (var mark in _kept)
        {
            if (_tree.Tokens[mark].Form is "'s" or "’s" or "'" or "’" && mark > _kept.Min && mark < _kept.Max && _tree.Tokens[mark - 1].Upos == Upos.Propn)
            {
                var owner = TextSpan.FromBounds(_tree.Tokens[_kept.Min].Span.Start, _tree.Tokens[mark - 1].Span.End);
                Possessor ??= Mention.At(_context.Text, owner);
                _kept.RemoveWhere(index => index <= mark);
                return;
            }

            if (_tree.Tokens[mark].Upos is not (Upos.Propn or Upos.Det or Upos.Adj or Upos.Punct or Upos.Adp))
                return;
        }
    }

    /// <summary>"mortgages in the UK": an article inside the phrase stays where its words stand together.</summary>
    private bool IsInnerDeterminer(int index) => _tree.Tokens[index].Upos is Upos.Det || _tree.Tokens[index].Form is "'s" or "’s" or "\"" or "“" or "”";

    /// <summary>"Belt and Road", "Health and Social Care": between two capitals the conjunction is part of the name.</summary>
    private bool IsInName(int index) =>
        _tree.Tokens[index].Form is "and" or "&" && _tree.Tokens[index - 1].Upos == Upos.Propn && _tree.Tokens[index + 1].Upos == Upos.Propn && HasCapital(index - 1) && HasCapital(index + 1);
}
