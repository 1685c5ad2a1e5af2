using FactExtractor.Articles.Html.Dom;

namespace FactExtractor.Articles.Html.Model;

/// <summary>
/// The features of the second look: what the first look found of the block, of its neighbours and of the elements around it. Text between
/// article text mostly is article text; a lone find far from the rest mostly is not.
/// </summary>
internal static class RegionFeatures
{
    public static readonly FeatureLayout Layout = new();

    private static readonly FeatureGroup Bias = Layout.Add("bias", 1);
    private static readonly FeatureGroup Self = Layout.Add("self", 13);
    private static readonly FeatureGroup SelfByWords = Layout.Add("self-words", 52);
    private static readonly FeatureGroup Previous = Layout.Add("previous", 7);
    private static readonly FeatureGroup Next = Layout.Add("next", 7);
    private static readonly FeatureGroup Both = Layout.Add("both", 49);
    private static readonly FeatureGroup BothBySelf = Layout.Add("both-self", 64);
    private static readonly FeatureGroup Near = Layout.Add("near", 36);
    private static readonly FeatureGroup StrongBefore = Layout.Add("strong-before", 8);
    private static readonly FeatureGroup StrongAfter = Layout.Add("strong-after", 8);
    private static readonly FeatureGroup StrongBoth = Layout.Add("strong-both", 32);
    private static readonly FeatureGroup Before = Layout.Add("before", 7);
    private static readonly FeatureGroup After = Layout.Add("after", 7);
    private static readonly FeatureGroup Parent = Layout.Add("parent", 8);
    private static readonly FeatureGroup ParentBySelf = Layout.Add("parent-self", 32);
    private static readonly FeatureGroup Grandparent = Layout.Add("grandparent", 8);
    private static readonly FeatureGroup Great = Layout.Add("great", 8);
    private static readonly FeatureGroup Like = Layout.Add("like", 8);
    private static readonly FeatureGroup LikeBySelf = Layout.Add("like-self", 32);
    private static readonly FeatureGroup SameAsStrong = Layout.Add("same-as-strong", 16);
    private static readonly FeatureGroup SameAsStrongBySelf = Layout.Add("same-as-strong-self", 128);
    private static readonly FeatureGroup Heading = Layout.Add("heading", 8);
    private static readonly FeatureGroup Listing = Layout.Add("listing", 8);

    private static readonly MatterFeatures Matter = new(Layout);

    /// <summary>Prepares the sums that the features are read from.</summary>
    public static void Prepare(PageContext page, ReadOnlySpan<double> first)
    {
        foreach (var block in page.Blocks)
        {
            page.Like(block).ProbabilitySum = 0;
            for (var element = block.Owner; element is not null; element = element.Parent as PageElement)
                element.Counts.ProbabilitySum = 0;
        }

        for (var i = 0; i < first.Length; i++)
        {
            var block = page.Blocks[i];
            var mass = first[i] * block.Words;
            page.Like(block).ProbabilitySum += mass;
            for (var element = block.Owner; element is not null; element = element.Parent as PageElement)
                element.Counts.ProbabilitySum += mass;
        }
    }

