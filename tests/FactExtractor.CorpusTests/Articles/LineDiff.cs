namespace FactExtractor.CorpusTests.Articles;

/// <summary>The lines by which two texts differ, by their longest common subsequence.</summary>
internal static class LineDiff
{
    private const int ShownLength = 120;

    /// <summary>"- line" for each missing line, "+ line" for each that is too much.</summary>
    public static IEnumerable<string> Compare(IReadOnlyList<string> want, IReadOnlyList<string> got)
    {
        var common = new int[want.Count + 1, got.Count + 1];
        for (var i = want.Count - 1; i >= 0; i--)
        {
            for (var j = got.Count - 1; j >= 0; j--)
                common[i, j] = want[i] == got[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (int i = 0, j = 0; i < want.Count || j < got.Count;)
        {
            if (i < want.Count && j < got.Count && want[i] == got[j])
                (i, j) = (i + 1, j + 1);
            else if (j == got.Count || (i < want.Count && common[i + 1, j] >= common[i, j + 1]))
                yield return "- " + Show(want[i++]);
            else
                yield return "+ " + Show(got[j++]);
        }
    }

    private static string Show(string line) => line.Length > ShownLength ? line[..ShownLength] + "…" : line;
}
