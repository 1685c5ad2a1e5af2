namespace FactExtractor.Eval.Articles;

/// <summary>Splits pages so that the pages of one site stay together.</summary>
internal static class Folds
{
    public static IEnumerable<(List<int> Training, List<int> Held)> Split(IReadOnlyList<TrainingPage> pages, int count)
    {
        var sites = pages.Select(page => page.Site).Distinct(StringComparer.Ordinal).OrderBy(Hash).ThenBy(site => site, StringComparer.Ordinal).ToList();
        var fold = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < sites.Count; i++)
            fold[sites[i]] = i % count;
        for (var f = 0; f < count; f++)
        {
            var (training, held) = (new List<int>(), new List<int>());
            for (var i = 0; i < pages.Count; i++)
                (fold[pages[i].Site] == f ? held : training).Add(i);
            yield return (training, held);
        }
    }

    /// <summary>Holds out one of the sites at a time.</summary>
    public static IEnumerable<(List<int> Training, List<int> Held)> LeaveOneOut(IReadOnlyList<TrainingPage> pages, IEnumerable<string> sites)
    {
        foreach (var site in sites)
        {
            var (training, held) = (new List<int>(), new List<int>());
            for (var i = 0; i < pages.Count; i++)
                (pages[i].Site == site ? held : training).Add(i);
            yield return (training, held);
        }
    }

    /// <summary>A hash that is the same on every run.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
            hash = unchecked((hash ^ c) * 16777619);
        return hash;
    }
}
