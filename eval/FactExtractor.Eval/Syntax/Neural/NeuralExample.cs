namespace FactExtractor.Eval.Syntax.Neural;

/// <summary>A training sentence: rows of the embeddings and gold numbers. The root's head is the number of words.</summary>
internal sealed record NeuralExample(int[] Words, int[] Parts, int[][] Lexicon, int[] Tags, int[] Heads, int[] Labels)
{
    public int Length => Words.Length;
}

/// <summary>How much is left out in training.</summary>
internal sealed record Dropout(float Word, float Input, float Layer, float Arc, float Label);
