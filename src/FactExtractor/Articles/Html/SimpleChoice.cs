using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html;

/// <summary>Keeps the blocks of the element that holds most of the running text.</summary>
internal static class SimpleChoice
{
    public static List<Draft> Choose(List<PageBlock> blocks)
    {
        var scores = new Dictionary<PageElement, double>(ReferenceEqualityComparer.Instance);
        foreach (var block in blocks)
        {
            if (block.LinkDensity > 0.4 || block.Words < 12)
                continue;
            var weight = (double)block.Words;
            var element = block.Owner;
            for (var level = 0; element is not null && level < 5; level++, weight *= 0.7)
            {
                scores[element] = scores.GetValueOrDefault(element) + weight;
                element = element.Parent as PageElement;
            }
        }

        var best = scores.Count == 0 ? null : scores.MaxBy(pair => pair.Value).Key;
        var drafts = new List<Draft>();
        foreach (var block in blocks)
        {
            if (best is null || !IsInside(block.Owner, best) || block.LinkDensity > 0.6)
                continue;
            block.Draft.Kind = (block.Around & Surroundings.Heading) != 0 ? BlockKind.Heading
                : (block.Around & Surroundings.Caption) != 0 ? BlockKind.Caption
                : (block.Around & Surroundings.ListItem) != 0 ? BlockKind.ListItem
                : BlockKind.Paragraph;
            drafts.Add(block.Draft);
        }

        return drafts;
    }

    private static bool IsInside(PageElement element, PageElement container)
    {
        for (var at = element; at is not null; at = at.Parent as PageElement)
        {
            if (at == container)
                return true;
        }

        return false;
    }
}
