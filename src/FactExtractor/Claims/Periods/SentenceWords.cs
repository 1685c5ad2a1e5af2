namespace FactExtractor.Claims.Periods;

/// <summary>Distances in words.</summary>
internal static class SentenceWords
{
    /// <summary>How many words begin between two positions of the text.</summary>
    public static int Between(SentenceContext sentence, int from, int to)
    {
        var count = 0;
        foreach (var word in sentence.Sentence.Words)
        {
            if (word.Start >= from && word.Start < to)
                count++;
        }

        return count;
    }
}
