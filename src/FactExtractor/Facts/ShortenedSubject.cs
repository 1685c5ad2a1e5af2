using FactExtractor.Claims;

namespace FactExtractor.Facts;

/// <summary>
/// Second step: groups whose number is the same to the last of three or more digits, where one subject is a shortened form of the other and nothing
/// contradicts. A telling number is evidence by itself; a short one is not.
/// </summary>
internal static class ShortenedSubject
{
    private const int TellingDigits = 3;

    /// <summary>More groups than this with one number, unit and period are no coincidence of sources but a table.</summary>
    private const int LargestBucket = 200;

    public static List<List<FactEntry>> Merge(List<List<FactEntry>> groups, CancellationToken cancellationToken)
    {
        var buckets = new Dictionary<Bucket, List<int>>();
        for (var i = 0; i < groups.Count; i++)
        {
            if (Key(groups[i][0]) is not { } key)
                continue;
            if (!buckets.TryGetValue(key, out var bucket))
                buckets.Add(key, bucket = []);
            bucket.Add(i);
        }

        foreach (var bucket in buckets.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (bucket.Count is > 1 and <= LargestBucket)
                Merge(groups, bucket);
        }

        return groups.FindAll(static g => g.Count > 0);
    }

    private static Bucket? Key(FactEntry entry)
    {
        if (entry.Number is not { } number || entry.Words.Length == 0)
            return null;

        // Two digits are enough where the change is the same as well, which is asked below.
        if (number.Digits < TellingDigits && !(number.Digits == 2 && entry.Change?.Value is not null))
            return null;
        return new Bucket(entry.Kind, entry.Modality, entry.Unit, entry.Period, number.Value);
    }

    private static void Merge(List<List<FactEntry>> groups, List<int> bucket)
    {
        // The fullest subject first, then by id: the order of the input has no say.
        var order = bucket.OrderByDescending(i => groups[i][0].Words.Length).ThenBy(i => groups[i].Min(static e => e.Id), StringComparer.Ordinal).ToArray();
        var heads = new List<List<FactEntry>>();
        foreach (var index in order)
        {
            var group = groups[index];
            List<FactEntry>? into = null;
            var fits = 0;
            foreach (var head in heads)
            {
                if (group.All(entry => head.All(other => Same(entry, other))))
                {
                    into = head;
                    fits++;
                }
            }

            if (fits == 1)
            {
                into!.AddRange(group);
                group.Clear();
            }
            else
            {
                heads.Add(group);
            }
        }
    }

    private static bool Same(FactEntry a, FactEntry b)
    {
        if (!Agreement.Contains(a.EntityWords, b.EntityWords) || !Agreement.Contains(a.PlaceWords, b.PlaceWords) || !Agreement.Contains(a.OfWords, b.OfWords))
            return false;
        if (!Agreement.Contains(a.Words, b.Words) || !Agreement.OfChanges(a.Change, b.Change) || !a.Number!.Value.Agrees(b.Number!.Value))
            return false;
        var sameChange = Agreement.SameAmount(a.Change, b.Change);
        var digits = Math.Min(a.Number.Value.Digits, b.Number.Value.Digits);
        if (digits < TellingDigits && !sameChange)
            return false;

        // With no period to hold them together, the documents must be of the same days.
        if (a.Period is null && a.Document != b.Document && !(a.Published is { } x && b.Published is { } y && Math.Abs(x.DayNumber - y.DayNumber) <= 7) && !sameChange)
            return false;
        var shorter = a.Words.Length <= b.Words.Length ? a : b;
        return shorter.Identifies || sameChange || digits > TellingDigits;
    }

    /// <summary>All that must be the same to the letter.</summary>
    private readonly record struct Bucket(ClaimKind Kind, Modality Modality, string Unit, string? Period, decimal Value);
}
