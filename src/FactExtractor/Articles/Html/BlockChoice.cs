using FactExtractor.Articles.Drafts;
using FactExtractor.Articles.Html.Model;

namespace FactExtractor.Articles.Html;

/// <summary>Keeps the blocks that the model takes for the article's, and says what each of them is.</summary>
internal static class BlockChoice
{
    private const double Threshold = 0.5;

    public static List<Draft> Choose(PageContext page, double[] probabilities)
    {
        var drafts = new List<Draft>();
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] < Threshold)
                continue;
            var block = page.Blocks[i];
            block.Draft.Kind = Kind(block);
            drafts.Add(block.Draft);
        }

        return drafts;
    }

    private static BlockKind Kind(PageBlock block) =>
        (block.Around & Surroundings.Heading) != 0 ? BlockKind.Heading
        : (block.Around & Surroundings.Caption) != 0 ? BlockKind.Caption
        : (block.Around & Surroundings.Quote) != 0 ? BlockKind.Quote
        : (block.Around & Surroundings.ListItem) != 0 ? BlockKind.ListItem
        : BlockKind.Paragraph;
}
