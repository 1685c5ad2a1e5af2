using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Model;

/// <summary>Features of where a block stands: to the page's heading, under which heading, beside how much else.</summary>
internal sealed class PlaceFeatures(FeatureLayout layout)
{
    private readonly FeatureGroup _titleSide = layout.Add("title-side", 48);
    private readonly FeatureGroup _titleTree = layout.Add("title-tree", 96);
    private readonly FeatureGroup _headPhrase = layout.Add("head-phrase", PhraseTable.Count);
    private readonly FeatureGroup _headKind = layout.Add("head-kind", 16);
    private readonly FeatureGroup _alone = layout.Add("alone", 32);

    public void Fill(PageContext page, int index, FeatureVector features)
    {
        var block = page.Blocks[index];
        Title(page, index, block, features);
        var heading = page.HeadingAbove(index);
        if (heading >= 0)
        {
            features.AddBits(_headPhrase, (uint)page.PhrasesOf(heading));
            var kind = heading == page.Heading ? 0 : page.Blocks[heading].LinkDensity > 0.8 ? 1 : (page.Blocks[heading].Around & Surroundings.Heading) != 0 ? 2 : 3;
            features.Add(_headKind, kind * 4 + FeatureVector.Bin(index - heading, [2, 4, 8]));
        }

        Alone(block, features);
    }

    private void Title(PageContext page, int index, PageBlock block, FeatureVector features)
    {
        if (page.Heading < 0)
            return;
        var side = index < page.Heading ? 1 : 0;
        var isListed = (block.Around & (Surroundings.ListItem | Surroundings.Table)) != 0 ? 1 : 0;
        var strength = FeatureVector.Bin(page.HeadingScore, [0.7, 1]);
        features.Add(_titleSide, ((FeatureVector.Bin(block.Words, [6, 13, 26]) * 2 + isListed) * 3 + strength) * 2 + side);
        var up = 0;
        var element = block.Owner;
        while (element is not null && element.Counts.HeadingLevel == 0)
        {
            element = element.Parent as PageElement;
            up++;
        }

        var down = element is null ? 9 : element.Counts.HeadingLevel - 1;
        features.Add(_titleTree, (FeatureVector.Bin(up, [1, 2, 3, 4, 5, 7, 9]) * 6 + FeatureVector.Bin(down, [1, 2, 3, 5, 8])) * 2 + side);
    }

    /// <summary>How many levels up the block stays the only text there is, and how much stands there then.</summary>
    private void Alone(PageBlock block, FeatureVector features)
    {
        var level = 0;
        var element = block.Owner;
        while (element is not null && element.Counts.Blocks == 1)
        {
            element = element.Parent as PageElement;
            level++;
        }

        var beside = element is null ? 3 : FeatureVector.Bin((double)element.Counts.Words / block.Words, [2, 5, 20]);
        features.Add(_alone, (Math.Min(level, 3) * 4 + beside) * 2 + (block.Words < 12 ? 0 : 1));
    }
}
