using FactExtractor.Claims.Changes;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Periods;

/// <summary>
/// Ties time expressions to claims: the expression in the claim's own clause first, then one that stands over the whole sentence. An expression that a change is
/// measured from becomes the change's basis. A period is carried from the sentence before only where the wording says so.
/// </summary>
internal static partial class PeriodResolver
{
    public static void Resolve(ClaimDraft draft)
    {
        Basis(draft);
        TimeExpression? best = null;
        var bestCost = double.MaxValue;
        foreach (var time in draft.Sentence.Times)
        {
            if (time.Role == TimeRole.Basis || (IsBasisPreposition(draft, time) && !ClauseTies.IsInBracketsBehind(draft, time)) || time.Span.Overlaps(draft.Span) || IsOfOldLevel(draft, time) || IsOfRecord(draft, time) || ClauseTies.IsInOtherBrackets(draft, time) || IsOfMind(draft, time))
                continue;
            var cost = Cost(draft, time);
            if (cost < bestCost)
                (best, bestCost) = (time, cost);
        }

        if (best is { } chosen && bestCost < 50)
        {
            if (chosen.Value is null)
                draft.Flags |= ClaimFlags.PeriodUnresolved;
            else
                draft.Period = IsAtBasis(draft, out var basis) ? Shift(chosen.Value, basis.Value) is { } then ? new Period(then, basis.Span) : null : new Period(IsSince(draft, chosen) ? UpToNow(draft, chosen.Value) : chosen.Value, chosen.Span);
            draft.Rules.Add("period.sentence");
        }
        else if (LeadingBasis(draft) is { } leading)
        {
            // "A year earlier it had made $97 million": one step before the sentence before.
            draft.Period = Earlier(draft.Sentence) is { } told && Shift(told.Value, leading.Value) is { } before ? new Period(before, leading.Span) : null;
            draft.Rules.Add("period.shifted");
        }
        else if (IsAtBasis(draft, out var from))
        {
            // The time is said, but only from another one, which may be that of the sentence before ("A year ago it was 5.6").
            if (draft.Flags.HasFlag(ClaimFlags.SubjectFromContext) && Earlier(draft.Sentence) is { } now && Shift(now.Value, from.Value) is { } past)
                draft.Period = new Period(past, from.Span);
        }
        else if (IsCurrent(draft) && draft.Sentence.Document.Published is { } today)
        {
            draft.Period = new Period(Calendar.OfDay(today));
            draft.Rules.Add("period.current");
        }
        else if ((Continues(draft) || SubjectTimes.Elaborates(draft)) && Earlier(draft.Sentence) is { } carried && !IsAhead(draft, carried) && !IsBehind(draft, carried))
        {
            draft.Period = new Period(carried.Value);
            draft.Rules.Add("period.carried");
        }
    }

    /// <summary>A time measured from the sentence before that opens this one, before its first number.</summary>
    private static TimeExpression? LeadingBasis(ClaimDraft draft)
    {
        if (draft.Change is not null || draft.Kind is ClaimKind.Change or ClaimKind.Difference || draft.Sentence.Times is not [{ Role: TimeRole.Basis } first, ..] || first.Span.Start > draft.Span.Start
            || draft.Sentence.Sentence.WordAt(first.Span.Start) > 1 || IsOtherQuantityBetween(draft, draft.Span.Start, first.Span.Start))
            return null;
        return first;
    }

    /// <summary>"against a deficit of 400 million a year before": a level at the time that another is measured from.</summary>
    private static bool IsAtBasis(ClaimDraft draft, out TimeExpression basis)
    {
        basis = default;
        if (draft.Change is not null || draft.Kind is ClaimKind.Change or ClaimKind.Difference)
            return false;
        foreach (var time in draft.Sentence.Times)
        {
            if (time.Role != TimeRole.Basis || !(ClauseTies.IsAdjacent(draft, time) || IsOpening(draft, time)))
                continue;
            basis = time;
            return true;
        }

        return false;
    }

    /// <summary>"A year ago it was 5.6": at the head of a sentence whose subject is that of the one before.</summary>
    private static bool IsOpening(ClaimDraft draft, TimeExpression time) =>
        draft.Flags.HasFlag(ClaimFlags.SubjectFromContext) && draft.Sentence.Drafts[0] == draft
        && (draft.Sentence.Sentence.WordAt(time.Span.Start) == 0 || (draft.Sentence.Sentence.WordAt(time.Span.Start) == 1 && draft.Sentence.Sentence.Word(0) is "\"" or "“"));

