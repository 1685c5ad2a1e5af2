using System.Globalization;
using System.Runtime.InteropServices;

namespace FactExtractor.Facts;

/// <summary>
/// Second step: groups that give the same number in other words. What the number tells is weighed against what differs: each digit counts, and so do further numbers that two
/// documents share; words that differ, and an entity or a period that is left out, must be made up for. A round number tells nothing.
/// </summary>
internal sealed class TellingNumber(RelatedDocuments related)
{
    private const int LeastDigits = 2;

    /// <summary>Digits that need no help where one subject only shortens the other.</summary>
    private const int Enough = 3;

    /// <summary>The strength at which two documents surely tell of one event.</summary>
    private const int Sure = 3;

    /// <summary>More groups than this with one number and unit are no coincidence of sources but a table.</summary>
    private const int LargestBucket = 100;

    public List<List<FactEntry>> Merge(List<List<FactEntry>> groups, CancellationToken cancellationToken)
    {
        // By id, so that the order of the input has no say. What is joined goes to the first, so that the order stays.
        groups = [.. groups.Select(static g => (Id: g.Min(static e => e.Id)!, Group: g)).OrderBy(static g => g.Id, StringComparer.Ordinal).Select(static g => g.Group)];
        // Aims that stand until they are given up: within a document first, where "inflation" can only be short for one of them.
        groups = Merge(groups, static e => e.IsStanding && e.Number is { } n ? (e.Document, n.Value) : null, AreShortFor, cancellationToken);
        groups = Merge(groups, static e => e.IsStanding && e.Number is { } n ? (string.Join(' ', e.EntityWords), n.Value) : null, AreShortFor, cancellationToken);
        groups = Merge(groups, static e => RangeKey(e), AreShortFor, cancellationToken);
        groups = Merge(groups, static e => Tells(e) || (e.Number is not null && WrittenNumber.IsMoney(e.Unit)) ? (e.Document, e.Number!.Value.Value) : null, IsRepeat, cancellationToken);
        groups = Merge(groups, static e => Tells(e) ? (e.Document, WordsKey(e.Words)) : null, static (a, b) => a.Document == b.Document && a.Words.AsSpan().SequenceEqual(b.Words), cancellationToken);
        groups = Merge(groups, static e => Tells(e) && e.Period is not null ? (e.Period, e.Number!.Value.Value) : null, IsSame, cancellationToken);
        groups = Merge(groups, static e => Tells(e) ? ("", e.Number!.Value.Value) : null, IsSame, cancellationToken);
        return Merge(groups, static e => e.Number is { Digits: < LeastDigits } n ? ("", n.Value) : null, IsSameOfOne, cancellationToken, ofOne: true);
    }

    private static bool AreShortFor(FactEntry a, FactEntry b) => Agreement.Contains(a.Words, b.Words);

    /// <summary>A range tells by its two ends, within its document.</summary>
    private static (string, decimal)? RangeKey(FactEntry entry) => entry is { Number: null, Low: { } low, High: { } high } && entry.EntityWords.Length > 0
        ? (string.Create(CultureInfo.InvariantCulture, $"{entry.Document}\n{entry.Period}\n{high}"), low) : null;

