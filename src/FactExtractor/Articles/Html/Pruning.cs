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

    /// <summary>A text of that many words is an article, whatever it stands in.</summary>
    private const int MinArticle = 120;

    /// <param name="blocks">All blocks of the page.</param>
    /// <param name="onlyConsent">Whether the page asks for consent and says nothing else.</param>
    public static List<PageBlock> Apply(List<PageBlock> blocks, out bool onlyConsent)
    {
        var known = new Dictionary<PageElement, bool>(ReferenceEqualityComparer.Instance);
        var kept = new List<PageBlock>(blocks.Count);
        MarkHeading(blocks);
        var (left, pruned) = (0, 0);
        foreach (var block in blocks)
        {
            var good = PageContext.IsGood(block) ? block.Words : 0;
            if (IsPruned(block.Owner, known))
            {
                pruned += good;
                continue;
            }

            kept.Add(block);
            left += good;
        }

        // A page that only asks for consent has nothing else; one whose text sits in a box named like one has nothing outside.
        onlyConsent = left == 0 && pruned > 0 && pruned < MinArticle;
        return left >= MinWordsLeft || onlyConsent ? kept : blocks;
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
