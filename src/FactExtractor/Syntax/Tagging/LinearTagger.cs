using FactExtractor.Syntax.Models;

namespace FactExtractor.Syntax.Tagging;

/// <summary>Tags from left to right with a linear model. Immutable and thread-safe.</summary>
internal sealed class LinearTagger(LinearModel model)
{
    /// <summary>Fills <paramref name="tags"/>, one for each word.</summary>
    public void Tag(ReadOnlySpan<WordKeys> words, Span<Upos> tags)
    {
        Span<uint> buffer = stackalloc uint[TaggerFeatures.MaxCount];
        Span<int> scores = stackalloc int[UposNames.Count];
        uint tag1 = 100, tag2 = 100;
        for (var i = 0; i < words.Length; i++)
        {
            var features = new Features(buffer);
            TaggerFeatures.Fill(ref features, words, i, tag1, tag2);
            model.Score(features.Keys, scores);
            var best = 0;
            for (var t = 1; t < scores.Length; t++)
            {
                if (scores[t] > scores[best])
                    best = t;
            }

            tags[i] = (Upos)best;
            tag2 = tag1;
            tag1 = (uint)best;
        }
    }
}
