using FactExtractor.Claims.Periods;
using FactExtractor.Quantities;
using FactExtractor.Syntax;

namespace FactExtractor.Claims.Shares;

/// <summary>
/// Numbers that are a part of another number: "11 of the 12 cities", "half of the 4 million households", "of whom 27 percent are women", "a third of it", "15 percent of the
/// total". A count keeps its kind and is <c>partOf</c> the whole, a share is <c>shareOf</c> it.
/// </summary>
internal static class WholeResolver
{
    private const int Reach = 2;

    public static void Resolve(SentenceContext sentence)
    {
        var words = new WordCursor(sentence.Sentence);
        var live = sentence.Drafts.FindAll(d => d.Role is not QuantityRole.None);
        for (var i = 0; i < live.Count; i++)
        {
            var part = live[i];
            if (part.Kind is ClaimKind.Rank or ClaimKind.Difference || !(part.Quantity.Unit == Unit.One || part.Quantity.Unit == Unit.Percent))
                continue;
            if (i + 1 < live.Count && IsOfCounted(sentence, words, part, live[i + 1]))
                Relate(part, live[i + 1], takesSubject: part.Quantity.Unit == Unit.One);
            else if (i == 1 && part.Quantity is { Counted: null } && words.Is(0, "of") && IsDeterminer(words, 1) && FirstOf(live[0]) == 2 && live[0].Quantity.Counted is not null && words[EndOf(live[0])] is ",")
                Relate(part, live[0], takesSubject: part.Quantity.Unit == Unit.One);
            else if (part.Kind == ClaimKind.Share && NamedWhole(sentence, words, part) is { } named)
                Relate(part, named, takesSubject: false);
            else if (part.Quantity.Unit == Unit.One && part.Quantity.Counted is not null && words.Is(EndOfNumber(part), "of") && part.Quantity.CountedSpan is { } counted && counted.Start > part.Span.End)
                part.Of ??= part.Subject;
        }
    }

    /// <summary>Makes one claim the part of another, and says so.</summary>
    public static void Relate(ClaimDraft part, ClaimDraft whole, bool takesSubject)
    {
        var type = part.Quantity.Unit == Unit.Percent ? ClaimRelationType.ShareOf : ClaimRelationType.PartOf;
        if (part == whole || part.Relations.Exists(r => r.Target == whole || r.Type is ClaimRelationType.PartOf or ClaimRelationType.ShareOf))
            return;
        if (type == ClaimRelationType.ShareOf && part is { Role: QuantityRole.Level, Kind: ClaimKind.Level })
            part.Kind = ClaimKind.Share;
        if (part.Kind == ClaimKind.Share || takesSubject)
            part.Of ??= whole.Subject;
        if (takesSubject && whole.Subject is not null)
        {
            part.Subject = whole.Subject;
            part.SubjectHead = whole.Sentence == part.Sentence ? whole.SubjectHead : part.SubjectHead;
            if (part.Quantity.Counted is null && whole.Quantity.Counted is { } counted)
                part.Quantity = part.Quantity with { Counted = counted };
        }

        part.Relations.Add((type, whole));
        part.Rules.Add(type == ClaimRelationType.ShareOf ? "relation.share" : "relation.part");
    }

    /// <summary>"11 of the 12 cities", "60 of our 410 branches", "two of the country's five plants".</summary>
    private static bool IsOfCounted(SentenceContext sentence, WordCursor words, ClaimDraft part, ClaimDraft whole)
    {
        var (from, to) = (EndOfNumber(part), FirstOf(whole));
        if (!words.Is(from, "of") || whole.Quantity.Unit != Unit.One || whole.Quantity.Counted is null || to <= from + 1 || to > from + 5)
            return false;
        if (to == from + 2)
            return IsDeterminer(words, from + 1);
        return words.IsAny(to - 1, ["'s", "’s", "'", "’"]) && sentence.Tree.Tokens[to - 2].Upos is Upos.Noun or Upos.Propn;
    }

    private static bool IsDeterminer(WordCursor words, int index) => words.IsAny(index, ["the", "our", "its", "their", "his", "her", "these", "those", "my", "your"]);

    /// <summary>"a third of it", "two-fifths of which", "15 percent of the total", and a whole that an earlier level names in the same words.</summary>
    private static ClaimDraft? NamedWhole(SentenceContext sentence, WordCursor words, ClaimDraft share)
    {
        var end = EndOfNumber(share);
        var isBare = words.Is(end, "of") && (words.IsAny(end + 1, ["it", "which", "whom", "them", "that"]) || (words.IsAny(end + 1, ["the", "that", "this"]) && words.IsAny(end + 2, ["total", "amount", "sum", "figure"]) && !words.Is(end + 3, "of")
            && !(end + 3 < words.Count && sentence.Tree.Tokens[end + 3].Upos is Upos.Noun or Upos.Propn)));
        if (!isBare && share.Of is null)
            return null;
        var at = sentence;
        for (var steps = 0; at is not null && steps <= Reach; steps++, at = at.Previous)
        {
            for (var i = at.Drafts.Count - 1; i >= 0; i--)
            {
                var level = at.Drafts[i];
                if (level.Role != QuantityRole.Level || level.Kind != ClaimKind.Level || level.Quantity.Unit.Kind == UnitKind.Ratio || (at == sentence && level.Span.Start >= share.Span.Start))
                    continue;
                if (isBare || string.Equals(level.Subject?.Text, share.Of!.Text, StringComparison.OrdinalIgnoreCase))
                    return level;
            }

            // "of which" looks into its own sentence only.
            if (isBare && (steps > 0 || words.IsAny(end + 1, ["which", "whom"])))
                return null;
        }

        return null;
    }

    private static int FirstOf(ClaimDraft draft) => draft.Sentence.Tree.TokensOf(draft.SpanFromBound).First;

    private static int EndOfNumber(ClaimDraft draft) => draft.Sentence.Tree.TokensOf(draft.Span).End;

    private static int EndOf(ClaimDraft draft) =>
        draft.Sentence.Tree.TokensOf(draft.SpanToCounted).End;
}