    /// <summary>"up from 30% a year earlier", "to 3.5% from 3.6% in June": a time right behind the level left is of that level.</summary>
    private static bool IsOfOldLevel(ClaimDraft draft, TimeExpression time)
    {
        foreach (var old in draft.Sentence.Drafts)
        {
            if (old.Role != QuantityRole.OldLevel || old == draft || old.Span.Start < draft.Span.Start || time.Span.Start < old.Span.End)
                continue;
            if (SentenceWords.Between(draft.Sentence, old.Span.End, time.Span.Start) <= 4)
                return true;
        }

        return false;
    }

    /// <summary>"have been grounded since March": from then until now. With a change, "since" says what it is measured from.</summary>
    private static bool IsSince(ClaimDraft draft, TimeExpression time) =>
        draft.Change is null && new WordCursor(draft.Sentence.Sentence) is var words && words.Is(draft.Sentence.Sentence.WordAt(time.Span.Start) - 1, "since")
        && !(draft.Sentence.Sentence.WordAt(time.Span.End - 1) is var last && (words.Is(last + 1, "when") || words.Is(last + 2, "when")));

    private static string UpToNow(ClaimDraft draft, string from) =>
        draft.Sentence.Document.Published is { } today && !from.Contains('/', StringComparison.Ordinal) ? Calendar.Interval(from, Calendar.OfDay(today)) : from;

