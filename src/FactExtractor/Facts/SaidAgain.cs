using FactExtractor.Claims;

namespace FactExtractor.Facts;

/// <summary>
/// Finds what one document says more than once: in its headline and its text, in a summary and below it. A headline names the subject in fewer words and leaves out the
/// period, so one claim may say less than the other; nothing that both say may differ.
/// </summary>
internal static class SaidAgain
{
    /// <summary>Bounds the work on a document that gives one number thousands of times.</summary>
    private const int MaxCompared = 48;

    /// <summary>Groups of two or more claims of one document, each in the order of <paramref name="entries"/>.</summary>
    public static List<List<FactEntry>> Group(IReadOnlyList<FactEntry> entries)
    {
        var groups = new List<List<FactEntry>>();
        var open = new Dictionary<(string Unit, Modality Modality), List<List<FactEntry>>>();
        foreach (var entry in entries)
        {
            var key = (entry.Unit, entry.Modality);
            if (!open.TryGetValue(key, out var near))
                open.Add(key, near = []);
            var compared = 0;
            List<FactEntry>? found = null;
            for (var i = near.Count - 1; i >= 0 && compared < MaxCompared && found is null; i--)
            {
                if (!SameNumber(near[i][0], entry))
                    continue;
                compared++;
                // The first and the last stand for the group: comparing with all of it would take quadratic time.
                if (AreSame(near[i][0], entry) && AreSame(near[i][^1], entry))
                    found = near[i];
            }

            if (found is null)
                near.Add(found = []);
            found.Add(entry);
            if (found.Count == 2)
                groups.Add(found);
            if (near.Count > 4096)
                near.RemoveRange(0, 2048);
        }

        return groups;
    }

    /// <summary>
    /// Joins groups that say nothing of a period, as headlines do, and hold claims of one document only, to the group in which the same document says the same with a period.
    /// </summary>
    public static List<List<FactEntry>> Merge(List<List<FactEntry>> groups, IEnumerable<FactEntry> entries)
    {
        var home = new Dictionary<FactEntry, List<FactEntry>>();
        foreach (var group in groups)
        {
            foreach (var entry in group)
                home[entry] = group;
        }

        var joined = new HashSet<List<FactEntry>>();
        foreach (var document in entries.GroupBy(static e => e.Document, StringComparer.Ordinal))
        {
            // In the order of ids, so that the order of the claims does not matter.
            foreach (var said in Group([.. document.OrderBy(static e => e.Id, StringComparer.Ordinal)]))
            {
                if (said.Find(static e => e.Period is not null) is not { } dated)
                    continue;
                foreach (var other in said.Where(e => e.Period is null || e.Period != dated.Period))
                {
                    var (from, to) = (home[other], home[dated]);
                    if (from == to || !from.TrueForAll(e => e.Document == document.Key && e.Period == other.Period))
                        continue;
                    to.AddRange(from);
                    from.ForEach(e => home[e] = to);
                    joined.Add(from);
                }
            }
        }

        return joined.Count == 0 ? groups : groups.FindAll(g => !joined.Contains(g));
    }

    /// <summary>Whether the change that stands alone in one claim is the change that the other folds into its level: "Exports up 4%" over "exports rose 4% to $5bn".</summary>
    public static bool IsFoldedChange(FactEntry alone, FactEntry level) =>
        alone is { Kind: ClaimKind.Change, Number: { } amount } && level.Kind != ClaimKind.Change && level.Change is { Value: { } value } && level.Change.Unit == alone.Unit
        && alone.Change?.Direction == level.Change.Direction && amount.Value == value && Fit(alone, level);

    private static bool SameNumber(FactEntry a, FactEntry b) =>
        a.Number is { } x && b.Number is { } y ? x.Agrees(y) : a.Number is null && b.Number is null && a.Low == b.Low && a.High == b.High && (a.Low ?? a.High) is not null;

    private static bool AreSame(FactEntry a, FactEntry b) =>
        a.Kind == b.Kind && SameNumber(a, b) && Agreement.OfChanges(a, b) && !(a.Kind == ClaimKind.Change && a.Change?.Direction != b.Change?.Direction) && Fit(a, b);

    /// <summary>Equal, left out, or a day of the period: a count of a day is what the headline says of the year. Rates of a day and of its year are two.</summary>
    private static bool AreOfOneTime(FactEntry a, FactEntry b)
    {
        if (a.Period is null || b.Period is null || a.Period == b.Period)
            return true;
        return a.Unit != "percent" && a.Kind == ClaimKind.Level && a.Days is { } x && b.Days is { } y && (x.First == x.Last ? y.First <= x.First && x.First <= y.Last : y.First == y.Last && x.First <= y.First && y.First <= x.Last);
    }

    /// <summary>Subject, place, whole and period: what one leaves out does not contradict, and the number or the subject has to be telling.</summary>
    private static bool Fit(FactEntry a, FactEntry b)
    {
        if (a.Sentence == b.Sentence || a.Modality != b.Modality || !AreOfOneTime(a, b))
            return false;
        if (!Agreement.Contains(a.PlaceWords, b.PlaceWords) || !Agreement.Contains(a.OfWords, b.OfWords) || (a.EntityWords.Length > 0 && b.EntityWords.Length > 0 && !Agreement.Contains(a.EntityWords, b.EntityWords)))
            return false;
        if (a.Words.Length == 0 || b.Words.Length == 0)
            return false;
        string[] x = [.. a.Words.Union(a.EntityWords).Order(StringComparer.Ordinal)], y = [.. b.Words.Union(b.EntityWords).Order(StringComparer.Ordinal)];
        if (!Agreement.Contains(x, y))
            return false;
        // "three people died … three people were held" are not one fact; two digits or a subject that identifies itself seldom meet by chance.
        return a.Number is not { Digits: < 2 } || SubjectWords.Identify(x.Length < y.Length ? x : y);
    }
}
