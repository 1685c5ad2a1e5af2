using FactExtractor.Quantities;

namespace FactExtractor.Facts;

/// <summary>Last step: which facts contradict each other, and which are one subject at several times.</summary>
internal static class FactLinks
{
    /// <summary>More values than this for one subject and period are not sources that disagree but a subject too general.</summary>
    private const int MostValues = 8;

    public static void Connect(List<FactDraft> drafts, CancellationToken cancellationToken)
    {
        foreach (var subject in drafts.Where(static d => d.Identifies && d.Finest.Period is not null).GroupBy(static d => d.SubjectKey, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var periods = subject.GroupBy(static d => d.Finest.Period!, StringComparer.Ordinal).Select(static g => g.ToList()).ToList();
            if (periods.Count > 1)
            {
                var series = FactDraft.Hash("series|" + subject.Key);
                foreach (var draft in subject)
                    draft.Series = series;
            }

            foreach (var period in periods)
            {
                if (period.Count is > 1 and <= MostValues)
                    Oppose(period);
            }
        }
    }

    private static void Oppose(List<FactDraft> drafts)
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            for (var k = i + 1; k < drafts.Count; k++)
            {
                var (a, b) = (drafts[i], drafts[k]);

                // A document that gives two values speaks of two things.
                if (a.Documents().Intersect(b.Documents(), StringComparer.Ordinal).Any() || Compatible(a, b))
                    continue;
                var kind = Kind(a, b);
                a.Conflicts.Add(new FactConflict(b.Id, kind));
                b.Conflicts.Add(new FactConflict(a.Id, kind));
            }
        }
    }

    /// <summary>Bounds that leave room for each other ("over 2 million" and 2.4 million) are no conflict.</summary>
    private static bool Compatible(FactDraft a, FactDraft b)
    {
        if (a.Finest.Number is not { } x || b.Finest.Number is not { } y)
            return false;
        return Allows(x, y) && Allows(y, x);
    }

    private static bool Allows(WrittenNumber limit, WrittenNumber value) => limit.Bound switch
    {
        Bound.MoreThan or Bound.AtLeast => value.Value >= limit.Value || value.Bound is Bound.MoreThan or Bound.AtLeast,
        Bound.LessThan or Bound.AtMost => value.Value <= limit.Value || value.Bound is Bound.LessThan or Bound.AtMost,
        _ => value.Bound is not (Bound.Exact or Bound.About) || Math.Abs(limit.Value - value.Value) <= Math.Max(limit.Step, value.Step) / 2,
    };

    private static FactConflictKind Kind(FactDraft a, FactDraft b)
    {
        var both = a.Entries.Concat(b.Entries).ToList();
        if (both.Exists(static e => e.SaysRevised))
            return FactConflictKind.Revision;
        return both.Exists(static e => e.SaysPreliminary) ? FactConflictKind.Preliminary : FactConflictKind.Disagreement;
    }
}