    /// <summary>The same for the same words; that others do not have it is not sure.</summary>
    private static decimal WordsKey(string[] words)
    {
        var hash = 14695981039346656037UL;
        foreach (var word in words)
        {
            foreach (var c in word)
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }

    private static bool Tells(FactEntry entry) => entry.Number is { Digits: >= LeastDigits };

    /// <summary>Puts together groups that share a key, which is null for those that are left alone.</summary>
    private List<List<FactEntry>> Merge(List<List<FactEntry>> groups, Func<FactEntry, (string, decimal)?> keyOf, Func<FactEntry, FactEntry, bool> same, CancellationToken cancellationToken, bool ofOne = false)
    {
        // Most keys are had by one group: a list is made for the second.
        var first = new Dictionary<(int Kind, int Modality, string Unit, (string, decimal) Key), (int Group, List<int>? All)>();
        var buckets = new List<List<int>>();
        for (var i = 0; i < groups.Count; i++)
        {
            foreach (var entry in groups[i])
            {
                if (entry.Words.Length == 0 || keyOf(entry) is not { } own)
                    continue;
                ref var found = ref CollectionsMarshal.GetValueRefOrAddDefault(first, ((int)entry.Kind, (int)entry.Modality, entry.Unit, own), out var isThere);
                if (!isThere)
                {
                    found = (i, null);
                }
                else if (found.All is { } all)
                {
                    if (all[^1] != i)
                        all.Add(i);
                }
                else if (found.Group != i)
                {
                    found.All = [found.Group, i];
                    buckets.Add(found.All);
                }
            }
        }

        foreach (var bucket in buckets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (bucket.Count <= LargestBucket)
                Merge(bucket.ConvertAll(i => groups[i]), same, ofOne);
        }

        return groups.FindAll(static g => g.Count > 0);
    }

    private void Merge(List<List<FactEntry>> bucket, Func<FactEntry, FactEntry, bool> same, bool ofOne)
    {
        var groups = bucket.FindAll(static g => g.Count > 0);

        // One digit tells something only where neither document gives it of two things.
        if (ofOne)
        {
            var twice = groups.SelectMany(static g => g.Select(static e => e.Document).Distinct(StringComparer.Ordinal)).GroupBy(static d => d, StringComparer.Ordinal).Where(static d => d.Count() > 1).Select(static d => d.Key).ToHashSet(StringComparer.Ordinal);
            groups.RemoveAll(g => g.Exists(e => twice.Contains(e.Document)));
        }

        if (groups.Count < 2)
            return;
        var linked = new bool[groups.Count, groups.Count];
        var any = false;
        for (var i = 0; i < groups.Count; i++)
        {
            for (var k = i + 1; k < groups.Count; k++)
                any |= linked[i, k] = linked[k, i] = AnySame(groups[i], groups[k], same) && !Contradict(groups[i], groups[k], same);
        }

        if (!any)
            return;
        var fullest = groups.ConvertAll(static g => g.MaxBy(static e => e.Words.Length)!);

        var open = Enumerable.Range(0, groups.Count).Where(i => !FitsTwo(i, groups, fullest, linked, same)).ToHashSet();
        for (var i = 0; i < groups.Count; i++)
        {
            for (var k = i + 1; k < groups.Count; k++)
            {
                if (!linked[i, k] || !open.Contains(i) || !open.Contains(k) || groups[i] == groups[k] || Contradict(groups[i], groups[k], same))
                    continue;
                var (into, from) = (groups[i], groups[k]);
                into.AddRange(from);
                from.Clear();
                for (var m = 0; m < groups.Count; m++)
                {
                    if (groups[m] == from)
                        groups[m] = into;
                }
            }
        }
    }

    private static bool AnySame(List<FactEntry> a, List<FactEntry> b, Func<FactEntry, FactEntry, bool> same)
    {
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (same(x, y))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether it could be one or the other of two that are not the same: then it is left alone.</summary>
    private bool FitsTwo(int index, List<List<FactEntry>> groups, List<FactEntry> fullest, bool[,] linked, Func<FactEntry, FactEntry, bool> same)
    {
        bool IsLonger(int other) => fullest[other].Words.Length > fullest[index].Words.Length && Agreement.Contains(fullest[index].Words, fullest[other].Words);

        var fits = Enumerable.Range(0, fullest.Count).Where(k => linked[index, k]).ToList();
        return fits.Exists(a => fits.Exists(b => a < b && !linked[a, b]
            && ((IsLonger(a) && IsLonger(b) && !Agreement.Contains(fullest[a].Words, fullest[b].Words)) || Contradict(groups[a], groups[b], same))));
    }

    private bool Contradict(List<FactEntry> a, List<FactEntry> b, Func<FactEntry, FactEntry, bool> same) =>
        a.Exists(x => b.Exists(y => Contradicts(x, y) || (x.Document == y.Document && DifferenceOfWords(x, y) > 0 && !same(x, y))));

    private bool Contradicts(FactEntry a, FactEntry b)
    {
        if (a.Number is { } x && b.Number is { } y ? !x.Agrees(y) : a.Number is not null || b.Number is not null || a.Low != b.Low || a.High != b.High)
            return true;
        if (!Agreement.OfChanges(a, b))
            return true;
        if (!AreNested(a, b))
            return true;
        if (!Agreement.Contains(a.PlaceWords, b.PlaceWords) || OpposedWords.Any(a.Words, b.Words) || OpposedWords.Any(a.OfWords, b.OfWords) || SubjectWords.NumbersDiffer(a.Words, b.Words))
            return true;

        // Texts of one event name the whole and the bearer in many ways: the maker, the plant, the government.
        var strength = related.Strength(a, b);
        if (!Agreement.Contains(a.OfWords, b.OfWords) && strength < 2)
            return true;
        if (Agreement.Contains(a.EntityWords, b.EntityWords))
            return false;

        // In one text money of other words and another bearer has come from the one to the other; of the same words it is compared.
        return a.Document == b.Document ? !(WrittenNumber.IsMoney(a.Unit) && DifferenceOfWords(a, b) > 0) : !(strength == Sure && DifferenceOfWords(a, b) == 0);
    }

    /// <summary>Whether one document says the same twice, as headlines and first sentences do.</summary>
    private static bool IsRepeat(FactEntry a, FactEntry b)
    {
        // One sentence does not give an amount twice: "$25 million each".
        if (a.Document != b.Document || a.Sentence == b.Sentence)
            return false;
        var digits = Math.Min(a.Number!.Value.Digits, b.Number!.Value.Digits);
        if (a.Words.AsSpan().SequenceEqual(b.Words))
            return digits >= LeastDigits;

        // Shares and rates of a whole and its parts are often alike; amounts are not.
        if (Agreement.Contains(a.Words, b.Words))
            return WrittenNumber.IsMoney(a.Unit) || digits >= (a.Unit == "percent" ? Enough : LeastDigits);
        if (digits < LeastDigits)
            return false;
        return WrittenNumber.IsMoney(a.Unit)
            || (a.Unit != "percent" && a.Period is not null && a.Period == b.Period && a.EntityWords.Length > 0 && a.EntityWords.AsSpan().SequenceEqual(b.EntityWords) && DifferenceOfWords(a, b) < 2);
    }

    private bool IsSame(FactEntry a, FactEntry b)
    {
        if (!AreNested(a, b))
            return false;

        // Most pairs end here: a word of each is missing in the other, and nothing ties the documents.
        if ((a.WordBits & ~(b.WordBits | b.EntityBits)) != 0 && (b.WordBits & ~(a.WordBits | a.EntityBits)) != 0 && (a.DocumentIndex == b.DocumentIndex || related.Strength(a, b) < 2))
            return false;
        var words = DifferenceOfWords(a, b);

        // "47 cases" of Dunmore are not the 47 cases of measles in Marlow.
        if (!(a.Period is not null && a.Period == b.Period) && Agreement.NamesDiffer(a, b) && a.Words.Length != b.Words.Length && SubjectWords.AreCommon(a.Words.Length < b.Words.Length ? a.Words : b.Words))
            return false;

        // "Rural sales" and "urban sales" are alike but not the same: other words are the same thing only where two texts tell of one event.
        if (words > 0 && (a.Document == b.Document || related.Strength(a, b) < 2 || !Agreement.OfCounted(a, b)))
            return false;
        if (DifferenceOfEntities(a, b, words) is not { } entities || DifferenceOfPeriods(a, b) is not { } periods)
            return false;
        var digits = Math.Min(a.Number!.Value.Digits, b.Number!.Value.Digits);
        var evidence = digits + (Agreement.SameChange(a, b) ? 2 : 0) + related.Strength(a, b);

        // An amount of the same bearer at the same time needs no third digit; rates are often alike.
        var enough = a.Unit != "percent" && words + entities + periods == 0 && a.EntityWords.Length > 0 && a.EntityWords.AsSpan().SequenceEqual(b.EntityWords) ? Enough - 1 : Enough;
        return evidence >= enough + words + entities + periods;
    }

    /// <summary>The same of a number of one digit, in two documents that tell of one event: surely so, where one leaves out an entity or a period.</summary>
    private bool IsSameOfOne(FactEntry a, FactEntry b) =>
        Agreement.Contains(a.Words, b.Words) && Agreement.Contains(a.EntityWords, b.EntityWords)
        && DifferenceOfEntities(a, b, 0) is { } entities && DifferenceOfPeriods(a, b) is { } periods && related.Strength(a, b) >= Sure - 1 + Math.Min(entities + periods, 2);

    /// <summary>Whether all days of one period are days of the other, or one is left out.</summary>
    private static bool AreNested(FactEntry a, FactEntry b)
    {
        if (a.Period is null || b.Period is null || a.Period == b.Period)
            return true;
        return a.Days is { } x && b.Days is { } y && ((x.First >= y.First && x.Last <= y.Last) || (y.First >= x.First && y.Last <= x.Last));
    }

    private static int DifferenceOfWords(FactEntry a, FactEntry b) => 2 - Agreement.OfWords(a, b);

    private int? DifferenceOfEntities(FactEntry a, FactEntry b, int words)
    {
        if (a.EntityWords.Length > 0 && b.EntityWords.Length > 0)
            return Agreement.Contains(a.EntityWords, b.EntityWords) ? 0 : 1;
        if (words > 1 && related.Strength(a, b) < Sure)
            return null;
        return words == 0 && (a.Words.Length <= b.Words.Length ? a : b).Identifies ? 0 : 1;
    }

    private static int? DifferenceOfPeriods(FactEntry a, FactEntry b)
    {
        if (a.Period is not null && b.Period is not null)
            return a.Period == b.Period ? 0 : 1;
        if (a.Document == b.Document)
            return 1;
        var apart = a.Published is { } x && b.Published is { } y ? Math.Abs(x.DayNumber - y.DayNumber) : int.MaxValue;
        if (a.Period is null && b.Period is null)
            return apart <= 7 ? 0 : apart <= 31 || Agreement.SameChange(a, b) ? 1 : null;
        return apart <= 31 ? 1 : 2;
    }
}
