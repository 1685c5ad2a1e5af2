namespace FactExtractor.Facts;

/// <summary>
/// Last step: two documents that surely tell of one event are laid side by side. What one says of a number is looked for in the other; the one claim that fits it best, and
/// that it fits best, says the same, also where it is rounded, converted or of one digit. Where two fit as well, none is joined.
/// </summary>
internal sealed class EventAlignment(RelatedDocuments related)
{
    /// <summary>Longer documents are tables: each number has a like.</summary>
    private const int MostClaims = 250;

    public List<List<FactEntry>> Merge(List<List<FactEntry>> groups, CancellationToken cancellationToken)
    {
        var pairs = related.SurePairs();
        if (pairs.Count == 0)
            return groups;
        var documents = pairs.SelectMany(static p => new[] { p.A, p.B }).ToHashSet();
        var home = new Dictionary<FactEntry, List<FactEntry>>();
        var claims = new Dictionary<int, List<FactEntry>>();
        foreach (var group in groups)
        {
            foreach (var entry in group)
            {
                if (!documents.Contains(entry.DocumentIndex))
                    continue;
                home.Add(entry, group);
                if (entry.Words.Length == 0)
                    continue;
                if (!claims.TryGetValue(entry.DocumentIndex, out var own))
                    claims.Add(entry.DocumentIndex, own = []);
                own.Add(entry);
            }
        }

        foreach (var (a, b) in pairs)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (claims.TryGetValue(a, out var x) && claims.TryGetValue(b, out var y) && x.Count <= MostClaims && y.Count <= MostClaims)
                Align(x, y, home);
        }

        return groups.FindAll(static g => g.Count > 0);
    }

    private static void Align(List<FactEntry> a, List<FactEntry> b, Dictionary<FactEntry, List<FactEntry>> home)
    {
        var fits = new Dictionary<(List<FactEntry> A, List<FactEntry> B), int>();
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (home[x] != home[y] && EventFit.Of(x, y) is { } fit)
                    fits[(home[x], home[y])] = Math.Max(fits.GetValueOrDefault((home[x], home[y])), fit);
            }
        }

        if (fits.Count == 0)
            return;
        var (documentA, documentB) = (a[0].DocumentIndex, b[0].DocumentIndex);
        var bestOfA = Best(fits.Select(static f => (f.Key.A, f.Key.B, f.Value)));
        var bestOfB = Best(fits.Select(static f => (f.Key.B, f.Key.A, f.Value)));
        foreach (var (x, y) in bestOfA)
        {
            // What is joined already says the same as another claim of the other document.
            if (y.Fit < EventFit.Enough || y.Group is not { } other || bestOfB[other].Group != x || Has(x, documentB) || Has(other, documentA) || ShareDocument(x, other) || !x.TrueForAll(e => other.TrueForAll(o => EventFit.CanBe(e, o))))
                continue;
            x.AddRange(other);
            foreach (var entry in other)
            {
                if (home.ContainsKey(entry))
                    home[entry] = x;
            }

            other.Clear();
        }
    }

    /// <summary>For each group the one that fits it best; null where two fit as well.</summary>
    private static Dictionary<List<FactEntry>, (List<FactEntry>? Group, int Fit)> Best(IEnumerable<(List<FactEntry> Of, List<FactEntry> Group, int Fit)> fits)
    {
        var best = new Dictionary<List<FactEntry>, (List<FactEntry>? Group, int Fit)>();
        foreach (var (of, group, fit) in fits)
        {
            if (!best.TryGetValue(of, out var known) || fit > known.Fit)
                best[of] = (group, fit);
            else if (fit == known.Fit)
                best[of] = (null, fit);
        }

        return best;
    }

    private static bool Has(List<FactEntry> group, int document) => group.Exists(e => e.DocumentIndex == document);

    private static bool ShareDocument(List<FactEntry> a, List<FactEntry> b) => a.Exists(x => b.Exists(y => x.Document == y.Document));
}
