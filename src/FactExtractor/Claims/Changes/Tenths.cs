using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;

namespace FactExtractor.Claims.Changes;

/// <summary>
/// "moved down a tenth to 4.6 percent", "5.8 percent, three-tenths lower than": beside a percentage, tenths without a noun are tenths of a percentage point. They
/// are no quantity of their own, so they are read here as the change of the percentage in their clause.
/// </summary>
internal static class Tenths
{
    public static void Fold(SentenceContext sentence)
    {
        var words = new WordCursor(sentence.Sentence);
        for (var i = 1; i < words.Count; i++)
        {
            if (!words.IsAny(i, ["tenth", "tenths"]) || words.Is(i + 1, "of"))
                continue;
            var number = words.IsDash(i - 1) ? i - 2 : i - 1;
            var count = words.IsAny(number, ["a", "another"]) ? 1 : Calendar.SmallNumber(words[number]);
            if (count is 0 or > 9 || DirectionAt(sentence, words, number, i) is not { } direction || LevelNear(sentence, words.Span(number, i + 1).Start) is not { Change: null or { Value: null, Low: null } } level)
                continue;
            level.Change = new Change(direction)
            {
                Value = count / 10m,
                Unit = Unit.PercentagePoint,
                Bound = Bound.Exact,
                Span = words.Span(number, i + 1),
                From = level.Change?.From,
                Basis = level.Change?.Basis,
            };
            level.Rules.Add("change.tenths");
        }
    }

    private static ChangeDirection? DirectionAt(SentenceContext sentence, WordCursor words, int number, int tenths)
    {
        if (ChangeLexicon.OfAdverb(words[tenths + 1]) is { } after)
            return after;
        for (var i = number - 1; i >= 0 && i > number - 4; i--)
        {
            if (ChangeLexicon.OfAdverb(words[i]) is { } before)
                return before;
            if (ChangeLexicon.OfVerb(sentence.Tree.Tokens[i].Lemma) is { } verb)
                return verb;
        }

        return null;
    }

    /// <summary>The percentage right behind ("a tenth to 4.6 percent"), else the last one before.</summary>
    private static ClaimDraft? LevelNear(SentenceContext sentence, int position)
    {
        var behind = sentence.Drafts.Find(d => d.Span.Start > position && d.Span.Start < position + 30);
        return behind is { Role: QuantityRole.Level } && behind.Quantity.Unit == Unit.Percent && behind.Rules.Contains("level.verb-to")
            ? behind
            : sentence.Drafts.FindLast(d => d.Span.Start < position && d.Role == QuantityRole.Level && d.Quantity.Unit == Unit.Percent);
    }
}
