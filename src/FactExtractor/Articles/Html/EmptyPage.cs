using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Metadata;
using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Articles.Html;

/// <summary>Tells pages without an article, and what they are instead: better to say so than to give back their navigation.</summary>
internal static class EmptyPage
{
    /// <summary>A form page with more text than this may be an article with a form.</summary>
    private const int MaxLoginWords = 80;

    private const int RunningLength = 12;

    /// <returns>The reason, or null for an article.</returns>
    public static string? Reason(PageContext page, MarkedData data, List<Draft> drafts)
    {
        if (data.HasFrames && page.Blocks.Count == 0)
            return "frames only";
        if (page.OnlyConsent)
            return "consent page";
        if (page.Words < 3)
            return data.HasScripts ? "script only" : "no text";
        if (data.HasPassword && page.GoodWords < MaxLoginWords)
            return "login page";
        if (!drafts.Exists(draft => draft.Kind is not (BlockKind.Headline or BlockKind.Caption)))
            return IsListOfLinks(page) ? "index page" : "no article found";
        return (IsListOfLinks(page) || data.Meta("og:type") == "website") && !HasRunningText(page, drafts) ? "index page" : null;
    }

    private static bool IsListOfLinks(PageContext page)
    {
        var (links, all) = (0.0, 0);
        foreach (var block in page.Blocks)
        {
            links += block.LinkDensity * block.Words;
            all += block.Words;
        }

        return all >= 20 && links > 0.5 * all;
    }

    private static bool HasRunningText(PageContext page, List<Draft> drafts)
    {
        var chosen = new HashSet<Draft>(drafts, ReferenceEqualityComparer.Instance);
        return page.Blocks.Exists(block => block.Words >= RunningLength && block.LinkDensity < 0.5 && chosen.Contains(block.Draft));
    }
}
