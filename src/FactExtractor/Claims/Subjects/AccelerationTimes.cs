using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Text;

namespace FactExtractor.Claims.Subjects;

/// <summary>"from zero to 60 mph (97 km/h) in 5.8 seconds": the time measures the acceleration that is named right before it.</summary>
internal static class AccelerationTimes
{
    private const int Window = 14;

    public static bool TryName(ClaimDraft draft)
    {
        if (draft.Quantity.Unit.Kind != UnitKind.Duration)
            return false;
        var words = new WordCursor(draft.Sentence.Sentence);
        var at = draft.Sentence.Sentence.WordAt(draft.Span.Start);
        var speed = -1;
        for (var i = at - 1; i >= Math.Max(0, at - Window); i--)
        {
            if (speed < 0 && words.IsAny(i, ["mph", "kph", "km/h", "kmh", "kilometers", "kilometres", "miles"]))
                speed = i;
            if (words.IsAny(i, [".", ";"]))
                return false;
            var start = Start(words, i);
            if (speed > 0 && start >= 0)
            {
                // A conversion in brackets comes after the speed that the sentence is written in.
                for (var j = start; j < speed; j++)
                {
                    if (words.IsAny(j, ["mph", "kph", "km/h", "kmh"]))
                        speed = j;
                }

                var span = TextSpan.FromBounds(draft.Sentence.Sentence.Words[start].Start, draft.Sentence.Sentence.Words[speed].End);
                draft.Subject = Mention.At(draft.Sentence.Text, span);
                draft.Rules.Add("subject.acceleration");
                return true;
            }
        }

        return false;
    }

    /// <summary>"zero to 60", "0-62": a standing start, or -1.</summary>
    private static int Start(WordCursor words, int index)
    {
        if (words.IsAny(index, ["zero", "0"]) && (words.Is(index + 1, "to") || words.IsDash(index + 1)) && words[index + 2] is [>= '0' and <= '9', ..])
            return index;
        return words[index] is ['0', '-' or '–', >= '0' and <= '9', ..] ? index : -1;
    }
}
