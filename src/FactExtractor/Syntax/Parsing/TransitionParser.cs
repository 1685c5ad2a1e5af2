using FactExtractor.Syntax.Models;
using FactExtractor.Syntax.Tagging;

namespace FactExtractor.Syntax.Parsing;

/// <summary>A greedy arc-hybrid parser: one model chooses the transition, another the relation of each arc. Immutable and thread-safe.</summary>
internal sealed class TransitionParser(LinearModel actions, LinearModel labels)
{
    /// <summary>Fills the heads (-1 for the root) and the numbers of the relations.</summary>
    public void Parse(ReadOnlySpan<WordKeys> words, ReadOnlySpan<Upos> tags, Span<int> heads, Span<int> relations, int rootLabel)
    {
        var size = ArcHybrid.MemoryFor(words.Length);
        var memory = size <= 1024 ? stackalloc int[size] : new int[size];
        Span<uint> buffer = stackalloc uint[ParserFeatures.MaxCount];
        Span<int> scores = stackalloc int[ArcHybrid.Actions];
        Span<int> labelScores = stackalloc int[labels.Classes];
        var state = new ArcHybrid(words.Length, memory);
        var view = new ParserFeatures(words, tags);
        while (!state.IsDone)
        {
            var features = new Features(buffer);
            view.FillAction(ref features, state);
            actions.Score(features.Keys, scores);
            var best = -1;
            for (var a = 0; a < scores.Length; a++)
            {
                if (state.IsLegal(a) && (best < 0 || scores[a] > scores[best]))
                    best = a;
            }

            var label = 0;
            if (best != ArcHybrid.Shift)
            {
                var head = best == ArcHybrid.Left ? state.Buffer : state.Stack(1);
                label = head == words.Length ? rootLabel : Label(view, state, head, buffer, labelScores, rootLabel);
            }

            state.Apply(best, label);
        }

        for (var i = 0; i < words.Length; i++)
        {
            heads[i] = state.Heads[i] == words.Length ? -1 : state.Heads[i];
            relations[i] = state.Labels[i];
        }
    }

    private int Label(in ParserFeatures view, in ArcHybrid state, int head, Span<uint> buffer, Span<int> scores, int rootLabel)
    {
        var features = new Features(buffer);
        view.FillLabel(ref features, state, head, state.Stack(0));
        labels.Score(features.Keys, scores);
        var best = rootLabel == 0 ? 1 : 0;
        for (var l = 0; l < scores.Length; l++)
        {
            if (l != rootLabel && scores[l] > scores[best])
                best = l;
        }

        return best;
    }
}