    /// <summary>"the current 2 percent rate" is of the day of publication.</summary>
    private static bool IsCurrent(ClaimDraft draft)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var (first, _) = draft.Sentence.Tree.TokensOf(draft.Span);
        return words.Is(first - 1, "current") || (words.Is(first - 2, "current") && draft.Sentence.Tree.Tokens[first - 1].Upos == Upos.Adj);
    }

    /// <summary>The last period of the two sentences before: "Among them" may reach over a remark. A level that was left is not what a sentence goes on about.</summary>
    private static Period? Earlier(SentenceContext sentence) => Last(sentence.Previous) ?? Last(sentence.Previous?.Previous);

    private static Period? Last(SentenceContext? sentence) =>
        (sentence?.Drafts.FindLast(d => d.Period is not null && d.Role != QuantityRole.OldLevel) ?? sentence?.Drafts.FindLast(d => d.Period is not null))?.Period;

    /// <summary>The old level of a change holds one step before the new one where only the basis is said ("from 798m a year ago").</summary>
    public static void ResolveOld(ClaimDraft old)
    {
        if (old.Base is not { } level)
            return;
        var (_, end) = old.Sentence.Tree.TokensOf(old.Span);
        foreach (var time in old.Sentence.Times)
        {
            var first = old.Sentence.Sentence.WordAt(time.Span.Start);
            if (first < end || first > end + 6 || IsOtherQuantityBetween(old, old.Span.Start, time.Span.Start) || SubjectTimes.IsOfParticiple(old, time))
                continue;
            if (time.Role != TimeRole.Basis)
            {
                old.Period = time.Value is null ? null : new Period(time.Value, time.Span);
                old.Rules.Add("period.old");
                if (level.Change is { Basis: null } change && time.Value is not null)
                    level.Change = change with { Basis = time.Value };
                return;
            }

            // "is seen at $88 million, against $97 million in the same quarter of 2022": the quarter that the text is about.
            if (level.Period is null && new WordCursor(old.Sentence.Sentence).IsAny(first + 1, ["same", "corresponding"]) && Earlier(old.Sentence) is { } told)
            {
                level.Period = new Period(told.Value);
                level.Rules.Add("period.carried");
            }

            if (level.Change is { } own)
                level.Change = own with { Basis = own.Basis ?? time.Value };
            old.Period = level.Period is { } now && Shift(now.Value, time.Value) is { } then ? new Period(then, time.Span) : null;
            if (old.Period is not null)
                old.Rules.Add("period.shifted");
            return;
        }

        // "raised its forecast for 2023 to 4.85 from 4.8", "raised the number to 3,912 from the 3,870 announced": of the same time.
        old.Period = level.Rules.Contains("subject.of-forecast") || old.Sentence.Tree.Tokens[level.Anchor].Head is >= 0 and var verb && old.Sentence.Tree.Tokens[verb].Lemma is "correct" or "revise" or "restate" or "amend" || old.Sentence.Times.Any(t => SubjectTimes.IsOfParticiple(old, t)) ? level.Period : null;
    }

    private static void Basis(ClaimDraft draft)
    {
        if (draft.Change is not { } change || change.Basis is not null)
            return;
        var at = change.Span ?? draft.Span;
        var distance = int.MaxValue;
        foreach (var time in draft.Sentence.Times)
        {
            // The start of the year is known to be a basis without a date of publication.
            var basis = time.Role == TimeRole.YearToDate ? "yearToDate" : time.Role == TimeRole.Basis || IsBasisPreposition(draft, time) ? time.Value : null;
            if (basis is null)
                continue;
            var gap = time.Span.Start >= at.End ? time.Span.Start - at.End : Math.Abs(at.Start - time.Span.Start);
            if (gap >= distance || IsOtherQuantityBetween(draft, at.Start, time.Span.Start))
                continue;
            distance = gap;
            change = change with { Basis = basis };
        }

        // "up 4.5 percent year on year, for the second quarter 6.3 percent": measured as the one before.
        if (change.Basis is null && draft.Rules.Contains("change.gapped") && draft.Sentence.Drafts.IndexOf(draft) is > 0 and var index && draft.Sentence.Drafts[index - 1].Change is { Basis: { } before })
            change = change with { Basis = before };
        draft.Change = change;
    }

    private static bool IsOtherQuantityBetween(ClaimDraft draft, int from, int to)
    {
        var (low, high) = from < to ? (from, to) : (to, from);
        foreach (var other in draft.Sentence.Drafts)
        {
            if (other != draft && other.Role is not QuantityRole.None && other.Base != draft && other.Span.Start > low && other.Span.Start < high)
                return true;
        }

        return false;
    }

    /// <summary>"from 2022", "since March", "compared with 2019", "than in the first quarter": measured from there, in a change or comparison.</summary>
    private static bool IsBasisPreposition(ClaimDraft draft, TimeExpression time)
    {
        if (time.Role != TimeRole.Period)
            return false;
        var words = new WordCursor(draft.Sentence.Sentence);
        var at = draft.Sentence.Sentence.WordAt(time.Span.Start) - 1;
        // "five times its 2018 level", "below their 2019 peak": the level of another time.
        if (IsOfAnotherLevel(words, at, draft.Sentence.Sentence.WordAt(time.Span.End - 1) + 1) && (words.IsAny(at, ["of", "below", "above", "than"]) || !ClauseTies.IsAdjacent(draft, time)))
            return true;
        // "twice the price of two years ago"
        if (words.IsAny(at, ["of", "than", "from", "as"]) && words.Is(draft.Sentence.Sentence.WordAt(time.Span.End - 1), "ago"))
            return true;
        // "0.2% below its level in the fourth quarter of 2019"
        if (words.IsAny(at, ["in", "of", "at"]) && words.IsAny(at - 1, ["level", "levels", "peak", "high", "low", "record", "figure"]) && words.IsAny(at - 2, ["its", "their", "the", "a"]) && words.IsAny(at - 3, ["below", "above", "than", "from"]) || words.IsAny(at, ["of", "in"]) && words.IsAny(at - 1, ["that", "those"]) && words.IsAny(at - 2, ["below", "above", "than"]))
            return true;
        if (words.IsAny(at, ["the", "in"]) || (words.IsAny(at, ["at", "on"]) && words.Is(at - 1, "than")))
            at--;
        // "three times as many as in 2019"
        if (words.Is(at, "as") && words.Is(at + 1, "in") && at > 1 && words.IsAny(at - 2, ["as"]))
            return true;
        // "from 2019 to 2022" is a stretch, and "from 1 April" the beginning of what holds from then on.
        if (words.Is(at, "from"))
            return time.Value?.Contains('/', StringComparison.Ordinal) != true && draft.Change is not null && !SpeaksOfFuture(words, at);
        if (words.Is(at, "since"))
            return draft.Change is not null && !IsOfRecord(words, at);
        return words.IsAny(at, ["than", "versus", "vs", "against"])
            || (words.IsAny(at, ["with", "to"]) && words.IsAny(at - 1, ["compared", "relative", "comparison"]))
            || (words.Is(at, "on") && !IsDay(words, at + 1) && words.IsAny(at - 1, ["up", "down", "%", "percent", "cent", "third", "quarter", "half", "fifth", "tenth", "point", "points"]) && (draft.Change is not null || words.IsAny(at + 1, ["last", "the", "a"])))
            || (words.Is(at, "over") && draft.Change is not null);
    }

    /// <summary>"on Tuesday", "on September 27": when it happened, where "up 5% on last year" says what it is measured from.</summary>
    private static bool IsDay(WordCursor words, int index) =>
        Calendar.Day(words[index]) is not null || Calendar.Month(words[index]) > 0 || (Calendar.DayOfMonth(words[index]) > 0 && Calendar.Month(words[index + 1]) > 0);

    private static bool IsOfRecord(ClaimDraft draft, TimeExpression time)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        var at = draft.Sentence.Sentence.WordAt(time.Span.Start) - 1;
        // "In September it reached 3.7 trillion, the highest figure this year"
        return (words.Is(at, "since") || (draft.Sentence.Times.Count > 1 && time.Span.Start > draft.Span.End && words.IsAny(at + 1, ["this", "so"]))) && IsOfRecord(words, words.Is(at, "since") ? at : at + 1);
    }

    /// <summary>"It now expects sales of": the time of expecting is not that of what is expected.</summary>
    private static bool IsOfMind(ClaimDraft draft, TimeExpression time)
    {
        var tree = draft.Sentence.Tree;
        var at = draft.Sentence.Sentence.WordAt(time.Span.End - 1) + 1;
        // "In May it had forecast 1.9%"
        if (tree.Tokens[draft.Anchor].Head is >= 0 and var verb && tree.Tokens[verb].Upos == Upos.Verb && Speech.IsExpecting(tree.Tokens[verb].Lemma) && tree.ChildOf(verb, Deprel.Aux) is >= 0 and var had && tree.Tokens[had].Form is "had" or "has" or "have"
            && tree.Tokens[tree.Anchor(time.Span)].Head == verb && time.Span.End < draft.Span.Start)
            return true;
        return at < tree.Tokens.Length && tree.Tokens[at - 1].Form is "now" or "currently" or "today" && (Speech.IsExpecting(tree.Tokens[at].Lemma) || tree.Tokens[at].Lemma is "plan" or "aim" or "target" or "think" or "believe") && tree.Tokens[at].Upos == Upos.Verb;
    }

    // "the highest level since 2000" places a record, not this number.
    private static bool IsOfRecord(WordCursor words, int since)
    {
        for (var i = since - 1; i >= 0 && i > since - 8 && words[i] is not ("," or ";"); i--)
        {
            if (words.IsAny(i, ["highest", "lowest", "best", "worst", "biggest", "largest", "smallest", "most", "strongest", "weakest", "fastest", "slowest", "steepest", "sharpest", "first", "longest"]))
                return true;
        }

        return false;
    }

    private static bool IsOfAnotherLevel(WordCursor words, int before, int after) =>
        (words.IsAny(before, ["of", "below", "above", "than", "from", "to"]) && words.IsAny(after, ["level", "levels", "peak", "baseline"])) ||
        words.IsAny(before, ["its", "their", "the", "his", "our"]) && words.IsAny(after, ["level", "levels", "peak", "average", "figure", "total", "high", "low", "baseline"])
        && words.IsAny(before - 1, ["times", "of", "below", "above", "than", "from", "double", "twice", "half", "exceeding", "surpassing", "with"]);

    private static bool SpeaksOfFuture(WordCursor words, int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (words.IsAny(i, ["will", "shall", "’ll", "'ll", "offered", "proposed", "agreed", "promised"]))
                return true;
        }

        return false;
    }

    private static double Cost(ClaimDraft draft, TimeExpression time)
    {
        var tree = draft.Sentence.Tree;
        var at = tree.Anchor(time.Span);
        var distance = Math.Abs(at - draft.Anchor);
        if (SubjectTimes.IsOfReport(draft, time))
            return 60;
        if (SubjectTimes.IsOfSubject(draft, time))
            return 0.2;
        // "74.7bn yuan ($9bn) in 2004": right behind the number, whatever the parser made of it.
        if (ClauseTies.IsAdjacent(draft, time) || ClauseTies.IsInBracketsBehind(draft, time))
            return 0.1;
        if (ClauseTies.IsRightBefore(draft, time))
            return 0.3;
        if (ClauseTies.AreApart(draft, time, at) || ClauseTies.IsOwner(draft, time) || (tree.Tokens[at].Form is "now" or "currently" or "today" && IsOfEarlier(draft)) || IsAimBehindComma(draft, time))
            return 99;
        var own = tree.PredicateOf(draft.Anchor);
        var its = tree.PredicateOf(at);
        // "now" says when somebody speaks: any other time of the clause is meant first.
        var cost = (distance * 0.2) + (tree.Tokens[at].Form is "now" or "currently" or "today" ? 3 : 0);
        if (its == own || tree.IsAncestorOrSelf(draft.Anchor, at) || tree.IsAncestorOrSelf(draft.SubjectHead, at))
            cost += 0;
        else if (tree.IsAncestorOrSelf(its, own))
            cost += Speech.IsSaying(tree.Tokens[its].Lemma) && !IsInComplement(tree, its, at) && !IsInObject(tree, its, at) ? 60 : 4;
        else if (tree.IsAncestorOrSelf(own, its))
            cost += 6;
        else
            cost += 9;
        foreach (var other in draft.Sentence.Drafts)
        {
            if (other == draft || other.Role == QuantityRole.None)
                continue;
            if (other.Span.Start > draft.Span.Start && other.Span.Start < time.Span.Start)
                cost += 5;
            else if (other.Span.Start < draft.Span.Start && other.Span.Start > time.Span.Start)
                cost += 0.5;
        }

        return cost;
    }

    /// <summary>"reported third-quarter revenue of £5m, while profit fell": a time inside the object of the verb is of what was reported, not of the reporting.</summary>
    private static bool IsInObject(SyntaxTree tree, int saying, int time) =>
        Speech.IsReporting(tree.Tokens[saying].Lemma) && tree.ChildOf(saying, Deprel.Obj) is >= 0 and var reported && reported > time && tree.IsAncestorOrSelf(reported, time) && tree.Tokens[reported].Upos == Upos.Noun;

    /// <summary>"shows that in 2023 …": behind "that" the time is of what is said, wherever the parser hung it; "said on Tuesday that …" is of the saying.</summary>
    private static bool IsInComplement(SyntaxTree tree, int saying, int time)
    {
        for (var i = saying + 1; i < time; i++)
        {
            if (tree.Tokens[i].Form is "that")
                return true;
        }

        return false;
    }

    /// <summary>"Among them", "Of these", "Of the total": the sentence goes on about what the one before it counted.</summary>
    private static bool Continues(ClaimDraft draft)
    {
        var words = new WordCursor(draft.Sentence.Sentence);
        return (words.IsAny(0, ["Among", "Of"]) && words.IsAny(1, ["them", "these", "those", "the", "that", "which", "this"])) || draft.Flags.HasFlag(ClaimFlags.SubjectFromContext);
    }

    /// <summary>A period one basis step earlier: 2004 by yearOnYear is 2003; null where the forms don't allow it.</summary>
    private static string? Shift(string period, string? basis)
    {
        if (period.Contains('/', StringComparison.Ordinal))
        {
            var cut = period.IndexOf('/', StringComparison.Ordinal);
            return Shift(period[..cut], basis) is { } from && Shift(period[(cut + 1)..], basis) is { } to ? from + "/" + to : null;
        }

        var year = Calendar.Year(period.AsSpan(0, Math.Min(4, period.Length)));
        if (year == 0)
            return null;
        if (basis == "yearOnYear")
            return Calendar.OfYear(year - 1) + period[4..];
        if (basis == "monthOnMonth" && period.Length == 7 && int.TryParse(period.AsSpan(5), out var month))
            return Calendar.OfMonth(new DateOnly(year, month, 1).AddMonths(-1));
        if (basis == "quarterOnQuarter" && period.Length == 7 && period[5] == 'Q')
            return period[6] == '1' ? Calendar.OfQuarter(year - 1, 4) : Calendar.OfQuarter(year, period[6] - '1');
        return basis == "dayOnDay" && DateOnly.TryParseExact(period, "yyyy-MM-dd", out var day) ? Calendar.OfDay(day.AddDays(-1)) : null;
    }
}
