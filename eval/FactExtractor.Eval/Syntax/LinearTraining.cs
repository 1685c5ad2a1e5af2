using FactExtractor.Syntax;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Neural;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Eval.Syntax;

/// <summary>Trains the linear tagger, following its own tags so that it learns to go on from its mistakes.</summary>
internal static class LinearTraining
{
    public static LinearModel Tagger(IReadOnlyList<(WordKeys[] Words, Upos[] Tags)> examples, Lexicon lexicon, int bits, int epochs, ulong seed)
    {
        var random = new Neural.FastRandom(seed);
        var perceptron = new Perceptron(UposNames.Count, bits);
        var buffer = new uint[TaggerFeatures.MaxCount];
        var scores = new int[UposNames.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var (words, tags) = examples[e];
                var entries = Array.ConvertAll(words, w => lexicon.EntryOf(w.Lower));
                uint tag1 = TaggerFeatures.NoTag, tag2 = TaggerFeatures.NoTag;
                for (var i = 0; i < words.Length; i++)
                {
                    var features = new Features(buffer);
                    TaggerFeatures.Fill(ref features, words, entries, i, tag1, tag2);
                    perceptron.Score(features.Keys, scores);
                    var best = 0;
                    for (var t = 1; t < scores.Length; t++)
                    {
                        if (scores[t] > scores[best])
                            best = t;
                    }

                    perceptron.Tick();
                    if (best != (int)tags[i])
                        perceptron.Update(features.Keys, (int)tags[i], best);
                    tag2 = tag1;
                    tag1 = (uint)best;
                }
            }
        }

        return new LinearModel(UposNames.Count, perceptron.Quantise());
    }
}
