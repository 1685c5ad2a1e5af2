using System.Collections.Frozen;
using FactExtractor.Quantities.Matching;
using FactExtractor.Quantities.Scanning;

namespace FactExtractor.Quantities.Bounds;

/// <summary>The words that limit a number: before it ("more than", "up to", "an estimated") or behind it ("or more", "or so").</summary>
internal static class BoundReader
{
    private readonly record struct Phrase(string[] Words, Bound Bound);

    // The longer phrase wins; where two end alike the list decides.
    private static readonly Phrase[] Before = Parse(
        (Bound.MoreThan, "more than;greater than;higher than;larger than;bigger than;longer than;older than;in excess of;upwards of;upward of;north of;over;above;exceeding;exceeded;exceeds;exceed;"
            + "surpassing;surpassed;surpasses;surpass;topping;topped;tops;top;beyond;past;passed;crossed;cross"),
        (Bound.AtLeast, "at least;no less than;not less than;no fewer than;not fewer than;a minimum of;minimum of;a minimum;starting at;starts at;start at;started at;starting from;starts from;start from;"
            + "priced from;as low as;as little as;as few as;at least the;at least another;at a minimum"),
        (Bound.LessThan, "less than;fewer than;smaller than;lower than;shorter than;younger than;under;below;shy of;south of;not quite;beneath"),
        (Bound.AtMost, "up to;as much as;as many as;as high as;as long as;as large as;at most;no more than;not more than;no higher than;no greater than;not exceeding;a maximum of;maximum of;a maximum;within;"
            + "at the most;capped at;up to a;up to an additional;as far as"),
        (Bound.About, "about;around;roughly;approximately;approx;circa;nearly;almost;some;close to;near;nearing;near to;an estimated;estimated;estimated at;something like;in the region of;on the order of;"
            + "in the order of;in the neighborhood of;in the vicinity of;closer to;closer;more or less;virtually;practically;approaching;a near;just about;barely"));

