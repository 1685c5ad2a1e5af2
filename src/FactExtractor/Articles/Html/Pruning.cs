using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Articles.Html;

/// <summary>
/// Leaves out what readers wrote and what asks for consent, before anything is counted: their running text reads like an article's and would
/// mislead every other clue. Kept where nothing else is left.
/// </summary>
internal static class Pruning
{
    private const Hints Never = Hints.Comment | Hints.Consent;

    /// <summary>Words of running text that must stand outside, for pruning to be safe.</summary>
    private const int MinWordsLeft = 40;

    public static List<PageBlock> Apply(List<PageBlock> blocks)
    {
        var known = new Dictionary<PageElement, bool>(ReferenceEqualityComparer.Instance);
        var kept = new List<PageBlock>(blocks.Count);
        MarkHeading(blocks);
        var left = 0;
        foreach (var block in blocks)
        {
            if (IsPruned(block.Owner, known))
                continue;
            kept.Add(block);
            if (PageContext.IsGood(block))
                left += block.Words;
        }

        return left >= MinWordsLeft ? kept : blocks;
    }

    /// <summary>What holds the top heading of the page is not a box beside the article.</summary>
    private static void MarkHeading(List<PageBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if ((block.Around & Surroundings.FirstHeading) == 0)
                continue;
            for (var element = block.Owner; element is not null && !element.Counts.HoldsFirstHeading; element = element.Parent as PageElement)
                element.Counts.HoldsFirstHeading = true;
        }
    }

    /// <summary>Whether the element or one around it is of the kind; known elements end the climb, so that a page costs linear time.</summary>
    private static bool IsPruned(PageElement element, Dictionary<PageElement, bool> known)
    {
        var path = new List<PageElement>();
        var result = false;
        for (var at = element; at is not null; at = at.Parent as PageElement)
        {
            if (known.TryGetValue(at, out result))
                break;
            path.Add(at);
            if (at.Tag is not (Tag.Body or Tag.Html or Tag.Article or Tag.Main) && IsOfKind(at))
            {
                result = true;
                break;
            }
        }

        foreach (var at in path)
            known[at] = result;
        return result;
    }

    /// <summary>Hints that also speak for the article ("post-comments-open") do not count.</summary>
    private static bool IsOfKind(PageElement element) =>
        (PageContext.HintsOf(element) & Never) != 0 && (PageContext.HintsOf(element) & (Hints.BodyProperty | Hints.Main)) == 0 && !element.Counts.HoldsFirstHeading;
}
