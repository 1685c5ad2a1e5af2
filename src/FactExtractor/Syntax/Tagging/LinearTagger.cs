using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Neural;

namespace FactExtractor.Syntax.Tagging;

/// <summary>Tags from left to right with a linear model. Immutable and thread-safe.</summary>
internal sealed class LinearTagger(LinearModel model, Lexicon lexicon)
{
    /// <summary>Fills <paramref name="tags"/>, one for each word.</summary>
    public void Tag(ReadOnlySpan<WordKeys> words, Span<Upos> tags)
    {
        Span<uint> buffer = stackalloc uint[TaggerFeatures.MaxCount];
        Span<int> scores = stackalloc int[UposNames.Count];
        Span<int> entries = words.Length <= 512 ? stackalloc int[words.Length] : new int[words.Length];
        for (var i = 0; i < words.Length; i++)
            entries[i] = lexicon.EntryOf(words[i].Lower);
        uint tag1 = TaggerFeatures.NoTag, tag2 = TaggerFeatures.NoTag;
        for (var i = 0; i < words.Length; i++)
        {
            var features = new Features(buffer);
            TaggerFeatures.Fill(ref features, words, entries, i, tag1, tag2);
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
