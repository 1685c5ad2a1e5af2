using FactExtractor.Syntax;
using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Parsing;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Eval.Syntax;

/// <summary>A training sentence in numbers.</summary>
internal sealed record Example(WordKeys[] Words, Upos[] Tags, int[] Heads, int[] Labels, SyntaxTree Tree);

/// <summary>Trains the linear tagger and the linear transition parser (dynamic oracle, training with exploration).</summary>
internal static class LinearTraining
{
    public static LinearModel Tagger(IReadOnlyList<Example> examples, int bits, int epochs, int seed)
    {
        var random = new Random(seed);
        var perceptron = new Perceptron(UposNames.Count, bits);
        var buffer = new uint[TaggerFeatures.MaxCount];
        var scores = new int[UposNames.Count];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                var (words, tags) = (examples[e].Words, examples[e].Tags);
                uint tag1 = 100, tag2 = 100;
                for (var i = 0; i < words.Length; i++)
                {
                    var features = new Features(buffer);
                    TaggerFeatures.Fill(ref features, words, i, tag1, tag2);
                    perceptron.Score(features.Keys, scores);
                    var best = Best(scores);
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

    /// <summary>Tags every example with a tagger that has not seen it, so that the parser learns from tags as bad as it will get.</summary>
    public static List<Upos[]> Jackknife(IReadOnlyList<Example> examples, int folds, int bits, int epochs, int seed)
    {
        var tags = new Upos[examples.Count][];
        for (var fold = 0; fold < folds; fold++)
        {
            var tagger = new LinearTagger(Tagger([.. examples.Where((_, i) => i % folds != fold)], bits, epochs, seed + fold));
            for (var i = fold; i < examples.Count; i += folds)
            {
                tags[i] = new Upos[examples[i].Words.Length];
                tagger.Tag(examples[i].Words, tags[i]);
            }
        }

        return [.. tags];
    }

    public static (LinearModel Actions, LinearModel Labels) Parser(
        IReadOnlyList<Example> examples, List<Upos[]> predicted, int relations, int rootRelation, int actionBits, int labelBits, int epochs, int seed)
    {
        var random = new Random(seed);
        var actions = new Perceptron(ArcHybrid.Actions, actionBits);
        var labels = new Perceptron(relations, labelBits);
        var buffer = new uint[ParserFeatures.MaxCount];
        var scores = new int[ArcHybrid.Actions];
        var labelScores = new int[relations];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var e in order)
                Learn(examples[e], predicted[e], epoch);
        }

        return (new LinearModel(ArcHybrid.Actions, actions.Quantise()), new LinearModel(relations, labels.Quantise()));

        void Learn(Example example, Upos[] tags, int epoch)
        {
            var length = example.Words.Length;
            var memory = new int[ArcHybrid.MemoryFor(length)];
            var state = new ArcHybrid(length, memory);
            var view = new ParserFeatures(example.Words, tags);
            while (!state.IsDone)
            {
                var features = new Features(buffer);
                view.FillAction(ref features, state);
                actions.Score(features.Keys, scores);
                int best = -1, right = -1, rightCost = int.MaxValue;
                for (var a = 0; a < ArcHybrid.Actions; a++)
                {
                    if (!state.IsLegal(a))
                        continue;
                    if (best < 0 || scores[a] > scores[best])
                        best = a;
                    var cost = DynamicOracle.Cost(state, a, example.Heads);
                    if (cost < rightCost || (cost == rightCost && scores[a] > scores[right]))
                        (right, rightCost) = (a, cost);
                }

                actions.Tick();
                if (DynamicOracle.Cost(state, best, example.Heads) > rightCost)
                    actions.Update(features.Keys, right, best);
                // Exploration: after the first round the parser follows its own mistakes most of the time.
                var take = epoch > 0 && random.NextDouble() < 0.9 ? best : right;
                var label = 0;
                if (take != ArcHybrid.Shift)
                {
                    int head = take == ArcHybrid.Left ? state.Buffer : state.Stack(1), child = state.Stack(0);
                    label = head == length ? rootRelation : Label(view, state, example, head, child);
                }

                state.Apply(take, label);
            }
        }

        int Label(in ParserFeatures view, in ArcHybrid state, Example example, int head, int child)
        {
            var features = new Features(buffer);
            view.FillLabel(ref features, state, head, child);
            labels.Score(features.Keys, labelScores);
            var best = Best(labelScores);
            labels.Tick();
            var gold = example.Labels[child];
            if (example.Heads[child] == head && best != gold)
                labels.Update(features.Keys, gold, best);
            return best;
        }
    }

    private static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        return best;
    }
}
