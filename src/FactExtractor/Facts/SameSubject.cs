using System.Text;
using FactExtractor.Claims;

namespace FactExtractor.Facts;

/// <summary>First step: claims whose subjects have the same identifying words, apart where values differ.</summary>
internal static class SameSubject
{
    public static List<List<FactEntry>> Group(IReadOnlyList<FactEntry> entries, CancellationToken cancellationToken)
    {
        var blocks = new Dictionary<string, List<FactEntry>>(StringComparer.Ordinal);
        var key = new StringBuilder();
        foreach (var entry in entries)
        {
            key.Clear();
            AppendTo(key, entry, withPeriod: true);
            if (entry.Words.Length == 0)
                key.Append('\n').Append(entry.Id);
            else if ((entry.Period is null && !entry.IsStanding) || !entry.Identifies)
                key.Append('\n').Append(entry.Document);
            var text = key.ToString();
            if (!blocks.TryGetValue(text, out var block))
                blocks.Add(text, block = []);
            block.Add(entry);
        }

        cancellationToken.ThrowIfCancellationRequested();
        var groups = new List<List<FactEntry>>();
        foreach (var block in blocks.Values)
            Split(block, groups);
        return groups;
    }

    /// <summary>All that must be the same, but for the value.</summary>
    public static void AppendTo(StringBuilder key, FactEntry entry, bool withPeriod)
    {
        key.Append((int)entry.Kind).Append('|').Append((int)entry.Modality).Append('|').Append(entry.Unit).Append('|').Append(withPeriod ? entry.Period : null).Append('|');
        if (entry.Kind == ClaimKind.Change)
            key.Append(entry.Change?.Direction.ToString());
        Append(key, entry.Words);
        Append(key, entry.EntityWords);
        Append(key, entry.PlaceWords);
        Append(key, entry.OfWords);
    }

    private static void Append(StringBuilder key, string[] words)
    {
        key.Append('|');
        foreach (var word in words)
            key.Append(word).Append(' ');
    }

    private static void Split(List<FactEntry> block, List<List<FactEntry>> groups)
    {
        if (block.Count == 1)
        {
            groups.Add(block);
            return;
        }

        // The finest first: the rest is compared with it. Of equal ones those that name their basis first, which keeps the result the same in any order.
        block.Sort(static (a, b) =>
            (a.Number?.Step ?? 0).CompareTo(b.Number?.Step ?? 0) is var step and not 0 ? step
            : (a.Number?.Value ?? 0).CompareTo(b.Number?.Value ?? 0) is var value and not 0 ? value
            : (a.Change?.Basis is null).CompareTo(b.Change?.Basis is null) is var basis and not 0 ? basis
            : string.CompareOrdinal(a.Id, b.Id));
        var ranges = new Dictionary<(decimal?, decimal?), List<FactEntry>>();
        var values = new List<(decimal Value, List<FactEntry> Group)>();
        foreach (var entry in block)
        {
            if (entry.Number is not { } number)
            {
                // A number too large to hold has neither end and is like no other.
                if (entry.Low is null && entry.High is null)
                    groups.Add([entry]);
                else if (ranges.TryGetValue((entry.Low, entry.High), out var range))
                    range.Add(entry);
                else
                    ranges.Add((entry.Low, entry.High), [entry]);
                continue;
            }

            var fit = Fit(values, entry, number);
            if (fit is not null)
                fit.Add(entry);
            else
                values.Insert(LowerBound(values, number.Value), (number.Value, [entry]));
        }

        groups.AddRange(ranges.Values);
        groups.AddRange(values.Select(static v => v.Group));
    }

    /// <summary>
    /// The one group that <paramref name="entry"/> agrees with; null where there is none, or more than one. One with the same value comes before others; of several that
    /// are near, the only one of the same week: what was revised later is not meant.
    /// </summary>
    private static List<FactEntry>? Fit(List<(decimal Value, List<FactEntry> Group)> values, FactEntry entry, WrittenNumber number)
    {
        List<List<FactEntry>> equal = [], near = [];
        for (var i = LowerBound(values, number.Value - number.Step); i < values.Count && values[i].Value <= number.Value + number.Step; i++)
        {
            var group = values[i].Group;
            if (group[0].Number!.Value.Agrees(number) && Agreement.OfChanges(group, entry))
                (values[i].Value == number.Value ? equal : near).Add(group);
        }

        if (equal.Count > 0)
            return equal.Count == 1 ? equal[0] : null;
        if (near.Count > 1)
            near.RemoveAll(g => !g.Exists(e => IsSameWeek(e.Published, entry.Published)));
        return near.Count == 1 ? near[0] : null;
    }

    private static bool IsSameWeek(DateOnly? a, DateOnly? b) => a is { } x && b is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= 7;

    private static int LowerBound(List<(decimal Value, List<FactEntry> Group)> values, decimal value)
    {
        int low = 0, high = values.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (values[middle].Value < value)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