    private static readonly FrozenDictionary<string, Phrase[]>.AlternateLookup<ReadOnlySpan<char>> BeforeByLast = Before
        .GroupBy(phrase => phrase.Words[^1], StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly Phrase[] Behind = Parse(
        (Bound.AtLeast, "or more;or higher;or above;or over;or greater;or longer;or older;or better;and above;and over;and up;and more;plus;at least;at a minimum;upwards;minimum"),
        (Bound.AtMost, "or less;or fewer;or lower;or below;or under;or younger;and under;and below;at most;at the most;maximum;max;tops"),
        (Bound.About, "or so;or thereabouts;give or take;odd;ish"));

    /// <summary>Sets the bound of a reading from the words around it.</summary>
    public static void Read(Scan scan, Reading reading)
    {
        reading.PhraseFirst = reading.First;
        if (ReadSign(scan, reading) || ReadBefore(scan, reading))
            return;
        ReadBehind(scan, reading);
    }

    private static bool ReadSign(Scan scan, Reading reading)
    {
        var at = reading.First - 1;
        if (!scan.IsSymbol(at))
            return false;
        // "sub-7 nanometre".
        if (scan.IsHyphen(at) && scan.Glued(reading.First) && scan.Glued(at) && scan.IsAny(at - 1, "sub"))
            return Take(scan, reading, Bound.LessThan, at - 1, at);
        var bound = scan[at].Symbol switch
        {
            '~' or '≈' or '∼' => Bound.About,
            '>' => Bound.MoreThan,
            '<' => Bound.LessThan,
            '≥' => Bound.AtLeast,
            '≤' => Bound.AtMost,
            _ => Bound.Exact,
        };
        return bound != Bound.Exact && Take(scan, reading, bound, at, at);
    }

    private static bool ReadBefore(Scan scan, Reading reading)
    {
        var last = reading.First - 1;
        // Filler between bound and number: "more than just 5", "over a whopping 3 million", "at least another 4".
        var limit = Math.Max(0, last - 2);
        while (last >= limit && (scan.IsAny(last, "a an just only another additional further whopping staggering record total combined full extra"))
            && scan.IsWord(last - 1))
        {
            if (TryMatchBefore(scan, reading, last))
                return true;
            last--;
        }

        return TryMatchBefore(scan, reading, last);
    }

    private static bool TryMatchBefore(Scan scan, Reading reading, int last)
    {
        if (!scan.IsWord(last))
            return false;
        if (!BeforeByLast.TryGetValue(scan.Word(last), out var phrases))
            return false;
        foreach (var phrase in phrases)
        {
            if (EndsAt(scan, phrase.Words, last, out var first) && Holds(scan, reading, phrase.Bound, first, last))
                return Take(scan, reading, phrase.Bound, first, last);
        }

        return false;
    }

    private static bool ReadBehind(Scan scan, Reading reading)
    {
        foreach (var at in (ReadOnlySpan<int>)[reading.Next, reading.PhraseNext])
        {
            if (scan.IsSymbol(at, '+') && scan.Glued(at))
                return Take(scan, reading, Bound.AtLeast, at, at);
            var start = scan.IsHyphen(at) && scan.Glued(at) ? at + 1 : at;
            if (start > at && !scan.IsAny(start, "plus odd ish"))
                continue;
            foreach (var phrase in Behind)
            {
                if (StartsAt(scan, phrase.Words, start) && (phrase.Words[0] is not ("plus" or "odd" or "ish" or "tops" or "max") || start > at || phrase.Words[0] == "plus" && scan.IsSymbol(start + 1)))
                    return Take(scan, reading, phrase.Bound, start, start + phrase.Words.Length - 1);
            }
        }

        return false;
    }

    /// <summary>Words that only look like a bound: "over" of a time, "the past five years", "top 10", "close to" of a place.</summary>
    private static bool Holds(Scan scan, Reading reading, Bound bound, int first, int last)
    {
        var single = first == last;
        var duration = reading.UnitOrOne.Kind == UnitKind.Duration;
        if (single && scan.IsAny(first, "past top tops near some passed cross"))
        {
            if (scan.IsAny(first, "past") && (duration || scan.IsAny(first - 1, "the this")))
                return false;
            if (scan.IsAny(first, "top tops") && !(scan.IsAny(first - 1, "to could will would may might") || scan.IsAny(first, "tops")))
                return false;
        }

        // "inched back up to 5%" is the level reached.
        if (bound == Bound.AtMost && last == first + 1 && scan.IsWord(first, "up") && scan.IsWord(last, "to") && scan.IsAny(first - 1, "back inch inched inching crept creep creeping edged edging ticked ticking went goes going moved moving came headed"))
            return false;
        // "over five years" is the time in which; "for over five years", "well over", "just over" are more than.
        if (duration && bound == Bound.MoreThan && single && scan.IsAny(first, "over") && !reading.Hyphenated)
            return scan.IsAny(first - 1, "for just well of is was took takes lasted lasting slightly little after took than with in") || first == 0;
        if (single && scan.IsAny(first, "above below under over") && scan.Is(first - 1, Role.Article))
            return false;
        if (single && scan.IsAny(first, "within") && !duration && reading.UnitOrOne.Kind != UnitKind.Physical && reading.UnitOrOne.Kind != UnitKind.Ratio)
            return false;
        return true;
    }

    private static bool Take(Scan scan, Reading reading, Bound bound, int first, int last)
    {
        // "no more than", "not more than", "nothing less than" turn around.
        if (bound == Bound.MoreThan && scan.IsAny(first, "more greater higher larger longer") && scan.IsAny(first - 1, "no not rarely seldom never hardly"))
        {
            bound = Bound.AtMost;
            first--;
        }
        else if (bound == Bound.LessThan && scan.IsAny(first, "less fewer") && scan.IsAny(first - 1, "no not nothing rarely seldom never hardly"))
        {
            bound = Bound.AtLeast;
            first--;
        }

        // "well over", "just under".
        if (last < reading.First && scan.IsAny(first - 1, "well just far slightly"))
            first--;
        reading.Bound = bound;
        reading.BoundSpan = scan.Span(first, last);
        reading.PhraseFirst = Math.Min(reading.PhraseFirst, first);
        return true;
    }

    private static bool EndsAt(Scan scan, string[] words, int last, out int first)
    {
        first = last - words.Length + 1;
        if (first < 0)
            return false;
        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (!scan.IsWord(first + i, words[i]))
                return false;
        }

        return true;
    }

    private static bool StartsAt(Scan scan, string[] words, int start)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!scan.IsWord(start + i, words[i]))
                return false;
        }

        return true;
    }

    private static Phrase[] Parse(params (Bound Bound, string List)[] lists) =>
        [.. lists.SelectMany(list => list.List.Split(';').Select(phrase => new Phrase(phrase.Split(' '), list.Bound))).OrderByDescending(phrase => phrase.Words.Length)];
}