    public static void Fill(PageContext page, ReadOnlySpan<double> first, RegionSums sums, Cohesion cohesion, int index, FeatureVector features)
    {
        features.Clear();
        features.Add(Bias, 0);
        var block = page.Blocks[index];
        var self = first[index];
        var coarse = FeatureVector.Bin(self, [0.2, 0.5, 0.8]);
        features.Add(Self, FeatureVector.Bin(self, [0.01, 0.03, 0.08, 0.15, 0.25, 0.4, 0.6, 0.75, 0.85, 0.92, 0.97, 0.99]));
        features.Add(SelfByWords, FeatureVector.Bin(self, [0.01, 0.03, 0.08, 0.15, 0.25, 0.4, 0.6, 0.75, 0.85, 0.92, 0.97, 0.99]) * 4 + FeatureVector.Bin(block.Words, [4, 10, 25]));
        var (previous, next) = (At(first, index - 1), At(first, index + 1));
        features.Add(Previous, Bin(previous));
        features.Add(Next, Bin(next));
        features.Add(Both, Bin(previous) * 7 + Bin(next));
        features.Add(BothBySelf, (FeatureVector.Bin(previous, [0.2, 0.5, 0.8]) * 4 + FeatureVector.Bin(next, [0.2, 0.5, 0.8])) * 4 + coarse);
        features.Add(Near, FeatureVector.Bin((At(first, index - 1) + At(first, index - 2) + At(first, index - 3)) / 3, [0.1, 0.3, 0.5, 0.7, 0.9]) * 6
            + FeatureVector.Bin((At(first, index + 1) + At(first, index + 2) + At(first, index + 3)) / 3, [0.1, 0.3, 0.5, 0.7, 0.9]));
        var (before, after) = (sums.StrongBefore(index), sums.StrongAfter(index));
        var (beforeBin, afterBin) = (DistanceBin(index, before), DistanceBin(index, after));
        features.Add(StrongBefore, beforeBin);
        features.Add(StrongAfter, afterBin);
        features.Add(StrongBoth, Math.Min(beforeBin, 3) * 8 + Math.Min(afterBin, 3) * 2 + (self > 0.3 ? 1 : 0));
        features.Add(Before, FeatureVector.Bin(sums.ShareBefore(index), [0.001, 0.1, 0.3, 0.6, 0.9, 0.999]));
        features.Add(After, FeatureVector.Bin(1 - sums.ShareBefore(index + 1), [0.001, 0.1, 0.3, 0.6, 0.9, 0.999]));
        var parent = block.Owner.Parent as PageElement;
        var around = Mean(parent, first[index], block.Words);
        features.Add(Parent, around);
        features.Add(ParentBySelf, Math.Min(around, 7) * 4 + coarse);
        features.Add(Grandparent, Mean(parent?.Parent as PageElement, first[index], block.Words));
        features.Add(Great, Mean(parent?.Parent?.Parent as PageElement, first[index], block.Words));
        var like = page.Like(block);
        var likeBin = MeanBin(like.ProbabilitySum - self * block.Words, like.Words - block.Words);
        features.Add(Like, likeBin);
        features.Add(LikeBySelf, likeBin * 4 + coarse);
        var relation = Relation(page, index, before) * 4 + Relation(page, index, after);
        features.Add(SameAsStrong, relation);
        features.Add(SameAsStrongBySelf, (relation * 4 + coarse) * 2 + (block.Words < 10 ? 0 : 1));
        Matter.Fill(page, first, sums, cohesion, index, features);
        if ((block.Around & Surroundings.Heading) != 0)
            features.Add(Heading, FeatureVector.Bin(next, [0.3, 0.6, 0.85]) + (previous > 0.5 ? 4 : 0));
        if ((block.Around & (Surroundings.ListItem | Surroundings.Table)) != 0)
            features.Add(Listing, FeatureVector.Bin(Math.Max(At(first, before), 0), [0.5]) + Math.Min(around, 3) * 2);
    }

    private static double At(ReadOnlySpan<double> values, int index) => index >= 0 && index < values.Length ? values[index] : 0;

    private static int Bin(double probability) => FeatureVector.Bin(probability, [0.05, 0.2, 0.4, 0.6, 0.8, 0.95]);

    private static int DistanceBin(int index, int strong) => strong < 0 ? 7 : FeatureVector.Bin(Math.Abs(index - strong), [2, 3, 4, 6, 10, 20]);

    private static int Mean(PageElement? element, double own, int words) =>
        element is null ? 7 : MeanBin(element.Counts.ProbabilitySum - own * words, element.Counts.Words - words);

    private static int MeanBin(double sum, int words) => words <= 0 ? 6 : FeatureVector.Bin(sum / words, [0.1, 0.3, 0.5, 0.7, 0.9]);

    private static int Relation(PageContext page, int index, int strong)
    {
        if (strong < 0)
            return 0;
        var (a, b) = (page.Blocks[index].Owner, page.Blocks[strong].Owner);
        return a.Parent == b.Parent ? a == b || a.Tag == b.Tag && a["class"] == b["class"] ? 3 : 2 : a.Parent?.Parent is not null && (a.Parent.Parent == b.Parent || a.Parent.Parent == b.Parent?.Parent || a.Parent == b.Parent?.Parent) ? 1 : 0;
    }
}
