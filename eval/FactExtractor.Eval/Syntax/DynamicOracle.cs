using FactExtractor.Syntax.Parsing;

namespace FactExtractor.Eval.Syntax;

/// <summary>How many gold arcs an arc-hybrid transition makes impossible (Goldberg and Nivre 2013; exact for projective trees). The head of the root is the number of words.</summary>
internal static class DynamicOracle
{
    public static int Cost(in ArcHybrid state, int action, int[] heads)
    {
        var cost = 0;
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Buffer;
        if (action == ArcHybrid.Shift)
        {
            for (var depth = 0; depth < state.StackCount; depth++)
            {
                var word = state.Stack(depth);
                if (heads[word] == b0)
                    cost++;
                if (depth > 0 && heads[b0] == word)
                    cost++;
            }

            return cost;
        }

        // Both pop the top: its children in the buffer are lost, and its head unless it is the one it gets.
        var head = heads[s0];
        var gets = action == ArcHybrid.Left ? b0 : s1;
        if (head != gets && (head >= b0 || (action == ArcHybrid.Left && head == s1)))
            cost++;
        for (var word = b0; word < heads.Length; word++)
        {
            if (heads[word] == s0)
                cost++;
        }

        return cost;
    }
}
