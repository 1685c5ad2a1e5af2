using FactExtractor.Articles.Html.Dom;
using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Articles.Html;

/// <summary>Tells the captions of pictures.</summary>
internal static class Captions
{
    /// <summary>How far a caption may stand from running text of the article, in blocks.</summary>
    private const int Reach = 3;

    /// <summary>By its tag, by the names around it, or because nothing but a picture stands beside it.</summary>
    public static bool IsCaption(PageBlock block)
    {
        if ((block.Around & Surroundings.Caption) != 0 || (block.Around & Surroundings.Figure) != 0 && (block.Around & (Surroundings.Table | Surroundings.Quote | Surroundings.Preformatted)) == 0 && block.Words < 80)
            return true;
        var element = block.Owner;
        for (var level = 0; element is not null && level < 3; level++, element = element.Parent as PageElement)
        {
            if ((PageContext.HintsOf(element) & Hints.Caption) != 0)
                return true;
        }

        return IsBesidePicture(block.Owner);
    }

    /// <summary>Whether a box named after its picture holds that picture and nothing else but the text.</summary>
    private static bool IsBesidePicture(PageElement owner)
    {
        var element = owner;
        for (var level = 0; element is { Counts.Blocks: 1 } && level < 3; level++, element = element.Parent as PageElement)
        {
            if ((PageContext.HintsOf(element) & Hints.Media) != 0 && HoldsPicture(element, 3))
                return true;
        }

        return false;
    }

    private static bool HoldsPicture(PageElement element, int levels)
    {
        foreach (var node in element.Children.Items)
        {
            if (node is PageElement child && (child.Tag is Tag.Img or Tag.Picture || levels > 0 && child.Counts.Blocks == 0 && HoldsPicture(child, levels - 1)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the caption stands close enough to kept text to be of a picture in the article.</summary>
    public static bool IsNearArticle(PageContext page, double[] probabilities, int index, double threshold)
    {
        var (before, after) = (false, false);
        for (var step = 1; step <= Reach; step++)
        {
            before |= index - step >= 0 && probabilities[index - step] >= threshold && page.Blocks[index - step].Words >= 10;
            after |= index + step < probabilities.Length && probabilities[index + step] >= threshold && page.Blocks[index + step].Words >= 10;
        }

        return after || before && (page.Blocks[index].Around & Surroundings.Article) != 0;
    }
}
